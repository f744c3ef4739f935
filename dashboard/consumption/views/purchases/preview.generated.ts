/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/purchases/preview.graphql; schema a0256e9de4663db5.
import { operation } from "../../operation";

export type RunOutStatus =
  | 'LIKELY'
  | 'NOT_WITHIN_HORIZON'
  | 'NO_USAGE'
  | 'POSSIBLE'
  | 'RUN_OUT';

export type PreviewPurchaseQueryVariables = Exact<{
  tenantId?: string | null | undefined;
  credits: string;
}>;


export type PreviewPurchaseQuery = { tenant: { balance: { remaining: string, overage: string } | null, forecast: { runOut: { status: RunOutStatus, expectedOn: string | null, earliestOn80: string | null, latestOn80: string | null } } | null, purchasePreview: { balanceAfter: string, overageAfter: string, expiresAt: string | null, price: { amount: string, currency: string }, runOut: { status: RunOutStatus, expectedOn: string | null, earliestOn80: string | null, latestOn80: string | null } } | null } | null };


export const PreviewPurchase = operation<PreviewPurchaseQuery, PreviewPurchaseQueryVariables>(
  "query",
  "PreviewPurchase",
  "d122c78d6fe836689aaf7e408e60a42f6c159439452b1119676de826553f79b7",
);