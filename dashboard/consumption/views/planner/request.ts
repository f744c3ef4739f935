/** From scenarios to the variables of the one request, and from its answer back to each of them. */
import { daysBetween } from "../../format";
import type { PlannerQuery, PlannerQueryVariables } from "./planner.generated";
import { type Scenario, type Slot, SLOTS } from "./scenarios";

type Tenant = NonNullable<PlannerQuery["tenant"]>;
export type Plan = NonNullable<Tenant["a"]>;
export type SameDays = NonNullable<Tenant["forecastA"]>;

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

interface SlotRequest {
  plan: PlannerQueryVariables["a"];
  days: number;
  buffer: string;
}

/** What stands for a place without a scenario: it is left out of the request. */
const NONE: SlotRequest = {
  plan: { roles: 0, candidatesPerRole: 0, completionRate: 0 },
  days: 1,
  buffer: "0",
};

function requestOf({ draft }: Scenario, today: string): SlotRequest {
  const months = Number(draft.months);
  return {
    plan: {
      roles: Number(draft.roles),
      candidatesPerRole: Number(draft.candidates),
      ...(draft.rate !== "" && { completionRate: Number(draft.rate) / 100 }),
      bufferPercent: draft.buffer,
      months,
    },
    days: Math.min(daysBetween(today, monthsLater(today, months)), LONGEST),
    buffer: draft.buffer,
  };
}

/** The variables, and at which place the forecast of each scenario is asked for. */
export function variablesOf(tenantId: string, scenarios: readonly Scenario[], today: string) {
  const asked = new Map<string, Slot>();
  const forecasts = new Map<Slot, Slot>();
  for (const scenario of scenarios) {
    const { days, buffer } = requestOf(scenario, today);
    const key = `${days} ${buffer}`;
    forecasts.set(scenario.slot, asked.get(key) ?? scenario.slot);
    if (!asked.has(key)) asked.set(key, scenario.slot);
  }
  const requests = SLOTS.map((slot) => {
    const scenario = scenarios.find((one) => one.slot === slot);
    return {
      has: scenario !== undefined,
      forecasts: forecasts.get(slot) === slot,
      ...(scenario ? requestOf(scenario, today) : NONE),
    };
  });
  return { variables: named(tenantId, requests, aheadOf(scenarios, today)), forecasts };
}

/** Days from today to the end of the last month of the chart. */
function aheadOf(scenarios: readonly Scenario[], today: string): number {
  const last = chartMonths(scenarios, today).at(-1) ?? today;
  return Math.min(daysBetween(today, monthsLater(last, 1)), LONGEST);
}

type Requested = SlotRequest & { has: boolean; forecasts: boolean };

function named(tenantId: string, requests: Requested[], daysAhead: number): PlannerQueryVariables {
  const [a, b, c, d] = requests as [Requested, Requested, Requested, Requested];
  return {
    tenantId,
    daysAhead,
    hasA: a.has,
    hasB: b.has,
    hasC: c.has,
    hasD: d.has,
    a: a.plan,
    b: b.plan,
    c: c.plan,
    d: d.plan,
    forecastsA: a.forecasts,
    forecastsB: b.forecasts,
    forecastsC: c.forecasts,
    forecastsD: d.forecasts,
    daysA: a.days,
    daysB: b.days,
    daysC: c.days,
    daysD: d.days,
    bufferA: a.buffer,
    bufferB: b.buffer,
    bufferC: c.buffer,
    bufferD: d.buffer,
  };
}

/** The name that the forecast of a place has in the answer. */
export const FORECASTS = {
  a: "forecastA",
  b: "forecastB",
  c: "forecastC",
  d: "forecastD",
} as const satisfies Record<Slot, keyof Tenant>;
