/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/alerts/delete-alert-rule.graphql; schema 96a7a457eb03e4bb.
import { operation } from "../../operation";

export type DeleteAlertRuleInput = {
  alertRuleId: string;
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

export type DeleteAlertRuleMutationVariables = Exact<{
  input: DeleteAlertRuleInput;
}>;


export type DeleteAlertRuleMutation = { deleteAlertRule: { problems: Array<{ code: ProblemCode, path: Array<string>, message: string, help: string }> } | null };


export const DeleteAlertRule = operation<DeleteAlertRuleMutation, DeleteAlertRuleMutationVariables>(
  "mutation",
  "DeleteAlertRule",
  "27820036dc82909a19cb25273d4c7c0c45462688e911b980d6bc16bb2c16397d",
);