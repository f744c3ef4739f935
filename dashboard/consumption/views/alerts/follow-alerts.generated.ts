/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/alerts/follow-alerts.graphql; schema e7b45456203462e7.
import { operation } from "../../operation";

export type FollowAlertsSubscriptionVariables = Exact<{
  tenantId: string;
}>;


export type FollowAlertsSubscription = { alertRaised: { id: string, message: string } };


export const FollowAlerts = operation<FollowAlertsSubscription, FollowAlertsSubscriptionVariables>(
  "subscription",
  "FollowAlerts",
  "950912a33b6604bdbe7c75eb89ae5fd0a30b79a2f4ae5b75ae4efff9abf0b1af",
);