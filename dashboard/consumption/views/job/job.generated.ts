/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/job/job.graphql; schema 772d3a0350e1fb83.
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

export type BudgetInterval =
  | 'BILLING_PERIOD'
  | 'MONTH';

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

export type GrantKind =
  | 'ADJUSTMENT'
  | 'ALLOCATION'
  | 'PURCHASE'
  | 'ROLLOVER';

export type Granularity =
  | 'DAY'
  | 'MONTH'
  | 'QUARTER'
  | 'WEEK'
  | 'YEAR';

export type InterviewEventType =
  | 'COMPLETED'
  | 'EXPIRED'
  | 'INVITED'
  | 'PARTIALLY_COMPLETED'
  | 'SIMULATION_RUN'
  | 'STARTED'
  | 'VOIDED';

export type InterviewOutcome =
  | 'COMPLETED'
  | 'EXPIRED'
  | 'PARTIALLY_COMPLETED'
  | 'VOIDED';

export type JobStatus =
  | 'CLOSED'
  | 'OPEN';

export type JobViewQueryVariables = Exact<{
  tenantId?: string | null | undefined;
  id: string;
  dateRange?: DateRangeInput | null | undefined;
  by: Granularity;
  compareTo: Comparison;
  outcome?: Array<InterviewOutcome> | InterviewOutcome | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type JobViewQuery = { tenant: { job: { id: string, externalId: string, title: string, status: JobStatus, createdAt: string, consumption: { interviewsInvited: number, interviewsStarted: number, interviewsCompleted: number, interviewsPartiallyCompleted: number, interviewsExpired: number, interviewsVoided: number, interviewsConducted: number, completionRate: number | null, creditsUsed: string, dateRange: { from: string, to: string, days: number } } | null, trend: { granularity: Granularity, points: Array<{ label: string, partial: boolean, interviewsConducted: number, creditsUsed: string, dateRange: { from: string, to: string }, previous: { label: string, interviewsConducted: number, creditsUsed: string, dateRange: { from: string, to: string } } | null }>, total: { interviewsConducted: number, creditsUsed: string }, comparison: { kind: Comparison, dateRange: { from: string, to: string, days: number }, total: { interviewsInvited: number, interviewsCompleted: number, interviewsConducted: number, creditsUsed: string }, creditsChange: { absolute: string, percent: number | null, equalDays: boolean } } | null } | null, budgets: Array<{ id: string, per: BudgetInterval, credits: string, used: string, usedPercent: string, remaining: string, paused: boolean, dateRange: { from: string, to: string }, thresholds: Array<{ percent: number, raised: boolean }>, forecast: { passesOn: string | null, total: { expected: string, low80: string | null, high80: string | null } } }> } | null, charges: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, interviewId: string, outcome: InterviewOutcome | null, countsOn: string | null, credits: string, occurredAt: string | null, overage: string, forgiven: string, job: { id: string, title: string }, events: Array<{ eventId: string, source: string, type: InterviewEventType, occurredAt: string, recordedAt: string, price: string, progress: number | null }>, payments: Array<{ paid: string, givenBack: string, grant: { id: string, kind: GrantKind, expiresAt: string | null } }>, changes: Array<{ id: string, sequence: string, reason: BalanceReason, credits: string, balanceAfter: string, postedAt: string }> }> } | null } | null };


export const JobView = operation<JobViewQuery, JobViewQueryVariables>(
  "query",
  "JobView",
  "296049b7d114e5d0d7218746642cb938b3aa543f1ccd694b318cdfcd3c593b4f",
);