/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/purchases/purchase-events.graphql; schema ea1b1c6635095883.
import { operation } from "../../operation";

export type PurchaseEvent =
  | 'DECLINED'
  | 'PAYMENT_URL_SET'
  | 'REFUNDED'
  | 'REQUESTED'
  | 'SETTLED';

export type PurchaseStatus =
  | 'DECLINED'
  | 'PENDING'
  | 'REFUNDED'
  | 'SETTLED';

export type PurchaseEventsSubscriptionVariables = Exact<{
  tenantId: string;
}>;


export type PurchaseEventsSubscription = { purchaseChanged: { number: string, event: PurchaseEvent, purchase: { id: string, credits: string, status: PurchaseStatus, declineReason: string | null } } };


export const PurchaseEvents = operation<PurchaseEventsSubscription, PurchaseEventsSubscriptionVariables>(
  "subscription",
  "PurchaseEvents",
  "e357fa73816e2ecffe6b51a98a9b00fefad020c51ebbb12fa81450867650c010",
);