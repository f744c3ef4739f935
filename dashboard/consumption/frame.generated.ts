/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/frame.graphql; schema 5086f41c85255270.
import { operation } from "./operation";

export type Role =
  | 'OPERATOR'
  | 'PARTNER'
  | 'PLATFORM'
  | 'TENANT_ADMIN';

export type FrameQueryVariables = Exact<{
  tenantId?: string | null | undefined;
}>;


export type FrameQuery = { viewer: { name: string, role: Role, allTenants: boolean, tenants: { totalCount: number, nodes: Array<{ id: string, name: string }> } | null }, tenant: { id: string, name: string, timezone: string } | null };


export const Frame = operation<FrameQuery, FrameQueryVariables>(
  "query",
  "Frame",
  "a7d198f42e62b9268305e097ee05481ec31db064bd3158e8438514fe728c2eb2",
);