/** The changes of a tenant's balance, as they are written. */
import { useEffect, useRef, useState } from "preact/hooks";
import { LiveBalance, type LiveBalanceSubscription } from "./follow-balance.generated";
import { follow, type StreamState } from "./streams";

/** A change of a balance. */
export type BalanceChanged = LiveBalanceSubscription["balanceChanged"];

/**
 * Calls with each change behind a sequence, in order and without a gap, while the component is there.
 *
 * The sequence may grow as answers come in: the stream resumes behind the last change it brought.
 */
export function useBalanceChanges(
  tenantId: string,
  sequence: string | undefined,
  onChange: (change: BalanceChanged) => void,
): StreamState {
  const [state, setState] = useState<StreamState>("connecting");
  const call = useRef(onChange);
  call.current = onChange;
  const isKnown = sequence !== undefined;
  const first = useRef(sequence);
  if (!isKnown || first.current === undefined) first.current = sequence;
  useEffect(() => {
    if (!isKnown) return;
    let afterSequence = first.current as string;
    return follow(LiveBalance, {
      variables: () => ({ tenantId, afterSequence }),
      onEvent: ({ balanceChanged }) => {
        afterSequence = balanceChanged.sequence;
        call.current(balanceChanged);
      },
      onState: setState,
    });
  }, [tenantId, isKnown]);
  return state;
}
