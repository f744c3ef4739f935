import { useState } from "preact/hooks";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { ErrorNote } from "../../components/ErrorNote";
import { Icon } from "../../components/Icon";
import { Loading, Skeleton } from "../../components/Skeleton";
import { useQuery } from "../../data/useQuery";
import { day, dayOf, dayRange } from "../../format";
import { useFrame } from "../../frame";
import { useRange } from "../../range";
import { Link, oneOf, useParameter } from "../../router";
import { jobTexts as texts } from "../../texts/job";
import type { ViewProps } from "../../views";
import { FILTERS, outcomesOf } from "../interviews/filters";
import { InterviewList } from "../interviews/InterviewList";
import { InterviewsDialog, type Opened } from "../interviews/InterviewsDialog";
import { OverTime } from "../usage/OverTime";
import { SIGHTS } from "../usage/units";
import { usePages } from "../usage/usePages";
import { useUnit } from "../usage/useUnit";
import { Budgets } from "./Budgets";
import { Figures } from "./Figures";
import { JobView, type JobViewQuery } from "./job.generated";
import "./job.css";

/** A job as the view has it. */
export type JobOfView = NonNullable<NonNullable<JobViewQuery["tenant"]>["job"]>;

const filterParameter = oneOf(FILTERS);
/** Interviews on a page. */
const PAGE = 25;
const INTERVIEWS = "interviews";

/** One job: what it used and how far its candidates came, its budgets, and its interviews. */
export default function Job({ params: { id = "" } }: ViewProps) {
  const { tenant } = useFrame();
  const [dateRange] = useRange();
  const [unit] = useUnit();
  const [filter, setFilter] = useParameter("outcome", filterParameter);
  const [opened, setOpened] = useState<Opened | null>(null);
  const listed = { tenantId: tenant.id, id, dateRange, outcome: outcomesOf(filter) };
  const { after, pagesOf } = usePages(JSON.stringify(listed), PAGE);
  const { by, compareTo } = SIGHTS[unit];
  const view = useQuery(JobView, { ...listed, by, compareTo, first: PAGE, after });
  const job = view.data?.tenant?.job ?? null;
  const charges = view.data?.tenant?.charges ?? null;
  const fault = view.faultAt("tenant.job");
  const shared = { onRetry: view.refetch, isBusy: view.isRefetching };
  if (view.data && !job && !fault) return <NoSuchJob />;
  const showInterviews = (next: typeof filter) => {
    setFilter(next);
    document.getElementById(INTERVIEWS)?.scrollIntoView({ behavior: "smooth" });
  };
  const days = job?.consumption?.dateRange;
  return (
    <div class="job">
      <Head job={job} zone={tenant.timezone} />
      {fault && <ErrorNote fault={fault} onRetry={view.refetch} />}
      {!fault && (
        <>
          <div class="job-cards">
            <Card title={texts.figures} note={days ? dayRange(days.from, days.to) : "\u00a0"}>
              <Figures consumption={job?.consumption ?? null} onShow={showInterviews} />
            </Card>
            <Card title={texts.budget}>
              {job ? <Budgets job={job} /> : <Skeleton height="9rem" />}
            </Card>
          </div>
          <OverTime
            {...shared}
            trend={job?.trend ?? null}
            consumption={job?.consumption ?? null}
            fault={view.faultAt("tenant.job.trend") ?? view.faultAt("tenant.job.consumption")}
            onOpen={setOpened}
          />
          <div id={INTERVIEWS}>
            <Card title={texts.interviews} note={days ? dayRange(days.from, days.to) : "\u00a0"}>
              <InterviewList
                {...shared}
                charges={charges}
                size={PAGE}
                filter={filter}
                onFilter={setFilter}
                fault={view.faultAt("tenant.charges")}
                pages={charges ? pagesOf(charges, view.isRefetching) : undefined}
                hasJob={false}
              />
            </Card>
          </div>
        </>
      )}
      {opened && job && <InterviewsDialog {...opened} job={job} onClose={() => setOpened(null)} />}
    </div>
  );
}

/** The way back, and what the job is. */
function Head({ job, zone }: { job: JobOfView | null; zone: string }) {
  return (
    <div class="job-head">
      <Link class="back" to="/usage">
        <Icon name="up" size={14} />
        {texts.back}
      </Link>
      {job ? (
        <>
          <h2>
            {job.title}
            <span class="tag">{texts.statuses[job.status]}</span>
          </h2>
          <p class="soft small">{texts.about(job.externalId, day(dayOf(job.createdAt, zone)))}</p>
        </>
      ) : (
        <>
          <Loading />
          <Skeleton width="18rem" height="3.25rem" />
        </>
      )}
    </div>
  );
}

function NoSuchJob() {
  return (
    <EmptyState title={texts.noSuchJob} text={texts.noSuchJobWhy}>
      <Link class="button" to="/usage">
        {texts.back}
      </Link>
    </EmptyState>
  );
}
