/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/tenants/tenants.graphql; schema 61b6c710bbf0ae9b.
import { operation } from "../../operation";

export type OrderDirection =
  | 'ASC'
  | 'DESC';

export type RunOutStatus =
  | 'LIKELY'
  | 'NOT_WITHIN_HORIZON'
  | 'NO_USAGE'
  | 'POSSIBLE'
  | 'RUN_OUT';

export type TenantOrder = {
  direction?: OrderDirection;
  field: TenantOrderField;
};

export type TenantOrderField =
  | 'NAME'
  | 'RUN_OUT_DATE';

export type TenantsViewQueryVariables = Exact<{
  search?: string | null | undefined;
  runsOutWithinDays?: number | null | undefined;
  orderBy?: TenantOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type TenantsViewQuery = { tenants: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null, hasPreviousPage: boolean, startCursor: string | null }, nodes: Array<{ id: string, externalId: string, name: string, plan: { name: string }, balance: { remaining: string, overage: string } | null, runOut: { status: RunOutStatus, expectedOn: string | null, earliestOn80: string | null, latestOn80: string | null, probability: number | null, computedAt: string } | null }> } | null };


export const TenantsView = operation<TenantsViewQuery, TenantsViewQueryVariables>(
  "query",
  "TenantsView",
  "b191dfe00b9c606594c112f549dd7fa17e6df18c3b39f1dddd4687574431b3ab",
);