/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/webhooks/replay-webhook.graphql; schema 0ea4fda40315ec06.
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

export type ReplayWebhookInput = {
  afterSequence: string;
  webhookId: string;
};

export type ReplayWebhookMutationVariables = Exact<{
  input: ReplayWebhookInput;
}>;


export type ReplayWebhookMutation = { replayWebhook: { webhook: { id: string } | null, problems: Array<{ code: ProblemCode, path: Array<string>, message: string, help: string }> } | null };


export const ReplayWebhook = operation<ReplayWebhookMutation, ReplayWebhookMutationVariables>(
  "mutation",
  "ReplayWebhook",
  "e5f890f6f43e90561936dc5d34a8e907bb1805444754eb26a9a27ec06f522261",
);