import { useId } from "preact/hooks";
import { Cursor } from "./Axes";
import { timeAcross, markersOf, notesOf, startOf } from "./time";
import { Legend, tone } from "./Legend";
import { Hatch } from "./Patterns";
import { type Geometry, Plot } from "./Plot";
import { bandPath, type Curve, linePath } from "./shapes";
import type { ChartProps, DayStep, Figure, Interval, Key, Marker } from "./types";

/** The balance at the end of one day. */
export interface BalancePoint {
  /** The day as `YYYY-MM-DD`. */
  day: string;
  /** The day in full, for tooltip and table. */
  dayText: string;
  balance: Figure;
  /** Whether the day is ahead, and its balance an expectation. */
  projected?: boolean | undefined;
  /** The likely range of a projected balance. */
  range?: Interval | undefined;
}

/** Props of a burn-down. */
export interface BurnDownProps extends ChartProps {
  /** The days in order, each once: the past first, then those projected. */
  points: readonly BalancePoint[];
  formatDay: (day: string, step: DayStep) => string;
  names: { day: string; balance: string; projected: string; range: string };
  /** Joins the days straight, or holds each balance until the next one. */
  curve?: Curve | undefined;
  today?: Marker | undefined;
  runOut?: Marker | undefined;
  /** First days of billing periods, and other days on which credits come or go. */
  boundaries?: readonly Marker[] | undefined;
}

const TONE = 1;
const OVERAGE = 0;

/**
 * The balance over time: what was, solid, and what is expected, dashed within its likely range.
 *
 * Below zero the line and its surface change colour and are hatched: that is overage.
 */
export function BurnDown(props: BurnDownProps) {
  const { points, names } = props;
  const days = points.map((point) => point.day);
  const ahead = points.some((point) => point.projected);
  const ranged = points.some((point) => point.range);
  const past: Key = { mark: "line", tone: TONE, name: names.balance };
  const projected: Key = { mark: "dashed", tone: TONE, name: names.projected };
  const band: Key = { mark: "band", tone: TONE, name: names.range };
  const keys = [past, ...(ahead ? [projected] : []), ...(ranged ? [band] : [])];
  return (
    <Plot
      chart={props}
      count={points.length}
      values={points.flatMap(({ balance, range }) => [balance.value, range?.low, range?.high])}
      across={timeAcross(days, markersOf(props), props.formatDay)}
      start={startOf(days, props.today)}
      tipValue={(index) => points[index]?.balance.value ?? 0}
      legend={<Legend keys={keys} />}
      over={({ xs, y, top, bottom }, index) => {
        const { value } = (points[index] as BalancePoint).balance;
        const dot = { y: y(value), tone: tone(value < 0 ? OVERAGE : TONE) };
        return <Cursor x={xs[index] ?? 0} top={top} bottom={bottom} dots={[dot]} />;
      }}
      describe={(index) => {
        const point = points[index] as BalancePoint;
        const key = point.projected ? projected : past;
        const range = point.range && { key: band, name: names.range, text: point.range.text };
        return {
          title: point.dayText,
          rows: [{ key, name: key.name, text: point.balance.text }, ...(range ? [range] : [])],
          notes: notesOf(props, point.day),
        };
      }}
      table={() => ({
        columns: [
          names.day,
          names.balance,
          ...(ranged ? [names.range] : []),
          ...(props.noteName ? [props.noteName] : []),
        ],
        rows: points.map((point) => [
          point.dayText,
          point.balance.text,
          ...(ranged ? [point.range?.text ?? ""] : []),
          ...(props.noteName ? [rowNotes(props, point)] : []),
        ]),
      })}
    >
      {(geometry) => <Balance {...props} geometry={geometry} />}
    </Plot>
  );
}

function rowNotes(props: BurnDownProps, point: BalancePoint): string {
  const notes = notesOf(props, point.day);
  return [...(point.projected ? [props.names.projected] : []), ...notes].join(", ");
}

function Balance({
  points,
  runOut,
  curve = "line",
  geometry,
}: BurnDownProps & { geometry: Geometry }) {
  const id = useId();
  const { xs, y, width, height } = geometry;
  const spots = points.map((point, at) => ({ x: xs[at] ?? 0, y: y(point.balance.value) }));
  const cut = points.findIndex((point) => point.projected);
  const seen = cut < 0 ? points.length : cut;
  // What is ahead begins where the past ends.
  const from = Math.max(seen - 1, 0);
  const past = spots.slice(0, seen);
  const next = seen < points.length ? spots.slice(from) : [];
  const band = points.slice(from).map(({ range, balance }, at) => ({
    x: xs[from + at] ?? 0,
    low: y(range?.low ?? balance.value),
    high: y(range?.high ?? balance.value),
  }));
  const zero = y(0);
  const surface = bandPath(
    past.map((spot) => ({ x: spot.x, low: zero, high: spot.y })),
    curve,
  );
  const sides = [
    { key: "above", tone: tone(TONE), from: 0, to: zero, fill: undefined },
    { key: "below", tone: tone(OVERAGE), from: zero, to: height, fill: `url(#${id}-hatch)` },
  ];
  const empty = runOut && spots[points.findIndex((point) => point.day === runOut.day)];
  return (
    <>
      <defs>
        <Hatch id={`${id}-hatch`} tone={tone(OVERAGE)} />
        {sides.map((side) => (
          <clipPath key={side.key} id={`${id}-${side.key}`}>
            <rect x="0" y={side.from} width={width} height={Math.max(0, side.to - side.from)} />
          </clipPath>
        ))}
      </defs>
      {sides.map((side) => (
        <g key={side.key} class={side.tone} clip-path={`url(#${id}-${side.key})`}>
          {next.length > 1 && <path class="chart-band" d={bandPath(band, curve)} />}
          <path class={side.fill ? "chart-hatched" : "chart-surface-fill"} d={surface} fill={side.fill} />
          <path class="chart-stroke" d={linePath(past, curve)} />
          {next.length > 1 && (
            <path class="chart-stroke chart-dashed" d={linePath(next, curve)} />
          )}
        </g>
      ))}
      {points.length === 1 && spots[0] && (
        <circle class={`chart-dot ${tone(TONE)}`} cx={spots[0].x} cy={spots[0].y} r="4.5" />
      )}
      {empty && <circle class={`chart-dot ${tone(OVERAGE)}`} cx={empty.x} cy={zero} r="4.5" />}
    </>
  );
}
