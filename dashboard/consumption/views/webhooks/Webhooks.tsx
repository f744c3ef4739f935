import { useState } from "preact/hooks";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { ErrorNote } from "../../components/ErrorNote";
import { SecretDialog } from "../../components/SecretDialog";
import { Skeleton } from "../../components/Skeleton";
import { useQuery } from "../../data/useQuery";
import { useFrame } from "../../frame";
import { text, useParameter } from "../../router";
import { webhookTexts as texts } from "../../texts/webhooks";
import { DeliveryLog } from "./DeliveryLog";
import { Endpoint, type Webhook } from "./Endpoint";
import { EndpointDialog } from "./EndpointDialog";
import { WebhooksView } from "./webhooks-view.generated";
import "../../styles/forms.css";
import "./webhooks.css";

/** The page about signatures, of the repository that the service comes from. */
const SIGNATURES = "https://www.standardwebhooks.com/";

/** Endpoints that events are sent to, and what became of each message. */
export default function Webhooks() {
  const { tenant } = useFrame();
  const view = useQuery(WebhooksView, { tenantId: tenant.id });
  const [logged, setLogged] = useParameter("log", text);
  const [edited, setEdited] = useState<Webhook | "new" | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const webhooks = view.data?.tenant?.webhooks;
  const fault = view.faultAt("tenant.webhooks");
  const shown = webhooks?.find(({ id }) => id === logged);
  return (
    <div class="view">
      <Card
        title={texts.title}
        note={
          <Button look="primary" onClick={() => setEdited("new")}>
            {texts.add}
          </Button>
        }
      >
        <p class="soft small">
          {texts.lead}{" "}
          <a href={SIGNATURES} target="_blank" rel="noreferrer">
            {texts.signatures}
          </a>
        </p>
        {fault && !webhooks && <ErrorNote fault={fault} onRetry={view.refetch} />}
        {!webhooks && !fault && <Skeleton height="14rem" />}
        {webhooks?.length === 0 && <EmptyState title={texts.none} text={texts.noneWhy} />}
        <ul class="endpoints">
          {webhooks?.map((webhook) => (
            <Endpoint
              key={webhook.id}
              webhook={webhook}
              isLogged={webhook.id === logged}
              onLog={() => setLogged(webhook.id === logged ? "" : webhook.id)}
              onEdit={() => setEdited(webhook)}
              onSecret={setSecret}
            />
          ))}
        </ul>
      </Card>
      {shown && <DeliveryLog key={shown.id} webhook={shown} />}
      {edited && (
        <EndpointDialog
          webhook={edited === "new" ? null : edited}
          onSecret={setSecret}
          onClose={() => setEdited(null)}
        />
      )}
      {secret && (
        <SecretDialog
          title={texts.secret}
          text={texts.secretText}
          secret={secret}
          onClose={() => setSecret(null)}
        />
      )}
    </div>
  );
}
