import { useEffect, useId, useState } from "preact/hooks";
import { Button } from "../../components/Button";
import { ErrorNote } from "../../components/ErrorNote";
import { TextField } from "../../components/Field";
import { Skeleton } from "../../components/Skeleton";
import { useQuery } from "../../data/useQuery";
import { useFrame } from "../../frame";
import { budgetTexts as texts } from "../../texts/alerts";
import { JobOfBudget } from "./job-of-budget.generated";
import { JobSearch } from "./job-search.generated";

/** Milliseconds without a key until a search is sent. */
const TYPING_MS = 250;

interface JobFieldProps {
  /** The id of the chosen job. */
  value: string | null;
  onValue: (id: string | null) => void;
  problem: string | undefined;
}

/** The choice of a job: a search, and one of what it finds. */
export function JobField({ value, onValue, problem }: JobFieldProps) {
  if (value !== null) return <Chosen id={value} problem={problem} onOther={() => onValue(null)} />;
  return <Search problem={problem} onValue={onValue} />;
}

function Chosen({ id, problem, onOther }: { id: string; problem: string | undefined; onOther: () => void }) {
  const { data, faults, refetch } = useQuery(JobOfBudget, { id });
  const [fault] = faults;
  const job = data?.node && "title" in data.node ? data.node : null;
  if (fault) return <ErrorNote fault={fault} onRetry={refetch} />;
  return (
    <div class="chosen-job">
      <div>
        <p class="small soft">{texts.job}</p>
        <p>{data ? (job?.title ?? texts.jobNone) : <Skeleton width="14rem" />}</p>
        {problem && (
          <p class="small problem" role="alert">
            {problem}
          </p>
        )}
      </div>
      <Button onClick={onOther}>{texts.jobOther}</Button>
    </div>
  );
}

function Search({ problem, onValue }: { problem: string | undefined; onValue: (id: string) => void }) {
  const { tenant } = useFrame();
  const name = useId();
  const [typed, setTyped] = useState("");
  const search = useLater(typed.trim());
  const { data } = useQuery(JobSearch, { tenantId: tenant.id, search });
  const found = data?.tenant?.jobs;
  return (
    <div class="job-search">
      <TextField
        type="search"
        label={texts.jobSearch}
        hint={texts.jobSearchHint}
        autoComplete="off"
        value={typed}
        problem={problem}
        onValue={setTyped}
      />
      <fieldset>
        <legend class="hidden">{texts.job}</legend>
        {!found && <Skeleton height="8rem" />}
        {found?.nodes.map((job) => (
          <label key={job.id}>
            <input type="radio" name={name} value={job.id} onChange={() => onValue(job.id)} />
            <span>{job.title}</span>
            <span class="soft small">{job.externalId}</span>
          </label>
        ))}
      </fieldset>
      <p class="soft small" role="status">
        {found?.totalCount === 0 && texts.jobNone}
        {found && found.totalCount > found.nodes.length && texts.jobMore(found.totalCount)}
      </p>
    </div>
  );
}

/** A text as it is once nobody has typed for a moment. */
function useLater(text: string): string {
  const [later, setLater] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setLater(text), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return later;
}
