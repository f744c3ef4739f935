/** From history and forecast to the points of one chart. */
import type { FanPoint, Interval } from "../../charts";
import { about, credits, dayRange, fromThousandths, shortDay, thousandths } from "../../format";
import { forecastTexts as texts } from "../../texts/forecast";
import { type Unit, unitName } from "./axes";
import type { ForecastViewQuery } from "./forecast.generated";

type Tenant = NonNullable<ForecastViewQuery["tenant"]>;
export type Forecast = NonNullable<Tenant["forecast"]>;
export type Balance = Tenant["balance"];
export type Past = NonNullable<Tenant["trend"]>["points"];
type Ahead = Forecast["points"][number];
type Estimate = Ahead["credits"];

/** Days of history that are drawn at least, so that a weekday's pattern is seen. */
const LEAST_PAST = { DAY: 28, WEEK: 84, MONTH: 365 };
/** More single days than this cannot be told apart. */
const MOST_DAYS = 90;
const DAY_MS = 86_400_000;

/** The days before today that are drawn beside so many days ahead; whole units from the start. */
export function pastOf(unit: Unit, today: string, days: number): { from: string; to: string } {
  const length = Math.max(LEAST_PAST[unit], unit === "DAY" ? Math.min(days, MOST_DAYS) : days);
  const first = new Date(Date.parse(today) - length * DAY_MS);
  if (unit === "WEEK") first.setUTCDate(first.getUTCDate() - ((first.getUTCDay() + 6) % 7));
  if (unit === "MONTH") first.setUTCDate(1);
  return { from: first.toISOString().slice(0, 10), to: today };
}

/** What a chart of history and forecast is drawn of. */
export interface Fan {
  points: FanPoint[];
  /** First day of the unit that today lies in. */
  now: string | null;
  /** First day of the unit in which the credits run out; null where that is not drawn. */
  runOut: string | null;
}

/** The points of the chart: units before the current one, that one, and those ahead. */
export function fanOf(unit: Unit, past: Past, forecast: Forecast): Fan {
  const since = forecast.history?.from;
  const known = since === undefined ? [] : past.filter((point) => point.dateRange.to >= since);
  const [first] = forecast.points;
  const last = known.at(-1);
  // The current unit is in both: what was used in it so far, and what is still expected.
  const current = first && last && last.dateRange.to >= first.dateRange.from ? last : undefined;
  const whole = current ? known.slice(0, -1) : known;
  const ahead = drawn(forecast);
  const starts = ahead.map((point, at) => (at === 0 && current ? current : point).dateRange.from);
  const out = forecast.runOut.expectedOn;
  const outAt = out === null ? -1 : ahead.findIndex((point) => point.dateRange.to >= out);
  return {
    points: [
      ...whole.map((point) => usedPoint(unit, point)),
      ...ahead.map((point, at) =>
        expectedPoint(unit, point, starts[at] ?? "", at === 0 ? current?.creditsUsed : undefined),
      ),
    ],
    now: starts[0] ?? null,
    runOut: starts[outAt] ?? null,
  };
}

/** The points ahead, without a last one that the horizon cuts: it would look like a fall. */
function drawn({ points, runOut }: Forecast): readonly Ahead[] {
  const last = points.at(-1);
  const isCut = points.length > 2 && last?.partial;
  const hasRunOut = runOut.expectedOn !== null && last && runOut.expectedOn >= last.dateRange.from;
  return isCut && !hasRunOut ? points.slice(0, -1) : points;
}

function usedPoint(unit: Unit, { dateRange, creditsUsed }: Past[number]): FanPoint {
  return {
    day: dateRange.from,
    dayText: unitName(unit, dateRange.from, dateRange.to),
    used: { value: Number(creditsUsed), text: credits(creditsUsed) },
  };
}

function expectedPoint(unit: Unit, point: Ahead, from: string, soFar = "0"): FanPoint {
  const { to } = point.dateRange;
  const { expected, low80, high80, low95, high95 } = added(point.credits, soFar);
  const remark = Number(soFar) > 0 ? ` (${texts.soFar(credits(soFar))})` : "";
  return {
    day: from,
    dayText: `${unitName(unit, from, to)}${remark || cutOf(unit, from, to)}`,
    expected: { value: Number(expected), text: about(expected) },
    inner: intervalOf(low80, high80),
    outer: intervalOf(low95, high95),
  };
}

/** Which days of a month the forecast has, where it ends within it. */
function cutOf(unit: Unit, from: string, to: string): string {
  if (unit !== "MONTH") return "";
  const next = new Date(Date.parse(to) + DAY_MS);
  return next.getUTCDate() === 1 ? "" : ` (${texts.cut(dayRange(from, to))})`;
}

/** An estimate of the rest of a unit with what was used before: exact sums. */
function added(estimate: Estimate, soFar: string): Estimate {
  const sum = (amount: string) => fromThousandths(thousandths(amount) + thousandths(soFar));
  const perhaps = (amount: string | null) => (amount === null ? null : sum(amount));
  return {
    expected: sum(estimate.expected),
    low80: perhaps(estimate.low80),
    high80: perhaps(estimate.high80),
    low95: perhaps(estimate.low95),
    high95: perhaps(estimate.high95),
  };
}

function intervalOf(low: string | null, high: string | null): Interval | undefined {
  if (low === null || high === null) return undefined;
  return { low: Number(low), high: Number(high), text: `${about(low)} – ${about(high)}` };
}

/** The markers' texts of a fan. */
export const markersOf = (unit: Unit, fan: Fan, forecast: Forecast) => ({
  today: fan.now === null ? undefined : { day: fan.now, label: texts.now[unit] },
  runOut:
    fan.runOut === null || forecast.runOut.expectedOn === null
      ? undefined
      : { day: fan.runOut, label: texts.runsOut(shortDay(forecast.runOut.expectedOn)) },
});
