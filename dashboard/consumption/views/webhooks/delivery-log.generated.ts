/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/webhooks/delivery-log.graphql; schema a9acff9e87708a67.
import { operation } from "../../operation";

export type DeliveryStatus =
  | 'DELIVERED'
  | 'FAILED'
  | 'PENDING';

export type WebhookEvent =
  | 'ALERT_RAISED'
  | 'BALANCE_CHANGED'
  | 'EXPORT_FINISHED'
  | 'PURCHASE_DECLINED'
  | 'PURCHASE_REFUNDED'
  | 'PURCHASE_REQUESTED'
  | 'PURCHASE_SETTLED';

export type DeliveryLogQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type DeliveryLogQuery = { node:
    | { deliveries: { totalCount: number, nodes: Array<{ id: string, event: WebhookEvent, messageId: string, sequence: string, status: DeliveryStatus, attempts: number, responseStatus: number | null, error: string | null, nextAttemptAt: string | null, deliveredAt: string | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null }
    | Record<PropertyKey, never>
   | null };


export const DeliveryLog = operation<DeliveryLogQuery, DeliveryLogQueryVariables>(
  "query",
  "DeliveryLog",
  "17d94904c3aa5bb74cd3939adf81644d00fe4d24dd3cf532796dd1b5f3d7fed4",
);