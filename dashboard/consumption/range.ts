/** The days that views are about: a preset or two days, kept in the address as `range`. */
import { dayRange } from "./format";
import { type Parameter, useParameter } from "./router";
import { ranges } from "./texts/common";

export type Preset = keyof typeof ranges;
export type Range = { preset: Preset } | { dates: { from: string; to: string } };

export const PRESETS = Object.keys(ranges) as Preset[];
const FIRST: Preset = "CURRENT_PERIOD";
const DATES = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/;

const parameter: Parameter<Range> = {
  read: (text) => {
    const [, from, to] = DATES.exec(text ?? "") ?? [];
    if (from && to && from <= to) return { dates: { from, to } };
    return { preset: PRESETS.find((preset) => preset === text) ?? FIRST };
  },
  write: (range) => {
    if ("dates" in range) return `${range.dates.from}..${range.dates.to}`;
    return range.preset === FIRST ? null : range.preset;
  },
};

/** The range of the address, as `DateRangeInput` takes it, and a function that changes it. */
export const useRange = () => useParameter("range", parameter);

/** A range as a name of its own: "This billing period". */
export function named(range: Range): string {
  return "dates" in range ? dayRange(range.dates.from, range.dates.to) : ranges[range.preset].name;
}

/** A range in the middle of a sentence: "this billing period". */
export function within(range: Range): string {
  return "dates" in range ? dayRange(range.dates.from, range.dates.to) : ranges[range.preset].within;
}
