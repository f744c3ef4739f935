import { Card } from "../../components/Card";
import { ErrorNote } from "../../components/ErrorNote";
import { Skeleton } from "../../components/Skeleton";
import { count, credits, signedPercent } from "../../format";
import { useFrame } from "../../frame";
import { useRange, within } from "../../range";
import { common } from "../../texts/common";
import { overviewTexts as texts } from "../../texts/overview";
import "./overview.css";

/** The first view: what is left, where it went, and until when it lasts. */
export default function Overview() {
  const { dashboard } = useFrame();
  const [range] = useRange();
  const overview = dashboard.data?.tenant?.overview;
  const fault = dashboard.faultAt("tenant.overview");
  const change = overview?.usageTrend?.comparison?.creditsChange.percent ?? null;
  const figures = [
    [texts.totalInterviews, overview && count(overview.totalInterviews)],
    [texts.creditsUsed, overview && credits(overview.creditsUsed)],
    [texts.remainingBalance, overview && credits(overview.remainingBalance)],
    [texts.usageTrend, overview && (change === null ? common.nothing : signedPercent(change))],
  ] as const;
  return (
    <div class="summary">
      {figures.map(([title, figure]) => (
        <Card key={title} title={title} note={within(range)}>
          {fault ? (
            <ErrorNote fault={fault} onRetry={dashboard.refetch} />
          ) : (
            <p class="figure">{figure ?? <Skeleton width="6ch" />}</p>
          )}
        </Card>
      ))}
    </div>
  );
}
