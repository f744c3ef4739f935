/** From scenarios to the variables of what is asked for them. */
import { daysBetween } from "../../format";
import type { PlannerHiringQueryVariables } from "./hiring.generated";
import type { PlannerSameDaysQueryVariables } from "./same-days.generated";
import type { Draft, Scenario } from "./scenarios";

/** The longest horizon of a forecast, in days. */
const LONGEST = 365;
/** Months that the chart shows at least. */
const LEAST_MONTHS = 3;

/** The day so many months after another; the last of a month that is shorter. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return iso(Date.UTC(year, month - 1 + months, Math.min(date, last)));
}

const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

/** The first days of the full calendar months from today on, as many as the chart shows. */
export function chartMonths(scenarios: readonly Scenario[], today: string): string[] {
  const months = Math.max(LEAST_MONTHS, ...scenarios.map(({ draft }) => Number(draft.months)));
  const first = `${today.slice(0, 7)}-01`;
  const skipped = first === today ? 0 : 1;
  return Array.from({ length: months }, (_, at) => monthsLater(first, at + skipped));
}

/** Days from today to the end of the last month of the chart. */
export function daysAhead(scenarios: readonly Scenario[], today: string): number {
  const last = chartMonths(scenarios, today).at(-1) ?? today;
  return Math.min(daysBetween(today, monthsLater(last, 1)), LONGEST);
}

/** The hiring of a scenario. */
export function hiringOf(tenantId: string, draft: Draft): PlannerHiringQueryVariables {
  const input = {
    roles: Number(draft.roles),
    candidatesPerRole: Number(draft.candidates),
    ...(draft.rate !== "" && { completionRate: Number(draft.rate) / 100 }),
    bufferPercent: draft.buffer,
    months: Number(draft.months),
  };
  return { tenantId, input };
}

/** The forecast beside it; scenarios of the same months and buffer share one. */
export function sameDaysOf(tenantId: string, draft: Draft, today: string): PlannerSameDaysQueryVariables {
  const days = daysBetween(today, monthsLater(today, Number(draft.months)));
  return { tenantId, days: Math.min(days, LONGEST), buffer: draft.buffer };
}
