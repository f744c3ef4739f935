import { useState } from "preact/hooks";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { ErrorNote } from "../../components/ErrorNote";
import { Skeleton } from "../../components/Skeleton";
import { toast } from "../../components/Toasts";
import type { Fault } from "../../data/faults";
import { useMutation } from "../../data/useMutation";
import { count, credits, day, dayOf, instant, money } from "../../format";
import { purchasesTexts, topUpTexts as texts } from "../../texts/purchases";
import type { PurchasesViewQuery } from "./purchases.generated";
import { TopUpForm } from "./TopUpForm";
import { TurnOffTopUp } from "./turn-off-top-up.generated";

type Tenant = NonNullable<PurchasesViewQuery["tenant"]>;
/** The automatic top-up, as the page shows it. */
export type TopUp = NonNullable<Tenant["autoTopUp"]>;

interface TopUpCardProps {
  tenantId: string;
  zone: string;
  tenant: Tenant | null | undefined;
  onChange: () => void;
}

/** When credits are bought automatically, how many, what came of it, and a form that sets it. */
export function TopUpCard({ tenantId, zone, tenant, onChange }: TopUpCardProps) {
  const [isOpen, setOpen] = useState(false);
  const topUp = tenant?.autoTopUp;
  const state = topUp && (
    <span class={`purchases-badge ${topUp.isOn ? "settled" : "pending"}`}>
      {topUp.isOn ? texts.on : texts.off}
    </span>
  );
  return (
    <Card title={texts.title} note={state} class="purchases-top-up">
      {!tenant ? (
        <Skeleton height="9rem" />
      ) : isOpen ? (
        <TopUpForm
          tenantId={tenantId}
          plan={tenant.plan}
          topUp={topUp ?? null}
          onSaved={onChange}
          onClose={() => setOpen(false)}
        />
      ) : topUp ? (
        <Setting tenantId={tenantId} topUp={topUp} zone={zone} onEdit={() => setOpen(true)} />
      ) : (
        <>
          <p class="soft">{texts.never}</p>
          <div class="purchases-buttons">
            <Button onClick={() => setOpen(true)}>{texts.setUp}</Button>
          </div>
        </>
      )}
    </Card>
  );
}

interface SettingProps {
  tenantId: string;
  topUp: TopUp;
  zone: string;
  onEdit: () => void;
}

/** What is set, why it is off, and what it has bought. */
function Setting({ tenantId, topUp, zone, onEdit }: SettingProps) {
  const [send, isSending] = useMutation(TurnOffTopUp);
  const [fault, setFault] = useState<Fault>();
  const { isOn, lastPurchase: last } = topUp;
  const isSpent = isOn && topUp.purchasesInPeriod >= topUp.atMostPerPeriod;
  const turnOff = async () => {
    const { data, fault: failed } = await send({ input: { tenantId } });
    setFault(failed);
    if (data) toast(texts.turnedOff);
  };
  return (
    <>
      {topUp.offReason && (
        <p class="purchases-why">
          {texts.why[topUp.offReason]} {topUp.offAt && texts.since(instant(topUp.offAt, zone))}
        </p>
      )}
      <dl class="purchases-facts figures">
        <dt>{texts.below}</dt>
        <dd>{credits(topUp.below)}</dd>
        <dt>{texts.buys}</dt>
        <dd>
          {topUp.upTo !== null
            ? texts.upTo(credits(topUp.upTo))
            : texts.fixed(credits(topUp.credits ?? "0"))}
        </dd>
        <dt>{texts.inPeriod}</dt>
        <dd>
          {texts.ofAtMost(count(topUp.purchasesInPeriod), count(topUp.atMostPerPeriod))}
          {isSpent && <span class="small soft">{texts.limitReached}</span>}
        </dd>
        {last && (
          <>
            <dt>{texts.lastPurchase}</dt>
            <dd>
              {texts.lastPurchaseIs(
                credits(last.credits),
                purchasesTexts.statuses[last.status],
                day(dayOf(last.purchasedAt, zone)),
              )}
            </dd>
          </>
        )}
      </dl>
      <div class="small soft">
        <p>{texts.priceHeld(money(topUp.creditPrice))}</p>
        <p>{texts.setBy(topUp.setBy, instant(topUp.setAt, zone))}</p>
      </div>
      {fault && <ErrorNote fault={fault} />}
      <div class="purchases-buttons">
        <Button onClick={onEdit}>{isOn ? texts.change : texts.turnOn}</Button>
        {isOn && (
          <Button look="danger" aria-disabled={isSending} onClick={turnOff}>
            {texts.turnOff}
          </Button>
        )}
      </div>
    </>
  );
}
