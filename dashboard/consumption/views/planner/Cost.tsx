import { ErrorNote } from "../../components/ErrorNote";
import { Skeleton } from "../../components/Skeleton";
import { about, count, credits, dayRange, locales, money } from "../../format";
import { Link } from "../../router";
import { common } from "../../texts/common";
import { plannerTexts as texts } from "../../texts/planner";
import type { Draft } from "./scenarios";
import type { Answer, Plan, SameDays } from "./useAnswers";

/** With the places that the API counts with, so that the product can be checked. */
const rates = new Intl.NumberFormat(locales, {
  style: "percent",
  maximumFractionDigits: 4,
});

interface CostProps extends Answer {
  draft: Draft;
}

/** What a scenario costs, beside the forecast and the balance. All amounts are the API's. */
export function Cost({ plan, fault, sameDays, draft, isBusy, refetch }: CostProps) {
  if (fault && !isBusy) return <ErrorNote fault={fault} onRetry={refetch} />;
  if (!plan) return <Skeleton height="18rem" />;
  const rate = rates.format(plan.completionRate);
  const months = Number(draft.months);
  return (
    <div class={isBusy ? "planner-cost busy" : "planner-cost"} aria-busy={isBusy}>
      <p class="planner-figure">
        <strong>{credits(plan.creditsPerMonth)}</strong>{" "}
        {texts.aMonth(count(Number(draft.roles)), count(Number(draft.candidates)), rate)}
      </p>
      <dl>
        <div>
          <dt>{texts.planned(months, draft.buffer)}</dt>
          <dd>{credits(plan.plannedCredits)}</dd>
        </div>
        <ForecastRow sameDays={sameDays} months={months} />
      </dl>
      <Verdict plan={plan} />
    </div>
  );
}

/** Months that a forecast reaches ahead. */
const YEAR = 12;

function ForecastRow({ sameDays, months }: { sameDays: SameDays | null; months: number }) {
  const isWhole = !sameDays || months <= YEAR;
  return (
    <div>
      <dt>
        {isWhole ? texts.forecast : texts.firstDays(sameDays.dateRange.days)}
        {sameDays && (
          <small>
            {dayRange(sameDays.dateRange.from, sameDays.dateRange.to)}
            {sameDays.method !== "NO_USAGE" && `: ${coverOf(sameDays)}`}
          </small>
        )}
      </dt>
      <dd>{sameDays ? expected(sameDays) : common.nothing}</dd>
    </div>
  );
}

const expected = ({ method, planning }: SameDays) =>
  method === "NO_USAGE" ? texts.noForecast : about(planning.plannedCredits);

const coverOf = ({ planning }: SameDays) =>
  Number(planning.shortfall) === 0 ? texts.forecastLasts : texts.forecastLacks(credits(planning.shortfall));

/** Whether the credits last, and what to buy where they do not. */
function Verdict({ plan }: { plan: Plan }) {
  if (Number(plan.plannedCredits) === 0) return <p class="planner-verdict">{texts.nothingPlanned}</p>;
  if (Number(plan.shortfall) === 0) return <p class="planner-verdict good">{texts.lasts}</p>;
  return (
    <>
      <p class="planner-verdict bad">{texts.lacks(credits(plan.shortfall))}</p>
      <Link class="button" to="/purchases" query={{ buy: plan.suggestedPurchase }}>
        {texts.buy(credits(plan.suggestedPurchase), money(plan.price))}
      </Link>
    </>
  );
}
