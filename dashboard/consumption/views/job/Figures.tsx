import { Skeleton } from "../../components/Skeleton";
import { count, percent } from "../../format";
import { common } from "../../texts/common";
import { jobTexts as texts } from "../../texts/job";
import type { Filter } from "../interviews/filters";
import type { JobOfView } from "./Job";

interface FiguresProps {
  consumption: JobOfView["consumption"];
  /** Shows the interviews of an outcome. */
  onShow: (filter: Filter) => void;
}

/** How many candidates were invited and how far they came; each outcome leads to its interviews. */
export function Figures({ consumption: now, onShow }: FiguresProps) {
  const figures: [string, number | undefined, Filter | null][] = [
    [texts.invited, now?.interviewsInvited, null],
    [texts.started, now?.interviewsStarted, null],
    [texts.completed, now?.interviewsCompleted, "COMPLETED"],
    [texts.partial, now?.interviewsPartiallyCompleted, "PARTIALLY_COMPLETED"],
    [texts.expired, now?.interviewsExpired, "EXPIRED"],
    [texts.voided, now?.interviewsVoided, "VOIDED"],
  ];
  const rate = now?.completionRate ?? null;
  return (
    <dl class="totals job-figures">
      {figures.map(([name, figure, filter]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {figure === undefined && <Skeleton width="4ch" height="1.2em" />}
            {figure !== undefined && filter && (
              <button
                type="button"
                class="total"
                aria-label={texts.show(`${name} ${count(figure)}`)}
                onClick={() => onShow(filter)}
              >
                {count(figure)}
              </button>
            )}
            {figure !== undefined && !filter && <span class="total">{count(figure)}</span>}
          </dd>
        </div>
      ))}
      <div>
        <dt>{texts.rate}</dt>
        <dd>
          {now ? (
            <>
              <span class="total">{rate === null ? common.nothing : percent(rate * 100)}</span>
              <small>{texts.rateNote}</small>
            </>
          ) : (
            <Skeleton width="4ch" height="1.2em" />
          )}
        </dd>
      </div>
    </dl>
  );
}
