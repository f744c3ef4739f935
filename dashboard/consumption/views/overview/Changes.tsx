import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { type Column, Table } from "../../components/Table";
import { credits, netOf, shortInstant, signedCredits } from "../../format";
import { ViewLink } from "../../layout/ViewLink";
import { overviewTexts as texts } from "../../texts/overview";
import { Part } from "./Part";
import type { PartProps, TenantPart } from "./parts";

type Row = NonNullable<TenantPart["balanceChanges"]>["nodes"][number];

/** The newest entries of the ledger. */
export function Changes({ dashboard, zone }: PartProps) {
  const changes = dashboard.data?.tenant?.balanceChanges;
  const columns: Column<Row>[] = [
    { key: "what", title: texts.what, isHead: true, cell: (row) => texts.reasons[row.reason] },
    { key: "when", title: texts.when, cell: (row) => shortInstant(row.postedAt, zone) },
    { key: "credits", title: texts.credits, isNumber: true, cell: (row) => signedCredits(row.credits) },
    { key: "after", title: texts.after, isNumber: true, cell: (row) => credits(netOf(row.balanceAfter, row.overageAfter)) },
  ];
  return (
    <Card title={texts.changes} note={<ViewLink to="/ledger">{texts.toLedger}</ViewLink>}>
      <Part dashboard={dashboard} path="tenant.balanceChanges" data={changes} height="14.5rem">
        {({ nodes }) =>
          nodes.length === 0 ? (
            <EmptyState title={texts.noChanges} text={texts.noChangesText} />
          ) : (
            <Table
              caption={texts.changesCaption}
              columns={columns}
              rows={nodes}
              rowKey={(row) => row.id}
            />
          )
        }
      </Part>
    </Card>
  );
}
