/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/alerts/set-alert-rule.graphql; schema d4ade0e153916989.
import { operation } from "../../operation";

export type AlertKind =
  | 'BUDGET_FORECAST'
  | 'BUDGET_USED'
  | 'END_WITHIN_DAYS'
  | 'EXPIRY_WITHIN_DAYS'
  | 'PERCENT_OF_ALLOCATION_BELOW'
  | 'REMAINING_BELOW'
  | 'RUN_OUT_WITHIN_DAYS';

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

export type SetAlertRuleInput = {
  kind: AlertKind;
  tenant?: TenantReferenceInput | null | undefined;
  tenantId?: string | null | undefined;
  threshold: string;
};

export type TenantReferenceInput =
  {   externalId: string; id?: never; }
  |  { externalId?: never;   id: string; };

export type SetAlertRuleMutationVariables = Exact<{
  input: SetAlertRuleInput;
}>;


export type SetAlertRuleMutation = { setAlertRule: { alertRule: { id: string } | null, problems: Array<{ code: ProblemCode, path: Array<string>, message: string, help: string }> } | null };


export const SetAlertRule = operation<SetAlertRuleMutation, SetAlertRuleMutationVariables>(
  "mutation",
  "SetAlertRule",
  "53e97a12016e3f77e7efaecdc12c5baa2fada2021b9227c05d6eae6ed3b73f09",
);