import { Skeleton } from "../../components/Skeleton";
import { count, credits, dayRange } from "../../format";
import { usageTexts as texts } from "../../texts/usage";
import type { Filter } from "../interviews/filters";
import type { Opened } from "../interviews/InterviewsDialog";
import { changeOf, changeText } from "./Change";
import type { Trend } from "./TrendChart";

/** What is counted of some days. */
export interface Consumption {
  dateRange: { from: string; to: string; days: number };
  interviewsInvited: number;
  interviewsCompleted: number;
  interviewsConducted: number;
  creditsUsed: string;
}

interface TotalsProps {
  consumption: Consumption | null;
  comparison: Trend["comparison"];
  onOpen: (opened: Opened) => void;
}

/** The totals of the days with their changes; those of interviews that cost open to them. */
export function Totals({ consumption: now, comparison, onOpen }: TotalsProps) {
  const before = comparison?.total;
  const figures = [
    {
      name: texts.creditsUsed,
      figure: now && credits(now.creditsUsed),
      change: comparison?.creditsChange ?? null,
      filter: "CHARGED" as Filter,
    },
    {
      name: texts.conducted,
      figure: now && count(now.interviewsConducted),
      change: now && changeOf(now.interviewsConducted, before?.interviewsConducted),
      filter: "CONDUCTED" as Filter,
    },
    {
      name: texts.completed,
      figure: now && count(now.interviewsCompleted),
      change: now && changeOf(now.interviewsCompleted, before?.interviewsCompleted),
      filter: "COMPLETED" as Filter,
    },
    {
      name: texts.invited,
      figure: now && count(now.interviewsInvited),
      change: now && changeOf(now.interviewsInvited, before?.interviewsInvited),
      filter: null,
    },
  ];
  const open = (filter: Filter) => {
    if (!now) return;
    const { from, to } = now.dateRange;
    onOpen({ dates: { from, to }, title: dayRange(from, to), filter });
  };
  return (
    <>
      <dl class="totals">
        {figures.map(({ name, figure, change, filter }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {!figure && <Skeleton width="5ch" height="1.2em" />}
              {figure && filter && (
                <button
                  type="button"
                  class="total"
                  aria-label={texts.openTotal(`${name} ${figure}`)}
                  onClick={() => open(filter)}
                >
                  {figure}
                </button>
              )}
              {figure && !filter && <span class="total">{figure}</span>}
              <small>{now ? changeText(change) : "\u00a0"}</small>
            </dd>
          </div>
        ))}
      </dl>
      <p class="compared">{now ? comparedText(comparison) : "\u00a0"}</p>
    </>
  );
}

function comparedText(comparison: Trend["comparison"]): string {
  if (!comparison) return texts.notCompared;
  const { dateRange, creditsChange } = comparison;
  const said = texts.changesAgainst(dayRange(dateRange.from, dateRange.to));
  return creditsChange.equalDays ? said : `${said} ${texts.unequal}`;
}
