/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/ledger/entry-interview.graphql; schema 5bccac4c0bc8306f.
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

export type EntryInterviewQueryVariables = Exact<{
  tenantId?: string | null | undefined;
  interviewId: string;
}>;


export type EntryInterviewQuery = { tenant: { charge: { interviewId: string, outcome: InterviewOutcome | null, countsOn: string | null, credits: string, overage: string, forgiven: string, job: { id: string, title: string }, events: Array<{ source: string, eventId: string, type: InterviewEventType, progress: number | null, price: string, occurredAt: string, recordedAt: string }>, changes: Array<{ id: string, sequence: string, reason: BalanceReason, credits: string, postedAt: string }>, payments: Array<{ paid: string, givenBack: string, grant: { id: string, kind: GrantKind, amount: string, expiresAt: string | null } }> } | null } | null };


export const EntryInterview = operation<EntryInterviewQuery, EntryInterviewQueryVariables>(
  "query",
  "EntryInterview",
  "65e3cb97a72027a04094cbf1cefdc4ad713716fdbfb9d0207e57901ec3b77dbf",
);