/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/alerts/budget-outlook.graphql; schema fea486a27d167fac.
import { operation } from "../../operation";

export type BudgetOutlookQueryVariables = Exact<{
  id: string;
}>;


export type BudgetOutlookQuery = { node:
    | { forecast: { passesOn: string | null, total: { expected: string, low80: string | null, high80: string | null } } }
    | Record<PropertyKey, never>
   | null };


export const BudgetOutlook = operation<BudgetOutlookQuery, BudgetOutlookQueryVariables>(
  "query",
  "BudgetOutlook",
  "293cc4e8811db3c734deb45b64c9462c01b9a6986338c5152039f4bff15e751c",
);