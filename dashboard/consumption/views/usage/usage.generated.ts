/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/usage/usage.graphql; schema 3205827e34b75fef.
import { operation } from "../../operation";

export type Comparison =
  | 'PREVIOUS_DATE_RANGE'
  | 'PREVIOUS_YEAR';

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

export type Granularity =
  | 'DAY'
  | 'MONTH'
  | 'QUARTER'
  | 'WEEK'
  | 'YEAR';

export type JobConsumptionOrder = {
  direction?: OrderDirection;
  field: JobConsumptionOrderField;
};

export type JobConsumptionOrderField =
  | 'CREDITS_CHANGE'
  | 'CREDITS_USED'
  | 'INTERVIEWS_COMPLETED'
  | 'INTERVIEWS_INVITED'
  | 'TITLE';

export type JobStatus =
  | 'CLOSED'
  | 'OPEN';

export type OrderDirection =
  | 'ASC'
  | 'DESC';

export type UsageQueryVariables = Exact<{
  tenantId?: string | null | undefined;
  dateRange?: DateRangeInput | null | undefined;
  by: Granularity;
  compareTo: Comparison;
  isStacked: boolean;
  first: number;
  after?: string | null | undefined;
  search?: string | null | undefined;
  status?: JobStatus | null | undefined;
  orderBy: JobConsumptionOrder;
}>;


export type UsageQuery = { tenant: { trend: { granularity: Granularity, points: Array<{ label: string, partial: boolean, interviewsConducted: number, creditsUsed: string, dateRange: { from: string, to: string }, previous: { label: string, interviewsConducted: number, creditsUsed: string, dateRange: { from: string, to: string } } | null }>, total: { interviewsConducted: number, creditsUsed: string }, comparison: { kind: Comparison, dateRange: { from: string, to: string, days: number }, total: { interviewsInvited: number, interviewsCompleted: number, interviewsConducted: number, creditsUsed: string }, creditsChange: { absolute: string, percent: number | null, equalDays: boolean } } | null } | null, consumption: { interviewsInvited: number, interviewsCompleted: number, interviewsConducted: number, creditsUsed: string, dateRange: { from: string, to: string, days: number }, trendByJob?: { granularity: Granularity, series: Array<{ job: { id: string, title: string } | null, points: Array<{ label: string, partial: boolean, interviewsConducted: number, creditsUsed: string, dateRange: { from: string, to: string } }> }> } | null, byJob: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ share: number | null, job: { id: string, title: string, status: JobStatus }, consumption: { interviewsInvited: number, interviewsCompleted: number, creditsUsed: string }, creditsChange: { absolute: string, percent: number | null } | null }> } | null } | null } | null };


export const Usage = operation<UsageQuery, UsageQueryVariables>(
  "query",
  "Usage",
  "55ab6f9a560336afda693584f8bdd984a56936f5970a7c56a078b01c6e5ea6d6",
);