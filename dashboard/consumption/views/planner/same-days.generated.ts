/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/planner/same-days.graphql; schema 26e49010d4684e3f.
import { operation } from "../../operation";

export type ForecastMethod =
  | 'NO_USAGE'
  | 'RUN_RATE'
  | 'WEEKDAY_LEVEL'
  | 'WEEKDAY_PROVISIONAL'
  | 'YEARLY'
  | 'YEARLY_PROVISIONAL';

export type PlannerSameDaysQueryVariables = Exact<{
  tenantId?: string | null | undefined;
  days: number;
  buffer: string;
}>;


export type PlannerSameDaysQuery = { tenant: { forecast: { method: ForecastMethod, dateRange: { from: string, to: string, days: number }, planning: { plannedCredits: string, shortfall: string } } | null } | null };


export const PlannerSameDays = operation<PlannerSameDaysQuery, PlannerSameDaysQueryVariables>(
  "query",
  "PlannerSameDays",
  "124971abbfa7548458343830dc14c1eb80cd5125701c14bfd622f0ddce617256",
);