/** The ledger as it grows, through the subscription. */
import { useEffect, useRef, useState } from "preact/hooks";
import { follow, type StreamState } from "../../data/streams";
import { NewEntries, type NewEntriesSubscription } from "./new-entries.generated";
import type { Entry } from "./useLedger";

/** Milliseconds after an entry until sums are asked for again: entries come in groups. */
const CALM_MS = 800;

/**
 * Follows the ledger behind the entry that the first answer ended with, and after each break behind
 * the last one that arrived: none is lost, and none comes twice.
 *
 * @param from The sequence of the last entry of the first answer; undefined before it is there.
 * @param onCalm Called when no entry has come for a moment after some did.
 */
export function useNewEntries(
  tenantId: string | null | undefined,
  from: string | undefined,
  onCalm: () => void,
): { arrived: readonly Entry[]; stream: StreamState } {
  const [arrived, setArrived] = useState<readonly Entry[]>([]);
  const [stream, setStream] = useState<StreamState>("connecting");
  const first = useRef<string | undefined>(undefined);
  first.current ??= from;
  const calm = useRef(onCalm);
  calm.current = onCalm;
  const isReady = from !== undefined || first.current !== undefined;
  useEffect(() => {
    const start = first.current;
    if (!isReady || !tenantId || start === undefined) return;
    let last = start;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = follow(NewEntries, {
      variables: () => ({ tenantId, afterSequence: last }),
      onEvent: ({ balanceChanged: entry }: NewEntriesSubscription) => {
        last = entry.sequence;
        setArrived((before) => [...before, entry]);
        clearTimeout(timer);
        timer = setTimeout(() => calm.current(), CALM_MS);
      },
      onState: setStream,
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [tenantId, isReady]);
  return { arrived, stream };
}
