/** The balance of the overview, moved by each ledger entry as it is written. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { StreamState } from "../../data/streams";
import { type BalanceChanged, useBalanceChanges } from "../../data/useBalanceChanges";
import type { Query } from "../../data/useQuery";
import type { DashboardQuery } from "./dashboard.generated";

/** Milliseconds between two requests for everything else that a change moves. */
const REFETCH_MS = 60_000;

/** The newest balance that is known. */
export interface LiveBalance {
  /** Null until the first answer. */
  remaining: string | null;
  overage: string;
  /** When it was true last. */
  at: string | null;
  state: StreamState;
}

/** Follows the balance; usage, forecast and the rest are asked for again once in a while. */
export function useLiveBalance(tenantId: string, dashboard: Query<DashboardQuery>): LiveBalance {
  const balance = dashboard.data?.tenant?.balance;
  const [change, setChange] = useState<BalanceChanged | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const refetch = useRef(dashboard.refetch);
  refetch.current = dashboard.refetch;
  const state = useBalanceChanges(tenantId, balance?.sequence, (next) => {
    setChange(next);
    timer.current ??= setTimeout(() => {
      timer.current = null;
      refetch.current();
    }, REFETCH_MS);
  });
  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);
  if (!balance) return { remaining: null, overage: "0", at: null, state };
  const isNewer = change !== null && BigInt(change.sequence) > BigInt(balance.sequence);
  return isNewer
    ? { remaining: change.balanceAfter, overage: change.overageAfter, at: change.postedAt, state }
    : { remaining: balance.remaining, overage: balance.overage, at: balance.at, state };
}
