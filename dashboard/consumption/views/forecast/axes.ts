/** Labels of the axes of charts, and names of the calendar's units, in the viewer's locale. */
import { ofCredits } from "../../charting";
import { dayRange, locales, weekday } from "../../format";

export type Unit = "DAY" | "WEEK" | "MONTH";

const months = new Intl.DateTimeFormat(locales, { month: "long", year: "numeric", timeZone: "UTC" });
const weekdays = new Intl.DateTimeFormat(locales, { weekday: "long", timeZone: "UTC" });
const monthNames = new Intl.DateTimeFormat(locales, { month: "long", timeZone: "UTC" });

/** A month at the axis: Dec 2026. */
export const shortMonth = (day: string): string => ofCredits.formatDay(day, "month");

/** A month of a year in full: December 2026. */
export const monthOf = (day: string): string => months.format(new Date(day));

/** The name of a unit in full, by its first and last day. */
export function unitName(unit: Unit, from: string, to: string): string {
  if (unit === "DAY") return weekday(from);
  return unit === "WEEK" ? dayRange(from, to) : monthOf(from);
}

/** The name of a weekday, from 0 for Monday. */
export const weekdayName = (index: number): string => weekdays.format(Date.UTC(2024, 0, 1 + index));

/** The name of a month, from 0 for January. */
export const monthName = (index: number): string => monthNames.format(Date.UTC(2024, index, 1));
