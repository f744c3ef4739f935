/** The unit and the measure of a chart, in the address. */
import { daysBetween } from "../../format";
import { type Preset, useRange } from "../../range";
import { oneOf, useParameter } from "../../router";
import { SIGHTS, type Unit, UNITS } from "./units";

export const MEASURES = ["credits", "interviews"] as const;
export type Measure = (typeof MEASURES)[number];

const unitParameter = oneOf(UNITS);
const measureParameter = oneOf(MEASURES);

/** The measure of the address, and a function that changes it. */
export const useMeasure = () => useParameter("measure", measureParameter);

/** Days of the ranges that are long by their names, at most. */
const LONG: Partial<Record<Preset, number>> = {
  LAST_90_DAYS: 90,
  CURRENT_YEAR: 366,
  LAST_12_MONTHS: 366,
  PREVIOUS_YEAR: 366,
};

/** The unit of the address, or a longer one where the range has too many of it. */
export function useUnit(): Unit {
  const [unit] = useParameter("by", unitParameter);
  const [range] = useRange();
  const days = "dates" in range ? lengthOf(range.dates) : (LONG[range.preset] ?? 1);
  const fits = UNITS.slice(UNITS.indexOf(unit)).find((one) => days <= SIGHTS[one].most);
  return fits ?? unit;
}

const lengthOf = ({ from, to }: { from: string; to: string }) => daysBetween(from, to) + 1;

/**
 * A function that changes the unit, given how many days the range has.
 *
 * A range that is too short or too long for a unit gives way to one that suits it, in the header
 * too: so all figures of the page are of the same days.
 */
export function useUnitChange(days: number | undefined): (unit: Unit) => void {
  const [, setUnit] = useParameter("by", unitParameter);
  const [, setRange] = useRange();
  return (unit) => {
    const { least, most, preset } = SIGHTS[unit];
    setUnit(unit);
    if (days !== undefined && (days < least || days > most)) setRange({ preset });
  };
}
