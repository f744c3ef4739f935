/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/planner/planner.graphql; schema 268204569ed2d32a.
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

export type RunOutStatus =
  | 'LIKELY'
  | 'NOT_WITHIN_HORIZON'
  | 'NO_USAGE'
  | 'POSSIBLE'
  | 'RUN_OUT';

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


export type PlannerQuery = { tenant: { balance: { remaining: string, overage: string } | null, plan: { creditsPerPeriod: string, billingInterval: BillingInterval, purchaseStep: string }, ahead: { method: ForecastMethod, points: Array<{ partial: boolean, dateRange: { from: string, to: string }, credits: { expected: string } }> } | null, a?: { completionRate: number, creditsPerMonth: string, plannedCredits: string, shortfall: string, suggestedPurchase: string, price: { amount: string, currency: string } } | null, b?: { completionRate: number, creditsPerMonth: string, plannedCredits: string, shortfall: string, suggestedPurchase: string, price: { amount: string, currency: string } } | null, c?: { completionRate: number, creditsPerMonth: string, plannedCredits: string, shortfall: string, suggestedPurchase: string, price: { amount: string, currency: string } } | null, d?: { completionRate: number, creditsPerMonth: string, plannedCredits: string, shortfall: string, suggestedPurchase: string, price: { amount: string, currency: string } } | null, forecastA?: { method: ForecastMethod, dateRange: { from: string, to: string, days: number }, total: { expected: string, low80: string | null, high80: string | null }, planning: { plannedCredits: string, shortfall: string }, runOut: { status: RunOutStatus, expectedOn: string | null } } | null, forecastB?: { method: ForecastMethod, dateRange: { from: string, to: string, days: number }, total: { expected: string, low80: string | null, high80: string | null }, planning: { plannedCredits: string, shortfall: string }, runOut: { status: RunOutStatus, expectedOn: string | null } } | null, forecastC?: { method: ForecastMethod, dateRange: { from: string, to: string, days: number }, total: { expected: string, low80: string | null, high80: string | null }, planning: { plannedCredits: string, shortfall: string }, runOut: { status: RunOutStatus, expectedOn: string | null } } | null, forecastD?: { method: ForecastMethod, dateRange: { from: string, to: string, days: number }, total: { expected: string, low80: string | null, high80: string | null }, planning: { plannedCredits: string, shortfall: string }, runOut: { status: RunOutStatus, expectedOn: string | null } } | null } | null };


export const Planner = operation<PlannerQuery, PlannerQueryVariables>(
  "query",
  "Planner",
  "753b2b0c3e7baa5b10458dffe04db100a0bb819673922401b128483ba57f90c7",
);