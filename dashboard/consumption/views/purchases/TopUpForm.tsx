import { useState } from "preact/hooks";
import { Button } from "../../components/Button";
import { ErrorNote } from "../../components/ErrorNote";
import { TextField } from "../../components/Field";
import { toast } from "../../components/Toasts";
import type { Fault } from "../../data/faults";
import { useMutation } from "../../data/useMutation";
import { credits, money } from "../../format";
import { topUpTexts as texts } from "../../texts/purchases";
import { amountOf, problemOf } from "./amounts";
import type { PurchasesViewQuery } from "./purchases.generated";
import { SetTopUp } from "./set-top-up.generated";
import type { TopUp } from "./TopUpCard";

type Way = "credits" | "upTo";
/** What is wrong, by the path of a field in the input; the empty path is the whole form's. */
type Problems = Record<string, string>;

interface TopUpFormProps {
  tenantId: string;
  plan: NonNullable<PurchasesViewQuery["tenant"]>["plan"];
  /** What is set now; null before it was ever set. */
  topUp: TopUp | null;
  onSaved: () => void;
  onClose: () => void;
}

const PATHS = ["below", "amount.credits", "amount.upTo", "atMostPerPeriod"];

/** The top-up's settings. Saving turns it on. */
export function TopUpForm({ tenantId, plan, topUp, onSaved, onClose }: TopUpFormProps) {
  const [below, setBelow] = useState(topUp?.below ?? "");
  const [way, setWay] = useState<Way>(topUp?.upTo != null ? "upTo" : "credits");
  const [amount, setAmount] = useState(topUp?.upTo ?? topUp?.credits ?? "");
  const [atMost, setAtMost] = useState(String(topUp?.atMostPerPeriod ?? 1));
  const [problems, setProblems] = useState<Problems>({});
  const [fault, setFault] = useState<Fault>();
  const [send, isSending] = useMutation(SetTopUp);
  const step = plan.purchaseStep;
  const path = `amount.${way}`;

  const save = async (event: Event) => {
    event.preventDefault();
    if (isSending) return;
    const found = checked({ below, way, amount, atMost, step });
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    const written = amountOf(amount) ?? "";
    const input = {
      tenantId,
      below: amountOf(below) ?? "",
      amount: way === "credits" ? { credits: written } : { upTo: written },
      atMostPerPeriod: Number(atMost),
    };
    const { data, fault: failed } = await send({ input });
    setFault(failed);
    const answer = data?.setAutoTopUp;
    if (!answer) return;
    setProblems(byPath(answer.problems));
    if (answer.problems.length > 0) return;
    toast(texts.saved);
    onSaved();
    onClose();
  };
  return (
    <form class="purchases-form" onSubmit={save} noValidate>
      <TextField
        label={texts.belowField}
        inputMode="decimal"
        autoComplete="off"
        autoFocus
        value={below}
        problem={problems.below}
        onValue={setBelow}
      />
      <fieldset class="purchases-ways">
        <legend>{texts.how}</legend>
        {(["credits", "upTo"] as const).map((one) => (
          <label key={one}>
            <input type="radio" name="way" checked={way === one} onChange={() => setWay(one)} />
            {one === "credits" ? texts.howFixed : texts.howUpTo}
          </label>
        ))}
      </fieldset>
      <TextField
        label={way === "credits" ? texts.amountFixed : texts.amountUpTo}
        inputMode="decimal"
        autoComplete="off"
        value={amount}
        hint={way === "credits" ? texts.stepHint(credits(step)) : texts.upToHint(credits(step))}
        problem={problems[path]}
        onValue={setAmount}
      />
      <TextField
        label={texts.atMost}
        inputMode="numeric"
        autoComplete="off"
        value={atMost}
        hint={texts.atMostHint}
        problem={problems.atMostPerPeriod}
        onValue={setAtMost}
      />
      <p class="small soft">{texts.consent(money(plan.creditPrice))}</p>
      {problems[""] && (
        <p class="purchases-why" role="alert">
          {problems[""]}
        </p>
      )}
      {fault && <ErrorNote fault={fault} />}
      <div class="actions">
        <Button onClick={onClose}>{texts.cancel}</Button>
        <Button look="primary" type="submit" aria-disabled={isSending}>
          {isSending ? texts.saving : texts.save}
        </Button>
      </div>
    </form>
  );
}

/** What the form itself can say; the service has the last word. */
function checked(form: { below: string; way: Way; amount: string; atMost: string; step: string }): Problems {
  const found: Problems = {};
  if (amountOf(form.below) === null) found.below = texts.notACredit;
  const wrong =
    form.way === "credits"
      ? problemOf(form.amount, form.step)
      : amountOf(form.amount) === null && texts.notACredit;
  if (wrong) found[`amount.${form.way}`] = wrong;
  if (!/^\d{1,3}$/.test(form.atMost.trim())) found.atMostPerPeriod = texts.notACount;
  return found;
}

/** Problems of the service by their fields; one of another path is the whole form's. */
function byPath(problems: readonly { path: readonly string[]; message: string }[]): Problems {
  return Object.fromEntries(
    problems.map(({ path, message }) => {
      const name = path.join(".");
      return [PATHS.includes(name) ? name : "", message];
    }),
  );
}
