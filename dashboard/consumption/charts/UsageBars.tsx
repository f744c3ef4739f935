import { useId } from "preact/hooks";
import { BucketCursor } from "./BucketCursor";
import { barsPath, bucketAcross } from "./buckets";
import { Legend, tone } from "./Legend";
import { Hatch } from "./Patterns";
import { type Geometry, Plot } from "./Plot";
import { linePath } from "./shapes";
import type { ChartProps, Figure, Key } from "./types";

/** Usage of one unit of the calendar. */
export interface UsageBucket {
  /** Unique in the chart. */
  key: string;
  /** Short, for the axis. */
  label: string;
  /** In full, for tooltip and table. */
  name: string;
  used: Figure;
  /** Whether the unit is cut: it is not over, or the range begins within it. */
  partial?: boolean | undefined;
  /** Usage of the same unit in the range before, or a year earlier. */
  before?: Figure | undefined;
}

/** Props of a chart of usage. */
export interface UsageBarsProps extends ChartProps {
  buckets: readonly UsageBucket[];
  names: { bucket: string; used: string; partial: string; before: string; mean: string };
  /** Draws a level across the plot; its text stands in the legend. */
  mean?: Figure | undefined;
}

const TONE = 1;
const BEFORE = 3;
/** With more of them, only the one under the cursor has a dot. */
const MOST_DOTS = 12;

/** A bar for each bucket, those that are cut hatched, with the range before as a line. */
export function UsageBars(props: UsageBarsProps) {
  const { buckets, names, mean } = props;
  const compared = buckets.some((bucket) => bucket.before);
  const cut = buckets.some((bucket) => bucket.partial);
  const used: Key = { mark: "bar", tone: TONE, name: names.used };
  const partial: Key = { mark: "hatched", tone: TONE, name: names.partial };
  const before: Key = { mark: "line", tone: BEFORE, name: names.before };
  const level: Key = { mark: "level", tone: TONE, name: `${names.mean} ${mean?.text ?? ""}` };
  const keys = [
    used,
    ...(cut ? [partial] : []),
    ...(compared ? [before] : []),
    ...(mean ? [level] : []),
  ];
  return (
    <Plot
      chart={props}
      count={buckets.length}
      values={[...buckets.flatMap((one) => [one.used.value, one.before?.value]), mean?.value]}
      across={bucketAcross(buckets.map((bucket) => bucket.label))}
      start={buckets.length - 1}
      tipValue={(index) => buckets[index]?.used.value ?? 0}
      legend={keys.length > 1 && <Legend keys={keys} />}
      behind={(geometry, index) => <BucketCursor geometry={geometry} index={index} />}
      over={({ xs, y }, index) => {
        const value = buckets[index]?.before?.value;
        if (value === undefined) return null;
        return <circle class={`chart-dot ${tone(BEFORE)}`} cx={xs[index]} cy={y(value)} r="4" />;
      }}
      describe={(index) => {
        const bucket = buckets[index] as UsageBucket;
        const row = { key: bucket.partial ? partial : used, name: names.used };
        const earlier = bucket.before && {
          key: before,
          name: names.before,
          text: bucket.before.text,
        };
        return {
          title: bucket.name,
          rows: [{ ...row, text: bucket.used.text }, ...(earlier ? [earlier] : [])],
          notes: bucket.partial ? [names.partial] : [],
        };
      }}
      table={() => ({
        columns: [
          names.bucket,
          names.used,
          ...(compared ? [names.before] : []),
          ...(props.noteName ? [props.noteName] : []),
        ],
        rows: buckets.map((bucket) => [
          bucket.name,
          bucket.used.text,
          ...(compared ? [bucket.before?.text ?? ""] : []),
          ...(props.noteName ? [bucket.partial ? names.partial : ""] : []),
        ]),
      })}
    >
      {(geometry) => <Bars {...props} geometry={geometry} />}
    </Plot>
  );
}

function Bars({
  buckets,
  mean,
  geometry,
}: UsageBarsProps & { geometry: Geometry }) {
  const id = useId();
  const { xs, y, left, right } = geometry;
  const bars = buckets.map(({ used }, at) => ({ index: at, base: y(0), end: y(used.value) }));
  const whole = bars.filter((bar) => !buckets[bar.index]?.partial);
  const cut = bars.filter((bar) => buckets[bar.index]?.partial);
  const spots = buckets.map(({ before }, at) => ({
    x: xs[at] ?? 0,
    y: before && y(before.value),
  }));
  const earlier = linePath(spots);
  return (
    <>
      <defs>
        <Hatch id={`${id}-hatch`} tone={tone(TONE)} />
      </defs>
      <g class={tone(TONE)}>
        <path class="chart-fill chart-bars" d={barsPath(whole, geometry)} />
        <path
          class="chart-partial chart-outline"
          d={barsPath(cut, geometry)}
          fill={`url(#${id}-hatch)`}
        />
      </g>
      {mean && <path class="chart-level" d={`M${left} ${y(mean.value)}H${right}`} />}
      <g class={tone(BEFORE)}>
        <path class="chart-halo" d={earlier} />
        <path class="chart-stroke" d={earlier} />
        {(spots.length > MOST_DOTS ? [] : spots).map(
          (spot, at) =>
            spot.y !== undefined && (
              <circle key={at} class="chart-dot" cx={spot.x} cy={spot.y} r="3" />
            ),
        )}
      </g>
    </>
  );
}
