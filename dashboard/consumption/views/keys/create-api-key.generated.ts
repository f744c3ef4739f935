/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/keys/create-api-key.graphql; schema c62e8ccca1ea1a2e.
import { operation } from "../../operation";

export type CreateApiKeyInput = {
  expiresAt?: string | null | undefined;
  idempotencyKey: string;
  name: string;
  role: Role;
  scopes?: Array<Scope> | null | undefined;
  tenant?: TenantReferenceInput | null | undefined;
  tenantId?: string | null | undefined;
};

export type ProblemCode =
  | 'ALREADY_DONE'
  | 'EVENT_CONFLICT'
  | 'IDEMPOTENCY_CONFLICT'
  | 'INVALID'
  | 'LIMIT_REACHED'
  | 'NOT_FOUND'
  | 'NOT_REFUNDABLE'
  | 'PAYMENT_DECLINED'
  | 'TENANT_ENDED'
  | 'TENANT_IN_USE'
  | 'TOO_EARLY'
  | 'TOO_LATE';

export type Role =
  | 'OPERATOR'
  | 'PARTNER'
  | 'PLATFORM'
  | 'TENANT_ADMIN';

export type Scope =
  | 'ACCESS_MANAGE'
  | 'BALANCE_CHANGES_READ'
  | 'CONSUMPTION_READ'
  | 'CREDITS_BUY'
  | 'KEYS_MANAGE'
  | 'PURCHASES_SETTLE'
  | 'TENANT_MANAGE'
  | 'USAGE_WRITE';

export type TenantReferenceInput =
  {   externalId: string; id?: never; }
  |  { externalId?: never;   id: string; };

export type CreateApiKeyMutationVariables = Exact<{
  input: CreateApiKeyInput;
}>;


export type CreateApiKeyMutation = { createApiKey: { secret: string | null, apiKey: { id: string, name: string } | null, problems: Array<{ code: ProblemCode, path: Array<string>, message: string, help: string }> } | null };


export const CreateApiKey = operation<CreateApiKeyMutation, CreateApiKeyMutationVariables>(
  "mutation",
  "CreateApiKey",
  "dc4e47acae9a697fbed086af341e65f0a5b73b818c9498f7212ee733714efe1d",
);