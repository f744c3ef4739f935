import { useId, useState } from "preact/hooks";
import { BucketCursor } from "./BucketCursor";
import { type Bar, barsPath, barWidth, bucketAcross } from "./buckets";
import { tone, ToggleLegend } from "./Legend";
import { Hatch, Ink } from "./Patterns";
import { type Geometry, Plot } from "./Plot";
import type { ChartProps, Figure, Key } from "./types";

/** One part of the stack, such as a job, or all others together. */
export interface StackSeries {
  /** Unique in the chart. */
  id: string;
  name: string;
  /** The colour from 1 to 8; the place in the list when left out. */
  tone?: number | undefined;
}

/** The parts of one unit of the calendar. */
export interface StackBucket {
  key: string;
  /** Short, for the axis. */
  label: string;
  /** In full, for tooltip and table. */
  name: string;
  /** One for each series, in their order. */
  values: readonly Figure[];
  /** All series together, those that are switched off included. */
  total: Figure;
  /** Not over yet, or cut by the ends of the days: its bars are hatched. */
  partial?: boolean | undefined;
}

/** Props of stacked bars. */
export interface StackedBarsProps extends ChartProps {
  /** At most eight: colours are told apart no further. */
  series: readonly StackSeries[];
  buckets: readonly StackBucket[];
  names: { bucket: string; total: string };
}

const TONES = 8;
const THIN = 6;

interface Layer {
  key: Key & { id: string };
  place: number;
}

/** Parts of a whole over time; each entry of the legend switches its part on and off. */
export function StackedBars(props: StackedBarsProps) {
  const { series, buckets, names } = props;
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const layers = series.map((one, place): Layer => {
    const number = one.tone ?? (place % TONES) + 1;
    return { place, key: { id: one.id, mark: "bar", tone: number, name: one.name, ink: place } };
  });
  const shown = layers.filter((layer) => !hidden.has(layer.key.id));
  const toggle = (id: string) => {
    const next = new Set(hidden);
    if (!next.delete(id)) next.add(id);
    setHidden(next);
  };
  const ends = buckets.map((bucket) => endsOf(bucket, shown));
  return (
    <Plot
      chart={props}
      count={buckets.length}
      values={ends.flat()}
      across={bucketAcross(buckets.map((bucket) => bucket.label))}
      start={buckets.length - 1}
      tipValue={(index) => ends[index]?.[1] ?? 0}
      legend={
        <ToggleLegend keys={layers.map(({ key }) => key)} hidden={hidden} onToggle={toggle} />
      }
      behind={(geometry, index) => <BucketCursor geometry={geometry} index={index} />}
      describe={(index) => {
        const bucket = buckets[index] as StackBucket;
        const parts = shown.filter(({ place }) => bucket.values[place]?.value);
        return {
          title: bucket.name,
          rows: [
            ...parts.map(({ key, place }) => ({
              key,
              name: key.name,
              text: bucket.values[place]?.text ?? "",
            })),
            { name: names.total, text: bucket.total.text },
          ],
          notes: [],
        };
      }}
      table={() => ({
        columns: [names.bucket, ...series.map((one) => one.name), names.total],
        rows: buckets.map((bucket) => [
          bucket.name,
          ...bucket.values.map((value) => value.text),
          bucket.total.text,
        ]),
      })}
    >
      {(geometry) => <Stack buckets={buckets} layers={shown} geometry={geometry} />}
    </Plot>
  );
}

/** How far a stack reaches below and above zero. */
function endsOf(bucket: StackBucket, layers: readonly Layer[]): [number, number] {
  let [low, high] = [0, 0];
  for (const { place } of layers) {
    const value = bucket.values[place]?.value ?? 0;
    if (value < 0) low += value;
    else high += value;
  }
  return [low, high];
}

function Stack({
  buckets,
  layers,
  geometry,
}: {
  buckets: readonly StackBucket[];
  layers: readonly Layer[];
  geometry: Geometry;
}) {
  const id = useId();
  const { y } = geometry;
  // A line between the parts would leave little of thin bars.
  const apart = barWidth(geometry.step) > THIN;
  const reached = buckets.map(() => [0, 0] as [number, number]);
  const drawn = layers.map(({ key, place }) => {
    const bars: Bar[] = [];
    buckets.forEach((bucket, index) => {
      const value = bucket.values[place]?.value ?? 0;
      const ends = reached[index] as [number, number];
      const side = value < 0 ? 0 : 1;
      const from = ends[side];
      ends[side] += value;
      if (value !== 0) bars.push({ index, base: y(from), end: y(ends[side]) });
    });
    const isCut = (bar: Bar) => buckets[bar.index]?.partial === true;
    return {
      key,
      place,
      path: barsPath(bars, geometry, true),
      whole: barsPath(bars.filter((bar) => !isCut(bar)), geometry, true),
      cut: barsPath(bars.filter(isCut), geometry, true),
    };
  });
  return (
    <>
      <defs>
        {layers.map(({ key, place }) => (
          <Ink key={key.id} id={`${id}-${place}`} index={place} />
        ))}
        {layers.map(({ key, place }) => (
          <Hatch key={key.id} id={`${id}-hatch-${place}`} tone={tone(key.tone)} />
        ))}
      </defs>
      {drawn.map(({ key, place, path, whole, cut }) => (
        <g key={key.id} class={tone(key.tone)}>
          <path class={apart ? "chart-fill chart-part" : "chart-fill"} d={whole} />
          {cut && (
            <path
              class={apart ? "chart-partial chart-part" : "chart-partial"}
              d={cut}
              fill={`url(#${id}-hatch-${place})`}
            />
          )}
          <path class="chart-print" d={path} fill={`url(#${id}-${place})`} />
        </g>
      ))}
    </>
  );
}
