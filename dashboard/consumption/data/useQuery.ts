/** Queries for views: what is shown while the answer is on its way, is there, or failed. */
import { createRequest } from "@urql/core";
import { useClient, useQuery as useUrqlQuery } from "@urql/preact";
import { useCallback, useMemo, useRef } from "preact/hooks";
import type { ServiceClient } from "../client";
import type { Operation } from "../operation";
import { type Fault, faultAt, faultsOf } from "./faults";

/** The state of a query. `data` of a part that failed is null, and `faultAt` says why. */
export interface Query<Data> {
  /** Null until the first answer; the one before while the variables have changed. */
  data: Data | null;
  /** Whether `data` answers the present variables, not those before them. */
  isCurrent: boolean;
  /** Errors of the answer, each with the path of what failed. */
  faults: readonly Fault[];
  /** No answer yet: views show skeletons. */
  isLoading: boolean;
  /** Another answer is on its way while `data` is shown. */
  isRefetching: boolean;
  /** The error that makes a part null; undefined for a part that is there. */
  faultAt(path: string): Fault | undefined;
  /** Asks again. */
  refetch(): void;
}

/** Asks a query as long as the component is there; `pause` holds it back. */
export function useQuery<Data, Variables extends object>(
  query: Operation<Data, Variables>,
  variables: Variables,
  { pause = false }: { pause?: boolean } = {},
): Query<Data> {
  const client = useClient() as ServiceClient;
  const { key } = createRequest(query, variables as never);
  const policy = useMemo(
    () => (client.isFresh(key) ? "cache-first" : "cache-and-network"),
    [client, key],
  );
  const [state, execute] = useUrqlQuery<Data>({
    query: query as never,
    variables: variables as never,
    requestPolicy: policy,
    pause,
  });
  const before = useRef<Data | null>(null);
  if (state.data) before.current = state.data;
  const data = state.data ?? (state.fetching ? before.current : null);
  const isBusy = state.fetching || state.stale;
  const faults = useMemo(() => (state.fetching ? [] : faultsOf(state.error)), [state]);
  const refetch = useCallback(() => execute({ requestPolicy: "network-only" }), [execute]);
  return {
    data,
    isCurrent: state.data !== undefined && state.operation?.key === key,
    faults,
    isLoading: data === null && isBusy,
    isRefetching: data !== null && isBusy,
    faultAt: (path) => faultAt(faults, path),
    refetch,
  };
}
