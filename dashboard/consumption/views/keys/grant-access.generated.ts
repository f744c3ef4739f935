/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/keys/grant-access.graphql; schema e51e3a26d0c6e35e.
import { operation } from "../../operation";

export type GrantAccessInput = {
  issuer: string;
  role: Role;
  subject: string;
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

export type TenantReferenceInput =
  {   externalId: string; id?: never; }
  |  { externalId?: never;   id: string; };

export type GrantAccessMutationVariables = Exact<{
  input: GrantAccessInput;
}>;


export type GrantAccessMutation = { grantAccess: { member: { id: string } | null, problems: Array<{ code: ProblemCode, path: Array<string>, message: string, help: string }> } | null };


export const GrantAccess = operation<GrantAccessMutation, GrantAccessMutationVariables>(
  "mutation",
  "GrantAccess",
  "fcd5c9cb7df6a4a078f9a0a4bf7ad097ec3eea4b724b9793249b960092716737",
);