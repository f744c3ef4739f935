import type { ComponentChildren } from "preact";
import { EmptyChart, Frame } from "./Frame";
import { type LineLabel, type PlacedLabel, placeLabels, ROW_HEIGHT } from "./markers";
import { MarkerLines, TimeLabels, ValueAxis } from "./Axes";
import { extentOf, type Measure, type Tick, valueScale } from "./scales";
import type { ChartProps, PointText, TableData } from "./types";
import { useFrame } from "./useFrame";

/** Where things are in a drawing, in pixels. */
export interface Geometry {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Centre of each point. */
  xs: number[];
  /** Width that each point has for itself. */
  step: number;
  y: (value: number) => number;
}

/** The horizontal axis: where points are, and what stands below them. */
export interface Across {
  xs: number[];
  step: number;
  ticks: Tick[];
  lines: LineLabel[];
}

/** What a kind of chart gives to be drawn in a frame. */
export interface PlotProps {
  chart: ChartProps;
  count: number;
  /** All values that must be in sight. */
  values: readonly (number | undefined)[];
  /** Lays out the points between two edges; labels may use the whole `width`. */
  across: (left: number, right: number, width: number, measure: Measure) => Across;
  start: number;
  /** The value beside which the tooltip of a point stands. */
  tipValue: (index: number) => number;
  describe: (index: number) => PointText;
  table: () => TableData;
  legend?: ComponentChildren;
  /** The drawing itself: made when figures or width change, not when the cursor moves. */
  children: (geometry: Geometry) => ComponentChildren;
  /** What the cursor puts behind the drawing. */
  behind?: ((geometry: Geometry, index: number) => ComponentChildren) | undefined;
  /** What the cursor puts on the drawing. */
  over?: ((geometry: Geometry, index: number) => ComponentChildren) | undefined;
}

/** Height of a drawing where the caller gives none, for what stands in its place meanwhile. */
export const CHART_HEIGHT = 260;
const AXIS_HEIGHT = 28;
const TOP = 10;
const RIGHT = 12;
const AXIS_GAP = 10;
const WIDEST_REACH = 80;

interface Laid extends Geometry {
  valueTicks: Tick[];
  ticks: Tick[];
  lines: PlacedLabel[];
}

/** Lays a drawing out so that no label is cut off, and no label touches another. */
function laidOut(props: PlotProps, width: number, height: number, measure: Measure): Laid {
  const bottom = height - AXIS_HEIGHT;
  const extent = extentOf(props.values);
  const draft = valueScale(extent, TOP, bottom, props.chart.formatValue);
  const left = Math.max(...draft.ticks.map((tick) => measure(tick.text))) + AXIS_GAP;
  const right = width - RIGHT;
  const { xs, step, ticks, lines } = props.across(left, right, width, measure);
  const placed = placeLabels(lines, measure, 0, width);
  const rows = Math.max(0, ...placed.map(({ row }) => (row === null ? 0 : row + 1)));
  const top = TOP + rows * ROW_HEIGHT;
  const { y, ticks: valueTicks } = valueScale(extent, top, bottom, props.chart.formatValue);
  return { width, height, left, right, top, bottom, xs, step, y, valueTicks, ticks, lines: placed };
}

/** Axes, marker lines and a frame around what a kind of chart draws. */
export function Plot(props: PlotProps) {
  const height = props.chart.height ?? CHART_HEIGHT;
  if (props.count === 0) return <EmptyChart chart={props.chart} height={height} />;
  return <Drawn {...props} height={height} />;
}

function Drawn({ height, ...props }: PlotProps & { height: number }) {
  const size = useFrame();
  const laid = laidOut(props, size.width || 1, height, size.measure);
  // Elements that stay the same are not compared again while the cursor moves.
  const grid = <ValueAxis ticks={laid.valueTicks} left={laid.left} right={laid.right} />;
  const drawing = (
    <>
      {props.children(laid)}
      <line
        class="chart-axis-line"
        x1={laid.left}
        x2={laid.right}
        y1={laid.y(0)}
        y2={laid.y(0)}
      />
      <MarkerLines lines={laid.lines} top={laid.top} bottom={laid.bottom} />
      <TimeLabels ticks={laid.ticks} y={height - 8} />
    </>
  );
  return (
    <Frame
      chart={props.chart}
      size={size}
      height={height}
      xs={laid.xs}
      reach={props.behind ? Math.min(laid.step / 2, WIDEST_REACH) : 0}
      tipY={(index) => laid.y(props.tipValue(index))}
      start={props.start}
      describe={props.describe}
      table={props.table}
      legend={props.legend}
    >
      {(index) => (
        <>
          {grid}
          <g>{index !== null && props.behind?.(laid, index)}</g>
          {drawing}
          <g>{index !== null && props.over?.(laid, index)}</g>
        </>
      )}
    </Frame>
  );
}
