/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/keys/revoke-access.graphql; schema 4093203a1528708a.
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

export type RevokeAccessInput = {
  memberId: string;
};

export type RevokeAccessMutationVariables = Exact<{
  input: RevokeAccessInput;
}>;


export type RevokeAccessMutation = { revokeAccess: { member: { id: string } | null, problems: Array<{ code: ProblemCode, path: Array<string>, message: string, help: string }> } | null };


export const RevokeAccess = operation<RevokeAccessMutation, RevokeAccessMutationVariables>(
  "mutation",
  "RevokeAccess",
  "15143b8f498dc419bb6a6626a627860c1bd7c5f6d5c2d9dcc91306ba2d172cdf",
);