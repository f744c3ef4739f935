/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of docs/operations/dashboard.graphql; schema a1036f8b2e3dd215.
import { operation } from "../../operation";

export type AlertKind =
  | 'BUDGET_FORECAST'
  | 'BUDGET_USED'
  | 'END_WITHIN_DAYS'
  | 'EXPIRY_WITHIN_DAYS'
  | 'PERCENT_OF_ALLOCATION_BELOW'
  | 'REMAINING_BELOW'
  | 'RUN_OUT_WITHIN_DAYS';

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

export type ForecastMethod =
  | 'NO_USAGE'
  | 'RUN_RATE'
  | 'WEEKDAY_LEVEL'
  | 'WEEKDAY_PROVISIONAL'
  | 'YEARLY'
  | 'YEARLY_PROVISIONAL';

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

export type JobStatus =
  | 'CLOSED'
  | 'OPEN';

export type Role =
  | 'OPERATOR'
  | 'PARTNER'
  | 'PLATFORM'
  | 'TENANT_ADMIN';

export type RolloverKind =
  | 'ALL'
  | 'CAPPED'
  | 'NONE';

export type RunOutStatus =
  | 'LIKELY'
  | 'NOT_WITHIN_HORIZON'
  | 'NO_USAGE'
  | 'POSSIBLE'
  | 'RUN_OUT';

export type DashboardQueryVariables = Exact<{
  tenantId?: string | null | undefined;
  dateRange?: DateRangeInput | null | undefined;
  balanceDays?: DateRangeInput | null | undefined;
  jobs?: number | null | undefined;
  days?: number | null | undefined;
  entries?: number | null | undefined;
}>;


export type DashboardQuery = { viewer: { name: string, role: Role, allTenants: boolean, tenants: { totalCount: number, nodes: Array<{ id: string, name: string }> } | null }, tenant: { id: string, name: string, timezone: string, lastDayOn: string | null, plan: { name: string, creditsPerPeriod: string, rollover: { kind: RolloverKind, maximum: string | null } }, billingPeriod: { startsAt: string, endsAt: string, opening: string, allocated: string, rolledIn: string, purchased: string, adjusted: string, forgiven: string, refunded: string, used: string, expired: string, rolledOut: string, closing: string, dateRange: { from: string, to: string, days: number }, reconciliation: { creditsUsed: string, chargedEarlier: string, chargedLater: string, moved: string, correctedLater: string, usedEarly: string, usedLate: string, corrected: string, used: string } }, balance: { at: string, sequence: string, remaining: string, overage: string, grants: Array<{ kind: GrantKind, remaining: string, expiresAt: string | null }> } | null, balanceTrend: { points: Array<{ day: string, remaining: string, overage: string, low80: string | null, high80: string | null }>, runOut: { status: RunOutStatus, expectedOn: string | null, earliestOn80: string | null, latestOn80: string | null, probability: number | null } | null } | null, overview: { totalInterviews: number, creditsUsed: string, remainingBalance: string, overage: string, dateRange: { from: string, to: string, days: number }, usageTrend: { granularity: Granularity, points: Array<{ label: string, partial: boolean, creditsUsed: string }>, comparison: { dateRange: { from: string, to: string, days: number }, total: { interviewsConducted: number, creditsUsed: string }, creditsChange: { absolute: string, percent: number | null, equalDays: boolean } } | null } | null } | null, consumption: { dataThrough: string, byJob: { totalCount: number, nodes: Array<{ job: { id: string, title: string, status: JobStatus }, consumption: { interviewsInvited: number, interviewsCompleted: number, creditsUsed: string } }> } | null } | null, forecast: { method: ForecastMethod, inactive: boolean, dateRange: { from: string, to: string, days: number }, total: { expected: string, low80: string | null, high80: string | null }, planning: { bufferPercent: string, plannedCredits: string, probabilitySufficient: number | null, shortfall: string, suggestedPurchase: string, price: { amount: string, currency: string } } } | null, alertRules: Array<{ id: string, kind: AlertKind, threshold: string, raised: boolean, raisedAt: string | null }>, balanceChanges: { nodes: Array<{ id: string, sequence: string, reason: BalanceReason, credits: string, balanceAfter: string, overageAfter: string, postedAt: string }> } | null } | null };


export const Dashboard = operation<DashboardQuery, DashboardQueryVariables>(
  "query",
  "Dashboard",
  "24eeb7ff5da3d948065b3c45426acf1d8ee9eab4713879123220825fbbc757c5",
);