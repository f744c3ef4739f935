import { useState } from "preact/hooks";
import { Button } from "../../components/Button";
import { CheckField } from "../../components/CheckField";
import { Dialog } from "../../components/Dialog";
import { ErrorNote } from "../../components/ErrorNote";
import { SelectField, TextField } from "../../components/Field";
import { toast } from "../../components/Toasts";
import { useCall } from "../../data/useCall";
import { useFrame } from "../../frame";
import { budgetTexts as texts } from "../../texts/alerts";
import { formTexts } from "../../texts/forms";
import type { BudgetInterval } from "./alerts-view.generated";
import { type Budget, nameOf } from "./Budgets";
import { JobField } from "./JobField";
import { SetBudget } from "./set-budget.generated";

const INTERVALS = Object.entries(texts.per) as [BudgetInterval, string][];
const SCOPES = Object.entries(texts.scopes) as ["tenant" | "job", string][];
const USUAL_PERCENTS = "50, 80, 100";

interface BudgetDialogProps {
  /** The budget to change; null to set one. */
  budget: Budget | null;
  /** The job that the address asks for. */
  jobId: string | null;
  /** Those that there are, for one that is set twice replaces the first. */
  budgets: readonly Budget[];
  onClose: () => void;
}

/** Sets a budget, or changes one: its job and its interval stay, for they are what it is. */
export function BudgetDialog({ budget, jobId, budgets, onClose }: BudgetDialogProps) {
  const { tenant } = useFrame();
  const [scope, setScope] = useState<"tenant" | "job">(jobId || budget?.job ? "job" : "tenant");
  const [job, setJob] = useState<string | null>(budget?.job?.id ?? jobId);
  const [per, setPer] = useState<BudgetInterval>(budget?.per ?? "BILLING_PERIOD");
  const [amount, setAmount] = useState(budget?.credits ?? "");
  const [percents, setPercents] = useState(
    budget ? budget.thresholds.map((one) => one.percent).join(", ") : USUAL_PERCENTS,
  );
  const [onForecast, setOnForecast] = useState(budget?.onForecast ?? true);
  const [isChecked, setChecked] = useState(false);
  const { call, isSending, problemAt, faultBeside } = useCall(SetBudget, (data) => data.setBudget);

  const chosenJob = scope === "job" ? job : null;
  const same = budgets.find((one) => (one.job?.id ?? null) === chosenJob && one.per === per);
  const mistakes = {
    job: scope === "job" && !job ? texts.jobNeeded : undefined,
    credits: isAmount(amount) ? undefined : texts.creditsNeeded,
    percents: percentsOf(percents) ? undefined : texts.percentsBad,
  };
  const shown = (mistake: string | undefined) => (isChecked ? mistake : undefined);

  const save = async (event: Event) => {
    event.preventDefault();
    setChecked(true);
    const atPercent = percentsOf(percents);
    if (!atPercent || Object.values(mistakes).some(Boolean)) return;
    const input = {
      tenantId: tenant.id,
      jobId: chosenJob,
      per,
      credits: amount.trim(),
      atPercent,
      onForecast,
      paused: budget?.paused ?? false,
    };
    if (!(await call({ input }))) return;
    toast(texts.isSet);
    onClose();
  };

  const fault = faultBeside("credits", "atPercent", "jobId");
  return (
    <Dialog title={budget ? texts.dialogChange(nameOf(budget)) : texts.dialogNew} onClose={onClose}>
      <form class="form" noValidate onSubmit={save}>
        {!budget && (
          <>
            <SelectField label={texts.scope} value={scope} options={SCOPES} onValue={setScope} />
            {scope === "job" && (
              <JobField value={job} onValue={setJob} problem={shown(mistakes.job) ?? problemAt("jobId")} />
            )}
          </>
        )}
        <div class="pair">
          <TextField
            label={texts.credits}
            hint={texts.creditsHint}
            inputMode="decimal"
            autoFocus
            autoComplete="off"
            value={amount}
            problem={shown(mistakes.credits) ?? problemAt("credits")}
            onValue={setAmount}
          />
          {!budget && <SelectField label={texts.period} value={per} options={INTERVALS} onValue={setPer} />}
        </div>
        <TextField
          label={texts.percents}
          hint={texts.percentsHint}
          autoComplete="off"
          value={percents}
          problem={shown(mistakes.percents) ?? problemAt("atPercent")}
          onValue={setPercents}
        />
        <CheckField
          label={texts.onForecast}
          hint={texts.onForecastHint}
          checked={onForecast}
          onChecked={setOnForecast}
        />
        {!budget && same && <p class="notice">{texts.replaces(same.credits)}</p>}
        {fault && <ErrorNote fault={fault} />}
        <div class="actions">
          <Button onClick={onClose}>{formTexts.cancel}</Button>
          <Button type="submit" look="primary" disabled={isSending}>
            {formTexts.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Whether a text is an amount of credits above 0; the service checks it again. */
const isAmount = (text: string) => /^\d+(\.\d+)?$/.test(text.trim()) && Number(text) > 0;

/** Whole numbers with commas between them; null for anything else. */
function percentsOf(text: string): number[] | null {
  const words = text.split(/[,;\s]+/).filter(Boolean);
  if (!words.every((word) => /^\d{1,4}%?$/.test(word))) return null;
  return words.map((word) => Number.parseInt(word, 10));
}
