/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/alerts/delete-budget.graphql; schema c9b69b18550c53f2.
import { operation } from "../../operation";

export type DeleteBudgetInput = {
  budgetId: string;
};

export type ProblemCode =
  | 'ALREADY_DONE'
  | 'EVENT_CONFLICT'
  | 'IDEMPOTENCY_CONFLICT'
  | 'INVALID'
  | 'LIMIT_REACHED'
  | 'NOT_FOUND'
  | 'NOT_REFUNDABLE'
  | 'PAYMENT_DECLINED'
  | 'TENANT_ENDED'
  | 'TENANT_IN_USE'
  | 'TOO_EARLY'
  | 'TOO_LATE';

export type DeleteBudgetMutationVariables = Exact<{
  input: DeleteBudgetInput;
}>;


export type DeleteBudgetMutation = { deleteBudget: { problems: Array<{ code: ProblemCode, path: Array<string>, message: string, help: string }> } | null };


export const DeleteBudget = operation<DeleteBudgetMutation, DeleteBudgetMutationVariables>(
  "mutation",
  "DeleteBudget",
  "e847e1394c8da9d918ab647ddc88b36cb508f48dc3234f0efe31e73b09049c25",
);