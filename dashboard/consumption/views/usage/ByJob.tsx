import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { ErrorNote } from "../../components/ErrorNote";
import { SelectField } from "../../components/Field";
import { SearchField } from "../../components/SearchField";
import { Loading, Skeleton } from "../../components/Skeleton";
import { type Column, type Pages, type Sorting, Table } from "../../components/Table";
import type { Fault } from "../../data/faults";
import { count, credits } from "../../format";
import { useRange } from "../../range";
import { Link } from "../../router";
import { usageTexts as texts } from "../../texts/usage";
import { ChangeCell, Share } from "./Change";
import type { Consumption } from "./Totals";
import type { Trend } from "./TrendChart";
import type { UsageQuery } from "./usage.generated";
import { PAGE, STATUSES, type Status } from "./useJobList";

type Jobs = NonNullable<NonNullable<NonNullable<UsageQuery["tenant"]>["consumption"]>["byJob"]>;
type Row = Jobs["nodes"][number];

interface ByJobProps {
  jobs: Jobs | null;
  consumption: Consumption | null;
  comparison: Trend["comparison"];
  fault: Fault | undefined;
  onRetry: () => void;
  isBusy: boolean;
  search: string;
  onSearch: (search: string) => void;
  status: Status;
  onStatus: (status: Status) => void;
  sorting: Sorting;
  onSort: (sorting: Sorting) => void;
  pages: Pages | undefined;
}

const statuses = STATUSES.map((status) => [status, texts.statuses[status]] as const);

/** Usage by job: searched, filtered, sorted, and a page at a time, above the tenant's totals. */
export function ByJob(props: ByJobProps) {
  const { jobs, fault, search, status } = props;
  return (
    <Card title={texts.byJob} class="by-job">
      <div class="table-controls" role="search">
        <SearchField
          label={texts.search}
          placeholder={texts.searchHint}
          isInline
          value={search}
          onValue={props.onSearch}
        />
        <SelectField
          label={texts.status}
          isInline
          value={status}
          options={statuses}
          onValue={props.onStatus}
        />
      </div>
      {fault && <ErrorNote fault={fault} onRetry={props.onRetry} />}
      {!fault && jobs && <Jobs {...props} jobs={jobs} />}
      {!fault && !jobs && (
        <>
          <Loading />
          <Skeleton height="28rem" />
        </>
      )}
    </Card>
  );
}

function Jobs(props: ByJobProps & { jobs: Jobs }) {
  const { jobs, isBusy, search, status, pages } = props;
  const isFiltered = search.trim() !== "" || status !== "ALL";
  if (jobs.nodes.length === 0 && isFiltered && !isBusy) {
    const clear = () => {
      props.onSearch("");
      props.onStatus("ALL");
    };
    return (
      <EmptyState title={texts.noMatch} text={texts.noMatchWhy}>
        <Button onClick={clear}>{texts.clear}</Button>
      </EmptyState>
    );
  }
  if (jobs.nodes.length === 0 && !isBusy) return <Nothing />;
  return (
    <Table
      caption={texts.jobs}
      columns={columnsOf(props)}
      rows={jobs.nodes}
      rowKey={({ job }) => job.id}
      sorting={props.sorting}
      onSort={props.onSort}
      isBusy={isBusy}
      {...(jobs.totalCount > PAGE && pages ? { pages } : {})}
    />
  );
}

/** No job was used: earlier days may have some. */
function Nothing() {
  const [, setRange] = useRange();
  return (
    <EmptyState title={texts.nothing} text={texts.nothingWhy}>
      <Button onClick={() => setRange({ preset: "LAST_12_MONTHS" })}>{texts.longer}</Button>
    </EmptyState>
  );
}

function columnsOf({ consumption, comparison }: ByJobProps): Column<Row>[] {
  const { columns } = texts;
  const number = { isNumber: true, canSort: true } as const;
  return [
    {
      key: "TITLE",
      title: columns.TITLE,
      isHead: true,
      canSort: true,
      cell: ({ job }) => <JobTitle job={job} />,
      foot: texts.allJobs,
    },
    {
      ...number,
      key: "INTERVIEWS_INVITED",
      title: columns.INTERVIEWS_INVITED,
      cell: (row) => count(row.consumption.interviewsInvited),
      foot: consumption && count(consumption.interviewsInvited),
    },
    {
      ...number,
      key: "INTERVIEWS_COMPLETED",
      title: columns.INTERVIEWS_COMPLETED,
      cell: (row) => count(row.consumption.interviewsCompleted),
      foot: consumption && count(consumption.interviewsCompleted),
    },
    {
      ...number,
      key: "CREDITS_USED",
      title: columns.CREDITS_USED,
      cell: (row) => credits(row.consumption.creditsUsed),
      foot: consumption && credits(consumption.creditsUsed),
    },
    {
      key: "share",
      title: columns.share,
      cell: ({ share }) => <Share percent={share} />,
      foot: "",
    },
    {
      ...number,
      key: "CREDITS_CHANGE",
      title: columns.CREDITS_CHANGE,
      cell: ({ creditsChange }) => <ChangeCell change={creditsChange} />,
      foot: <ChangeCell change={comparison?.creditsChange ?? null} />,
    },
  ];
}

function JobTitle({ job: { id, title, status } }: { job: Row["job"] }) {
  return (
    <>
      <Link class="row-link" to={`/jobs/${encodeURIComponent(id)}`}>
        {title}
      </Link>
      {status === "CLOSED" && <span class="tag">{texts.closed}</span>}
    </>
  );
}
