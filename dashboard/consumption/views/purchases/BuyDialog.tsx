import { useRef, useState } from "preact/hooks";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { ErrorNote } from "../../components/ErrorNote";
import { TextField } from "../../components/Field";
import type { Fault } from "../../data/faults";
import { useMutation } from "../../data/useMutation";
import { credits, money } from "../../format";
import { buyTexts as texts } from "../../texts/purchases";
import { amountOf, newKey, problemOf } from "./amounts";
import { Bought } from "./Bought";
import { Buy, type BuyMutation } from "./buy.generated";
import type { Purchase } from "./columns";
import { Preview } from "./Preview";
import type { PurchasesViewQuery } from "./purchases.generated";

interface BuyDialogProps {
  tenantId: string;
  zone: string;
  plan: NonNullable<PurchasesViewQuery["tenant"]>["plan"];
  /** The amount to begin with, as somebody wrote it; empty for none. */
  amount: string;
  /** The purchases of the page, in which the one that was made is followed. */
  purchases: readonly Purchase[];
  /** Called when no answer came, for something may have been bought. */
  onUnknown: () => void;
  onClose: () => void;
}

type Made = NonNullable<BuyMutation["buyCredits"]>["purchase"];

/**
 * Buys credits: an amount, what it would do, and the purchase.
 *
 * One dialog has one idempotency key, so that it buys once, however often it is asked. Once an answer
 * was lost the amount cannot be changed any more: the key stands for the one that was sent.
 */
export function BuyDialog(props: BuyDialogProps) {
  const { tenantId, plan, zone, onUnknown, onClose } = props;
  const [written, setWritten] = useState(props.amount);
  const [problem, setProblem] = useState<string>();
  const [previewed, setPreviewed] = useState<string | null>(null);
  const [bought, setBought] = useState<Made>(null);
  const [lost, setLost] = useState<Fault | null>(null);
  const [key] = useState(newKey);
  const isBusy = useRef(false);
  const [send, isSending] = useMutation(Buy);

  const preview = (event: Event) => {
    event.preventDefault();
    const found = problemOf(written, plan.purchaseStep);
    setProblem(found);
    if (!found) setPreviewed(amountOf(written));
  };
  const buy = async () => {
    if (isBusy.current || previewed === null) return;
    isBusy.current = true;
    const input = { tenantId, credits: previewed, idempotencyKey: key };
    const { data, fault } = await send({ input });
    isBusy.current = false;
    const answer = data?.buyCredits;
    if (fault || !answer) {
      setLost(fault ?? null);
      return onUnknown();
    }
    setLost(null);
    if (answer.purchase) return setBought(answer.purchase);
    setProblem(answer.problems.map(({ message }) => message).join(" "));
    setPreviewed(null);
  };

  return (
    <Dialog title={texts.title} onClose={onClose}>
      {bought ? (
        <Bought
          purchase={props.purchases.find(({ id }) => id === bought.id) ?? bought}
          zone={zone}
          onClose={onClose}
        />
      ) : previewed === null ? (
        <form class="purchases-form" onSubmit={preview} noValidate>
          <TextField
            label={texts.amount}
            inputMode="decimal"
            autoComplete="off"
            autoFocus
            value={written}
            hint={texts.hint(credits(plan.purchaseStep), money(plan.creditPrice))}
            problem={problem}
            onValue={setWritten}
          />
          <div class="actions">
            <Button look="primary" type="submit">
              {texts.preview}
            </Button>
          </div>
        </form>
      ) : (
        <Preview
          key={previewed}
          tenantId={tenantId}
          zone={zone}
          amount={previewed}
          isPrepaid={plan.paymentTerms === "PREPAID"}
          isSending={isSending}
          isLost={lost !== null}
          onChange={() => setPreviewed(null)}
          onConfirm={buy}
        >
          {lost && <LostNote fault={lost} />}
        </Preview>
      )}
    </Dialog>
  );
}

/** No answer came: what that means for the money. */
function LostNote({ fault }: { fault: Fault }) {
  return <ErrorNote fault={{ ...fault, code: fault.code, message: texts.lost }} />;
}
