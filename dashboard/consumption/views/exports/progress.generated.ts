/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/exports/progress.graphql; schema e06154e6bb56b833.
import { operation } from "../../operation";

export type ExportStatus =
  | 'CANCELLED'
  | 'EXPIRED'
  | 'FAILED'
  | 'QUEUED'
  | 'READY'
  | 'RUNNING';

export type ExportProgressSubscriptionVariables = Exact<{
  exportId: string;
}>;


export type ExportProgressSubscription = { exportProgressed: { id: string, status: ExportStatus, progress: number, rowCount: number | null, error: string | null } };


export const ExportProgress = operation<ExportProgressSubscription, ExportProgressSubscriptionVariables>(
  "subscription",
  "ExportProgress",
  "5b3fab46ec0a0b4904bb56ade555fd8dbc05cc41070b2c2f69d061985b22ccd5",
);