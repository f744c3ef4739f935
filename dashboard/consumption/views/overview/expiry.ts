/** The next day on which credits are lost unless they are spent. */
import { dayOf, fromThousandths, thousandths } from "../../format";
import type { TenantPart } from "./parts";

/** An amount of credits, and the last day of the tenant's calendar on which they can be spent. */
export interface Expiry {
  amount: string;
  lastDay: string;
}

/**
 * What expires next. What is carried over into the next billing period does not: an allocation does
 * as far as the plan says, unless the tenant ends with the period.
 */
export function nextExpiry({ balance, plan, lastDayOn }: TenantPart, zone: string): Expiry | null {
  const lost = new Map<string, bigint>();
  for (const { kind, remaining, expiresAt } of balance?.grants ?? []) {
    if (expiresAt === null) continue;
    const isCarried = kind === "ALLOCATION" && !isEnd(expiresAt, lastDayOn, zone);
    const carried = isCarried ? carriedOver(plan.rollover) : 0n;
    const amount = carried === null ? 0n : thousandths(remaining) - carried;
    if (amount > 0n) lost.set(expiresAt, (lost.get(expiresAt) ?? 0n) + amount);
  }
  const [first] = [...lost].sort(([one], [other]) => Date.parse(one) - Date.parse(other));
  if (!first) return null;
  const [at, amount] = first;
  return { amount: fromThousandths(amount), lastDay: lastDayBefore(at, zone) };
}

/** What a plan carries over at most, in thousandths; null without a limit. */
function carriedOver({ kind, maximum }: TenantPart["plan"]["rollover"]): bigint | null {
  if (kind === "ALL") return null;
  return kind === "CAPPED" && maximum !== null ? thousandths(maximum) : 0n;
}

const isEnd = (at: string, lastDayOn: string | null, zone: string) => lastDayBefore(at, zone) === lastDayOn;

const lastDayBefore = (at: string, zone: string) => dayOf(new Date(Date.parse(at) - 1), zone);
