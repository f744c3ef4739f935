import { BarInRow } from "../../charts";
import { Card } from "../../components/Card";
import { percent, signedPercent } from "../../format";
import { forecastTexts as texts } from "../../texts/forecast";
import { monthName, weekdayName } from "./axes";
import type { Forecast } from "./points";

/** How weekdays and months differ from the average. */
export function Seasons({ seasonality: { weekdays, months } }: { seasonality: Forecast["seasonality"] }) {
  return (
    <Card title={texts.seasons}>
      <div class="forecast-seasons">
        <Factors title={texts.weekly} factors={weekdays} name={weekdayName} none={texts.noWeekly} />
        <Factors title={texts.yearly} factors={months} name={monthName} none={texts.noYearly} />
      </div>
    </Card>
  );
}

interface FactorsProps {
  title: string;
  factors: readonly { factor: number }[];
  name: (index: number) => string;
  none: string;
}

/** The strongest of the factors fills its half of the bar, but a weak pattern is not made strong. */
const LEAST_SCALE = 0.5;

function Factors({ title, factors, name, none }: FactorsProps) {
  const changes = factors.map(({ factor }) => factor - 1);
  const scale = Math.max(LEAST_SCALE, ...changes.map(Math.abs));
  if (changes.length === 0) {
    return (
      <div>
        <h3>{title}</h3>
        <p class="small soft">{none}</p>
      </div>
    );
  }
  return (
    <table class="forecast-factors">
      <caption class="hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{texts.factor}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change, index) => (
          <tr key={index}>
            <th scope="row">{name(index)}</th>
            <td>
              <div>
                <BarInRow value={change / scale} signed />
                <span>{signedPercent(Math.round(change * 100))}</span>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Below this share of totals within the 80% range, the range was too narrow to rely on. */
const NARROW = 0.6;

/** How the method did on past days, and what that means. */
export function Accuracy({ backtest }: { backtest: Forecast["backtest"] }) {
  if (!backtest) {
    return (
      <Card title={texts.accuracy}>
        <p class="small soft">{texts.noAccuracy}</p>
      </Card>
    );
  }
  const { windows, horizonDays, coverage80, totalErrorPercent, naiveErrorPercent } = backtest;
  const held = Math.round(coverage80 * windows);
  const largest = Math.max(totalErrorPercent, naiveErrorPercent, 1);
  const rows = [
    [texts.held, texts.heldOf(held, windows), coverage80],
    [texts.error, percent(totalErrorPercent), totalErrorPercent / largest],
    [texts.naive, percent(naiveErrorPercent), naiveErrorPercent / largest],
  ] as const;
  const isBetter = totalErrorPercent < naiveErrorPercent;
  return (
    <Card title={texts.accuracy}>
      <p class="small soft">{texts.accuracyLead(windows, horizonDays)}</p>
      <dl class="forecast-accuracy">
        {rows.map(([name, text, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
            <dd class="bar">
              <BarInRow value={value} />
            </dd>
          </div>
        ))}
      </dl>
      <p class="small">
        {coverage80 < NARROW ? texts.meansNarrow : texts.meansGood}{" "}
        {isBetter ? texts.meansBetter : texts.meansWorse}
      </p>
    </Card>
  );
}
