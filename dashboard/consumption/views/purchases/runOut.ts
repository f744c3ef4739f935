/** When the credits run out, in words. */
import { day } from "../../format";
import { runOutTexts as texts } from "../../texts/purchases";

interface RunOut {
  status: "LIKELY" | "NOT_WITHIN_HORIZON" | "NO_USAGE" | "POSSIBLE" | "RUN_OUT";
  expectedOn: string | null;
  earliestOn80: string | null;
  latestOn80: string | null;
}

/** The day, or why there is none. */
export function runOutText({ status, expectedOn }: RunOut): string {
  if (status === "RUN_OUT") return texts.OUT;
  if (expectedOn) return texts.LIKELY(day(expectedOn));
  return status === "LIKELY" ? texts.unknown : texts[status];
}

/** The days between which it lies in four of five cases; null where one of them is unknown. */
export function runOutBounds({ status, earliestOn80, latestOn80 }: RunOut): string | null {
  if (status === "RUN_OUT" || !earliestOn80 || !latestOn80) return null;
  return texts.between(day(earliestOn80), day(latestOn80));
}
