/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/frame.graphql; schema 6b4bcca623427859.
import { operation } from "./operation";

export type Role =
  | 'OPERATOR'
  | 'PARTNER'
  | 'PLATFORM'
  | 'TENANT_ADMIN';

export type FrameQueryVariables = Exact<{
  tenantId?: string | null | undefined;
}>;


export type FrameQuery = { viewer: { name: string, role: Role, tenants: { totalCount: number, nodes: Array<{ id: string, name: string }> } | null }, tenant: { id: string, name: string, timezone: string } | null };


export const Frame = operation<FrameQuery, FrameQueryVariables>(
  "query",
  "Frame",
  "8dd3d335270565f5e9a1535b6f2d6b59bc1f958272222dbd27270b6f2d34ba9e",
);