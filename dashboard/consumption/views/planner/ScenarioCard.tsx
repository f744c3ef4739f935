import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { TextField } from "../../components/Field";
import { plannerTexts as texts } from "../../texts/planner";
import { Cost } from "./Cost";
import {
  type Draft,
  type FieldName,
  FIELDS,
  isSame,
  isValid,
  nameOf,
  normalised,
  problemOf,
  type Scenario,
} from "./scenarios";
import type { Answer } from "./useAnswers";

interface ScenarioCardProps {
  scenario: Scenario;
  answer: Answer;
  onChange: (draft: Draft) => void;
  /** Undefined where four are there. */
  onDuplicate: ((draft: Draft) => void) | undefined;
  /** Undefined for the only one. */
  onRemove: (() => void) | undefined;
}

/** Milliseconds without a key after which what was written is asked for. */
const PAUSE_MS = 300;

/** A scenario: its fields, and what it costs. */
export function ScenarioCard(props: ScenarioCardProps) {
  const { scenario, answer, onChange, onDuplicate, onRemove } = props;
  const [draft, setDraft] = useDraft(scenario.draft, onChange);
  const name = nameOf(scenario.slot);
  const isRight = isValid(draft);
  const hasNoRate = answer.fault?.code === NO_RATE && draft.rate.trim() === "";
  const problems = (field: FieldName) =>
    problemOf(field, draft[field]) ?? (field === "rate" && hasNoRate ? texts.noOwnRate : undefined);
  const isBusy = answer.isBusy || !isSame(draft, scenario.draft);
  return (
    <Card
      title={texts.scenario(name)}
      class="planner-scenario"
      note={
        <Actions
          name={name}
          onDuplicate={onDuplicate && (() => onDuplicate(isRight ? normalised(draft) : scenario.draft))}
          onRemove={onRemove}
        />
      }
    >
      <div class="planner-fields" id={fieldsId(scenario.slot)}>
        {FIELDS.map((field) => (
          <TextField
            key={field}
            label={texts.fields[field]}
            hint={field === "rate" ? texts.rateHint : undefined}
            problem={problems(field)}
            inputMode={field === "rate" || field === "buffer" ? "decimal" : "numeric"}
            autoComplete="off"
            maxLength={9}
            value={draft[field]}
            onValue={(value) => setDraft({ ...draft, [field]: value })}
          />
        ))}
      </div>
      <div class="planner-result">
        {isRight && !hasNoRate ? (
          <Cost {...answer} draft={scenario.draft} isBusy={isBusy} />
        ) : (
          <p class="small soft">{texts.correct}</p>
        )}
      </div>
    </Card>
  );
}

/** The code with which a tenant without invitations is told that it has no rate of its own. */
const NO_RATE = "BAD_REQUEST";

/** The element around the fields of a scenario. */
export const fieldsId = (slot: string): string => `planner-${slot}`;

/** What stands in the fields; it is handed on after a pause in writing, where it is right. */
function useDraft(draft: Draft, onChange: (draft: Draft) => void) {
  const [written, setWritten] = useState(draft);
  const known = useRef(draft);
  useEffect(() => {
    // Another address, rather than what was written here.
    if (!isSame(known.current, draft)) setWritten(draft);
    known.current = draft;
  }, [draft]);
  useEffect(() => {
    if (!isValid(written) || isSame(written, known.current)) return;
    const timer = setTimeout(() => {
      known.current = normalised(written);
      onChange(known.current);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [written, onChange]);
  return [written, setWritten] as const;
}

interface ActionsProps {
  name: string;
  onDuplicate: (() => void) | undefined;
  onRemove: (() => void) | undefined;
}

function Actions({ name, onDuplicate, onRemove }: ActionsProps) {
  return (
    <div class="planner-actions">
      <Button look="quiet" aria-label={texts.duplicateOf(name)} disabled={!onDuplicate} onClick={onDuplicate}>
        {texts.duplicate}
      </Button>
      <Button look="quiet" aria-label={texts.removeOf(name)} disabled={!onRemove} onClick={onRemove}>
        {texts.remove}
      </Button>
    </div>
  );
}
