/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/data/follow-balance.graphql; schema 2ea1dd15a1802277.
import { operation } from "../operation";

export type BalanceReason =
  | 'ADJUSTMENT'
  | 'ALLOCATION'
  | 'CONSUMPTION'
  | 'EXPIRY'
  | 'OVERAGE_FORGIVEN'
  | 'PURCHASE'
  | 'REFUND'
  | 'REVERSAL'
  | 'ROLLOVER';

export type LiveBalanceSubscriptionVariables = Exact<{
  tenantId: string;
  afterSequence?: string | null | undefined;
}>;


export type LiveBalanceSubscription = { balanceChanged: { id: string, sequence: string, reason: BalanceReason, credits: string, balanceAfter: string, overageAfter: string, postedAt: string } };


export const LiveBalance = operation<LiveBalanceSubscription, LiveBalanceSubscriptionVariables>(
  "subscription",
  "LiveBalance",
  "9e8b13ae016063a155df808ae65fc1f79ba51b18c84dcf6094d490e86af16fda",
);