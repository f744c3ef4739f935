import { Button } from "../../components/Button";
import { ErrorNote } from "../../components/ErrorNote";
import { Skeleton } from "../../components/Skeleton";
import { StatusChip } from "../../components/StatusChip";
import { toast } from "../../components/Toasts";
import { useCall } from "../../data/useCall";
import { useQuery } from "../../data/useQuery";
import { dayRange, percent } from "../../format";
import { useFrame } from "../../frame";
import { Link } from "../../router";
import { budgetTexts as texts } from "../../texts/alerts";
import { formTexts } from "../../texts/forms";
import { BudgetBar, lookOf } from "./BudgetBar";
import { BudgetOutlook } from "./budget-outlook.generated";
import { type Budget, nameOf } from "./Budgets";
import { SetBudget } from "./set-budget.generated";
import { useInView } from "./useInView";

interface BudgetRowProps {
  budget: Budget;
  onChange: () => void;
  onDelete: () => void;
}

/** One budget: what is used of it, what is left, and when it is expected to be passed. */
export function BudgetRow({ budget, onChange, onDelete }: BudgetRowProps) {
  const [row, isInView] = useInView<HTMLLIElement>();
  const { job, per, dateRange, used, credits, usedPercent, remaining, paused } = budget;
  const look = lookOf(budget);
  return (
    <li class="budget" ref={row}>
      <div class="what">
        <h3>{job ? <Link to={`/jobs/${encodeURIComponent(job.id)}`}>{job.title}</Link> : texts.wholeTenant}</h3>
        <p class="soft small">
          {texts.each[per]} · {dayRange(dateRange.from, dateRange.to)}
        </p>
      </div>
      <div class="how">
        <p class="figures amounts">
          <strong>{texts.used(used, credits)}</strong>
          <span class={`part ${look}`}>{percent(Number(usedPercent))}</span>
        </p>
        <BudgetBar budget={budget} />
        <p class="small figures amounts">
          <Outlook budget={budget} pause={!isInView} />
          <span class="soft">{texts.left(remaining)}</span>
        </p>
        <Warnings budget={budget} />
      </div>
      <div class="row-actions">
        {paused && <StatusChip look="warning">{texts.paused}</StatusChip>}
        <Button look="quiet" aria-label={`${texts.change}: ${nameOf(budget)}`} onClick={onChange}>
          {texts.change}
        </Button>
        <PauseButton budget={budget} />
        <Button look="quiet" aria-label={`${formTexts.remove}: ${nameOf(budget)}`} onClick={onDelete}>
          {formTexts.remove}
        </Button>
      </div>
    </li>
  );
}

/** The forecast of the budget, which is asked for when it comes into view. */
function Outlook({ budget, pause }: { budget: Budget; pause: boolean }) {
  const { data, faults } = useQuery(BudgetOutlook, { id: budget.id }, { pause });
  if (Number(budget.usedPercent) >= 100) return <span class="part bad">{texts.isPassed}</span>;
  if (faults.length > 0) return <span class="soft">{texts.noForecast}</span>;
  if (!data) return <Skeleton width="16rem" />;
  const forecast = data.node && "forecast" in data.node ? data.node.forecast : null;
  if (!forecast) return <span class="soft">{texts.noForecast}</span>;
  const { passesOn, total } = forecast;
  const bounds = total.low80 && total.high80 ? texts.between(total.low80, total.high80) : undefined;
  return (
    <span class={passesOn ? "part warning" : "soft"} title={bounds}>
      {passesOn ? texts.passesOn(passesOn) : texts.expected(total.expected)}
    </span>
  );
}

/** At what it warns, and since when that is reached. */
function Warnings({ budget: { thresholds, onForecast, forecastRaisedAt } }: { budget: Budget }) {
  const { tenant } = useFrame();
  const zone = tenant.timezone;
  const byForecast = forecastRaisedAt ? texts.warnedByForecast(forecastRaisedAt, zone) : texts.warnsByForecast;
  const all = [...thresholds.map((one) => texts.at(one, zone)), ...(onForecast ? [byForecast] : [])];
  return <p class="small soft">{all.length > 0 ? `${texts.warnsAt} ${all.join(" · ")}` : texts.warnsNever}</p>;
}

function PauseButton({ budget }: { budget: Budget }) {
  const { tenant } = useFrame();
  const { call, isSending, faultBeside } = useCall(SetBudget, (data) => data.setBudget);
  const { paused, job, per, credits, thresholds, onForecast } = budget;
  const toggle = async () => {
    const input = {
      tenantId: tenant.id,
      jobId: job?.id ?? null,
      per,
      credits,
      onForecast,
      atPercent: thresholds.map(({ percent }) => percent),
      paused: !paused,
    };
    if (await call({ input })) toast(paused ? texts.nowResumed : texts.nowPaused);
  };
  const name = paused ? texts.resume : texts.pause;
  const fault = faultBeside();
  return (
    <>
      <Button look="quiet" disabled={isSending} aria-label={`${name}: ${nameOf(budget)}`} onClick={toggle}>
        {name}
      </Button>
      {fault && <ErrorNote fault={fault} />}
    </>
  );
}
