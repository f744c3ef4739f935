/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/exports/export-consumption.graphql; schema 9f4cd77bc0bf9a47.
import { operation } from "../../operation";

export type DateRangeInput =
  {   billingPeriodId: string; dates?: never; preset?: never; }
  |  { billingPeriodId?: never;   dates: DatesInput; preset?: never; }
  |  { billingPeriodId?: never; dates?: never;   preset: DateRangePreset; };

export type DateRangePreset =
  | 'CURRENT_MONTH'
  | 'CURRENT_PERIOD'
  | 'CURRENT_YEAR'
  | 'LAST_7_DAYS'
  | 'LAST_12_MONTHS'
  | 'LAST_30_DAYS'
  | 'LAST_90_DAYS'
  | 'PREVIOUS_MONTH'
  | 'PREVIOUS_PERIOD'
  | 'PREVIOUS_YEAR';

export type DatesInput = {
  from: string;
  to: string;
};

export type ExportConsumptionInput = {
  csvByteOrderMark?: boolean;
  dateRange: DateRangeInput;
  format: ExportFormat;
  jobIds?: Array<string> | null | undefined;
  jobs?: Array<JobReferenceInput> | null | undefined;
  tenant?: TenantReferenceInput | null | undefined;
  tenantId?: string | null | undefined;
  waitSeconds?: number | null | undefined;
};

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

export type JobReferenceInput =
  {   externalId: string; id?: never; }
  |  { externalId?: never;   id: string; };

export type TenantReferenceInput =
  {   externalId: string; id?: never; }
  |  { externalId?: never;   id: string; };

export type ExportTheConsumptionMutationVariables = Exact<{
  input: ExportConsumptionInput;
}>;


export type ExportTheConsumptionMutation = { exportConsumption: { export: { id: string, status: ExportStatus } | null, problems: Array<{ message: string, path: Array<string> }> } | null };


export const ExportTheConsumption = operation<ExportTheConsumptionMutation, ExportTheConsumptionMutationVariables>(
  "mutation",
  "ExportTheConsumption",
  "c0b160177e64f8e2ff78dfc55e9deb87dffc1e3483a7d9d4c82c820cd7ed4fff",
);