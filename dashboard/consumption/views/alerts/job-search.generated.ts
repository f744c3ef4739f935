/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/alerts/job-search.graphql; schema 26b42a4cdd2c1fa0.
import { operation } from "../../operation";

export type JobSearchQueryVariables = Exact<{
  tenantId: string;
  search?: string | null | undefined;
}>;


export type JobSearchQuery = { tenant: { jobs: { totalCount: number, nodes: Array<{ id: string, title: string, externalId: string }> } | null } | null };


export const JobSearch = operation<JobSearchQuery, JobSearchQueryVariables>(
  "query",
  "JobSearch",
  "14bb6a5342dfd6334c40cb3534ec03ac664664e001f168e280cfeb5b31d8efcb",
);