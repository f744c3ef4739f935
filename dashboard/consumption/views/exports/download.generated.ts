/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/exports/download.graphql; schema 9caecff0ffc8a5e8.
import { operation } from "../../operation";

export type ExportStatus =
  | 'CANCELLED'
  | 'EXPIRED'
  | 'FAILED'
  | 'QUEUED'
  | 'READY'
  | 'RUNNING';

export type ExportDownloadQueryVariables = Exact<{
  id: string;
}>;


export type ExportDownloadQuery = { node:
    | { status: ExportStatus, fileName: string, downloadUrl: string | null }
    | Record<PropertyKey, never>
   | null };


export const ExportDownload = operation<ExportDownloadQuery, ExportDownloadQueryVariables>(
  "query",
  "ExportDownload",
  "d2dd69263f50dbeb15dbda2a1b901a5360f8bab4a09152b55adc1fab85e8d5ea",
);