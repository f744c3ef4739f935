import { useEffect, useRef } from "preact/hooks";
import { Button } from "../../components/Button";
import { credits } from "../../format";
import { Link } from "../../router";
import { buyTexts as texts } from "../../texts/purchases";
import { placeOf, type Purchase } from "./columns";

interface BoughtProps {
  purchase: Pick<Purchase, "credits" | "status" | "paymentUrl" | "change">;
  zone: string;
  onClose: () => void;
}

/** The purchase that was made, as it is by now: paid later, it is followed here. */
export function Bought({ purchase, zone, onClose }: BoughtProps) {
  const { status, change, paymentUrl } = purchase;
  const text = useRef<HTMLParagraphElement>(null);
  useEffect(() => text.current?.focus(), []);
  return (
    <div class="purchases-form">
      <p ref={text} tabIndex={-1} class={`purchases-done ${status.toLowerCase()}`} role="status">
        {texts.done[status](credits(purchase.credits))}
      </p>
      {status === "PENDING" && !paymentUrl && <p class="small soft">{texts.waiting}</p>}
      <div class="actions">
        <Button onClick={onClose}>{texts.close}</Button>
        {status === "PENDING" && paymentUrl && (
          <a class="button primary" href={paymentUrl} target="_blank" rel="noreferrer">
            {texts.pay}
          </a>
        )}
        {change && (
          <Link class="button primary" to="/ledger" query={placeOf(change, zone)}>
            {texts.toLedger}
          </Link>
        )}
      </div>
    </div>
  );
}
