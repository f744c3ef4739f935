/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/interviews/interviews.graphql; schema 2f4aae43d405dcd8.
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

export type GrantKind =
  | 'ADJUSTMENT'
  | 'ALLOCATION'
  | 'PURCHASE'
  | 'ROLLOVER';

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

export type JobReferenceInput =
  {   externalId: string; id?: never; }
  |  { externalId?: never;   id: string; };

export type InterviewsQueryVariables = Exact<{
  tenantId?: string | null | undefined;
  dateRange?: DateRangeInput | null | undefined;
  job?: JobReferenceInput | null | undefined;
  outcome?: Array<InterviewOutcome> | InterviewOutcome | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type InterviewsQuery = { tenant: { charges: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, interviewId: string, outcome: InterviewOutcome | null, countsOn: string | null, credits: string, occurredAt: string | null, overage: string, forgiven: string, job: { id: string, title: string }, events: Array<{ eventId: string, source: string, type: InterviewEventType, occurredAt: string, recordedAt: string, price: string, progress: number | null }>, payments: Array<{ paid: string, givenBack: string, grant: { id: string, kind: GrantKind, expiresAt: string | null } }>, changes: Array<{ id: string, sequence: string, reason: BalanceReason, credits: string, balanceAfter: string, postedAt: string }> }> } | null } | null };


export const Interviews = operation<InterviewsQuery, InterviewsQueryVariables>(
  "query",
  "Interviews",
  "bc898e69f92721b205699c5e15db5b624bf6e787e69dfdf74007b618c4981621",
);