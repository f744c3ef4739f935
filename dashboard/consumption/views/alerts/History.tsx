import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { ErrorNote } from "../../components/ErrorNote";
import { Skeleton } from "../../components/Skeleton";
import { type Column, Table } from "../../components/Table";
import type { StreamState } from "../../data/streams";
import { useCursorPages } from "../../data/useCursorPages";
import { useQuery } from "../../data/useQuery";
import { instant } from "../../format";
import { useFrame } from "../../frame";
import { historyTexts as texts } from "../../texts/alerts";
import { AlertHistory } from "./alert-history.generated";
import type { AlertsViewQuery } from "./alerts-view.generated";
import type { View } from "./Budgets";

/** Alerts on a page. */
export const HISTORY_ROWS = 10;

type Alert = NonNullable<NonNullable<AlertsViewQuery["tenant"]>["alerts"]>["nodes"][number];

/** What was raised, newest first; the first page comes with the view, the others by themselves. */
export function History({ view, stream }: { view: View; stream: StreamState }) {
  const { tenant } = useFrame();
  const { variables, isFirst, pagesOf } = useCursorPages(HISTORY_ROWS);
  const later = useQuery(AlertHistory, { tenantId: tenant.id, ...variables }, { pause: isFirst });
  const query = isFirst ? view : later;
  const alerts = (query.data ?? view.data)?.tenant?.alerts;
  const fault = query.faultAt("tenant.alerts");
  const note = stream === "broken" ? texts.broken : texts.live;
  return (
    <Card title={texts.title} note={note}>
      {fault ? (
        <ErrorNote fault={fault} onRetry={query.refetch} />
      ) : !alerts ? (
        <Skeleton height="20rem" />
      ) : alerts.nodes.length === 0 ? (
        <EmptyState title={texts.none} text={texts.noneWhy} />
      ) : (
        <Table
          caption={texts.title}
          columns={columnsIn(tenant.timezone)}
          rows={alerts.nodes}
          rowKey={({ id }) => id}
          isBusy={!isFirst && later.isRefetching}
          {...pagesProps(pagesOf(alerts))}
        />
      )}
    </Card>
  );
}

const pagesProps = (pages: ReturnType<ReturnType<typeof useCursorPages>["pagesOf"]>) => (pages ? { pages } : {});

function columnsIn(zone: string): Column<Alert>[] {
  return [
    { key: "message", title: texts.message, isHead: true, cell: ({ message }) => message },
    { key: "from", title: texts.from, cell: originOf },
    {
      key: "at",
      title: texts.at,
      isNumber: true,
      cell: ({ raisedAt }) => <time dateTime={raisedAt}>{instant(raisedAt, zone)}</time>,
    },
  ];
}

function originOf({ rule, budget }: Alert): string {
  if (!rule.kind.startsWith("BUDGET")) return texts.rule;
  return budget ? texts.budget : texts.oldBudget;
}
