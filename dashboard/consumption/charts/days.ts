import { fitted, linear, type Measure, type Tick } from "./scales";
import type { DayStep } from "./types";

const DAY_MS = 86_400_000;
const MOST_TICKS = 12;
/** 1970-01-05 was a Monday. */
const FIRST_MONDAY = 4;

/** Days since 1970 of a calendar day written as `YYYY-MM-DD`; a zone has no part in it. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

function dayText(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/** The pixel of each day between two edges; a single day stands in the middle. */
export function dayScale(
  days: readonly string[],
  from: number,
  to: number,
): (day: string) => number {
  const numbers = days.map(dayNumber);
  const scale = linear([Math.min(...numbers), Math.max(...numbers)], from, to);
  return (day) => scale(dayNumber(day));
}

interface Step {
  unit: DayStep;
  every: number;
}

const STEPS: readonly Step[] = [
  ...[1, 2, 7, 14].map((every): Step => ({ unit: "day", every })),
  ...[1, 2, 3, 6].map((every): Step => ({ unit: "month", every })),
  ...[1, 2, 5, 10].map((every): Step => ({ unit: "year", every })),
];

/** The days between two, both included, at which an axis with this step has a label. */
function daysOf(step: Step, first: number, last: number): string[] {
  const found: string[] = [];
  if (step.unit === "day") {
    const shift = step.every >= 7 ? FIRST_MONDAY : 0;
    const start = first + ((((shift - first) % step.every) + step.every) % step.every);
    for (let day = start; day <= last; day += step.every) found.push(dayText(day));
    return found;
  }
  const months = step.unit === "year" ? step.every * 12 : step.every;
  const begin = new Date(first * DAY_MS);
  let month = begin.getUTCFullYear() * 12 + begin.getUTCMonth();
  month -= month % months;
  for (; ; month += months) {
    const day = Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY_MS;
    // Written so that a day that is none ends the search, too.
    if (!(day <= last)) return found;
    if (day >= first) found.push(dayText(day));
  }
}

/** Labels of an axis of days: the smallest step of the calendar at which none touches another. */
export function dayTicks(
  days: readonly string[],
  x: (day: string) => number,
  format: (day: string, step: DayStep) => string,
  measure: Measure,
  from: number,
  to: number,
): Tick[] {
  const numbers = days.map(dayNumber);
  const first = Math.min(...numbers);
  const last = Math.max(...numbers);
  let best: Tick[] = [];
  for (const step of STEPS) {
    const named = daysOf(step, first, last);
    if (named.length > MOST_TICKS) continue;
    // A coarse step may meet no day at all, or one: the finer labels that fit say more.
    if (named.length < 2 && best.length > 0) break;
    const ticks = named.map((day) => ({ at: x(day), text: format(day, step.unit) }));
    const placed = fitted(ticks, measure, from, to);
    if (placed && placed.length > 1) return placed;
    best = placed ?? best;
  }
  if (best.length > 0) return best;
  const only = dayText(first);
  return fitted([{ at: x(only), text: format(only, "day") }], measure, from, to) ?? [];
}
