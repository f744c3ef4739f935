import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { Button } from "../../components/Button";
import { ErrorNote } from "../../components/ErrorNote";
import { Loading, Skeleton } from "../../components/Skeleton";
import { useQuery } from "../../data/useQuery";
import { credits, dayOf } from "../../format";
import { useFrame } from "../../frame";
import { useParameter } from "../../router";
import { plannerTexts as texts } from "../../texts/planner";
import { ByMonth } from "./ByMonth";
import { Planner, type PlannerQuery } from "./planner.generated";
import { chartMonths, FORECASTS, variablesOf } from "./request";
import { type Answer, fieldsId, ScenarioCard } from "./ScenarioCard";
import {
  type Draft,
  freeSlot,
  nameOf,
  type Scenario,
  scenariosParameter,
  type Slot,
  withScenario,
} from "./scenarios";
import "./planner.css";

/** Scenarios of hiring side by side, each beside the forecast and the balance. */
export default function PlannerPage() {
  const { tenant } = useFrame();
  const { scenarios, said, ...changes } = useScenarios();
  const today = dayOf(new Date(), tenant.timezone);
  const { variables, forecasts } = variablesOf(tenant.id, scenarios, today);
  const query = useQuery(Planner, variables);
  const found = query.data?.tenant ?? null;
  const whole = query.faults.find((fault) => fault.path === "" || fault.path === "tenant");
  if (whole) return <ErrorNote fault={whole} onRetry={query.refetch} />;
  const answerOf = (slot: Slot): Answer => ({
    plan: found?.[slot] ?? null,
    fault: query.faultAt(`tenant.${slot}`),
    sameDays: found?.[FORECASTS[forecasts.get(slot) ?? slot]] ?? null,
    isBusy: query.isRefetching,
  });
  const free = freeSlot(scenarios);
  return (
    <div class="planner">
      {query.isLoading && <Loading />}
      <p class="hidden" role="status">
        {said}
      </p>
      <p class="planner-lead">{texts.lead}</p>
      <Supply tenant={found} />
      <div class="planner-scenarios">
        {scenarios.map((scenario) => (
          <ScenarioCard
            key={scenario.slot}
            scenario={scenario}
            answer={answerOf(scenario.slot)}
            onChange={(draft) => changes.change(scenario.slot, draft)}
            onDuplicate={free && (() => changes.add(free, scenario.draft))}
            onRemove={scenarios.length > 1 ? () => changes.remove(scenario.slot) : undefined}
            onRetry={query.refetch}
          />
        ))}
        {free && (
          <div class="planner-add">
            <Button onClick={() => changes.add(free)}>{texts.add}</Button>
          </div>
        )}
      </div>
      <p class="small soft">{texts.assumption}</p>
      <ByMonth tenant={found} scenarios={scenarios} months={chartMonths(scenarios, today)} />
    </div>
  );
}

/** What there is for hiring: the balance, and what the plan allocates. */
function Supply({ tenant }: { tenant: PlannerQuery["tenant"] }) {
  const balance = tenant?.balance;
  const isOwing = balance && Number(balance.overage) > 0;
  return (
    <dl class="planner-supply">
      <div>
        <dt>{isOwing ? texts.owed : texts.left}</dt>
        <dd>{balance ? credits(isOwing ? balance.overage : balance.remaining) : <Skeleton width="5ch" />}</dd>
      </div>
      <div>
        <dt>{texts.allocation[tenant?.plan.billingInterval ?? "MONTH"]}</dt>
        <dd>{tenant ? credits(tenant.plan.creditsPerPeriod) : <Skeleton width="5ch" />}</dd>
      </div>
    </dl>
  );
}

/** The scenarios of the address and what may be done to them; the keyboard follows where they are. */
function useScenarios() {
  const [scenarios, setScenarios] = useParameter<readonly Scenario[]>("scenarios", scenariosParameter);
  const [said, setSaid] = useState("");
  const focused = useRef<Slot | null>(null);
  const latest = useRef(scenarios);
  latest.current = scenarios;
  useEffect(() => {
    if (focused.current === null) return;
    document.getElementById(fieldsId(focused.current))?.querySelector("input")?.focus();
    focused.current = null;
  }, [scenarios]);
  const change = useCallback(
    (slot: Slot, draft: Draft) => setScenarios(withScenario(latest.current, slot, draft)),
    [setScenarios],
  );
  const add = (slot: Slot, draft?: Draft) => {
    focused.current = slot;
    setSaid(texts.addedOf(nameOf(slot)));
    setScenarios(withScenario(scenarios, slot, draft));
  };
  const remove = (slot: Slot) => {
    const others = scenarios.filter((one) => one.slot !== slot);
    const at = scenarios.findIndex((one) => one.slot === slot);
    focused.current = (others[at] ?? others.at(-1))?.slot ?? null;
    setSaid(texts.removedOf(nameOf(slot)));
    setScenarios(others);
  };
  return { scenarios, said, change, add, remove };
}
