/** Units of the calendar: which days suit them, and how they are called. */
import { day, dayRange, locales, shortDay, weekday } from "../../format";
import type { Preset } from "../../range";
import { usageTexts as texts } from "../../texts/usage";
import type { Comparison, Granularity } from "./usage.generated";

/** What the chart shows: a unit, and for years the same months a year before. */
export const UNITS = ["DAY", "WEEK", "MONTH", "YEAR"] as const;
export type Unit = (typeof UNITS)[number];

interface Sight {
  by: Granularity;
  compareTo: Comparison;
  /** Days of ranges that the unit suits. */
  least: number;
  most: number;
  /** The range that is shown in place of one that is too short or too long. */
  preset: Preset;
}

const EVER = Number.POSITIVE_INFINITY;

/** How each unit is asked for, and of which days it can say something. */
export const SIGHTS: Record<Unit, Sight> = {
  DAY: { by: "DAY", compareTo: "PREVIOUS_DATE_RANGE", least: 1, most: 100, preset: "CURRENT_MONTH" },
  WEEK: { by: "WEEK", compareTo: "PREVIOUS_DATE_RANGE", least: 40, most: 380, preset: "LAST_90_DAYS" },
  MONTH: {
    by: "MONTH",
    compareTo: "PREVIOUS_DATE_RANGE",
    least: 150,
    most: EVER,
    preset: "LAST_12_MONTHS",
  },
  YEAR: { by: "MONTH", compareTo: "PREVIOUS_YEAR", least: 150, most: EVER, preset: "LAST_12_MONTHS" },
};

/** A bucket of the chart as the API has it. */
export interface Bucket {
  label: string;
  partial: boolean;
  dateRange: { from: string; to: string };
}

const months = new Intl.DateTimeFormat(locales, { month: "long", year: "numeric", timeZone: "UTC" });
const shortMonths = new Intl.DateTimeFormat(locales, { month: "short", timeZone: "UTC" });

/** The name of a bucket below the axis. */
export function shortName({ label, dateRange: { from } }: Bucket, by: Granularity): string {
  switch (by) {
    case "DAY":
    case "WEEK":
      return shortDay(from);
    case "MONTH":
      return shortMonths.format(new Date(from));
    default:
      return label;
  }
}

/** The name of a bucket in full. */
export function fullName({ label, dateRange: { from, to } }: Bucket, by: Granularity): string {
  switch (by) {
    case "DAY":
      return weekday(from);
    case "WEEK":
      return texts.week(label.split("W")[1] ?? "", from === to ? day(from) : dayRange(from, to));
    case "MONTH":
      return months.format(new Date(from));
    default:
      return label;
  }
}
