/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/exports/cancel.graphql; schema 9fc78cce87c9e78a.
import { operation } from "../../operation";

export type CancelExportInput = {
  exportId: string;
};

export type ExportStatus =
  | 'CANCELLED'
  | 'EXPIRED'
  | 'FAILED'
  | 'QUEUED'
  | 'READY'
  | 'RUNNING';

export type CancelTheExportMutationVariables = Exact<{
  input: CancelExportInput;
}>;


export type CancelTheExportMutation = { cancelExport: { export: { id: string, status: ExportStatus } | null, problems: Array<{ message: string }> } | null };


export const CancelTheExport = operation<CancelTheExportMutation, CancelTheExportMutationVariables>(
  "mutation",
  "CancelTheExport",
  "1290c55335cf36d1e83bd340b3c9b3169dc5d8a4fb148d403284a4a5771b1f6b",
);