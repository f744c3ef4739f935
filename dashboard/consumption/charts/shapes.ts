import { area, curveLinear, curveStepAfter, line } from "d3-shape";

/** How values of days are joined: straight, or held until the next day. */
export type Curve = "line" | "step";

/** A point of a line; without `y` the line is interrupted. */
export interface Spot {
  x: number;
  y: number | undefined;
}

/** A point of a band. */
export interface Range {
  x: number;
  low: number | undefined;
  high: number | undefined;
}

const curves = { line: curveLinear, step: curveStepAfter };

/** The path through some points. */
export function linePath(spots: readonly Spot[], curve: Curve = "line"): string {
  const path = line<Spot>()
    .defined((spot) => spot.y !== undefined)
    .x((spot) => spot.x)
    .y((spot) => spot.y ?? 0)
    .curve(curves[curve]);
  return path(spots as Spot[]) ?? "";
}

/** The path around the surface between two bounds. */
export function bandPath(ranges: readonly Range[], curve: Curve = "line"): string {
  const path = area<Range>()
    .defined((range) => range.low !== undefined && range.high !== undefined)
    .x((range) => range.x)
    .y0((range) => range.low ?? 0)
    .y1((range) => range.high ?? 0)
    .curve(curves[curve]);
  return path(ranges as Range[]) ?? "";
}

const ROUND = 3;
const WIDE_ENOUGH = 8;

/** A bar from `base` to `end`, rounded at its end where it is wide enough to show it. */
export function barPath(x: number, width: number, base: number, end: number): string {
  const tall = Math.abs(end - base);
  if (tall === 0) return "";
  const radius = width < WIDE_ENOUGH ? 0 : Math.min(ROUND, tall, width / 2);
  const toBase = end < base ? radius : -radius;
  const right = x + width;
  return (
    `M${x} ${base}V${end + toBase}Q${x} ${end} ${x + radius} ${end}` +
    `H${right - radius}Q${right} ${end} ${right} ${end + toBase}V${base}Z`
  );
}

/** A rectangle between two heights, as a path. */
export function boxPath(x: number, width: number, from: number, to: number): string {
  return from === to ? "" : `M${x} ${from}V${to}H${x + width}V${from}Z`;
}
