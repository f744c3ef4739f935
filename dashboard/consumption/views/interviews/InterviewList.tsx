import { useState } from "preact/hooks";
import { EmptyState } from "../../components/EmptyState";
import { ErrorNote } from "../../components/ErrorNote";
import { SelectField } from "../../components/Field";
import { Icon } from "../../components/Icon";
import { PageButtons } from "../../components/PageButtons";
import { Loading, Skeleton } from "../../components/Skeleton";
import type { Pages } from "../../components/Table";
import type { Fault } from "../../data/faults";
import { credits, day, instant } from "../../format";
import { useFrame } from "../../frame";
import { Link } from "../../router";
import { interviewTexts as texts } from "../../texts/interviews";
import { type Filter, FILTERS } from "./filters";
import { InterviewDetails } from "./InterviewDetails";
import type { InterviewsQuery } from "./interviews.generated";
import "./interviews.css";

type Charges = NonNullable<NonNullable<InterviewsQuery["tenant"]>["charges"]>;
/** An interview with what it cost. */
export type Charge = Charges["nodes"][number];

interface InterviewListProps {
  charges: Charges | null;
  /** Rows on a page. */
  size: number;
  filter: Filter;
  onFilter: (filter: Filter) => void;
  fault: Fault | undefined;
  onRetry: () => void;
  isBusy: boolean;
  pages: Pages | undefined;
  /** Whether the job of each interview is shown. */
  hasJob: boolean;
}

const filters = FILTERS.map((filter) => [filter, texts.outcomes[filter]] as const);
/** The height of a row, and of the head, in rem. */
const ROW = 2.75;

/** Interviews by outcome; each opens to its events, its ledger entries and the grants that paid. */
export function InterviewList(props: InterviewListProps) {
  const { charges, fault, size, pages } = props;
  return (
    <div class="interviews">
      <div class="table-controls">
        <SelectField
          label={texts.outcome}
          isInline
          value={props.filter}
          options={filters}
          onValue={props.onFilter}
        />
        {pages && <PageButtons label={texts.pages} pages={pages} />}
      </div>
      {fault && <ErrorNote fault={fault} onRetry={props.onRetry} />}
      {!fault && charges && <Rows {...props} charges={charges} />}
      {!fault && !charges && (
        <>
          <Loading />
          <Skeleton height={`${(size + 1) * ROW}rem`} />
        </>
      )}
    </div>
  );
}

function Rows({ charges, isBusy, hasJob }: InterviewListProps & { charges: Charges }) {
  const { columns } = texts;
  if (charges.nodes.length === 0) return <EmptyState title={texts.none} text={texts.noneWhy} />;
  return (
    <div class="table-scroll" role="region" aria-label={texts.caption} tabIndex={0}>
      <table class={isBusy ? "table busy" : "table"} aria-busy={isBusy}>
        <caption class="hidden">{texts.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.interview}</th>
            {hasJob && (
              <th scope="col" class="spare">
                {columns.job}
              </th>
            )}
            <th scope="col">{columns.outcome}</th>
            <th scope="col">{columns.when}</th>
            <th scope="col" class="end">
              {columns.credits}
            </th>
            <th scope="col" class="spare">
              {columns.grant}
            </th>
          </tr>
        </thead>
        {charges.nodes.map((charge) => (
          <Interview key={charge.id} charge={charge} hasJob={hasJob} />
        ))}
      </table>
    </div>
  );
}

/** A row, and below it what it opens to: a part of the table of its own. */
function Interview({ charge, hasJob }: { charge: Charge; hasJob: boolean }) {
  const { tenant } = useFrame();
  const [isOpen, setOpen] = useState(false);
  const { id, interviewId, job, outcome, occurredAt, countsOn } = charge;
  return (
    <tbody>
      <tr>
        <th scope="row">
          <button
            type="button"
            class="row-link opener"
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={() => setOpen(!isOpen)}
          >
            <Icon name={isOpen ? "up" : "down"} size={14} />
            <span>{interviewId}</span>
          </button>
        </th>
        {hasJob && (
          <td class="spare">
            <Link to={`/jobs/${encodeURIComponent(job.id)}`}>{job.title}</Link>
          </td>
        )}
        <td>{outcome ? texts.outcomes[outcome] : texts.noOutcome}</td>
        <td class="instant">{when(occurredAt, countsOn, tenant.timezone)}</td>
        <td class="end">{credits(charge.credits)}</td>
        <td class="spare">{payersOf(charge)}</td>
      </tr>
      {isOpen && (
        <tr class="details" id={id}>
          <td colSpan={hasJob ? 6 : 5}>
            <InterviewDetails charge={charge} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

function when(at: string | null, on: string | null, zone: string): string {
  if (at) return instant(at, zone);
  return on ? day(on) : texts.nobody;
}

/** The kinds of the grants that paid, each once. */
function payersOf({ payments }: Charge): string {
  const kinds = payments.map(({ grant }) => texts.kinds[grant.kind]);
  return [...new Set(kinds)].join(", ") || texts.nobody;
}
