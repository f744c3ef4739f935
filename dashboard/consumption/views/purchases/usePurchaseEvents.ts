/** What happens to purchases while the page is open: paid, declined, refunded, or bought by itself. */
import { useEffect, useRef } from "preact/hooks";
import { toast } from "../../components/Toasts";
import { follow, type StreamState } from "../../data/streams";
import { credits } from "../../format";
import { purchasesTexts as texts } from "../../texts/purchases";
import { PurchaseEvents } from "./purchase-events.generated";

/**
 * Asks again after each event, and after each time in which the stream was broken: it tells of what
 * happens from now on. A refusal ends it, and the page works without.
 *
 * @param isQuiet Whether something else says already what happens.
 */
export function usePurchaseEvents(tenantId: string, onChange: () => void, isQuiet: boolean): void {
  const now = useRef({ onChange, isQuiet });
  now.current = { onChange, isQuiet };
  useEffect(() => {
    let before: StreamState = "connecting";
    let wasBroken = false;
    return follow(PurchaseEvents, {
      variables: () => ({ tenantId }),
      onEvent: ({ purchaseChanged: { event, purchase } }) => {
        now.current.onChange();
        if (!now.current.isQuiet) toast(texts.happened[event](credits(purchase.credits)));
      },
      onState: (state) => {
        if (state === "broken") wasBroken = true;
        if (state === "live" && before !== "live" && wasBroken) now.current.onChange();
        before = state;
      },
    });
  }, [tenantId]);
}
