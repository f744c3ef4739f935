import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Button } from "../../components/Button";
import { ErrorNote } from "../../components/ErrorNote";
import { Loading, Skeleton } from "../../components/Skeleton";
import { useQuery } from "../../data/useQuery";
import { credits, day, dayOf, money } from "../../format";
import { buyTexts as texts } from "../../texts/purchases";
import { PreviewPurchase, type PreviewPurchaseQuery } from "./preview.generated";
import { runOutBounds, runOutText } from "./runOut";

interface PreviewProps {
  tenantId: string;
  zone: string;
  amount: string;
  isPrepaid: boolean;
  isSending: boolean;
  /** An answer was lost: the same purchase can be tried again, and no other. */
  isLost: boolean;
  onChange: () => void;
  onConfirm: () => void;
  /** What is said above the buttons. */
  children?: ComponentChildren;
}

/** What a purchase would do, and the button that makes it. */
export function Preview(props: PreviewProps) {
  const { tenantId, zone, amount, isPrepaid, isSending, isLost, onChange, onConfirm } = props;
  const query = useQuery(PreviewPurchase, { tenantId, credits: amount });
  const tenant = query.data?.tenant;
  const price = tenant?.purchasePreview?.price;
  const fault = query.faultAt("tenant.purchasePreview");
  const heading = useRef<HTMLParagraphElement>(null);
  // Not the button: who presses Enter twice has not read yet what the first one brings.
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="purchases-form">
      <div class="purchases-what" ref={heading} tabIndex={-1}>
        <p class="purchases-figure figures">{texts.previewOf(credits(amount))}</p>
        <p class="small soft">{texts.nothingYet}</p>
      </div>
      {!price && fault ? <ErrorNote fault={fault} onRetry={query.refetch} /> : <Facts tenant={tenant} zone={zone} isPrepaid={isPrepaid} />}
      {props.children}
      <div class="actions">
        {!isLost && (
          <Button onClick={onChange} disabled={isSending}>
            {texts.change}
          </Button>
        )}
        {/* It stays focusable while it is sent: another click does nothing. */}
        <Button look="primary" disabled={!price} aria-disabled={isSending} onClick={onConfirm}>
          {isSending
            ? texts.buying
            : isLost
              ? texts.again
              : texts.confirm(credits(amount), price ? money(price) : "…")}
        </Button>
      </div>
    </div>
  );
}

interface FactsProps {
  tenant: PreviewPurchaseQuery["tenant"] | undefined;
  zone: string;
  isPrepaid: boolean;
}

/** What the purchase costs and does, of which each line has its place from the start. */
function Facts({ tenant, zone, isPrepaid }: FactsProps) {
  const preview = tenant?.purchasePreview;
  const before = tenant?.forecast?.runOut;
  const bounds = preview && runOutBounds(preview.runOut);
  const expires = preview?.expiresAt ? day(dayOf(preview.expiresAt, zone)) : texts.never;
  return (
    <>
      {!preview && <Loading />}
      <dl class="purchases-facts figures">
        <dt>{texts.price}</dt>
        <dd>{preview ? money(preview.price) : <Skeleton width="6ch" />}</dd>
        <dt>{texts.balanceAfter}</dt>
        <dd>
          {preview ? credits(preview.balanceAfter) : <Skeleton width="6ch" />}
          <span class="small soft">
            {tenant?.balance ? texts.now(credits(tenant.balance.remaining)) : "\u00a0"}
          </span>
        </dd>
        {preview && preview.overageAfter !== "0" && (
          <>
            <dt>{texts.owedAfter}</dt>
            <dd>{credits(preview.overageAfter)}</dd>
          </>
        )}
        <dt>{texts.expires}</dt>
        <dd>
          {!preview ? (
            <Skeleton width="9ch" />
          ) : isPrepaid && preview.expiresAt ? (
            texts.expiresWhenPaid(expires)
          ) : (
            expires
          )}
        </dd>
        <dt>{texts.runsOut}</dt>
        <dd>
          {preview ? runOutText(preview.runOut) : <Skeleton width="12ch" />}
          {bounds && <span class="small soft">{bounds}</span>}
          <span class="small soft">{before ? texts.now(runOutText(before)) : "\u00a0"}</span>
        </dd>
      </dl>
    </>
  );
}
