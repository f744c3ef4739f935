import { useState } from "preact/hooks";
import { Sparkline } from "../../charts";
import { Card } from "../../components/Card";
import { count, credits, day, dayOf, dayRange, shortDay, signedPercent, thousandths, time } from "../../format";
import { named } from "../../range";
import { common } from "../../texts/common";
import { overviewTexts as texts } from "../../texts/overview";
import { Equation } from "./Equation";
import { nextExpiry } from "./expiry";
import { Part } from "./Part";
import type { PartProps } from "./parts";
import type { LiveBalance } from "./useLiveBalance";

/** The four figures of the manual. */
export function Summary(props: PartProps & { live: LiveBalance }) {
  const { dashboard, range, live, zone } = props;
  const [isOpen, setOpen] = useState(false);
  const tenant = dashboard.data?.tenant;
  const overview = tenant?.overview;
  const trend = overview?.usageTrend;
  const period = tenant?.billingPeriod;
  const place = { dashboard, height: "6.5rem" };
  const equation = period && (
    <button type="button" class="link" onClick={() => setOpen(true)}>
      {texts.equation}
    </button>
  );
  return (
    <div class="summary">
      <Card title={texts.totalInterviews}>
        <Part {...place} path="tenant.overview" data={overview}>
          {({ totalInterviews, dateRange }) => (
            <>
              <p class="figure">{count(totalInterviews)}</p>
              <p class="facts">
                <span>{named(range)}</span>
                <span>{dayRange(dateRange.from, dateRange.to)}</span>
              </p>
            </>
          )}
        </Part>
      </Card>
      <Card title={texts.creditsUsed}>
        <Part {...place} path="tenant.overview" data={overview}>
          {({ creditsUsed }) => (
            <>
              <p class="figure">{credits(creditsUsed)}</p>
              <p class="facts">
                <span>{named(range)}</span>
                {tenant?.consumption && <span>{texts.through(time(tenant.consumption.dataThrough, zone))}</span>}
                {equation}
              </p>
            </>
          )}
        </Part>
      </Card>
      <Card title={texts.remainingBalance}>
        <Part {...place} path="tenant.balance" data={live.remaining}>
          {(remaining) => (
            <>
              <p class="figure" aria-live="polite" aria-atomic="true">
                {credits(remaining)}
              </p>
              <p class="facts">
                <State live={live} zone={zone} />
                {thousandths(live.overage) > 0n && <span class="bad">{texts.owed(credits(live.overage))}</span>}
                <Dates {...props} />
                {equation}
              </p>
            </>
          )}
        </Part>
      </Card>
      <Card title={texts.usageTrend}>
        <Part {...place} path="tenant.overview.usageTrend" data={trend}>
          {({ points, comparison }) => (
            <>
              <p class="figure with-line">
                {comparison?.creditsChange.percent == null
                  ? common.nothing
                  : signedPercent(comparison.creditsChange.percent)}
                {points.length > 1 && (
                  <Sparkline values={points.map((point) => Number(point.creditsUsed))} width={96} />
                )}
              </p>
              <p class="facts">
                {comparison
                  ? texts.against(
                      credits(comparison.total.creditsUsed),
                      dayRange(comparison.dateRange.from, comparison.dateRange.to),
                    )
                  : texts.notCompared}
              </p>
            </>
          )}
        </Part>
      </Card>
      {isOpen && period && <Equation period={period} onClose={() => setOpen(false)} />}
    </div>
  );
}

/** Whether the balance is live, and when it was true last. */
function State({ live: { state, at }, zone }: { live: LiveBalance; zone: string }) {
  return (
    <span class={`state ${state}`}>
      {texts.states[state]}
      {at && ` · ${texts.asOf(time(at, zone))}`}
    </span>
  );
}

/** When credits come, and when they go. */
function Dates({ dashboard, zone }: PartProps) {
  const tenant = dashboard.data?.tenant;
  if (!tenant) return null;
  const { lastDayOn, billingPeriod, plan } = tenant;
  const expiry = nextExpiry(tenant, zone);
  return (
    <>
      <span>
        {lastDayOn
          ? texts.ends(day(lastDayOn))
          : texts.resets(shortDay(dayOf(billingPeriod.endsAt, zone)), credits(plan.creditsPerPeriod))}
      </span>
      <span>{expiry ? texts.expires(credits(expiry.amount), day(expiry.lastDay)) : texts.noExpiry}</span>
    </>
  );
}
