/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Made by `make codegen` of dashboard/consumption/views/exports/export-purchases.graphql; schema e704ef49a3fa7e34.
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

export type ExportFormat =
  | 'CSV'
  | 'XLSX';

export type ExportPurchasesInput = {
  csvByteOrderMark?: boolean;
  dateRange: DateRangeInput;
  format: ExportFormat;
  tenant?: TenantReferenceInput | null | undefined;
  tenantId?: string | null | undefined;
  waitSeconds?: number | null | undefined;
};

export type ExportStatus =
  | 'CANCELLED'
  | 'EXPIRED'
  | 'FAILED'
  | 'QUEUED'
  | 'READY'
  | 'RUNNING';

export type TenantReferenceInput =
  {   externalId: string; id?: never; }
  |  { externalId?: never;   id: string; };

export type ExportThePurchasesMutationVariables = Exact<{
  input: ExportPurchasesInput;
}>;


export type ExportThePurchasesMutation = { exportPurchases: { export: { id: string, status: ExportStatus } | null, problems: Array<{ message: string, path: Array<string> }> } | null };


export const ExportThePurchases = operation<ExportThePurchasesMutation, ExportThePurchasesMutationVariables>(
  "mutation",
  "ExportThePurchases",
  "890ef823dc76dfd87ea1bf1885babc7b67cfcabffe9de66737c8bc12bdd2dba3",
);