import { useState } from "preact/hooks";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { ErrorNote } from "../../components/ErrorNote";
import { SelectField, TextField } from "../../components/Field";
import { toast } from "../../components/Toasts";
import { useCall } from "../../data/useCall";
import { useFrame } from "../../frame";
import { RULE_KINDS, type RuleKind, ruleTexts as texts } from "../../texts/alerts";
import { formTexts } from "../../texts/forms";
import { SetAlertRule } from "./set-alert-rule.generated";

const KINDS = RULE_KINDS.map((kind) => [kind, texts.kinds[kind]] as const);

/** Sets an alert rule. */
export function RuleDialog({ onClose }: { onClose: () => void }) {
  const { tenant } = useFrame();
  const [kind, setKind] = useState<RuleKind>("REMAINING_BELOW");
  const [threshold, setThreshold] = useState("");
  const [isChecked, setChecked] = useState(false);
  const { call, isSending, problemAt, faultBeside } = useCall(SetAlertRule, (data) => data.setAlertRule);
  const isNumber = /^\d+(\.\d+)?$/.test(threshold.trim());
  const save = async (event: Event) => {
    event.preventDefault();
    setChecked(true);
    if (!isNumber) return;
    if (!(await call({ input: { tenantId: tenant.id, kind, threshold: threshold.trim() } }))) return;
    toast(texts.isSet);
    onClose();
  };
  const fault = faultBeside("kind", "threshold");
  return (
    <Dialog title={texts.dialog} onClose={onClose}>
      <form class="form" noValidate onSubmit={save}>
        <SelectField label={texts.kind} value={kind} options={KINDS} problem={problemAt("kind")} onValue={setKind} />
        <TextField
          label={texts.units[kind]}
          hint={texts.hints[kind]}
          inputMode="decimal"
          autoFocus
          autoComplete="off"
          value={threshold}
          problem={isChecked && !isNumber ? texts.needed : problemAt("threshold")}
          onValue={setThreshold}
        />
        {fault && <ErrorNote fault={fault} />}
        <div class="actions">
          <Button onClick={onClose}>{formTexts.cancel}</Button>
          <Button type="submit" look="primary" disabled={isSending}>
            {formTexts.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
