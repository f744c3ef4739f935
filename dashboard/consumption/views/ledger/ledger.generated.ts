/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/ledger/ledger.graphql; schema 9576a452e047089c.
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

export type LedgerViewQueryVariables = Exact<{
  tenantId?: string | null | undefined;
  dateRange?: DateRangeInput | null | undefined;
  reason?: Array<BalanceReason> | BalanceReason | null | undefined;
  first?: number | null | undefined;
  periods?: number | null | undefined;
}>;


export type LedgerViewQuery = { tenant: { balance: { remaining: string, overage: string, sequence: string } | null, billingPeriods: { nodes: Array<{ id: string, closed: boolean, opening: string, allocated: string, rolledIn: string, purchased: string, adjusted: string, forgiven: string, refunded: string, used: string, expired: string, rolledOut: string, closing: string, dateRange: { from: string, to: string } }> } | null, balanceChanges: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, sequence: string, reason: BalanceReason, credits: string, balanceAfter: string, overageAfter: string, postedAt: string, reference: string | null, note: string | null }> } | null } | null };


export const LedgerView = operation<LedgerViewQuery, LedgerViewQueryVariables>(
  "query",
  "LedgerView",
  "a36a0058ea8de20278f2a3ff668e110041f2eb6c688a744f96a522446126d3a0",
);