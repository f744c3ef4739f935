/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/alerts/job-of-budget.graphql; schema 12fb835fc72e87ce.
import { operation } from "../../operation";

export type JobOfBudgetQueryVariables = Exact<{
  id: string;
}>;


export type JobOfBudgetQuery = { node:
    | { id: string, title: string, externalId: string }
    | Record<PropertyKey, never>
   | null };


export const JobOfBudget = operation<JobOfBudgetQuery, JobOfBudgetQueryVariables>(
  "query",
  "JobOfBudget",
  "cefa0b412e84ab77e46ba2773281ca0f1aa71a59a132f2c6ce30c1fa36634a28",
);