import { locales } from "../../format";

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** The size of a file in its largest unit of a thousand: 12.4 kB. */
export function fileSize(bytes: number): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
  const format = new Intl.NumberFormat(locales, {
    style: "unit",
    unit: UNITS[step],
    unitDisplay: "short",
    maximumFractionDigits: 1,
  });
  return format.format(bytes / 1000 ** step);
}
