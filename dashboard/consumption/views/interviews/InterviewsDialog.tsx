import { useState } from "preact/hooks";
import { Dialog } from "../../components/Dialog";
import { useQuery } from "../../data/useQuery";
import { useFrame } from "../../frame";
import { interviewTexts as texts } from "../../texts/interviews";
import { usePages } from "../usage/usePages";
import { type Filter, outcomesOf } from "./filters";
import { InterviewList } from "./InterviewList";
import { Interviews } from "./interviews.generated";

/** A figure that was opened: the days and the interviews that it counts. */
export interface Opened {
  dates: { from: string; to: string };
  /** The days in words. */
  title: string;
  filter: Filter;
}

interface InterviewsDialogProps extends Opened {
  /** Only interviews of this job. */
  job?: { id: string; title: string } | undefined;
  onClose: () => void;
}

/** Interviews on a page of the dialog. */
const PAGE = 10;

/** The interviews behind a figure, a page at a time. */
export function InterviewsDialog({ dates, title, filter: first, job, onClose }: InterviewsDialogProps) {
  const { tenant } = useFrame();
  const [filter, setFilter] = useState(first);
  const { from, to } = dates;
  const listed = {
    tenantId: tenant.id,
    dateRange: { dates: { from, to } },
    job: job ? { id: job.id } : null,
    outcome: outcomesOf(filter),
  };
  const { after, pagesOf } = usePages(JSON.stringify(listed), PAGE);
  const interviews = useQuery(Interviews, { ...listed, first: PAGE, after });
  const charges = interviews.data?.tenant?.charges ?? null;
  return (
    <Dialog title={job ? texts.ofJob(job.title, title) : texts.title(title)} isWide onClose={onClose}>
      <InterviewList
        charges={charges}
        size={PAGE}
        filter={filter}
        onFilter={setFilter}
        fault={interviews.faultAt("tenant.charges")}
        onRetry={interviews.refetch}
        isBusy={interviews.isRefetching}
        pages={charges ? pagesOf(charges, interviews.isRefetching) : undefined}
        hasJob={!job}
      />
    </Dialog>
  );
}
