/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of docs/operations/dashboard.graphql; schema a544670ac323c7a3.
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

export type PurchaseStatus =
  | 'DECLINED'
  | 'PENDING'
  | 'REFUNDED'
  | 'SETTLED';

export type Role =
  | 'OPERATOR'
  | 'PARTNER'
  | 'PLATFORM'
  | 'TENANT_ADMIN';

export type RunOutStatus =
  | 'LIKELY'
  | 'NOT_WITHIN_HORIZON'
  | 'NO_USAGE'
  | 'POSSIBLE'
  | 'RUN_OUT';

export type DashboardQueryVariables = Exact<{
  tenantId?: string | null | undefined;
  dateRange?: DateRangeInput | null | undefined;
  by?: Granularity | null | undefined;
  jobs?: number | null | undefined;
  days?: number | null | undefined;
  entries?: number | null | undefined;
}>;


export type DashboardQuery = { viewer: { name: string, role: Role, tenants: { totalCount: number, nodes: Array<{ id: string, name: string }> } | null }, tenant: { id: string, name: string, timezone: string, plan: { name: string, creditsPerPeriod: string, purchaseStep: string, creditPrice: { amount: string, currency: string } }, upcomingPlan: { startsOn: string | null, plan: { name: string } } | null, billingPeriod: { startsAt: string, endsAt: string, opening: string, allocated: string, rolledIn: string, purchased: string, used: string, closing: string, dateRange: { from: string, to: string, days: number } }, balance: { at: string, remaining: string, overage: string, grants: Array<{ kind: GrantKind, amount: string, remaining: string, expiresAt: string | null }> } | null, overview: { totalInterviews: number, creditsUsed: string, remainingBalance: string, overage: string, dateRange: { from: string, to: string, days: number }, usageTrend: { granularity: Granularity, points: Array<{ label: string, partial: boolean, interviewsConducted: number, creditsUsed: string, dateRange: { from: string, to: string }, previous: { label: string, interviewsConducted: number, creditsUsed: string } | null, creditsChange: { absolute: string, percent: number | null } | null }>, total: { interviewsInvited: number, interviewsConducted: number, completionRate: number | null, creditsUsed: string, dataThrough: string }, comparison: { dateRange: { from: string, to: string, days: number }, total: { interviewsInvited: number, interviewsConducted: number, creditsUsed: string }, creditsChange: { absolute: string, percent: number | null, equalDays: boolean } } | null } | null } | null, consumption: { candidates: number, byJob: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ job: { id: string, title: string, status: JobStatus }, consumption: { interviewsInvited: number, interviewsConducted: number, interviewsPartiallyCompleted: number, completionRate: number | null, creditsUsed: string } }> } | null } | null, forecast: { method: ForecastMethod, inactive: boolean, dateRange: { from: string, to: string, days: number }, points: Array<{ partial: boolean, dateRange: { from: string, to: string }, credits: { expected: string, low80: string | null, high80: string | null, low95: string | null, high95: string | null } }>, total: { expected: string, low80: string | null, high80: string | null }, planning: { bufferPercent: string, plannedCredits: string, probabilitySufficient: number | null, shortfall: string, suggestedPurchase: string, price: { amount: string, currency: string } }, runOut: { status: RunOutStatus, expectedOn: string | null, earliestOn80: string | null, latestOn80: string | null, probability: number | null } } | null, alertRules: Array<{ id: string, kind: AlertKind, threshold: string, raised: boolean, raisedAt: string | null }>, balanceChanges: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, sequence: string, reason: BalanceReason, credits: string, balanceAfter: string, overageAfter: string, occurredAt: string, postedAt: string, reference: string | null, note: string | null }> } | null, purchases: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, credits: string, status: PurchaseStatus, purchasedAt: string, expiresAt: string | null, refundable: string, refunded: string, price: { amount: string, currency: string } }> } | null } | null };


export const Dashboard = operation<DashboardQuery, DashboardQueryVariables>(
  "query",
  "Dashboard",
  "0084531abfc91a41ca3b60d5ca261963896092621d4dcd3984a853d0db2ded7f",
);