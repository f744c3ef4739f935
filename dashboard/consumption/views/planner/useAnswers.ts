/** What the API answers for scenarios, each in an operation of its own: all in one would cost too much. */
import { useRef } from "preact/hooks";
import type { Fault } from "../../data/faults";
import { useQuery } from "../../data/useQuery";
import { PlannerHiring, type PlannerHiringQuery } from "./hiring.generated";
import { hiringOf, sameDaysOf } from "./request";
import { PlannerSameDays, type PlannerSameDaysQuery } from "./same-days.generated";
import { type Draft, EXAMPLE, type Scenario, type Slot } from "./scenarios";

export type Plan = NonNullable<NonNullable<PlannerHiringQuery["tenant"]>["hiringPlan"]>;
export type SameDays = NonNullable<NonNullable<PlannerSameDaysQuery["tenant"]>["forecast"]>;

/** What the API answered for a scenario. */
export interface Answer {
  /** Null until all of the answer is there, and where it failed. */
  plan: Plan | null;
  fault: Fault | undefined;
  sameDays: SameDays | null;
  /** Another answer is on its way: what is shown is that of what stood in the fields before. */
  isBusy: boolean;
  /** Asks again. */
  refetch: () => void;
}

/** The answers by the places of the scenarios. */
export type Answers = Record<Slot, Answer>;

/** Asks for all scenarios at once; nothing for the places that are free. */
export function useAnswers(tenantId: string, scenarios: readonly Scenario[], today: string): Answers {
  const draftOf = (slot: Slot) => scenarios.find((one) => one.slot === slot)?.draft;
  return {
    a: useAnswer(tenantId, draftOf("a"), today),
    b: useAnswer(tenantId, draftOf("b"), today),
    c: useAnswer(tenantId, draftOf("c"), today),
    d: useAnswer(tenantId, draftOf("d"), today),
  };
}

function useAnswer(tenantId: string, draft: Draft | undefined, today: string): Answer {
  const pause = draft === undefined;
  const asked = draft ?? EXAMPLE;
  const hiring = useQuery(PlannerHiring, hiringOf(tenantId, asked), { pause });
  const sameDays = useQuery(PlannerSameDays, sameDaysOf(tenantId, asked, today), { pause });
  const isBusy = [hiring, sameDays].some((query) => query.isLoading || query.isRefetching);
  // What a place had before its scenario was added is of another one.
  const isAnswered = useRef(false);
  isAnswered.current = !pause && (isAnswered.current || !isBusy);
  return {
    plan: (isAnswered.current && hiring.data?.tenant?.hiringPlan) || null,
    // A forecast that cannot be computed is left out; one that did not come may be asked for again.
    fault: hiring.faultAt("tenant.hiringPlan") ?? sameDays.faultAt("tenant"),
    sameDays: sameDays.data?.tenant?.forecast ?? null,
    isBusy,
    refetch: () => {
      hiring.refetch();
      sameDays.refetch();
    },
  };
}
