/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/purchases/purchases.graphql; schema 3f938b43f45fe4fb.
import { operation } from "../../operation";

export type PaymentTerms =
  | 'ON_ACCOUNT'
  | 'PREPAID';

export type PurchaseStatus =
  | 'DECLINED'
  | 'PENDING'
  | 'REFUNDED'
  | 'SETTLED';

export type TopUpOffReason =
  | 'PLAN_CHANGED'
  | 'PRICE_CHANGED'
  | 'PURCHASE_DECLINED'
  | 'PURCHASE_REFUNDED'
  | 'TENANT_ENDED'
  | 'TURNED_OFF';

export type PurchasesViewQueryVariables = Exact<{
  tenantId?: string | null | undefined;
  status?: PurchaseStatus | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type PurchasesViewQuery = { tenant: { balance: { remaining: string, overage: string } | null, plan: { name: string, purchaseStep: string, paymentTerms: PaymentTerms, purchasedCreditsLastDays: number | null, creditPrice: { amount: string, currency: string } }, autoTopUp: { isOn: boolean, armed: boolean, offReason: TopUpOffReason | null, offAt: string | null, below: string, credits: string | null, upTo: string | null, atMostPerPeriod: number, purchasesInPeriod: number, setBy: string, setAt: string, creditPrice: { amount: string, currency: string }, lastPurchase: { credits: string, status: PurchaseStatus, purchasedAt: string } | null } | null, purchases: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null, hasPreviousPage: boolean, startCursor: string | null }, nodes: Array<{ id: string, credits: string, status: PurchaseStatus, purchasedAt: string, expiresAt: string | null, paymentReference: string | null, paymentUrl: string | null, declineReason: string | null, requestedBy: string | null, automatic: boolean, refundable: string, refunded: string, price: { amount: string, currency: string }, change: { id: string, postedAt: string } | null }> } | null } | null };


export const PurchasesView = operation<PurchasesViewQuery, PurchasesViewQueryVariables>(
  "query",
  "PurchasesView",
  "5620d452e0677b86a2c278b1ca147367d35db22a6da6b7f21d9e7455c03bfe54",
);