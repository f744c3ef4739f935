import { BurnDown, CHART_HEIGHT, type BalancePoint } from "../../charts";
import { figure, interval, ofCredits } from "../../charting";
import { Card } from "../../components/Card";
import { dayOf, dayRange, netOf, shortDay, weekday } from "../../format";
import { overviewTexts as texts } from "../../texts/overview";
import { Part } from "./Part";
import type { PartProps, TenantPart } from "./parts";

type Trend = NonNullable<TenantPart["balanceTrend"]>;

/** The burn-down: the balance of past days, and of days to come with their likely range. */
export function Balance({ dashboard, zone }: PartProps) {
  const tenant = dashboard.data?.tenant;
  const trend = tenant?.balanceTrend;
  const points = trend?.points ?? [];
  const [first, last] = [points[0]?.day, points.at(-1)?.day];
  return (
    <Card class="wide" title={texts.balance} note={first && last && dayRange(first, last)}>
      <Part dashboard={dashboard} path="tenant.balanceTrend" data={trend} height={`${CHART_HEIGHT + 60}px`}>
        {(found) => <Chart trend={found} today={dayOf(tenant?.balance?.at ?? new Date(), zone)} reset={resetOf(tenant, zone)} />}
      </Part>
    </Card>
  );
}

function Chart({ trend, today, reset }: { trend: Trend; today: string; reset: string | null }) {
  // What has run out already is not going to.
  const expectedOn = trend.runOut?.status === "RUN_OUT" ? null : trend.runOut?.expectedOn;
  return (
    <BurnDown
      {...ofCredits}
      label={texts.balanceLabel}
      names={texts.balanceNames}
      noteName={texts.note}
      points={trend.points.map((point) => pointOf(point, today))}
      today={{ day: today, label: texts.today }}
      {...(expectedOn && { runOut: { day: expectedOn, label: texts.runOutAt(shortDay(expectedOn)) } })}
      boundaries={reset ? [{ day: reset, label: texts.reset }] : []}
    />
  );
}

/** A day's balance; what is owed counts below zero. */
function pointOf({ day, remaining, overage, low80, high80 }: Trend["points"][number], today: string): BalancePoint {
  const balance = netOf(remaining, overage);
  const range = interval(low80, high80);
  const isProjected = day >= today;
  return {
    day,
    dayText: weekday(day),
    balance: figure(balance),
    ...(isProjected && { projected: true }),
    ...(range && { range }),
  };
}

/** The first day of the next billing period; null where the tenant ends before it. */
function resetOf(tenant: TenantPart | null | undefined, zone: string): string | null {
  if (!tenant) return null;
  const day = dayOf(tenant.billingPeriod.endsAt, zone);
  return tenant.lastDayOn && tenant.lastDayOn < day ? null : day;
}
