/**
 * Charts as SVG, made of plain values.
 *
 * A `Figure` is a number to draw with the exact text to show; a chart formats nothing but the labels
 * of its axes, by the functions it is given. Each chart is as wide as its place and as high as
 * `height` says, before its data is there, too: `CHART_HEIGHT` where it says nothing.
 */
import "./charts.css";
import "./frame.css";
import "./media.css";

export { type BalancePoint, BurnDown, type BurnDownProps } from "./BurnDown";
export { FanChart, type FanChartProps, type FanPoint } from "./FanChart";
export { type BarGroup, GroupedBars, type GroupedBarsProps } from "./GroupedBars";
export { CHART_HEIGHT } from "./Plot";
export { BarInRow, Sparkline } from "./small";
export {
  type StackBucket,
  StackedBars,
  type StackedBarsProps,
  type StackSeries,
} from "./StackedBars";
export type { ChartProps, ChartTexts, DayStep, Figure, Interval, Marker } from "./types";
export { UsageBars, type UsageBarsProps, type UsageBucket } from "./UsageBars";
