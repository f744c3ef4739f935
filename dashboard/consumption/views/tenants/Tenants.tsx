import { useState } from "preact/hooks";
import { Button } from "../../components/Button";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { ErrorNote } from "../../components/ErrorNote";
import { SelectField } from "../../components/Field";
import { SearchField } from "../../components/SearchField";
import { Loading, Skeleton } from "../../components/Skeleton";
import { type Column, Table } from "../../components/Table";
import { useQuery } from "../../data/useQuery";
import { credits, day, share, shortInstant } from "../../format";
import { Link, oneOf, text, useParameter } from "../../router";
import { tenantsTexts as texts } from "../../texts/tenants";
import { FIRST_PAGE, pageOf, pagesOf } from "../exports/paging";
import { TenantsView, type TenantsViewQuery } from "./tenants.generated";
import "./tenants.css";

type Tenant = NonNullable<TenantsViewQuery["tenants"]>["nodes"][number];

const WITHIN = ["", "7", "14", "30", "90"] as const;
const within = oneOf(WITHIN);
/** Run-outs are of all tenants, each with a time zone of its own. */
const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The tenants that the viewer sees, by the day on which their credits run out. */
export default function Tenants() {
  const [search, setSearch] = useParameter("search", text);
  const [days, setDays] = useParameter("within", within);
  const [page, setPage] = useState(FIRST_PAGE);
  const query = useQuery(TenantsView, {
    search: search || null,
    runsOutWithinDays: days ? Number(days) : null,
    orderBy: { field: "RUN_OUT_DATE" },
    ...pageOf(page),
  });
  const found = query.data?.tenants ?? null;
  const fault = query.faultAt("tenants");
  const searched = (value: string) => {
    setPage(FIRST_PAGE);
    setSearch(value);
  };
  return (
    <Card title={texts.title} class="tenants">
      <p class="soft small">{texts.lead}</p>
      <div class="filters">
        <SearchField label={texts.search} value={search} onValue={searched} />
        <SelectField
          label={texts.within}
          value={days}
          options={WITHIN.map((one) => [one, texts.withins[one]] as const)}
          onValue={(value) => {
            setPage(FIRST_PAGE);
            setDays(value);
          }}
        />
      </div>
      {fault && !found && <ErrorNote fault={fault} onRetry={query.refetch} />}
      {!found && !fault && (
        <>
          <Loading />
          <Skeleton height="22rem" />
        </>
      )}
      {found?.nodes.length === 0 && <NoTenant onAll={() => (searched(""), setDays(""))} />}
      {found && found.nodes.length > 0 && (
        <Table
          caption={texts.caption}
          columns={COLUMNS}
          rows={found.nodes}
          rowKey={({ id }) => id}
          isBusy={query.isRefetching}
          pages={pagesOf(found, page, setPage, texts.pages)}
        />
      )}
    </Card>
  );
}

const COLUMNS: readonly Column<Tenant>[] = [
  {
    key: "name",
    title: texts.name,
    isHead: true,
    cell: ({ id, name, externalId }) => (
      <>
        <Link to="/" query={{ tenant: id, search: null, within: null }}>
          {name}
        </Link>
        <span class="soft id">{externalId}</span>
      </>
    ),
  },
  { key: "plan", title: texts.plan, cell: ({ plan }) => plan?.name ?? "–" },
  {
    key: "remaining",
    title: texts.remaining,
    isNumber: true,
    cell: ({ balance }) => (
      <>
        {balance ? credits(balance.remaining) : "–"}
        {balance && balance.overage !== "0" && <span class="bad">{texts.owed(credits(balance.overage))}</span>}
      </>
    ),
  },
  { key: "runOut", title: texts.runOut, cell: ({ runOut }) => <RunOut runOut={runOut} /> },
  {
    key: "chance",
    title: texts.chance,
    isNumber: true,
    cell: ({ runOut }) => (runOut?.probability == null ? "–" : share(runOut.probability)),
  },
  {
    key: "computed",
    title: texts.computed,
    isNumber: true,
    cell: ({ runOut }) => (runOut ? shortInstant(runOut.computedAt, ZONE) : "–"),
  },
];

/** The expected day with its likely range, or the words for where there is none. */
function RunOut({ runOut }: { runOut: Tenant["runOut"] }) {
  if (!runOut) return <>{texts.unknown}</>;
  const { status, expectedOn, earliestOn80: from, latestOn80: to } = runOut;
  if (status === "RUN_OUT") return <span class="bad">{texts.statuses.RUN_OUT}</span>;
  const range = from && to ? texts.between(day(from), day(to)) : from && texts.from(day(from));
  return (
    <>
      {expectedOn ? day(expectedOn) : texts.statuses[status]}
      {range && <span class="soft range">{range}</span>}
    </>
  );
}

function NoTenant({ onAll }: { onAll: () => void }) {
  return (
    <EmptyState title={texts.none} text={texts.noneText}>
      <Button onClick={onAll}>{texts.all}</Button>
    </EmptyState>
  );
}
