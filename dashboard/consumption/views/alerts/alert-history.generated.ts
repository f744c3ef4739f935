/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/alerts/alert-history.graphql; schema 583ad3448c961aab.
import { operation } from "../../operation";

export type AlertKind =
  | 'BUDGET_FORECAST'
  | 'BUDGET_USED'
  | 'END_WITHIN_DAYS'
  | 'EXPIRY_WITHIN_DAYS'
  | 'PERCENT_OF_ALLOCATION_BELOW'
  | 'REMAINING_BELOW'
  | 'RUN_OUT_WITHIN_DAYS';

export type AlertHistoryQueryVariables = Exact<{
  tenantId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type AlertHistoryQuery = { tenant: { alerts: { totalCount: number, nodes: Array<{ id: string, raisedAt: string, message: string, rule: { id: string, kind: AlertKind }, budget: { id: string } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null } | null };


export const AlertHistory = operation<AlertHistoryQuery, AlertHistoryQueryVariables>(
  "query",
  "AlertHistory",
  "12f5b9ce038ee1033fd6d2e922910057cd55e643ed743f8450a654ddca50ed36",
);