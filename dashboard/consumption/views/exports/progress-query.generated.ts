/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/exports/progress-query.graphql; schema e34be7349daea20d.
import { operation } from "../../operation";

export type ExportStatus =
  | 'CANCELLED'
  | 'EXPIRED'
  | 'FAILED'
  | 'QUEUED'
  | 'READY'
  | 'RUNNING';

export type ExportStateQueryVariables = Exact<{
  id: string;
}>;


export type ExportStateQuery = { node:
    | { id: string, status: ExportStatus, progress: number, rowCount: number | null, error: string | null }
    | Record<PropertyKey, never>
   | null };


export const ExportState = operation<ExportStateQuery, ExportStateQueryVariables>(
  "query",
  "ExportState",
  "07c12f5d27d18b85a12ed926cb0823dfd1eacc3b3b59532eb0e3974f4db12222",
);