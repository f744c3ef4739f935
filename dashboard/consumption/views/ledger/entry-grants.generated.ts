/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/ledger/entry-grants.graphql; schema ad7566a0c7088853.
import { operation } from "../../operation";

export type GrantKind =
  | 'ADJUSTMENT'
  | 'ALLOCATION'
  | 'PURCHASE'
  | 'ROLLOVER';

export type EntryGrantsQueryVariables = Exact<{
  tenantId?: string | null | undefined;
}>;


export type EntryGrantsQuery = { tenant: { balance: { grants: Array<{ id: string, kind: GrantKind, amount: string, remaining: string, effectiveAt: string, expiresAt: string | null }> } | null } | null };


export const EntryGrants = operation<EntryGrantsQuery, EntryGrantsQueryVariables>(
  "query",
  "EntryGrants",
  "ceb7741aae37ec7492597c9f78cfcb78f9f7ff40af9937d9872a47846b5acc46",
);