/** Scenarios of hiring: in the address, in fields, and as the API takes them. */
import { count } from "../../format";
import type { Parameter } from "../../router";
import { plannerTexts as texts } from "../../texts/planner";

/** The places for scenarios. One keeps its letter when another is removed. */
export const SLOTS = ["a", "b", "c", "d"] as const;
export type Slot = (typeof SLOTS)[number];

/** The fields of a scenario, in their order in the address. */
export const FIELDS = ["roles", "candidates", "rate", "buffer", "months"] as const;
export type FieldName = (typeof FIELDS)[number];

/** What stands in the fields of a scenario; `rate` may be empty, which is the tenant's own. */
export type Draft = Record<FieldName, string>;

/** A scenario whose fields hold what they may. */
export interface Scenario {
  slot: Slot;
  draft: Draft;
}

interface Limits {
  least: number;
  most: number;
  /** Places behind the point that make sense; 0 for whole numbers. */
  places: number;
  isOptional?: boolean;
}

/** What the API takes, in the units of the fields. */
const LIMITS: Record<FieldName, Limits> = {
  roles: { least: 0, most: 10_000, places: 0 },
  candidates: { least: 0, most: 100_000, places: 0 },
  rate: { least: 0, most: 100, places: 4, isOptional: true },
  buffer: { least: 0, most: 1_000, places: 4 },
  months: { least: 1, most: 24, places: 0 },
};

/** The product manual's example: 5 roles × 50 candidates × 30% are 75 credits a month. */
export const EXAMPLE: Draft = { roles: "5", candidates: "50", rate: "30", buffer: "20", months: "1" };

/** A number as the address and the API write it: a comma is a point, spaces do not count. */
const plain = (text: string) => text.trim().replace(/\s/g, "").replace(",", ".");

/** What is wrong with a field, named in the text; undefined where nothing is. */
export function problemOf(field: FieldName, text: string): string | undefined {
  const { least, most, places, isOptional } = LIMITS[field];
  const written = plain(text);
  if (isOptional && written === "") return undefined;
  const form = places === 0 ? /^\d{1,9}$/ : /^\d{1,9}(\.\d+)?$/;
  const fraction = written.split(".")[1] ?? "";
  const isInside = form.test(written) && Number(written) >= least && Number(written) <= most;
  if (isInside && fraction.length <= places) return undefined;
  const say = places === 0 ? texts.wholeNumber : texts.number;
  return say(texts.fields[field], count(least), count(most));
}

/** Whether all fields hold what they may. */
export const isValid = (draft: Draft): boolean => FIELDS.every((field) => !problemOf(field, draft[field]));

/** A draft as numbers are written in the address. */
export function normalised(draft: Draft): Draft {
  const entries = FIELDS.map((field) => [field, plain(draft[field])] as const);
  return Object.fromEntries(entries) as Draft;
}

/** Whether two drafts mean the same. */
export const isSame = (one: Draft, other: Draft): boolean =>
  FIELDS.every((field) => plain(one[field]) === plain(other[field]));

const BETWEEN = "-";
const INSIDE = "_";
const isSlot = (text: string | undefined): text is Slot => SLOTS.some((slot) => slot === text);

/** The scenarios of the address, such as `a_5_50_30_20_1-b_8_40__20_6`; what cannot be read is left out. */
export const scenariosParameter: Parameter<readonly Scenario[]> = {
  read: (text) => {
    const found = new Map<Slot, Scenario>();
    for (const part of (text ?? "").split(BETWEEN)) {
      const [slot, ...values] = part.split(INSIDE);
      if (!isSlot(slot) || values.length !== FIELDS.length) continue;
      const draft = Object.fromEntries(FIELDS.map((field, at) => [field, values[at]])) as Draft;
      if (isValid(draft)) found.set(slot, { slot, draft });
    }
    if (found.size === 0) return [{ slot: "a", draft: EXAMPLE }];
    return SLOTS.flatMap((slot) => found.get(slot) ?? []);
  },
  write: (scenarios) => scenarios.map(written).join(BETWEEN),
};

const written = ({ slot, draft }: Scenario) =>
  [slot, ...FIELDS.map((field) => plain(draft[field]))].join(INSIDE);

/** The first place that is free; undefined when four scenarios are there. */
export const freeSlot = (scenarios: readonly Scenario[]): Slot | undefined =>
  SLOTS.find((slot) => scenarios.every((scenario) => scenario.slot !== slot));

/** The scenarios with one more, in its place. */
export function withScenario(scenarios: readonly Scenario[], slot: Slot, draft = EXAMPLE): Scenario[] {
  const others = scenarios.filter((scenario) => scenario.slot !== slot);
  const all = [...others, { slot, draft }];
  return all.toSorted((one, other) => SLOTS.indexOf(one.slot) - SLOTS.indexOf(other.slot));
}

/** The name of a scenario: A to D. */
export const nameOf = (slot: Slot): string => slot.toUpperCase();
