import { useState } from "preact/hooks";
import { Button } from "../../components/Button";
import { CheckField } from "../../components/CheckField";
import { Dialog } from "../../components/Dialog";
import { ErrorNote } from "../../components/ErrorNote";
import { TextField } from "../../components/Field";
import { toast } from "../../components/Toasts";
import { useCall } from "../../data/useCall";
import { useFrame } from "../../frame";
import { formTexts } from "../../texts/forms";
import { webhookTexts as texts } from "../../texts/webhooks";
import { CreateWebhook } from "./create-webhook.generated";
import type { Webhook } from "./Endpoint";
import { UpdateWebhook } from "./update-webhook.generated";
import type { WebhookEvent } from "./webhooks-view.generated";

const EVENTS = Object.entries(texts.events) as [WebhookEvent, string][];
const USUAL: readonly WebhookEvent[] = ["BALANCE_CHANGED", "ALERT_RAISED"];

interface EndpointDialogProps {
  /** The endpoint to change; null to add one. */
  webhook: Webhook | null;
  /** Called with the secret of a new one. */
  onSecret: (secret: string) => void;
  onClose: () => void;
}

/** Adds an endpoint, or changes where and what is sent; the secret stays. */
export function EndpointDialog({ webhook, onSecret, onClose }: EndpointDialogProps) {
  const { tenant } = useFrame();
  const [url, setUrl] = useState(webhook?.url ?? "");
  const [events, setEvents] = useState<readonly WebhookEvent[]>(webhook?.events ?? USUAL);
  const [isChecked, setChecked] = useState(false);
  const creating = useCall(CreateWebhook, (data) => data.createWebhook);
  const updating = useCall(UpdateWebhook, (data) => data.updateWebhook);
  const { isSending, problemAt, faultBeside } = webhook ? updating : creating;
  const isUrl = /^https:\/\/\S+$/.test(url.trim());
  const given = { url: url.trim(), events: [...events] };

  const save = async (event: Event) => {
    event.preventDefault();
    setChecked(true);
    if (!isUrl || events.length === 0) return;
    if (webhook) {
      if (!(await updating.call({ input: { webhookId: webhook.id, ...given } }))) return;
      toast(texts.isSet);
      onClose();
      return;
    }
    const payload = await creating.call({ input: { tenantId: tenant.id, ...given } });
    if (!payload) return;
    onClose();
    if (payload.secret) onSecret(payload.secret);
  };
  const toggle = (event: WebhookEvent, isChosen: boolean) =>
    setEvents(EVENTS.map(([one]) => one).filter((one) => (one === event ? isChosen : events.includes(one))));
  const fault = faultBeside("url", "events");
  const eventsProblem = isChecked && events.length === 0 ? texts.eventsNeeded : problemAt("events");
  return (
    <Dialog title={webhook ? texts.dialogChange : texts.dialogNew} onClose={onClose}>
      <form class="form" noValidate onSubmit={save}>
        <TextField
          type="url"
          label={texts.url}
          hint={texts.urlHint}
          autoFocus
          autoComplete="off"
          spellcheck={false}
          value={url}
          problem={isChecked && !isUrl ? texts.urlNeeded : problemAt("url")}
          onValue={setUrl}
        />
        <fieldset class="choices">
          <legend>{texts.which}</legend>
          {EVENTS.map(([event, title]) => (
            <CheckField
              key={event}
              label={title}
              checked={events.includes(event)}
              onChecked={(isChosen) => toggle(event, isChosen)}
            />
          ))}
          <p class="problem" role="alert">
            {eventsProblem}
          </p>
        </fieldset>
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
