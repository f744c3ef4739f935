import { useState } from "preact/hooks";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { ErrorNote } from "../../components/ErrorNote";
import { SelectField, TextField } from "../../components/Field";
import { toast } from "../../components/Toasts";
import { useCall } from "../../data/useCall";
import { useFrame } from "../../frame";
import { formTexts } from "../../texts/forms";
import { type GrantedRole, memberTexts as texts, ROLE_CHOICES } from "../../texts/keys";
import { GrantAccess } from "./grant-access.generated";

/** Grants a person access, by the claims of their tokens. */
export function MemberDialog({ onClose }: { onClose: () => void }) {
  const { tenant } = useFrame();
  const [issuer, setIssuer] = useState("");
  const [subject, setSubject] = useState("");
  const [role, setRole] = useState<GrantedRole>("TENANT_ADMIN");
  const [isChecked, setChecked] = useState(false);
  const { call, isSending, problemAt, faultBeside } = useCall(GrantAccess, (data) => data.grantAccess);
  const needed = (value: string) => (isChecked && value === "" ? formTexts.required : undefined);
  const grant = async (event: Event) => {
    event.preventDefault();
    setChecked(true);
    if (!issuer || !subject) return;
    if (!(await call({ input: { tenantId: tenant.id, issuer, subject, role } }))) return;
    toast(texts.isGranted);
    onClose();
  };
  const fault = faultBeside("issuer", "subject", "role");
  return (
    <Dialog title={texts.grant} onClose={onClose}>
      <form class="form" noValidate onSubmit={grant}>
        <TextField
          label={texts.issuer}
          hint={texts.issuerHint}
          autoFocus
          autoComplete="off"
          spellcheck={false}
          value={issuer}
          problem={needed(issuer) ?? problemAt("issuer")}
          onValue={setIssuer}
        />
        <TextField
          label={texts.subject}
          hint={texts.subjectHint}
          autoComplete="off"
          spellcheck={false}
          value={subject}
          problem={needed(subject) ?? problemAt("subject")}
          onValue={setSubject}
        />
        <SelectField
          label={texts.role}
          value={role}
          options={ROLE_CHOICES}
          problem={problemAt("role")}
          onValue={setRole}
        />
        {fault && <ErrorNote fault={fault} />}
        <div class="actions">
          <Button onClick={onClose}>{formTexts.cancel}</Button>
          <Button type="submit" look="primary" disabled={isSending}>
            {texts.grant}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
