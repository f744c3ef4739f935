/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/webhooks/update-webhook.graphql; schema 131d03bfe7e2e1d4.
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

export type UpdateWebhookInput = {
  events?: Array<WebhookEvent> | null | undefined;
  url?: string | null | undefined;
  webhookId: string;
};

export type WebhookEvent =
  | 'ALERT_RAISED'
  | 'BALANCE_CHANGED'
  | 'EXPORT_FINISHED'
  | 'PURCHASE_DECLINED'
  | 'PURCHASE_REFUNDED'
  | 'PURCHASE_REQUESTED'
  | 'PURCHASE_SETTLED';

export type UpdateWebhookMutationVariables = Exact<{
  input: UpdateWebhookInput;
}>;


export type UpdateWebhookMutation = { updateWebhook: { webhook: { id: string } | null, problems: Array<{ code: ProblemCode, path: Array<string>, message: string, help: string }> } | null };


export const UpdateWebhook = operation<UpdateWebhookMutation, UpdateWebhookMutationVariables>(
  "mutation",
  "UpdateWebhook",
  "982ec245a9534dc386967fb87a32a7857226ee595eb0f0206233416bf29991ec",
);