import { ofCredits } from "../../charting";
import { type BarGroup, CHART_HEIGHT, GroupedBars } from "../../charts";
import { Card } from "../../components/Card";
import { ErrorNote } from "../../components/ErrorNote";
import { Skeleton } from "../../components/Skeleton";
import type { Fault } from "../../data/faults";
import { about, credits } from "../../format";
import { forecastChartTexts } from "../../texts/forecast";
import { plannerTexts as texts } from "../../texts/planner";
import { monthOf, shortMonth } from "../forecast/axes";
import type { PlannerQuery } from "./planner.generated";
import { nameOf, type Scenario, SLOTS } from "./scenarios";
import type { Answers } from "./useAnswers";

type Tenant = NonNullable<PlannerQuery["tenant"]>;

interface ByMonthProps {
  tenant: Tenant | null;
  /** Why there is no forecast to compare with. */
  fault: Fault | undefined;
  onRetry: () => void;
  scenarios: readonly Scenario[];
  answers: Answers;
  /** First days of the months to show. */
  months: readonly string[];
}

/** The colour of the forecast, after those of four scenarios. */
const FORECAST_TONE = 7;
const AROUND_CHART = 84;

/** What each scenario uses in a month, beside the forecast of that month and what is allocated. */
export function ByMonth({ tenant, fault, onRetry, scenarios, answers, months }: ByMonthProps) {
  const isFirst = scenarios.every(({ slot }) => answers[slot].plan === null && answers[slot].isBusy);
  return (
    <Card title={texts.byMonth}>
      {tenant && !isFirst ? (
        <>
          {fault && <ErrorNote fault={fault} onRetry={onRetry} />}
          <GroupedBars
            label={texts.byMonthLabel}
            texts={forecastChartTexts}
            formatValue={ofCredits.formatValue}
            names={{ group: texts.month, capacity: texts.allocationLevel }}
            series={seriesOf(tenant, scenarios)}
            groups={groupsOf(tenant, scenarios, answers, months)}
          />
          <p class="small soft">{texts.byMonthNote}</p>
        </>
      ) : (
        <Skeleton height={`${CHART_HEIGHT + AROUND_CHART}px`} />
      )}
    </Card>
  );
}

const hasForecast = ({ ahead }: Tenant) => ahead !== null && ahead.method !== "NO_USAGE";

function seriesOf(tenant: Tenant, scenarios: readonly Scenario[]) {
  const own = scenarios.map(({ slot }) => ({
    id: slot as string,
    name: texts.scenario(nameOf(slot)),
    tone: SLOTS.indexOf(slot) + 1,
  }));
  const forecast = { id: "forecast", name: texts.forecastSeries, tone: FORECAST_TONE };
  return hasForecast(tenant) ? [...own, forecast] : own;
}

function groupsOf(
  tenant: Tenant,
  scenarios: readonly Scenario[],
  answers: Answers,
  months: readonly string[],
): BarGroup[] {
  const { creditsPerPeriod, billingInterval } = tenant.plan;
  const capacity =
    billingInterval === "MONTH"
      ? { value: Number(creditsPerPeriod), text: credits(creditsPerPeriod) }
      : undefined;
  return months.map((month, at) => {
    const own = scenarios.map(({ slot, draft }) => {
      const amount = answers[slot].plan?.creditsPerMonth;
      if (amount === undefined || at >= Number(draft.months)) return null;
      return { value: Number(amount), text: credits(amount) };
    });
    return {
      key: month,
      label: shortMonth(month),
      name: monthOf(month),
      values: hasForecast(tenant) ? [...own, expectedIn(tenant, month)] : own,
      capacity,
    };
  });
}

/** The forecast of a whole month; null where it does not reach to its end. */
function expectedIn({ ahead }: Tenant, month: string) {
  const point = ahead?.points.find(({ dateRange, partial }) => dateRange.from === month && !partial);
  if (!point) return null;
  return { value: Number(point.credits.expected), text: about(point.credits.expected) };
}
