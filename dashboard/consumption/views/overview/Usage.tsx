import { UsageBars } from "../../charts";
import { figure, ofCredits } from "../../charting";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { unit } from "../../format";
import { ViewLink } from "../../layout/ViewLink";
import { named } from "../../range";
import { overviewTexts as texts } from "../../texts/overview";
import { Part } from "./Part";
import type { PartProps } from "./parts";

/** Pixels: as high as the table of jobs beside it. */
const HEIGHT = 270;

/** Credits used in the days of the header, day by day; by week or month where there are many. */
export function Usage({ dashboard, range }: PartProps) {
  const trend = dashboard.data?.tenant?.overview?.usageTrend;
  return (
    <Card class="half" title={texts.usage} note={<ViewLink to="/usage">{texts.toUsage}</ViewLink>}>
      <p class="soft small">{named(range)}</p>
      <Part
        dashboard={dashboard}
        path="tenant.overview.usageTrend"
        data={trend}
        height={`${HEIGHT + 60}px`}
      >
        {({ points }) =>
          points.every(({ creditsUsed }) => Number(creditsUsed) === 0) ? (
            <EmptyState title={texts.noUsage} text={texts.noUsageText} />
          ) : (
            <UsageBars
              {...ofCredits}
              label={texts.usageLabel}
              names={texts.usageNames}
              noteName={texts.note}
              height={HEIGHT}
              buckets={points.map(({ label, partial, creditsUsed }) => ({
                key: label,
                label: unit(label),
                name: unit(label),
                used: figure(creditsUsed),
                partial,
              }))}
            />
          )
        }
      </Part>
    </Card>
  );
}
