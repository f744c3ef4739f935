/** The entries of the ledger that are shown: a page, older ones behind it, and new ones as they come. */
import { useClient } from "@urql/preact";
import { useCallback, useEffect, useState } from "preact/hooks";
import { type Fault, faultsOf } from "../../data/faults";
import type { StreamState } from "../../data/streams";
import { type Query, useQuery } from "../../data/useQuery";
import { LedgerView, type LedgerViewQuery, type LedgerViewQueryVariables } from "./ledger.generated";
import { OlderEntries, type OlderEntriesQuery } from "./older-entries.generated";
import { useNewEntries } from "./useNewEntries";

type Tenant = NonNullable<LedgerViewQuery["tenant"]>;
type Changes = NonNullable<Tenant["balanceChanges"]>;
/** An entry of the ledger, as the list shows it. */
export type Entry = Changes["nodes"][number];
/** Whose entries, of which days and kinds. */
export type Filter = Required<Pick<LedgerViewQueryVariables, "tenantId" | "dateRange" | "reason">>;

interface Seen {
  /** The filter of the pages, as text. */
  key: string;
  /** By sequence: a page that is asked for again has some of them anew. */
  entries: ReadonlyMap<string, Entry>;
  /** Where the next page begins; undefined before the first one is there. */
  end: Changes["pageInfo"] | undefined;
}

const nothing = (key: string): Seen => ({ key, entries: new Map(), end: undefined });

/** The state of the list, and what it can be asked for. */
export interface LedgerState {
  query: Query<LedgerViewQuery>;
  /** The newest first; null while the first page is on its way. */
  entries: Entry[] | null;
  /** All that came while the page was open, of all kinds and days, the last one last. */
  arrived: readonly Entry[];
  hasMore: boolean;
  isLoadingMore: boolean;
  moreFault: Fault | undefined;
  more: () => void;
  stream: StreamState;
}

/** The entries of a filter. `fits` says of one that has arrived whether it is among them. */
export function useLedger(filter: Filter, fits: (entry: Entry) => boolean): LedgerState {
  const key = JSON.stringify(filter);
  const query = useQuery(LedgerView, filter);
  const [kept, setSeen] = useState(() => nothing(key));
  const seen = kept.key === key ? kept : nothing(key);
  const change = useCallback(
    (next: (before: Seen) => Seen) =>
      setSeen((before) => next(before.key === key ? before : nothing(key))),
    [key],
  );
  const changes = query.data?.tenant?.balanceChanges;
  // While the first page of a filter is on its way, the data are those of the filter before.
  const isCurrent = !query.isRefetching || seen.end !== undefined;
  useEffect(() => {
    if (!changes || !isCurrent) return;
    // The end is that of the oldest page: the first one, asked for again, does not move it.
    change((before) => ({
      ...before,
      entries: merged(before.entries, changes.nodes),
      end: before.end ?? changes.pageInfo,
    }));
  }, [changes, isCurrent, change]);
  const { arrived, stream } = useNewEntries(
    filter.tenantId,
    query.data?.tenant?.balance?.sequence,
    query.refetch,
  );
  const older = useOlder(filter, seen.end?.endCursor ?? null, change);
  return {
    query,
    entries: seen.end ? newestFirst(merged(seen.entries, arrived.filter(fits))) : null,
    arrived,
    stream,
    hasMore: seen.end?.hasNextPage ?? false,
    ...older,
  };
}

/** Asks for the entries behind those that are there. */
function useOlder(
  filter: Filter,
  after: string | null,
  change: (next: (before: Seen) => Seen) => void,
) {
  const client = useClient();
  const [isLoadingMore, setLoading] = useState(false);
  const [moreFault, setFault] = useState<Fault>();
  const more = async () => {
    if (isLoadingMore) return;
    setLoading(true);
    const { data, error } = await client
      .query<OlderEntriesQuery>(OlderEntries as never, { ...filter, after } as never)
      .toPromise();
    setLoading(false);
    setFault(faultsOf(error)[0]);
    const found = data?.tenant?.balanceChanges;
    if (!found) return;
    change((before) => ({
      ...before,
      entries: merged(before.entries, found.nodes),
      end: found.pageInfo,
    }));
  };
  return { isLoadingMore, moreFault, more };
}

function merged(before: ReadonlyMap<string, Entry>, more: readonly Entry[]): Map<string, Entry> {
  const after = new Map(before);
  for (const entry of more) after.set(entry.sequence, entry);
  return after;
}

const newestFirst = (entries: Map<string, Entry>): Entry[] =>
  [...entries.values()].sort((one, other) => Number(other.sequence) - Number(one.sequence));
