import { useState } from "preact/hooks";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { ErrorNote } from "../../components/ErrorNote";
import { SelectField, TextField } from "../../components/Field";
import { useCall } from "../../data/useCall";
import { useFrame } from "../../frame";
import { formTexts } from "../../texts/forms";
import { EXPIRIES, type GrantedRole, keyTexts as texts, ROLE_CHOICES } from "../../texts/keys";
import { CreateApiKey } from "./create-api-key.generated";

const DAY_MS = 86_400_000;

/** Something that no other dialog has: a call that is repeated creates nothing. */
const newIdempotencyKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

interface KeyDialogProps {
  onSecret: (made: { name: string; secret: string }) => void;
  onClose: () => void;
}

/** Creates a key; its secret is handed on, to be shown once. */
export function KeyDialog({ onSecret, onClose }: KeyDialogProps) {
  const { tenant } = useFrame();
  const [idempotencyKey] = useState(newIdempotencyKey);
  const [name, setName] = useState("");
  const [role, setRole] = useState<GrantedRole>("TENANT_ADMIN");
  const [days, setDays] = useState<(typeof EXPIRIES)[number][0]>("90");
  const [isChecked, setChecked] = useState(false);
  const { call, isSending, problemAt, faultBeside } = useCall(CreateApiKey, (data) => data.createApiKey);
  const isNamed = name.trim() !== "";

  const create = async (event: Event) => {
    event.preventDefault();
    setChecked(true);
    if (!isNamed) return;
    const expiresAt = days === "0" ? null : new Date(Date.now() + Number(days) * DAY_MS).toISOString();
    const input = { tenantId: tenant.id, name: name.trim(), role, expiresAt, idempotencyKey };
    const payload = await call({ input });
    if (!payload) return;
    onClose();
    if (payload.secret) onSecret({ name: name.trim(), secret: payload.secret });
  };
  const fault = faultBeside("name", "role", "expiresAt");
  const isRepeated = fault?.code === "ALREADY_DONE";
  return (
    <Dialog title={texts.create} onClose={onClose}>
      <form class="form" noValidate onSubmit={create}>
        <TextField
          label={texts.name}
          hint={texts.nameHint}
          autoFocus
          autoComplete="off"
          maxLength={200}
          value={name}
          problem={isChecked && !isNamed ? texts.nameNeeded : problemAt("name")}
          onValue={setName}
        />
        <SelectField
          label={texts.role}
          value={role}
          options={ROLE_CHOICES}
          problem={problemAt("role")}
          onValue={setRole}
        />
        <SelectField
          label={texts.expires}
          value={days}
          options={EXPIRIES}
          problem={problemAt("expiresAt")}
          onValue={setDays}
        />
        {fault && (isRepeated ? <p class="notice">{texts.repeated}</p> : <ErrorNote fault={fault} />)}
        <div class="actions">
          <Button onClick={onClose}>{formTexts.cancel}</Button>
          <Button type="submit" look="primary" disabled={isSending}>
            {texts.create}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
