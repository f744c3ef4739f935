import { useState } from "preact/hooks";
import { Button } from "../../components/Button";
import { ErrorNote } from "../../components/ErrorNote";
import { StatusChip } from "../../components/StatusChip";
import { toast } from "../../components/Toasts";
import { useCall } from "../../data/useCall";
import { instant } from "../../format";
import { useFrame } from "../../frame";
import { formTexts } from "../../texts/forms";
import { webhookTexts as texts } from "../../texts/webhooks";
import { DeleteEndpoint, ReplayDialog, RotateSecret } from "./EndpointSteps";
import { TestWebhook } from "./test-webhook.generated";
import type { WebhookStatus, WebhooksViewQuery } from "./webhooks-view.generated";

export type Webhook = NonNullable<WebhooksViewQuery["tenant"]>["webhooks"][number];

const LOOKS = { ACTIVE: "good", FAILING: "warning", DISABLED: "bad" } as const satisfies Record<WebhookStatus, string>;

type Step = "replay" | "rotate" | "delete";

interface EndpointProps {
  webhook: Webhook;
  /** Whether its deliveries are shown. */
  isLogged: boolean;
  onLog: () => void;
  onEdit: () => void;
  onSecret: (secret: string) => void;
}

/** One endpoint: how it does, and what can be done with it. */
export function Endpoint({ webhook, isLogged, onLog, onEdit, onSecret }: EndpointProps) {
  const [step, setStep] = useState<Step | null>(null);
  const close = () => setStep(null);
  const { url, status, events } = webhook;
  const named = (action: string) => `${action}: ${url}`;
  const actions: [string, () => void][] = [
    [texts.change, onEdit],
    [texts.rotate, () => setStep("rotate")],
    [status === "DISABLED" ? texts.turnOn : texts.replay, () => setStep("replay")],
    [formTexts.remove, () => setStep("delete")],
  ];
  return (
    <li class="endpoint">
      <div class="head">
        <h3>{url}</h3>
        <StatusChip look={LOOKS[status]}>{texts.statuses[status]}</StatusChip>
      </div>
      <p class="small">{events.map((event) => texts.events[event]).join(" · ")}</p>
      <Health webhook={webhook} />
      <div class="row-actions">
        <TestButton webhook={webhook} />
        {actions.map(([title, act]) => (
          <Button key={title} look="quiet" aria-label={named(title)} onClick={act}>
            {title}
          </Button>
        ))}
        <Button look="quiet" aria-label={named(texts.log)} aria-expanded={isLogged} onClick={onLog}>
          {texts.log}
        </Button>
      </div>
      {step === "replay" && <ReplayDialog webhook={webhook} onClose={close} />}
      {step === "rotate" && <RotateSecret webhook={webhook} onSecret={onSecret} onClose={close} />}
      {step === "delete" && <DeleteEndpoint webhook={webhook} onClose={close} />}
    </li>
  );
}

/** What the last attempt brought. */
function Health({ webhook }: { webhook: Webhook }) {
  const { timezone } = useFrame().tenant;
  const { status, failingSince, lastAttemptAt, lastResponseStatus, lastError, lastDeliveredSequence } = webhook;
  const parts = [
    lastAttemptAt ? texts.lastAttempt(instant(lastAttemptAt, timezone), lastResponseStatus) : texts.noAttempt,
    failingSince && texts.failingSince(instant(failingSince, timezone)),
    texts.delivered(lastDeliveredSequence),
  ];
  return (
    <>
      <p class="soft small">{parts.filter(Boolean).join(" · ")}</p>
      {lastError && <p class="small trouble">{lastError}</p>}
      {status === "DISABLED" && <p class="notice">{texts.disabledWhy}</p>}
    </>
  );
}

function TestButton({ webhook: { id, url } }: { webhook: Webhook }) {
  const { call, isSending, faultBeside } = useCall(TestWebhook, (data) => data.testWebhook);
  const test = async () => {
    const payload = await call({ input: { webhookId: id } });
    if (!payload) return;
    const { delivered, webhook } = payload;
    const status = webhook?.lastResponseStatus;
    const why = webhook?.lastError ?? (status ? texts.answered(status) : texts.noResponse);
    toast(delivered ? texts.tested : texts.notTested(why));
  };
  const fault = faultBeside();
  return (
    <>
      <Button disabled={isSending} aria-label={`${texts.test}: ${url}`} onClick={test}>
        {texts.test}
      </Button>
      {fault && <ErrorNote fault={fault} />}
    </>
  );
}
