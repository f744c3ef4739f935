/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/ledger/entry-purchase.graphql; schema d3c49d70b10ba896.
import { operation } from "../../operation";

export type PurchaseStatus =
  | 'DECLINED'
  | 'PENDING'
  | 'REFUNDED'
  | 'SETTLED';

export type EntryPurchasesQueryVariables = Exact<{
  tenantId?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type EntryPurchasesQuery = { tenant: { purchases: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, credits: string, status: PurchaseStatus, purchasedAt: string, expiresAt: string | null, paymentReference: string | null, requestedBy: string | null, automatic: boolean, refundable: string, refunded: string, price: { amount: string, currency: string }, change: { id: string } | null }> } | null } | null };


export const EntryPurchases = operation<EntryPurchasesQuery, EntryPurchasesQueryVariables>(
  "query",
  "EntryPurchases",
  "e4523ce4e9b3c8d457cbf9320dc5473d4368ebc19336fcd1aa9b2de853b3852d",
);