/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/keys/revoke-api-key.graphql; schema 0a125ecef0c3f1aa.
import { operation } from "../../operation";

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

export type RevokeApiKeyInput = {
  apiKeyId: string;
};

export type RevokeApiKeyMutationVariables = Exact<{
  input: RevokeApiKeyInput;
}>;


export type RevokeApiKeyMutation = { revokeApiKey: { apiKey: { id: string } | null, problems: Array<{ code: ProblemCode, path: Array<string>, message: string, help: string }> } | null };


export const RevokeApiKey = operation<RevokeApiKeyMutation, RevokeApiKeyMutationVariables>(
  "mutation",
  "RevokeApiKey",
  "ea2a78a506aae78d8cf92434263537e5acd4fd2bda34cde95225a1a3bd2d4353",
);