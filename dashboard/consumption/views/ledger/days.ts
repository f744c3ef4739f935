/** The days of a range, as the service counts them: by them a new entry is in the list or not. */
import { dayOf } from "../../format";
import type { Range } from "../../range";

interface Days {
  from: string;
  to: string;
}

/** Before and behind all days that there are. */
const EVER: Days = { from: "0000-01-01", to: "9999-12-31" };
const NEVER: Days = { from: EVER.to, to: EVER.from };

/**
 * Whether new entries are of a range: they are of today, or of days that a late event belongs to.
 *
 * @param periods The billing periods, the newest first.
 */
export function daysOf(range: Range, zone: string, periods: readonly { dateRange: Days }[]): Days {
  if ("dates" in range) return range.dates;
  const today = dayOf(new Date(), zone);
  const year = today.slice(0, 4);
  const month = today.slice(0, 7);
  switch (range.preset) {
    case "CURRENT_PERIOD":
      return periods[0]?.dateRange ?? EVER;
    case "PREVIOUS_PERIOD":
      return periods[1]?.dateRange ?? NEVER;
    case "CURRENT_MONTH":
      return { from: `${month}-01`, to: `${month}-31` };
    case "CURRENT_YEAR":
      return { from: `${year}-01-01`, to: `${year}-12-31` };
    case "PREVIOUS_MONTH":
    case "PREVIOUS_YEAR":
      return NEVER;
    default:
      // The last days up to today: entries are posted in order, and none earlier than the last one.
      return EVER;
  }
}
