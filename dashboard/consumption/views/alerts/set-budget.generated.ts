/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/alerts/set-budget.graphql; schema d86e3e782c086236.
import { operation } from "../../operation";

export type BudgetInterval =
  | 'BILLING_PERIOD'
  | 'MONTH';

export type JobReferenceInput =
  {   externalId: string; id?: never; }
  |  { externalId?: never;   id: string; };

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

export type SetBudgetInput = {
  atPercent?: Array<number>;
  credits: string;
  job?: JobReferenceInput | null | undefined;
  jobId?: string | null | undefined;
  onForecast?: boolean;
  paused?: boolean;
  per: BudgetInterval;
  tenant?: TenantReferenceInput | null | undefined;
  tenantId?: string | null | undefined;
};

export type TenantReferenceInput =
  {   externalId: string; id?: never; }
  |  { externalId?: never;   id: string; };

export type SetBudgetMutationVariables = Exact<{
  input: SetBudgetInput;
}>;


export type SetBudgetMutation = { setBudget: { budget: { id: string } | null, problems: Array<{ code: ProblemCode, path: Array<string>, message: string, help: string }> } | null };


export const SetBudget = operation<SetBudgetMutation, SetBudgetMutationVariables>(
  "mutation",
  "SetBudget",
  "1da2379714af88f16678dcbf7b24c931595f282c4cc19344bb0e4b6df37bcd35",
);