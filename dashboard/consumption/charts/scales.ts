import { nice, ticks } from "d3-array";

/** A label of an axis, centred at `at` pixels. */
export interface Tick {
  at: number;
  text: string;
}

/** Width of a text in pixels, in the font of the chart. */
export type Measure = (text: string) => number;

/** The vertical scale with its labels. */
export interface ValueScale {
  y: (value: number) => number;
  ticks: Tick[];
}

const PIXELS_FOR_TICK = 46;
const FEWEST_TICKS = 2;
const MARGIN = 0.04;
const GAP = 14;

/** Smallest and largest of some values, zero among them; what is not finite does not count. */
export function extentOf(values: Iterable<number | undefined>): [number, number] {
  let low = 0;
  let high = 0;
  for (const value of values) {
    if (value === undefined || !Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

/** A straight scale; where its two ends are one value, that stands in the middle. */
export function linear(
  [first, last]: readonly [number, number],
  from: number,
  to: number,
): (value: number) => number {
  const span = last - first;
  return (value) => (span === 0 ? (from + to) / 2 : from + ((value - first) / span) * (to - from));
}

/** A scale from `bottom` up to `top` pixels that includes zero and ends in round values. */
export function valueScale(
  extent: [number, number],
  top: number,
  bottom: number,
  format: (value: number) => string,
): ValueScale {
  const count = Math.max(FEWEST_TICKS, Math.floor((bottom - top) / PIXELS_FOR_TICK));
  const flat = extent[0] === extent[1];
  const [low, high] = flat ? [0, 1] : nice(extent[0], extent[1], count);
  // A little below zero needs no whole step of the axis.
  const ends = [Math.max(low, extent[0] - (high - extent[0]) * MARGIN), high] as const;
  const y = linear(ends, bottom, top);
  const labels: Tick[] = [];
  for (const value of flat ? [0] : ticks(ends[0], ends[1], count)) {
    const text = format(value);
    if (labels.every((tick) => tick.text !== text)) labels.push({ at: y(value), text });
  }
  return { y, ticks: labels };
}

/** Moves labels that would leave `from … to` inwards; a label that is wider is centred. */
export function clamp(at: number, width: number, from: number, to: number): number {
  const half = width / 2;
  if (width > to - from) return (from + to) / 2;
  return Math.min(Math.max(at, from + half), to - half);
}

/** Whether labels stand clear of each other, each moved into the room first. */
export function fitted(
  ticks: Tick[],
  measure: Measure,
  from: number,
  to: number,
  gap = GAP,
): Tick[] | null {
  let end = Number.NEGATIVE_INFINITY;
  const placed: Tick[] = [];
  for (const tick of ticks) {
    const width = measure(tick.text);
    const at = clamp(tick.at, width, from, to);
    if (at - width / 2 < end) return null;
    end = at + width / 2 + gap;
    placed.push({ at, text: tick.text });
  }
  return placed;
}

const STRIDES = [1, 2, 3, 4, 5, 6, 7, 10, 14, 20, 28, 30, 60, 90, 120, 180];

/** Labels below buckets: all of them, or every n-th where they would touch. */
export function bucketTicks(
  labels: readonly string[],
  xs: readonly number[],
  measure: Measure,
  from: number,
  to: number,
): Tick[] {
  const all = labels.map((text, index) => ({ at: xs[index] ?? 0, text }));
  for (const stride of STRIDES) {
    if (stride >= all.length && stride > 1) break;
    const some = all.filter((_, index) => index % stride === 0);
    const placed = fitted(some, measure, from, to, stride === 1 ? 8 : GAP);
    if (placed) return placed;
  }
  return fitted(all.slice(0, 1), measure, from, to) ?? [];
}
