/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/webhooks/create-webhook.graphql; schema e2fd9e8b175b993b.
import { operation } from "../../operation";

export type CreateWebhookInput = {
  events: Array<WebhookEvent>;
  tenant?: TenantReferenceInput | null | undefined;
  tenantId?: string | null | undefined;
  url: string;
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

export type TenantReferenceInput =
  {   externalId: string; id?: never; }
  |  { externalId?: never;   id: string; };

export type WebhookEvent =
  | 'ALERT_RAISED'
  | 'BALANCE_CHANGED'
  | 'EXPORT_FINISHED'
  | 'PURCHASE_DECLINED'
  | 'PURCHASE_REFUNDED'
  | 'PURCHASE_REQUESTED'
  | 'PURCHASE_SETTLED';

export type CreateWebhookMutationVariables = Exact<{
  input: CreateWebhookInput;
}>;


export type CreateWebhookMutation = { createWebhook: { secret: string | null, webhook: { id: string } | null, problems: Array<{ code: ProblemCode, path: Array<string>, message: string, help: string }> } | null };


export const CreateWebhook = operation<CreateWebhookMutation, CreateWebhookMutationVariables>(
  "mutation",
  "CreateWebhook",
  "63e508bdc2a3a06f63250b5ee52a76e460d21288339fba51cf7ba873580f76f9",
);