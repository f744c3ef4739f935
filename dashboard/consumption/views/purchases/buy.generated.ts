/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/purchases/buy.graphql; schema dbda2ef23e95b9ec.
import { operation } from "../../operation";

export type BuyCreditsInput = {
  credits: string;
  idempotencyKey: string;
  paymentReference?: string | null | undefined;
  tenant?: TenantReferenceInput | null | undefined;
  tenantId?: string | null | undefined;
};

export type PurchaseStatus =
  | 'DECLINED'
  | 'PENDING'
  | 'REFUNDED'
  | 'SETTLED';

export type TenantReferenceInput =
  {   externalId: string; id?: never; }
  |  { externalId?: never;   id: string; };

export type BuyMutationVariables = Exact<{
  input: BuyCreditsInput;
}>;


export type BuyMutation = { buyCredits: { purchase: { id: string, credits: string, status: PurchaseStatus, paymentUrl: string | null, declineReason: string | null, expiresAt: string | null, price: { amount: string, currency: string }, change: { id: string, postedAt: string } | null } | null, problems: Array<{ path: Array<string>, message: string }> } | null };


export const Buy = operation<BuyMutation, BuyMutationVariables>(
  "mutation",
  "Buy",
  "9f26635d7858c154ec1d35aa7be8a54b7caf11dcc40b50e7f2681773343ee301",
);