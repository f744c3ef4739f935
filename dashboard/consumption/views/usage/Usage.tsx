import { useState } from "preact/hooks";
import { Segments } from "../../components/Segments";
import { useQuery } from "../../data/useQuery";
import { useFrame } from "../../frame";
import { useRange } from "../../range";
import { oneOf, useParameter } from "../../router";
import { usageTexts as texts } from "../../texts/usage";
import { InterviewsDialog, type Opened } from "../interviews/InterviewsDialog";
import { ByJob } from "./ByJob";
import { OverTime } from "./OverTime";
import { SIGHTS } from "./units";
import { Usage as UsageOperation } from "./usage.generated";
import { PAGE, useJobList } from "./useJobList";
import { usePages } from "./usePages";
import { useUnit } from "./useUnit";

const SPLITS = ["all", "job"] as const;
const splitParameter = oneOf(SPLITS);
const splits = SPLITS.map((split) => [split, texts.splits[split]] as const);

/** What was used over time and by which jobs; each figure opens to its interviews. */
export default function Usage() {
  const { tenant } = useFrame();
  const [dateRange] = useRange();
  const [unit] = useUnit();
  const [split, setSplit] = useParameter("split", splitParameter);
  const list = useJobList();
  const [opened, setOpened] = useState<Opened | null>(null);
  const { by, compareTo } = SIGHTS[unit];
  const listed = { tenantId: tenant.id, dateRange, compareTo, ...list.variables };
  const { after, pagesOf } = usePages(JSON.stringify(listed), PAGE);
  const isStacked = split === "job";
  const usage = useQuery(UsageOperation, { ...listed, by, isStacked, first: PAGE, after });
  const { trend = null, consumption = null } = usage.data?.tenant ?? {};
  const shared = { consumption, onRetry: usage.refetch, isBusy: usage.isRefetching };
  const jobs = consumption?.byJob ?? null;
  return (
    <div class="usage">
      <OverTime
        {...shared}
        trend={trend}
        stacks={isStacked ? consumption?.trendByJob : null}
        fault={usage.faultAt("tenant.trend") ?? usage.faultAt("tenant.consumption")}
        onOpen={setOpened}
      >
        <Segments label={texts.split} value={split} options={splits} onValue={setSplit} />
      </OverTime>
      <ByJob
        {...shared}
        jobs={jobs}
        comparison={trend?.comparison ?? null}
        fault={usage.faultAt("tenant.consumption.byJob")}
        search={list.search}
        onSearch={list.setSearch}
        status={list.status}
        onStatus={list.setStatus}
        sorting={list.sorting}
        onSort={list.setSorting}
        pages={jobs ? pagesOf(jobs, usage.isRefetching) : undefined}
      />
      {opened && <InterviewsDialog {...opened} onClose={() => setOpened(null)} />}
    </div>
  );
}
