/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/frame.graphql; schema deef173170901b5c.
import { operation } from "./operation";

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

export type FrameQueryVariables = Exact<{
  tenantId?: string | null | undefined;
}>;


export type FrameQuery = { viewer: { name: string, role: Role, scopes: Array<Scope>, allTenants: boolean, tenants: { totalCount: number, nodes: Array<{ id: string, name: string }> } | null }, tenant: { id: string, name: string, timezone: string } | null };


export const Frame = operation<FrameQuery, FrameQueryVariables>(
  "query",
  "Frame",
  "b792e2507d6cd99b05c0c0bb20b68913de0a5b39b088487bb2d2e075617be250",
);