/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/ledger/older-entries.graphql; schema fdf6caaf61dc1771.
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

export type DateRangeInput =
  {   billingPeriodId: string; dates?: never; preset?: never; }
  |  { billingPeriodId?: never;   dates: DatesInput; preset?: never; }
  |  { billingPeriodId?: never; dates?: never;   preset: DateRangePreset; };

export type DateRangePreset =
  | 'CURRENT_MONTH'
  | 'CURRENT_PERIOD'
  | 'CURRENT_YEAR'
  | 'LAST_7_DAYS'
  | 'LAST_12_MONTHS'
  | 'LAST_30_DAYS'
  | 'LAST_90_DAYS'
  | 'PREVIOUS_MONTH'
  | 'PREVIOUS_PERIOD'
  | 'PREVIOUS_YEAR';

export type DatesInput = {
  from: string;
  to: string;
};

export type OlderEntriesQueryVariables = Exact<{
  tenantId?: string | null | undefined;
  dateRange?: DateRangeInput | null | undefined;
  reason?: Array<BalanceReason> | BalanceReason | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OlderEntriesQuery = { tenant: { balanceChanges: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, sequence: string, reason: BalanceReason, credits: string, balanceAfter: string, overageAfter: string, postedAt: string, reference: string | null, note: string | null }> } | null } | null };


export const OlderEntries = operation<OlderEntriesQuery, OlderEntriesQueryVariables>(
  "query",
  "OlderEntries",
  "2f4523255ff9b86a015d28a8733efa94e86ebff40dd14edafdcd28dd0a326f30",
);