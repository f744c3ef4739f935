import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { Button } from "../../components/Button";
import { ErrorNote } from "../../components/ErrorNote";
import { Loading, Skeleton } from "../../components/Skeleton";
import { useQuery } from "../../data/useQuery";
import { credits, dayOf } from "../../format";
import { useFrame } from "../../frame";
import { useParameter } from "../../router";
import { common } from "../../texts/common";
import { plannerTexts as texts } from "../../texts/planner";
import { ByMonth } from "./ByMonth";
import { Planner, type PlannerQuery } from "./planner.generated";
import { chartMonths, daysAhead } from "./request";
import { fieldsId, ScenarioCard } from "./ScenarioCard";
import {
  type Draft,
  freeSlot,
  nameOf,
  type Scenario,
  scenariosParameter,
  type Slot,
  withScenario,
} from "./scenarios";
import { useAnswers } from "./useAnswers";
import "./planner.css";

/** Scenarios of hiring side by side, each beside the forecast and the balance. */
export default function PlannerPage() {
  const { tenant } = useFrame();
  const { scenarios, said, ...changes } = useScenarios();
  const today = dayOf(new Date(), tenant.timezone);
  const query = useQuery(Planner, { tenantId: tenant.id, daysAhead: daysAhead(scenarios, today) });
  const answers = useAnswers(tenant.id, scenarios, today);
  const found = query.data?.tenant ?? null;
  const whole = query.faults.find((fault) => fault.path === "" || fault.path === "tenant");
  const refetch = () => {
    query.refetch();
    for (const { slot } of scenarios) answers[slot].refetch();
  };
  if (whole) return <ErrorNote fault={whole} onRetry={refetch} />;
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
            answer={answers[scenario.slot]}
            onChange={(draft) => changes.change(scenario.slot, draft)}
            onDuplicate={free && ((draft) => changes.add(free, draft))}
            onRemove={scenarios.length > 1 ? () => changes.remove(scenario.slot) : undefined}
          />
        ))}
        {free && (
          <div class="planner-add">
            <Button onClick={() => changes.add(free)}>{texts.add}</Button>
          </div>
        )}
      </div>
      <p class="small soft">{texts.assumption}</p>
      <ByMonth
        tenant={found}
        fault={query.faultAt("tenant.ahead")}
        onRetry={query.refetch}
        scenarios={scenarios}
        answers={answers}
        months={chartMonths(scenarios, today)}
      />
    </div>
  );
}

/** What there is for hiring: the balance, and what the plan allocates. */
function Supply({ tenant }: { tenant: PlannerQuery["tenant"] }) {
  const balance = tenant?.balance;
  const isOwing = balance && Number(balance.overage) > 0;
  const unknown = tenant ? common.nothing : <Skeleton width="5ch" />;
  return (
    <dl class="planner-supply">
      <div>
        <dt>{isOwing ? texts.owed : texts.left}</dt>
        <dd>{balance ? credits(isOwing ? balance.overage : balance.remaining) : unknown}</dd>
      </div>
      <div>
        <dt>{texts.allocation[tenant?.plan.billingInterval ?? "MONTH"]}</dt>
        <dd>{tenant ? credits(tenant.plan.creditsPerPeriod) : unknown}</dd>
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
