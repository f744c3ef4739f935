/** The unit and the measure of a chart, in the address. */
import { useRange } from "../../range";
import { oneOf, useParameter } from "../../router";
import { SIGHTS, type Unit, UNITS } from "./units";

export const MEASURES = ["credits", "interviews"] as const;
export type Measure = (typeof MEASURES)[number];

const unitParameter = oneOf(UNITS);
const measureParameter = oneOf(MEASURES);

/** The measure of the address, and a function that changes it. */
export const useMeasure = () => useParameter("measure", measureParameter);

/** The unit of the address. */
export const useUnit = () => useParameter("by", unitParameter);

/**
 * A function that changes the unit, given how many days the range has.
 *
 * A range that is too short or too long for a unit gives way to one that suits it, in the header
 * too: so all figures of the page are of the same days.
 */
export function useUnitChange(days: number | undefined): (unit: Unit) => void {
  const [, setUnit] = useUnit();
  const [, setRange] = useRange();
  return (unit) => {
    const { least, most, preset } = SIGHTS[unit];
    setUnit(unit);
    if (days !== undefined && (days < least || days > most)) setRange({ preset });
  };
}
