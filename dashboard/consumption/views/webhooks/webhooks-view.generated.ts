/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/webhooks/webhooks-view.graphql; schema 256cf0273b1bd2db.
import { operation } from "../../operation";

export type WebhookEvent =
  | 'ALERT_RAISED'
  | 'BALANCE_CHANGED'
  | 'EXPORT_FINISHED'
  | 'PURCHASE_DECLINED'
  | 'PURCHASE_REFUNDED'
  | 'PURCHASE_REQUESTED'
  | 'PURCHASE_SETTLED';

export type WebhookStatus =
  | 'ACTIVE'
  | 'DISABLED'
  | 'FAILING';

export type WebhooksViewQueryVariables = Exact<{
  tenantId: string;
}>;


export type WebhooksViewQuery = { tenant: { webhooks: Array<{ id: string, url: string, events: Array<WebhookEvent>, status: WebhookStatus, createdAt: string, failingSince: string | null, lastAttemptAt: string | null, lastResponseStatus: number | null, lastError: string | null, lastDeliveredSequence: string }> } | null };


export const WebhooksView = operation<WebhooksViewQuery, WebhooksViewQueryVariables>(
  "query",
  "WebhooksView",
  "6a17ab799d8e823c57f1f3ea8fa85dc87fd870851166b8409e609f798fb97daf",
);