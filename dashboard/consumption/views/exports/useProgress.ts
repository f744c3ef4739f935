import { useClient } from "@urql/preact";
import { useEffect, useState } from "preact/hooks";
import { pause } from "../../data/fetching";
import { follow } from "../../data/streams";
import { ExportProgress } from "./progress.generated";
import { ExportState } from "./progress-query.generated";
import type { ExportStatus } from "./exports.generated";

/** How far an export is. */
export interface Progress {
  status: ExportStatus;
  /** From 0 to 1. */
  progress: number;
}

/** Milliseconds between two questions where no stream comes through. */
const ASK_EACH_MS = 3_000;

/** Whether an export goes on. */
export const goesOn = (status: ExportStatus): boolean => status === "QUEUED" || status === "RUNNING";

/**
 * Follows an export until it ends: by the subscription, and by a query while that is broken, as
 * behind a proxy that holds streams back. Each end is told once.
 */
export function useProgress(id: string, first: Progress, onEnd: (last: ExportStatus) => void): Progress {
  const client = useClient();
  const [now, setNow] = useState(first);
  const isOver = !goesOn(first.status);
  useEffect(() => {
    if (isOver) return;
    const stopped = new AbortController();
    let isBroken = false;
    const heard = (next: Progress) => {
      if (stopped.signal.aborted) return;
      setNow(next);
      if (goesOn(next.status)) return;
      stop();
      onEnd(next.status);
    };
    const leave = follow(ExportProgress, {
      variables: () => ({ exportId: id }),
      onEvent: ({ exportProgressed }) => heard(exportProgressed),
      onState: (state) => {
        isBroken = state !== "live";
      },
    });
    const stop = () => {
      stopped.abort();
      leave();
    };
    const ask = async () => {
      for (;;) {
        await pause(ASK_EACH_MS, stopped.signal);
        if (!isBroken) continue;
        const policy = { requestPolicy: "network-only" } as const;
        const { data } = await client.query(ExportState as never, { id } as never, policy).toPromise();
        const node = (data as { node: Progress | null } | undefined)?.node;
        if (node) heard(node);
      }
    };
    ask().catch(() => {}); // stopped
    return stop;
    // Followed from its first state on; what is shown later does not begin anew.
  }, [id, isOver]);
  return isOver ? first : now;
}
