import { BarInRow } from "../../charts";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { type Column, Table } from "../../components/Table";
import { count, credits } from "../../format";
import { named } from "../../range";
import { Link } from "../../router";
import { overviewTexts as texts } from "../../texts/overview";
import { viewOf } from "../../views";
import { Part } from "./Part";
import type { PartProps, TenantPart } from "./parts";

type Page = NonNullable<NonNullable<TenantPart["consumption"]>["byJob"]>;
type Row = Page["nodes"][number];

/** The jobs that used most. */
export function Jobs({ dashboard, range }: PartProps) {
  const page = dashboard.data?.tenant?.consumption?.byJob;
  const note = page && texts.jobsNote(page.nodes.length, page.totalCount);
  return (
    <Card class="half jobs" title={texts.jobs} note={note}>
      <p class="soft small">{named(range)}</p>
      <Part dashboard={dashboard} path="tenant.consumption.byJob" data={page} height="19rem">
        {({ nodes }) =>
          nodes.length === 0 ? (
            <EmptyState title={texts.noUsage} text={texts.noUsageText} />
          ) : (
            <Table
              caption={texts.jobsCaption}
              columns={columnsOf(nodes)}
              rows={nodes}
              rowKey={(row) => row.job.id}
            />
          )
        }
      </Part>
    </Card>
  );
}

function columnsOf(rows: readonly Row[]): Column<Row>[] {
  const most = Math.max(...rows.map((row) => Number(row.consumption.creditsUsed)));
  return [
    { key: "job", title: texts.job, isHead: true, cell: (row) => <Title row={row} most={most} /> },
    { key: "invited", title: texts.invited, isNumber: true, cell: (row) => count(row.consumption.interviewsInvited) },
    { key: "completed", title: texts.completed, isNumber: true, cell: (row) => count(row.consumption.interviewsCompleted) },
    { key: "used", title: texts.used, isNumber: true, cell: (row) => credits(row.consumption.creditsUsed) },
  ];
}

/** The title, which leads to the job where there is a view of jobs, over its part of the largest. */
function Title({ row: { job, consumption }, most }: { row: Row; most: number }) {
  const path = `/jobs/${encodeURIComponent(job.id)}`;
  return (
    <>
      <span class="name" title={job.title}>
        {viewOf(path) ? <Link to={path}>{job.title}</Link> : job.title}
        {job.status === "CLOSED" && <span class="soft"> · {texts.closed}</span>}
      </span>
      <BarInRow value={most > 0 ? Number(consumption.creditsUsed) / most : 0} />
    </>
  );
}
