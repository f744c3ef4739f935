/** What is done with an endpoint in a dialog, but for changing it. */
import { useState } from "preact/hooks";
import { Button } from "../../components/Button";
import { Confirm } from "../../components/Confirm";
import { Dialog } from "../../components/Dialog";
import { ErrorNote } from "../../components/ErrorNote";
import { TextField } from "../../components/Field";
import { toast } from "../../components/Toasts";
import { useCall } from "../../data/useCall";
import { formTexts } from "../../texts/forms";
import { webhookTexts as texts } from "../../texts/webhooks";
import { DeleteWebhook } from "./delete-webhook.generated";
import type { Webhook } from "./Endpoint";
import { ReplayWebhook } from "./replay-webhook.generated";
import { RotateWebhookSecret } from "./rotate-webhook-secret.generated";

interface StepProps {
  webhook: Webhook;
  onClose: () => void;
}

/** Sends balance changes again, and turns an endpoint on that was off. */
export function ReplayDialog({ webhook, onClose }: StepProps) {
  const [after, setAfter] = useState(webhook.lastDeliveredSequence);
  const [isChecked, setChecked] = useState(false);
  const { call, isSending, problemAt, faultBeside } = useCall(ReplayWebhook, (data) => data.replayWebhook);
  const isWhole = /^\d+$/.test(after.trim());
  const send = async (event: Event) => {
    event.preventDefault();
    setChecked(true);
    if (!isWhole) return;
    if (!(await call({ input: { webhookId: webhook.id, afterSequence: after.trim() } }))) return;
    toast(texts.replayed);
    onClose();
  };
  const fault = faultBeside("afterSequence");
  return (
    <Dialog title={texts.replayTitle} onClose={onClose}>
      <form class="form" noValidate onSubmit={send}>
        <p>{texts.replayText}</p>
        <TextField
          label={texts.after}
          hint={texts.afterHint}
          inputMode="numeric"
          autoFocus
          autoComplete="off"
          value={after}
          problem={isChecked && !isWhole ? texts.afterNeeded : problemAt("afterSequence")}
          onValue={setAfter}
        />
        {fault && <ErrorNote fault={fault} />}
        <div class="actions">
          <Button onClick={onClose}>{formTexts.cancel}</Button>
          <Button type="submit" look="primary" disabled={isSending}>
            {texts.replay}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Makes another secret, which is shown once. */
export function RotateSecret({ webhook, onSecret, onClose }: StepProps & { onSecret: (secret: string) => void }) {
  const { call, isSending, faultBeside } = useCall(RotateWebhookSecret, (data) => data.rotateWebhookSecret);
  const confirm = async () => {
    const payload = await call({ input: { webhookId: webhook.id } });
    if (!payload) return;
    onClose();
    if (payload.secret) onSecret(payload.secret);
  };
  return (
    <Confirm
      title={texts.rotateTitle}
      text={texts.rotateText}
      action={texts.rotateAction}
      isSending={isSending}
      fault={faultBeside()}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}

/** Deletes an endpoint with its deliveries. */
export function DeleteEndpoint({ webhook, onClose }: StepProps) {
  const { call, isSending, faultBeside } = useCall(DeleteWebhook, (data) => data.deleteWebhook);
  const confirm = async () => {
    if (!(await call({ input: { webhookId: webhook.id } }))) return;
    toast(texts.isDeleted);
    onClose();
  };
  return (
    <Confirm
      title={texts.deleteTitle}
      text={texts.deleteText(webhook.url)}
      action={formTexts.remove}
      isSending={isSending}
      fault={faultBeside()}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}
