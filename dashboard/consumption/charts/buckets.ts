import type { Geometry, PlotProps } from "./Plot";
import { bucketTicks } from "./scales";
import { barPath, boxPath } from "./shapes";

const FILLED = 0.7;
const WIDEST_BAR = 44;
/** Narrower steps leave no room for gaps: their bars become one surface. */
const NARROW = 4;

/** Lays buckets out side by side, each with the same width. */
export function bucketAcross(labels: readonly string[]): PlotProps["across"] {
  return (left, right, width, measure) => {
    const step = (right - left) / Math.max(labels.length, 1);
    const xs = labels.map((_, index) => left + step * (index + 0.5));
    return { xs, step, ticks: bucketTicks(labels, xs, measure, 0, width), lines: [] };
  };
}

/** Width of a bar in a step of the axis. */
export function barWidth(step: number): number {
  return step < NARROW ? step : Math.min(step * FILLED, WIDEST_BAR);
}

/** A bar of a bucket, as heights in pixels. */
export interface Bar {
  index: number;
  base: number;
  end: number;
}

/**
 * One path for many bars; bars of neighbours that touch have no seam between them.
 *
 * `flat` leaves the ends square, for bars that others stand on.
 */
export function barsPath(bars: readonly Bar[], { xs, step }: Geometry, flat = false): string {
  const width = barWidth(step);
  if (width === step) return skyline(bars, xs, step);
  return bars
    .map(({ index, base, end }) => {
      const x = (xs[index] ?? 0) - width / 2;
      return flat ? boxPath(x, width, base, end) : barPath(x, width, base, end);
    })
    .join("");
}

/** The outline of bars without gaps: along their ends, and back along their bases. */
function skyline(bars: readonly Bar[], xs: readonly number[], step: number): string {
  let path = "";
  for (let from = 0; from < bars.length; ) {
    let to = from + 1;
    while (to < bars.length && bars[to]?.index === (bars[to - 1]?.index ?? 0) + 1) to += 1;
    const run = bars.slice(from, to);
    const edge = (bar: Bar, side: number) => (xs[bar.index] ?? 0) + (side * step) / 2;
    const there = run.map((bar) => `L${edge(bar, -1)} ${bar.end}H${edge(bar, 1)}`).join("");
    const back = [...run].reverse().map((bar) => `L${edge(bar, 1)} ${bar.base}H${edge(bar, -1)}`);
    path += `M${there.slice(1)}${back.join("")}Z`;
    from = to;
  }
  return path;
}
