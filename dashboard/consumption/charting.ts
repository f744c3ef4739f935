/** From amounts of the API to what charts take: numbers to draw, with the exact text to show. */
import type { DayStep, Figure, Interval } from "./charts";
import { credits, locales } from "./format";
import { chartTexts } from "./texts/charts";

const compact = new Intl.NumberFormat(locales, { notation: "compact", maximumFractionDigits: 1 });
const steps: Record<DayStep, Intl.DateTimeFormat> = {
  day: new Intl.DateTimeFormat(locales, { day: "numeric", month: "short", timeZone: "UTC" }),
  month: new Intl.DateTimeFormat(locales, { month: "short", year: "numeric", timeZone: "UTC" }),
  year: new Intl.DateTimeFormat(locales, { year: "numeric", timeZone: "UTC" }),
};

/** An amount of credits as a number to draw and its exact text. */
export const figure = (amount: string): Figure => ({ value: Number(amount), text: credits(amount) });

/** Bounds of an amount; undefined where the API has none. */
export function interval(low: string | null, high: string | null): Interval | undefined {
  if (low === null || high === null) return undefined;
  return { low: Number(low), high: Number(high), text: `${credits(low)} – ${credits(high)}` };
}

/** What every chart of credits over days is given. */
export const ofCredits = {
  texts: chartTexts,
  formatValue: (value: number) => compact.format(value),
  formatDay: (day: string, step: DayStep) => steps[step].format(new Date(day)),
};
