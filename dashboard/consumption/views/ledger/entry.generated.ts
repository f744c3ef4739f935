/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/ledger/entry.graphql; schema b932533aa0f3a3e5.
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

export type LedgerEntryQueryVariables = Exact<{
  id: string;
}>;


export type LedgerEntryQuery = { node:
    | { id: string, sequence: string, reason: BalanceReason, credits: string, balanceAfter: string, overageAfter: string, occurredAt: string, postedAt: string, recordedAt: string, reference: string | null, note: string | null, digest: string, reverses: { id: string, sequence: string } | null }
    | Record<PropertyKey, never>
   | null };


export const LedgerEntry = operation<LedgerEntryQuery, LedgerEntryQueryVariables>(
  "query",
  "LedgerEntry",
  "e1a8597dc33dffc65a78d9325967ece7a1637b4bacf04f8e9df87a6a829a8234",
);