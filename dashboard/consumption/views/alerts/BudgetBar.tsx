import type { Budget } from "./Budgets";

/** Hundredths of a budget that its bar shows at least: so that a budget ends before its bar does. */
const WHOLE = 100;

/** How much of a budget is used, with a line at each of its thresholds; the text beside says it too. */
export function BudgetBar({ budget }: { budget: Budget }) {
  const used = Number(budget.usedPercent);
  const lines = budget.thresholds.map(({ percent }) => percent);
  const end = Math.max(WHOLE, used, ...lines);
  const at = (percent: number) => `${(100 * percent) / end}%`;
  return (
    <svg class={`budget-bar ${lookOf(budget)}`} aria-hidden="true" width="100%" height="14">
      <rect class="track" y="3" width="100%" height="8" rx="4" />
      <rect class="fill" y="3" width={at(Math.min(used, end))} height="8" rx="4" />
      {lines.filter((percent) => percent < end).map((percent) => (
        <line key={percent} x1={at(percent)} x2={at(percent)} y1="0" y2="14" />
      ))}
    </svg>
  );
}

/** Passed, warned of, or neither. */
export function lookOf({ usedPercent, thresholds }: Budget): "bad" | "warning" | "plain" {
  if (Number(usedPercent) >= WHOLE) return "bad";
  return thresholds.some(({ raised }) => raised) ? "warning" : "plain";
}
