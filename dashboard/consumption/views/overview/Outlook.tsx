import { Card } from "../../components/Card";
import { about, credits, day, money, percent, share, shortDay, thousandths } from "../../format";
import { ViewLink } from "../../layout/ViewLink";
import { overviewTexts as texts } from "../../texts/overview";
import { Part } from "./Part";
import type { PartProps, TenantPart } from "./parts";

type Forecast = NonNullable<TenantPart["forecast"]>;
type RunOut = NonNullable<NonNullable<TenantPart["balanceTrend"]>["runOut"]>;

/** The forecast in sentences: when credits run out, and what the next days take. */
export function Outlook({ dashboard }: PartProps) {
  const tenant = dashboard.data?.tenant;
  const forecast = tenant?.forecast;
  const runOut = tenant?.balanceTrend?.runOut;
  return (
    <Card title={texts.outlook} note={<ViewLink to="/forecast">{texts.toForecast}</ViewLink>}>
      <Part dashboard={dashboard} path="tenant.forecast" data={forecast} height="10rem">
        {(found) => (
          <div class="outlook">
            {runOut && <When runOut={runOut} />}
            {found.method !== "NO_USAGE" && <Plan forecast={found} />}
          </div>
        )}
      </Part>
    </Card>
  );
}

function When({ runOut: { status, expectedOn, earliestOn80, latestOn80, probability } }: { runOut: RunOut }) {
  const isBad = status === "LIKELY" || status === "RUN_OUT";
  return (
    <>
      <p class={isBad ? "headline bad" : "headline"}>
        {status === "LIKELY" && expectedOn && texts.runOut.LIKELY(day(expectedOn))}
        {status === "POSSIBLE" && texts.runOut.POSSIBLE(share(probability ?? 0))}
        {(status === "RUN_OUT" || status === "NO_USAGE" || status === "NOT_WITHIN_HORIZON") &&
          texts.runOut[status]}
      </p>
      {status === "LIKELY" && earliestOn80 && latestOn80 && (
        <p>{texts.between(shortDay(earliestOn80), shortDay(latestOn80))}</p>
      )}
      {status === "POSSIBLE" && earliestOn80 && <p>{texts.earliest(shortDay(earliestOn80))}</p>}
    </>
  );
}

function Plan({ forecast: { total, planning, dateRange } }: { forecast: Forecast }) {
  const { bufferPercent, plannedCredits, shortfall, suggestedPurchase, price } = planning;
  const isMissing = thousandths(shortfall) > 0n;
  return (
    <>
      <p>
        {texts.expected(dateRange.days, about(total.expected))}{" "}
        {texts.buffered(percent(Number(bufferPercent)), about(plannedCredits))}
      </p>
      <p class={isMissing ? "warning" : "good"}>
        {isMissing ? texts.missing(credits(suggestedPurchase), money(price)) : texts.covered}
      </p>
      {isMissing && <ViewLink to="/purchases">{texts.toPurchases}</ViewLink>}
    </>
  );
}
