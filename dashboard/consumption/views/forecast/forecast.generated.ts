/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/forecast/forecast.graphql; schema 83418fbd7133f693.
import { operation } from "../../operation";

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

export type Granularity =
  | 'DAY'
  | 'MONTH'
  | 'QUARTER'
  | 'WEEK'
  | 'YEAR';

export type RunOutStatus =
  | 'LIKELY'
  | 'NOT_WITHIN_HORIZON'
  | 'NO_USAGE'
  | 'POSSIBLE'
  | 'RUN_OUT';

export type ForecastViewQueryVariables = Exact<{
  tenantId?: string | null | undefined;
  days: number;
  by: Granularity;
  bufferPercent: string;
  past: DateRangeInput;
}>;


export type ForecastViewQuery = { tenant: { balance: { remaining: string, overage: string } | null, trend: { points: Array<{ creditsUsed: string, dateRange: { from: string, to: string } }> } | null, forecast: { method: ForecastMethod, inactive: boolean, dateRange: { from: string, to: string, days: number }, history: { from: string, to: string, days: number } | null, points: Array<{ partial: boolean, dateRange: { from: string, to: string }, credits: { expected: string, low80: string | null, high80: string | null, low95: string | null, high95: string | null } }>, total: { expected: string, low80: string | null, high80: string | null, low95: string | null, high95: string | null }, planning: { bufferPercent: string, plannedCredits: string, probabilitySufficient: number | null, shortfall: string, suggestedPurchase: string, price: { amount: string, currency: string } }, runOut: { status: RunOutStatus, expectedOn: string | null, earliestOn80: string | null, latestOn80: string | null, probability: number | null }, seasonality: { weekdays: Array<{ factor: number }>, months: Array<{ factor: number }> }, backtest: { windows: number, horizonDays: number, totalErrorPercent: number, naiveErrorPercent: number, coverage80: number } | null } | null } | null };


export const ForecastView = operation<ForecastViewQuery, ForecastViewQueryVariables>(
  "query",
  "ForecastView",
  "2adf216cbf935f4932a1bf6e6a983a9cfcbf6d2397523ed2200b76cd4c0d45fb",
);