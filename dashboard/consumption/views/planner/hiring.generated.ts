/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/planner/hiring.graphql; schema 653c1710fbd4b44d.
import { operation } from "../../operation";

export type HiringPlanInput = {
  bufferPercent?: string;
  candidatesPerRole: number;
  completionRate?: number | null | undefined;
  months?: number;
  roles: number;
};

export type PlannerHiringQueryVariables = Exact<{
  tenantId?: string | null | undefined;
  input: HiringPlanInput;
}>;


export type PlannerHiringQuery = { tenant: { hiringPlan: { completionRate: number, creditsPerMonth: string, plannedCredits: string, shortfall: string, suggestedPurchase: string, price: { amount: string, currency: string } } | null } | null };


export const PlannerHiring = operation<PlannerHiringQuery, PlannerHiringQueryVariables>(
  "query",
  "PlannerHiring",
  "51245422c1c81631a8125ddf89a29f406f0883deebe9649532402454943d0f40",
);