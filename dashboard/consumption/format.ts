/** Numbers, credits, money and dates for people, in the viewer's locale. */

const known = navigator.languages.filter(isLanguage);

/** The viewer's languages, in order; undefined for the browser's own. */
export const locales = known.length > 0 ? known : undefined;

/** Browsers that take theirs from the system name some such as `en-US@posix`, which is none. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

const counts = new Intl.NumberFormat(locales, { maximumFractionDigits: 0 });
const amounts = new Intl.NumberFormat(locales, { maximumFractionDigits: 3 });
const signed = new Intl.NumberFormat(locales, { maximumFractionDigits: 3, signDisplay: "exceptZero" });
const percents = new Intl.NumberFormat(locales, { style: "percent", maximumFractionDigits: 1 });
const signedPercents = new Intl.NumberFormat(locales, {
  style: "percent",
  maximumFractionDigits: 1,
  signDisplay: "exceptZero",
});
const shares = new Intl.NumberFormat(locales, { style: "percent", maximumFractionDigits: 0 });
const days = new Intl.DateTimeFormat(locales, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const shortDays = new Intl.DateTimeFormat(locales, { day: "numeric", month: "short", timeZone: "UTC" });
const weekdays = new Intl.DateTimeFormat(locales, {
  weekday: "long",
  day: "numeric",
  month: "long",
  timeZone: "UTC",
});

/** Decimal text in a number format: the text itself is formatted, so that no digit is lost. */
const exact = (format: Intl.NumberFormat, decimal: string) =>
  withMinus(format.format(decimal as `${number}`));

/** With a minus sign, as wide as a plus, in place of the hyphen that most languages have. */
const withMinus = (text: string) => text.replace("-", "\u2212");

/** A whole number of things. */
export const count = (value: number): string => counts.format(value);

/** An amount of credits, `"1234.25"`, with all its places. */
export const credits = (amount: string): string => exact(amounts, amount);

/** An amount of credits with its sign. */
export const signedCredits = (amount: string): string => exact(signed, amount);

/** An amount of credits without its fraction, rounded: for estimates, which are not exact anyway. */
export const about = (amount: string): string => exact(counts, amount);

/** Percent as the API has them, such as 12.5. */
export const percent = (value: number): string => percents.format(value / 100);

/** A change in percent, with its sign. */
export const signedPercent = (value: number): string => withMinus(signedPercents.format(value / 100));

/** A share between 0 and 1. */
export const share = (value: number): string => shares.format(value);

/** An amount of money in its currency. */
export function money({ amount, currency }: { amount: string; currency: string }): string {
  return exact(new Intl.NumberFormat(locales, { style: "currency", currency }), amount);
}

/** A day of the tenant's calendar, `"2026-11-28"`: 28 Nov 2026. */
export const day = (date: string): string => days.format(utc(date));

/** A day without its year. */
export const shortDay = (date: string): string => shortDays.format(utc(date));

/** A day with its weekday, without its year. */
export const weekday = (date: string): string => weekdays.format(utc(date));

const months = new Intl.DateTimeFormat(locales, { month: "short", year: "numeric", timeZone: "UTC" });

/** A unit of the calendar by the API's name of it: `2026-03-10`, `2026-W11`, `2026-03`, `2026-Q1`, `2026`. */
export function unit(label: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(label)) return shortDay(label);
  if (/^\d{4}-\d\d$/.test(label)) return months.format(utc(`${label}-01`));
  const [year = "", part = ""] = label.split("-");
  return part ? `${part} ${year}` : year;
}

/** The days from one to another, both included. */
export const dayRange = (from: string, to: string): string => days.formatRange(utc(from), utc(to));

/** An instant as day and time of a time zone. */
export function instant(at: string, zone: string): string {
  const format = new Intl.DateTimeFormat(locales, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: zone,
  });
  return format.format(new Date(at));
}

/** An instant as day and time of a time zone, without its year: for tables of what is recent. */
export function shortInstant(at: string, zone: string): string {
  const format = new Intl.DateTimeFormat(locales, {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: zone,
  });
  return format.format(new Date(at));
}

/** The time of an instant in a time zone. */
export function time(at: string, zone: string): string {
  return new Intl.DateTimeFormat(locales, { timeStyle: "short", timeZone: zone }).format(new Date(at));
}

/** The day of an instant in a time zone, as the API writes days. */
export function dayOf(at: string | Date, zone: string): string {
  // This locale writes days as ISO 8601 does.
  return new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(new Date(at));
}

/** Days from one day to another; below 0 for one before it. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((utc(to).getTime() - utc(from).getTime()) / 86_400_000);

/** The day so many days after another, or before it. */
export const daysLater = (date: string, days: number): string =>
  new Date(utc(date).getTime() + days * 86_400_000).toISOString().slice(0, 10);

const utc = (date: string) => new Date(`${date}T00:00:00Z`);

const THOUSAND = 1000n;

/** An amount of credits as thousandths, to compare or add exactly. */
export function thousandths(amount: string): bigint {
  const [whole = "0", fraction = ""] = amount.replace("-", "").split(".");
  const value = BigInt(whole) * THOUSAND + BigInt(fraction.padEnd(3, "0").slice(0, 3));
  return amount.startsWith("-") ? -value : value;
}

/** What is left less what is owed: of the two one is zero. */
export const netOf = (remaining: string, overage: string): string =>
  fromThousandths(thousandths(remaining) - thousandths(overage));

/** Thousandths as the decimal text of the API. */
export function fromThousandths(value: bigint): string {
  const size = value < 0n ? -value : value;
  const fraction = String(size % THOUSAND).padStart(3, "0").replace(/0+$/, "");
  return `${value < 0n ? "-" : ""}${size / THOUSAND}${fraction && `.${fraction}`}`;
}
