/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/purchases/set-top-up.graphql; schema 695ad34d85934764.
import { operation } from "../../operation";

export type SetAutoTopUpInput = {
  amount: TopUpAmountInput;
  atMostPerPeriod: number;
  below: string;
  tenant?: TenantReferenceInput | null | undefined;
  tenantId?: string | null | undefined;
};

export type TenantReferenceInput =
  {   externalId: string; id?: never; }
  |  { externalId?: never;   id: string; };

export type TopUpAmountInput =
  {   credits: string; upTo?: never; }
  |  { credits?: never;   upTo: string; };

export type SetTopUpMutationVariables = Exact<{
  input: SetAutoTopUpInput;
}>;


export type SetTopUpMutation = { setAutoTopUp: { autoTopUp: { isOn: boolean, armed: boolean } | null, problems: Array<{ path: Array<string>, message: string }> } | null };


export const SetTopUp = operation<SetTopUpMutation, SetTopUpMutationVariables>(
  "mutation",
  "SetTopUp",
  "b9f0966162b289b24471c37e28f9046a2b91c537a7c58c0a17d572a0b613f740",
);