import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { ErrorNote } from "../../components/ErrorNote";
import { Skeleton } from "../../components/Skeleton";
import { StatusChip } from "../../components/StatusChip";
import { type Column, Table } from "../../components/Table";
import { useCursorPages } from "../../data/useCursorPages";
import { useQuery } from "../../data/useQuery";
import { instant } from "../../format";
import { useFrame } from "../../frame";
import { common } from "../../texts/common";
import { deliveryTexts as texts, webhookTexts } from "../../texts/webhooks";
import { DeliveryLog as Document, type DeliveryLogQuery, type DeliveryStatus } from "./delivery-log.generated";
import type { Webhook } from "./Endpoint";

const ROWS = 20;
const LOOKS = { DELIVERED: "good", PENDING: "plain", FAILED: "bad" } as const satisfies Record<DeliveryStatus, string>;

type WebhookNode = Extract<NonNullable<DeliveryLogQuery["node"]>, { deliveries: unknown }>;
type Delivery = NonNullable<WebhookNode["deliveries"]>["nodes"][number];

/** What was sent to an endpoint and what is still to be, newest first. */
export function DeliveryLog({ webhook: { id, url } }: { webhook: Webhook }) {
  const { tenant } = useFrame();
  const { variables, pagesOf } = useCursorPages(ROWS);
  const log = useQuery(Document, { id, ...variables });
  const node = log.data?.node;
  const deliveries = node && "deliveries" in node ? (node as WebhookNode).deliveries : null;
  const [fault] = log.faults;
  const pages = deliveries && pagesOf(deliveries);
  const refresh = (
    <Button disabled={log.isRefetching} onClick={log.refetch}>
      {texts.refresh}
    </Button>
  );
  return (
    <Card title={texts.title(url)} note={refresh} class="log">
      {fault && <ErrorNote fault={fault} onRetry={log.refetch} />}
      {!deliveries && !fault && <Skeleton height="20rem" />}
      {deliveries?.nodes.length === 0 && <EmptyState title={texts.none} text={texts.noneWhy} />}
      {deliveries && deliveries.nodes.length > 0 && (
        <Table
          caption={texts.title(url)}
          columns={columnsIn(tenant.timezone)}
          rows={deliveries.nodes}
          rowKey={(row) => row.id}
          isBusy={log.isRefetching}
          {...(pages ? { pages } : {})}
        />
      )}
    </Card>
  );
}

function columnsIn(zone: string): Column<Delivery>[] {
  return [
    { key: "event", title: texts.event, isHead: true, cell: ({ event }) => webhookTexts.events[event] },
    {
      key: "status",
      title: texts.status,
      cell: ({ status }) => <StatusChip look={LOOKS[status]}>{texts.statuses[status]}</StatusChip>,
    },
    {
      key: "response",
      title: texts.response,
      cell: ({ responseStatus, error }) => error ?? responseStatus ?? common.nothing,
    },
    { key: "attempts", title: texts.attempts, isNumber: true, cell: ({ attempts }) => texts.attempt(attempts) },
    { key: "sequence", title: texts.sequence, isNumber: true, cell: ({ sequence }) => sequence },
    { key: "when", title: texts.when, isNumber: true, cell: (delivery) => whenOf(delivery, zone) },
  ];
}

function whenOf({ deliveredAt, nextAttemptAt }: Delivery, zone: string): string {
  if (deliveredAt) return instant(deliveredAt, zone);
  return nextAttemptAt ? texts.next(instant(nextAttemptAt, zone)) : common.nothing;
}
