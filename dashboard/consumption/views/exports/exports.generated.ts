/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/exports/exports.graphql; schema 91ba2a50a583c38c.
import { operation } from "../../operation";

export type ExportContents =
  | 'CONSUMPTION'
  | 'LEDGER'
  | 'PURCHASES';

export type ExportFormat =
  | 'CSV'
  | 'XLSX';

export type ExportStatus =
  | 'CANCELLED'
  | 'EXPIRED'
  | 'FAILED'
  | 'QUEUED'
  | 'READY'
  | 'RUNNING';

export type ExportsViewQueryVariables = Exact<{
  tenantId?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ExportsViewQuery = { tenant: { exports: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null, hasPreviousPage: boolean, startCursor: string | null }, nodes: Array<{ id: string, status: ExportStatus, progress: number, contents: ExportContents, format: ExportFormat, rowCount: number | null, fileName: string, fileSize: number | null, requestedBy: string, requestedAt: string, expiresAt: string | null, error: string | null, dateRange: { from: string, to: string } }> } | null } | null };


export const ExportsView = operation<ExportsViewQuery, ExportsViewQueryVariables>(
  "query",
  "ExportsView",
  "2e1fdf60aff816e52eb978b07cd9dd53086c46631d9bd4a0c1f3056fdd360424",
);