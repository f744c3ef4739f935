import { BarInRow } from "../../charts";
import { about, credits, day, dayRange, percent } from "../../format";
import { Link } from "../../router";
import { jobTexts as texts } from "../../texts/job";
import type { JobOfView } from "./Job";

type Budget = JobOfView["budgets"][number];

/** The budgets of a job with what is used and expected, and the way to set one. */
export function Budgets({ job: { id, budgets } }: { job: JobOfView }) {
  return (
    <div class="budgets">
      {budgets.length === 0 && <p class="soft">{texts.noBudget}</p>}
      {budgets.map((budget) => (
        <OneBudget key={budget.id} budget={budget} />
      ))}
      <Link class="button" to="/alerts" query={{ budget: id }}>
        {budgets.length === 0 ? texts.setBudget : texts.changeBudget}
      </Link>
    </div>
  );
}

function OneBudget({ budget }: { budget: Budget }) {
  const { per, used, dateRange, paused } = budget;
  const part = Number(budget.usedPercent) / 100;
  return (
    <section class="budget">
      <h3>
        {texts.budgets[per]}
        <span class="soft">{dayRange(dateRange.from, dateRange.to)}</span>
      </h3>
      <BarInRow value={part} tone={part >= 1 ? 0 : 1} />
      <p class="figures">
        <span>{texts.usedOf(credits(used), credits(budget.credits))}</span>
        <span>{texts.usedPercent(percent(Number(budget.usedPercent)))}</span>
      </p>
      <p class="soft small">{expectation(budget)}</p>
      {paused && <p class="soft small">{texts.paused}</p>}
    </section>
  );
}

/** What the forecast says of the budget. */
function expectation({ usedPercent, forecast: { passesOn, total } }: Budget): string {
  if (Number(usedPercent) > 100) return texts.passed;
  return passesOn ? texts.passesOn(day(passesOn)) : texts.staysWithin(about(total.expected));
}
