/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/purchases/turn-off-top-up.graphql; schema e67c13ea904b8d6d.
import { operation } from "../../operation";

export type TenantReferenceInput =
  {   externalId: string; id?: never; }
  |  { externalId?: never;   id: string; };

export type TurnOffAutoTopUpInput = {
  tenant?: TenantReferenceInput | null | undefined;
  tenantId?: string | null | undefined;
};

export type TurnOffTopUpMutationVariables = Exact<{
  input: TurnOffAutoTopUpInput;
}>;


export type TurnOffTopUpMutation = { turnOffAutoTopUp: { autoTopUp: { isOn: boolean } | null, problems: Array<{ path: Array<string>, message: string }> } | null };


export const TurnOffTopUp = operation<TurnOffTopUpMutation, TurnOffTopUpMutationVariables>(
  "mutation",
  "TurnOffTopUp",
  "fd952fe50139cb50ad4971ca1a5e2565001c014a0886ffe4e094d58745874723",
);