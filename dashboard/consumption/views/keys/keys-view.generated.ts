/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/keys/keys-view.graphql; schema 9f1ed6b3a644fb23.
import { operation } from "../../operation";

export type ApiKeyStatus =
  | 'ACTIVE'
  | 'EXPIRED'
  | 'REVOKED';

export type Role =
  | 'OPERATOR'
  | 'PARTNER'
  | 'PLATFORM'
  | 'TENANT_ADMIN';

export type Scope =
  | 'ACCESS_MANAGE'
  | 'BALANCE_CHANGES_READ'
  | 'CONSUMPTION_READ'
  | 'CREDITS_BUY'
  | 'KEYS_MANAGE'
  | 'PURCHASES_SETTLE'
  | 'TENANT_MANAGE'
  | 'USAGE_WRITE';

export type KeysViewQueryVariables = Exact<{
  tenantId: string;
  keysFirst?: number | null | undefined;
  keysAfter?: string | null | undefined;
  keysLast?: number | null | undefined;
  keysBefore?: string | null | undefined;
  membersFirst?: number | null | undefined;
  membersAfter?: string | null | undefined;
  membersLast?: number | null | undefined;
  membersBefore?: string | null | undefined;
}>;


export type KeysViewQuery = { viewer: { keyId: string | null, scopes: Array<Scope> }, tenant: { apiKeys: { totalCount: number, nodes: Array<{ id: string, prefix: string, name: string, role: Role, scopes: Array<Scope>, status: ApiKeyStatus, createdAt: string, createdBy: string | null, lastUsedAt: string | null, expiresAt: string | null, revokedAt: string | null, revokedBy: string | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null, members: { totalCount: number, nodes: Array<{ id: string, issuer: string, subject: string, role: Role, createdAt: string, createdBy: string }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null } | null };


export const KeysView = operation<KeysViewQuery, KeysViewQueryVariables>(
  "query",
  "KeysView",
  "c4223dd05a03dcc2f8277a419eb178bcaaad81bdbcb207155c150f50c969ec36",
);