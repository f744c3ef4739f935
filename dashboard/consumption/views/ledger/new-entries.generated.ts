/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/ledger/new-entries.graphql; schema c85aad9e001c7e96.
import { operation } from "../../operation";

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

export type NewEntriesSubscriptionVariables = Exact<{
  tenantId: string;
  afterSequence: string;
}>;


export type NewEntriesSubscription = { balanceChanged: { id: string, sequence: string, reason: BalanceReason, credits: string, balanceAfter: string, overageAfter: string, postedAt: string, reference: string | null, note: string | null } };


export const NewEntries = operation<NewEntriesSubscription, NewEntriesSubscriptionVariables>(
  "subscription",
  "NewEntries",
  "c21114056b3c52decae90dcb929cc958d33b191debbae1aff15276d9b56295a6",
);