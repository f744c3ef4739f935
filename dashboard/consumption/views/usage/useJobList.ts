/** How the list of jobs is searched, filtered and sorted, in the address. */
import type { Sorting } from "../../components/Table";
import { oneOf, type Parameter, text, useParameter } from "../../router";
import type { JobConsumptionOrderField, UsageQueryVariables } from "./usage.generated";

/** Jobs on a page. */
export const PAGE = 25;

export const STATUSES = ["ALL", "OPEN", "CLOSED"] as const;
export type Status = (typeof STATUSES)[number];

const FIELDS: readonly JobConsumptionOrderField[] = [
  "CREDITS_USED",
  "CREDITS_CHANGE",
  "INTERVIEWS_COMPLETED",
  "INTERVIEWS_INVITED",
  "TITLE",
];
const MOST_USED: Sorting = { key: "CREDITS_USED", descending: true };

/** `TITLE`, or `-TITLE` in descending order. */
const sortParameter: Parameter<Sorting> = {
  read: (value) => {
    const key = FIELDS.find((field) => field === value?.replace("-", ""));
    return key ? { key, descending: value?.startsWith("-") ?? false } : MOST_USED;
  },
  write: ({ key, descending }) => {
    const isFirst = key === MOST_USED.key && descending === MOST_USED.descending;
    return isFirst ? null : `${descending ? "-" : ""}${key}`;
  },
};
const statusParameter = oneOf(STATUSES);

/** What the address says about the list, functions that change it, and the variables for it. */
export function useJobList() {
  const [search, setSearch] = useParameter("search", text);
  const [status, setStatus] = useParameter("status", statusParameter);
  const [sorting, setSorting] = useParameter("sort", sortParameter);
  const variables: Pick<UsageQueryVariables, "search" | "status" | "orderBy"> = {
    search: search.trim().slice(0, 200) || null,
    status: status === "ALL" ? null : status,
    orderBy: {
      field: sorting.key as JobConsumptionOrderField,
      direction: sorting.descending ? "DESC" : "ASC",
    },
  };
  return { search, setSearch, status, setStatus, sorting, setSorting, variables };
}
