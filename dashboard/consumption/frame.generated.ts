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
  "4b8ab72ab804f35a29a9eeb174f48286f8bffe31337ff3d02c80fcc709c6b40d",
);