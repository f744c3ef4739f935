/** Which interviews of some days are listed. */
import type { InterviewOutcome } from "./interviews.generated";

export const FILTERS = [
  "CHARGED",
  "CONDUCTED",
  "COMPLETED",
  "PARTIALLY_COMPLETED",
  "VOIDED",
  "EXPIRED",
] as const;
export type Filter = (typeof FILTERS)[number];

/** The outcomes of a filter, as the API takes them: null for all that may have cost something. */
export function outcomesOf(filter: Filter): InterviewOutcome[] | null {
  switch (filter) {
    case "CHARGED":
      return null;
    case "CONDUCTED":
      return ["COMPLETED", "PARTIALLY_COMPLETED"];
    default:
      return [filter];
  }
}
