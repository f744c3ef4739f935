import {
  type Figure,
  type StackBucket,
  StackedBars,
  UsageBars,
  type UsageBucket,
} from "../../charts";
import { count, credits } from "../../format";
import { chartTexts, usageTexts as texts } from "../../texts/usage";
import type { Opened } from "../interviews/InterviewsDialog";
import { type Bucket, fullName, shortName, type Unit } from "./units";
import type { UsageQuery } from "./usage.generated";
import type { Measure } from "./useUnit";

type UsageTenant = NonNullable<UsageQuery["tenant"]>;

/** Usage over time, of a tenant or of a job. */
export type Trend = NonNullable<UsageTenant["trend"]>;
/** The same by job: the top ones, and all others together. */
export type Stacks = NonNullable<NonNullable<UsageTenant["consumption"]>["trendByJob"]>;

interface TrendChartProps {
  trend: Trend;
  stacks?: Stacks | null | undefined;
  unit: Unit;
  measure: Measure;
  onOpen: (opened: Opened) => void;
}

interface Counted {
  creditsUsed: string;
  interviewsConducted: number;
}

/** A point's measure, to draw and to read. */
function figureOf({ creditsUsed, interviewsConducted }: Counted, measure: Measure): Figure {
  return measure === "credits"
    ? { value: Number(creditsUsed), text: credits(creditsUsed) }
    : { value: interviewsConducted, text: count(interviewsConducted) };
}

/** Bars over time, in one piece with the earlier days as a line behind, or stacked by job. */
export function TrendChart({ trend, stacks, unit, measure, onOpen }: TrendChartProps) {
  const { granularity: by, points, comparison } = trend;
  const name = measure === "credits" ? texts.creditsUsed : texts.conducted;
  const shared = {
    texts: chartTexts,
    label: texts.chart(name, texts.units[unit]),
    formatValue: (value: number) => credits(String(value)),
    onOpen: (index: number) => {
      const point = points[index];
      if (!point) return;
      const filter = measure === "credits" ? ("CHARGED" as const) : ("CONDUCTED" as const);
      onOpen({ dates: point.dateRange, title: fullName(point, by), filter });
    },
  };
  const bucket = texts.bucket[by];
  if (stacks) {
    const series = stacks.series.map(({ job }) =>
      job ? { id: job.id, name: job.title } : { id: "others", name: texts.others, tone: 8 },
    );
    return (
      <StackedBars
        {...shared}
        names={{ bucket, total: texts.total }}
        series={series}
        buckets={stackedBuckets(trend, stacks, measure)}
      />
    );
  }
  const isYear = comparison?.kind === "PREVIOUS_YEAR";
  return (
    <UsageBars
      {...shared}
      noteName={texts.note}
      names={{
        bucket,
        used: name,
        partial: texts.partial,
        before: isYear ? texts.lastYear : texts.before,
        mean: texts.mean,
      }}
      buckets={points.map(
        (point): UsageBucket => ({
          key: point.label,
          label: shortName(point, by),
          name: fullName(point, by),
          used: figureOf(point, measure),
          partial: point.partial,
          before: point.previous ? figureOf(point.previous, measure) : undefined,
        }),
      )}
    />
  );
}

/** The series side by side as buckets of the trend, which has the sum of their parts. */
function stackedBuckets(trend: Trend, { series }: Stacks, measure: Measure): StackBucket[] {
  const by = trend.granularity;
  return trend.points.map((point, at) => {
    const parts = series.flatMap((one) => one.points[at] ?? []);
    return {
      key: point.label,
      label: shortName(point, by),
      name: partialName(point, fullName(point, by)),
      values: parts.map((part) => figureOf(part, measure)),
      total: figureOf(point, measure),
      partial: point.partial,
    };
  });
}

const partialName = ({ partial }: Bucket, name: string) =>
  partial ? texts.partialNote(name) : name;
