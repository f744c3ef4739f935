import { Cursor } from "./Axes";
import { Legend, tone } from "./Legend";
import { type Geometry, Plot } from "./Plot";
import { bandPath, linePath } from "./shapes";
import { markersOf, notesOf, startOf, timeAcross } from "./time";
import type { ChartProps, DayStep, Figure, Interval, Key, Marker } from "./types";

/** One unit of the calendar: what was used in it, or what is expected of it. */
export interface FanPoint {
  /** Its first day as `YYYY-MM-DD`. */
  day: string;
  /** The unit in full, for tooltip and table. */
  dayText: string;
  used?: Figure | undefined;
  expected?: Figure | undefined;
  /** In it with 80 %. */
  inner?: Interval | undefined;
  /** In it with 95 %. */
  outer?: Interval | undefined;
  /** What a plan needs in the unit. */
  planned?: Figure | undefined;
}

/** Props of a fan chart. */
export interface FanChartProps extends ChartProps {
  /** The units in order, each once: the past first. */
  points: readonly FanPoint[];
  formatDay: (day: string, step: DayStep) => string;
  names: {
    day: string;
    used: string;
    expected: string;
    inner: string;
    outer: string;
    planned: string;
  };
  today?: Marker | undefined;
  runOut?: Marker | undefined;
  boundaries?: readonly Marker[] | undefined;
}

const TONE = 1;
const PLANNED = 3;
const SERIES = ["used", "expected", "inner", "outer", "planned"] as const;

/** How each series is drawn; a chart names those that it has. */
function keysOf({ points, names }: FanChartProps): [(typeof SERIES)[number], Key][] {
  const marks = {
    used: { mark: "line", tone: TONE },
    expected: { mark: "dashed", tone: TONE },
    inner: { mark: "band", tone: TONE },
    outer: { mark: "soft-band", tone: TONE },
    planned: { mark: "long-dashed", tone: PLANNED },
  } as const;
  return SERIES.filter((name) => points.some((point) => point[name])).map((name) => {
    return [name, { ...marks[name], name: names[name] }];
  });
}

/** History, and a forecast that opens like a fan: expected, within 80 % and within 95 %. */
export function FanChart(props: FanChartProps) {
  const { points, names } = props;
  const keys = keysOf(props);
  const days = points.map((point) => point.day);
  return (
    <Plot
      chart={props}
      count={points.length}
      values={points.flatMap((one) => [
        one.used?.value,
        one.expected?.value,
        one.inner?.high,
        one.outer?.low,
        one.outer?.high,
        one.planned?.value,
      ])}
      across={timeAcross(days, markersOf(props), props.formatDay)}
      start={startOf(days, props.today)}
      tipValue={(index) => (points[index]?.used ?? points[index]?.expected)?.value ?? 0}
      legend={<Legend keys={keys.map(([, key]) => key)} />}
      over={({ xs, y, top, bottom }, index) => {
        const point = points[index] as FanPoint;
        const dots = [
          { value: (point.used ?? point.expected)?.value, tone: tone(TONE) },
          { value: point.planned?.value, tone: tone(PLANNED) },
        ].flatMap((dot) => (dot.value === undefined ? [] : [{ y: y(dot.value), tone: dot.tone }]));
        return <Cursor x={xs[index] ?? 0} top={top} bottom={bottom} dots={dots} />;
      }}
      describe={(index) => {
        const point = points[index] as FanPoint;
        const rows = keys.flatMap(([name, key]) => {
          const value = point[name];
          return value ? [{ key, name: key.name, text: value.text }] : [];
        });
        return { title: point.dayText, rows, notes: notesOf(props, point.day) };
      }}
      table={() => ({
        columns: [
          names.day,
          ...keys.map(([name]) => names[name]),
          ...(props.noteName ? [props.noteName] : []),
        ],
        rows: points.map((point) => [
          point.dayText,
          ...keys.map(([name]) => point[name]?.text ?? ""),
          ...(props.noteName ? [notesOf(props, point.day).join(", ")] : []),
        ]),
      })}
    >
      {(geometry) => <Fan points={points} geometry={geometry} />}
    </Plot>
  );
}

function Fan({
  points,
  geometry: { xs, y },
}: {
  points: readonly FanPoint[];
  geometry: Geometry;
}) {
  const last = points.findLastIndex((point) => point.used);
  // The fan opens at the last unit that is known.
  const known = (at: number) => (at === last ? points[at]?.used?.value : undefined);
  const spots = (name: "used" | "expected" | "planned") =>
    points.map((point, at) => {
      const value = point[name]?.value ?? (name === "expected" ? known(at) : undefined);
      return { x: xs[at] ?? 0, y: value === undefined ? undefined : y(value) };
    });
  const band = (name: "inner" | "outer") =>
    points.map((point, at) => {
      const [low, high] = [point[name]?.low ?? known(at), point[name]?.high ?? known(at)];
      if (low === undefined || high === undefined) return { x: 0, low: undefined, high: undefined };
      return { x: xs[at] ?? 0, low: y(low), high: y(high) };
    });
  const only = points.length === 1 ? (points[0]?.used ?? points[0]?.expected) : undefined;
  return (
    <>
      <g class={tone(TONE)}>
        <path class="chart-band chart-soft" d={bandPath(band("outer"))} />
        <path class="chart-band" d={bandPath(band("inner"))} />
        <path class="chart-stroke" d={linePath(spots("used"))} />
        <path class="chart-stroke chart-dashed" d={linePath(spots("expected"))} />
        {only && <circle class="chart-dot" cx={xs[0]} cy={y(only.value)} r="4.5" />}
      </g>
      <g class={tone(PLANNED)}>
        <path class="chart-stroke chart-long" d={linePath(spots("planned"))} />
      </g>
    </>
  );
}
