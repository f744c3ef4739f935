/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/alerts/alerts-view.graphql; schema 539d71d2fa9d9621.
import { operation } from "../../operation";

export type AlertKind =
  | 'BUDGET_FORECAST'
  | 'BUDGET_USED'
  | 'END_WITHIN_DAYS'
  | 'EXPIRY_WITHIN_DAYS'
  | 'PERCENT_OF_ALLOCATION_BELOW'
  | 'REMAINING_BELOW'
  | 'RUN_OUT_WITHIN_DAYS';

export type BudgetInterval =
  | 'BILLING_PERIOD'
  | 'MONTH';

export type AlertsViewQueryVariables = Exact<{
  tenantId: string;
  alerts: number;
}>;


export type AlertsViewQuery = { tenant: { budgets: Array<{ id: string, per: BudgetInterval, credits: string, used: string, usedPercent: string, remaining: string, onForecast: boolean, forecastRaisedAt: string | null, paused: boolean, job: { id: string, title: string } | null, dateRange: { from: string, to: string }, thresholds: Array<{ percent: number, credits: string, raised: boolean, raisedAt: string | null }> }>, alertRules: Array<{ id: string, kind: AlertKind, threshold: string, raised: boolean, raisedAt: string | null }>, alerts: { totalCount: number, nodes: Array<{ id: string, raisedAt: string, message: string, rule: { id: string, kind: AlertKind }, budget: { id: string } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null } | null };


export const AlertsView = operation<AlertsViewQuery, AlertsViewQueryVariables>(
  "query",
  "AlertsView",
  "1e304223d8157bdce92b65edfb5deac1b7b52411d8e6e62bd6d42a26035d92e3",
);