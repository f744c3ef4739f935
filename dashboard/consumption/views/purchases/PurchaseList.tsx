import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { ErrorNote } from "../../components/ErrorNote";
import { SelectField } from "../../components/Field";
import { Skeleton } from "../../components/Skeleton";
import { Table } from "../../components/Table";
import type { Query } from "../../data/useQuery";
import { count } from "../../format";
import { useFrame } from "../../frame";
import { purchasesTexts as texts } from "../../texts/purchases";
import { columnsOf } from "./columns";
import type { PurchasesViewQuery } from "./purchases.generated";
import type { PagesState } from "./usePages";

/** What the list may be filtered by. */
export const STATUSES = ["ALL", "PENDING", "SETTLED", "DECLINED", "REFUNDED"] as const;
type Status = (typeof STATUSES)[number];

interface PurchaseListProps {
  query: Query<PurchasesViewQuery>;
  pages: PagesState;
  only: Status;
  onOnly: (only: Status) => void;
  onBuy: () => void;
}

/** Every purchase, the newest first. */
export function PurchaseList(props: PurchaseListProps) {
  const { query, only, onOnly } = props;
  const options = STATUSES.map(
    (one) => [one, one === "ALL" ? texts.allStatuses : texts.statuses[one]] as const,
  );
  const filter = (
    <SelectField label={texts.status} isInline value={only} options={options} onValue={onOnly} />
  );
  return (
    <Card title={texts.list} note={filter} class="purchases-list">
      <Content {...props} fault={query.faultAt("tenant.purchases")} />
    </Card>
  );
}

function Content({ query, pages, only, onOnly, onBuy, fault }: PurchaseListProps & {
  fault: ReturnType<Query<PurchasesViewQuery>["faultAt"]>;
}) {
  const { tenant } = useFrame();
  const found = query.data?.tenant?.purchases;
  if (!found) {
    return fault ? <ErrorNote fault={fault} onRetry={query.refetch} /> : <Skeleton height="16rem" />;
  }
  if (found.nodes.length === 0 && pages.offset === 0) {
    return only === "ALL" ? (
      <EmptyState title={texts.none} text={texts.noneWhy}>
        <Button onClick={onBuy}>{texts.buy}</Button>
      </EmptyState>
    ) : (
      <EmptyState title={texts.noneOf} text={texts.noneOfWhy}>
        <Button onClick={() => onOnly("ALL")}>{texts.showAll}</Button>
      </EmptyState>
    );
  }
  const { pageInfo, nodes, totalCount } = found;
  const [from, to] = [pages.offset + 1, pages.offset + nodes.length];
  const isPaged = totalCount > nodes.length;
  return (
    <Table
      caption={texts.list}
      columns={columnsOf(tenant.timezone)}
      rows={nodes}
      rowKey={(purchase) => purchase.id}
      isBusy={query.isRefetching}
      {...(isPaged && {
        pages: {
          text: texts.page(count(from), count(to), count(totalCount)),
          onNext: pageInfo.hasNextPage ? () => pages.next(pageInfo.endCursor) : undefined,
          onPrevious: pages.offset > 0 ? () => pages.previous(pageInfo.startCursor) : undefined,
        },
      })}
    />
  );
}
