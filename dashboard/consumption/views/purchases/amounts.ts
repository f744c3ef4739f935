/** Amounts of credits that people write, and what a plan sells of them. */
import { credits, fromThousandths, thousandths } from "../../format";
import { buyTexts as texts } from "../../texts/purchases";

const MOST = 1_000_000_000_000n;

/** An amount as the API takes it, of what somebody wrote: `"75"`, `"0.5"`, `"0,5"`; null if none. */
export function amountOf(written: string): string | null {
  const text = written.trim().replace(",", ".");
  return /^\d{1,10}(\.\d{1,3})?$/.test(text) ? fromThousandths(thousandths(text)) : null;
}

/** What is wrong with an amount to buy in multiples of `step`; undefined if nothing is. */
export function problemOf(written: string, step: string): string | undefined {
  const amount = amountOf(written);
  const value = amount === null ? 0n : thousandths(amount);
  if (value <= 0n) return texts.notANumber;
  if (value > MOST) return texts.tooMany;
  const unit = thousandths(step);
  const rest = value % unit;
  if (rest === 0n) return undefined;
  const below = value - rest;
  const [less, more] = [below, below + unit].map((one) => credits(fromThousandths(one)));
  return texts.notAMultiple(credits(step), less ?? "", more ?? "");
}

/**
 * A key for one purchase. `crypto.randomUUID` is missing where the page is not served by HTTPS;
 * random values are always there.
 */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `dashboard-${[...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
