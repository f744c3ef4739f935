import { useEffect, useRef, useState } from "preact/hooks";
import { credits } from "../../format";
import { ledgerTexts as texts } from "../../texts/ledger";
import type { Entry } from "./useLedger";

/** Milliseconds in which entries are counted, so that a busy hour is not read out one by one. */
const COUNTED_MS = 1_500;

/** Says to screen readers, politely, how many entries have come and what the balance is. */
export function Announcer({ arrived }: { arrived: readonly Entry[] }) {
  const [said, setSaid] = useState("");
  const known = useRef(0);
  useEffect(() => {
    const newest = arrived.at(-1);
    if (!newest || arrived.length === known.current) return;
    const timer = setTimeout(() => {
      setSaid(texts.arrived(arrived.length - known.current, credits(newest.balanceAfter)));
      known.current = arrived.length;
    }, COUNTED_MS);
    return () => clearTimeout(timer);
  }, [arrived]);
  return (
    <p class="hidden" role="status" aria-live="polite">
      {said}
    </p>
  );
}
