/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/planner/planner.graphql; schema 032722c345bfd2ad.
import { operation } from "../../operation";

export type BillingInterval =
  | 'MONTH'
  | 'QUARTER'
  | 'YEAR';

export type ForecastMethod =
  | 'NO_USAGE'
  | 'RUN_RATE'
  | 'WEEKDAY_LEVEL'
  | 'WEEKDAY_PROVISIONAL'
  | 'YEARLY'
  | 'YEARLY_PROVISIONAL';

export type PlannerQueryVariables = Exact<{
  tenantId?: string | null | undefined;
  daysAhead: number;
}>;


export type PlannerQuery = { tenant: { balance: { remaining: string, overage: string } | null, plan: { creditsPerPeriod: string, billingInterval: BillingInterval }, ahead: { method: ForecastMethod, points: Array<{ partial: boolean, dateRange: { from: string, to: string }, credits: { expected: string } }> } | null } | null };


export const Planner = operation<PlannerQuery, PlannerQueryVariables>(
  "query",
  "Planner",
  "c8364a6fc8ed80025afb7a5b29557123f5ec728850e58112663809fb5109d99a",
);