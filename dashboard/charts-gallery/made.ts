/** Numbers, days and texts for the gallery: the same at each visit. */
import type { ChartTexts, DayStep, Figure, Interval } from "../consumption/charts";

const numbers = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });
const compact = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });
const inFull = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: "UTC" });
const parts: Record<DayStep, Intl.DateTimeFormat> = {
  day: new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" }),
  month: new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" }),
  year: new Intl.DateTimeFormat("en-GB", { year: "numeric", timeZone: "UTC" }),
};
const DAY_MS = 86_400_000;

export const TEXTS: ChartTexts = {
  roleDescription: "chart",
  keyboardHint: "Arrow keys walk the points; Home and End go to the ends; Escape hides the point.",
  showTable: "Show as table",
  empty: "Nothing was used in these days.",
};

export const formatValue = (value: number): string => compact.format(value);
export const formatDay = (day: string, step: DayStep): string => parts[step].format(new Date(day));
export const dayText = (day: string): string => inFull.format(new Date(day));

/** A day so many days after another. */
export function later(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** A value as the app gives it: a number to draw, and its exact text. */
export function figure(value: number): Figure {
  const rounded = Math.round(value * 100) / 100;
  return { value: rounded, text: numbers.format(rounded) };
}

export function interval(low: number, high: number): Interval {
  const [from, to] = [figure(low), figure(high)];
  return { low: from.value, high: to.value, text: `${from.text} – ${to.text}` };
}

/** Numbers from 0 to 1 that look like chance, from a seed. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** Credits used on some days: less at weekends. */
export function used(count: number, seed = 7, scale = 12): number[] {
  const next = chance(seed);
  return Array.from({ length: count }, (_, index) =>
    Math.round(scale * (index % 7 < 5 ? 0.6 + next() : 0.15 * next()) * 4) / 4,
  );
}
