/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/planner/planner.graphql; schema 71afcc673164fa2d.
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

export type HiringPlanInput = {
  bufferPercent?: string;
  candidatesPerRole: number;
  completionRate?: number | null | undefined;
  months?: number;
  roles: number;
};

export type PlannerQueryVariables = Exact<{
  tenantId?: string | null | undefined;
  hasA: boolean;
  a: HiringPlanInput;
  hasB: boolean;
  b: HiringPlanInput;
  hasC: boolean;
  c: HiringPlanInput;
  hasD: boolean;
  d: HiringPlanInput;
  forecastsA: boolean;
  daysA: number;
  bufferA: string;
  forecastsB: boolean;
  daysB: number;
  bufferB: string;
  forecastsC: boolean;
  daysC: number;
  bufferC: string;
  forecastsD: boolean;
  daysD: number;
  bufferD: string;
  daysAhead: number;
}>;


export type PlannerQuery = { tenant: { balance: { remaining: string, overage: string } | null, plan: { creditsPerPeriod: string, billingInterval: BillingInterval }, ahead: { method: ForecastMethod, points: Array<{ partial: boolean, dateRange: { from: string, to: string }, credits: { expected: string } }> } | null, a?: { completionRate: number, creditsPerMonth: string, plannedCredits: string, shortfall: string, suggestedPurchase: string, price: { amount: string, currency: string } } | null, b?: { completionRate: number, creditsPerMonth: string, plannedCredits: string, shortfall: string, suggestedPurchase: string, price: { amount: string, currency: string } } | null, c?: { completionRate: number, creditsPerMonth: string, plannedCredits: string, shortfall: string, suggestedPurchase: string, price: { amount: string, currency: string } } | null, d?: { completionRate: number, creditsPerMonth: string, plannedCredits: string, shortfall: string, suggestedPurchase: string, price: { amount: string, currency: string } } | null, forecastA?: { method: ForecastMethod, dateRange: { from: string, to: string, days: number }, planning: { plannedCredits: string, shortfall: string } } | null, forecastB?: { method: ForecastMethod, dateRange: { from: string, to: string, days: number }, planning: { plannedCredits: string, shortfall: string } } | null, forecastC?: { method: ForecastMethod, dateRange: { from: string, to: string, days: number }, planning: { plannedCredits: string, shortfall: string } } | null, forecastD?: { method: ForecastMethod, dateRange: { from: string, to: string, days: number }, planning: { plannedCredits: string, shortfall: string } } | null } | null };


export const Planner = operation<PlannerQuery, PlannerQueryVariables>(
  "query",
  "Planner",
  "65f4b35b454b185dd9a44706b3318b47c755b31d2cd5c7265b8296cf9c7c50bc",
);