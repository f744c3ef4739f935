/** Queries for views: what is shown while the answer is on its way, is there, or failed. */
import { createRequest } from "@urql/core";
import { useClient, useQuery as useUrqlQuery } from "@urql/preact";
import { useCallback, useMemo, useRef } from "preact/hooks";
import type { ServiceClient } from "../client";
import type { Operation } from "../operation";
import { type Fault, faultAt, faultsOf } from "./faults";

/** The state of a query. `data` of a part that failed is null, and `faultAt` says why. */
export interface Query<Data, Variables = object> {
  /** Null until the first answer; the one before while the variables have changed. */
  data: Data | null;
  /** What `data` answers: labels beside it are to be of these, not of what was chosen since. */
  answered: Variables | null;
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

type Answer<Data, Variables> = Pick<Query<Data, Variables>, "data" | "answered"> & {
  key: number | null;
};
const NOTHING = { data: null, answered: null, key: null };

/** Asks a query as long as the component is there; `pause` holds it back. */
export function useQuery<Data, Variables extends object>(
  query: Operation<Data, Variables>,
  variables: Variables,
  { pause = false }: { pause?: boolean } = {},
): Query<Data, Variables> {
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
  // On the way to other variables urql still has the result of those before.
  const isOther = state.operation?.key !== key;
  const isBusy = !pause && (state.fetching || state.stale || isOther);
  const last = useRef<Answer<Data, Variables>>(NOTHING);
  if (state.data && state.operation) {
    const { key: of, variables: answered } = state.operation;
    last.current = { data: state.data, answered: answered as Variables, key: of };
    // An answer that could not be had anew stays; the one to other variables does not.
  } else if (!isBusy && last.current.key !== key) last.current = NOTHING;
  const { data, answered } = last.current;
  const faults = useMemo(() => (isOther ? [] : faultsOf(state.error)), [state, isOther]);
  const refetch = useCallback(() => execute({ requestPolicy: "network-only" }), [execute]);
  return {
    data,
    answered,
    faults,
    isLoading: data === null && isBusy,
    isRefetching: data !== null && isBusy,
    faultAt: (path) => faultAt(faults, path),
    refetch,
  };
}
