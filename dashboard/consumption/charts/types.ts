/** What the charts share: plain values, with every text made by the caller. */

/** A number that is drawn, and the exact text that is shown for it. */
export interface Figure {
  /** For geometry only: a double may round it. */
  value: number;
  /** The exact value in the viewer's locale. */
  text: string;
}

/** A lower and an upper bound, with one text for both: "120 – 180". */
export interface Interval {
  low: number;
  high: number;
  text: string;
}

/** A calendar day with a label: a reset, today, the day on which credits run out. */
export interface Marker {
  /** The day as `YYYY-MM-DD`. */
  day: string;
  label: string;
}

/** How an axis of days steps; the formatter leaves out what a step makes redundant. */
export type DayStep = "day" | "month" | "year";

/** Texts that every chart needs, from the catalogue of the app. */
export interface ChartTexts {
  /** What the chart is, for screen readers: "chart". */
  roleDescription: string;
  /** How the keys move the cursor, read after the name of the chart. */
  keyboardHint: string;
  /** Opens the table behind the chart: "Show as table". */
  showTable: string;
  /** Stands in place of the chart where there are no points. */
  empty: string;
}

/** Props that every full chart has. */
export interface ChartProps {
  /** The chart's name: read by screen readers, and the caption of its table. */
  label: string;
  texts: ChartTexts;
  /** A short text for a value at the axis: "12k". */
  formatValue: (value: number) => string;
  /** Height of the drawing in pixels, reserved before the width is known. */
  height?: number | undefined;
  /** Column of the table for the remarks on points, such as "Today"; without it there is none. */
  noteName?: string | undefined;
  /** Called with the index of a point that is clicked, or chosen by Enter or Space. */
  onOpen?: ((index: number) => void) | undefined;
}

/** How a legend and a tooltip show what a series looks like. */
export type Mark =
  | "bar"
  | "hatched"
  | "line"
  | "dashed"
  | "long-dashed"
  | "band"
  | "soft-band"
  | "level";

/** One series in a legend or a tooltip; `tone` numbers the colours from 1 to 8, 0 is overage. */
export interface Key {
  mark: Mark;
  tone: number;
  name: string;
  /** The pattern that stands for the colour on paper, from 0. */
  ink?: number | undefined;
}

/** What the cursor says of a point. */
export interface PointText {
  title: string;
  rows: { key?: Key | undefined; name: string; text: string }[];
  notes: string[];
}

/** The figures of a chart as rows; the first cell heads its row. */
export interface TableData {
  columns: string[];
  rows: string[][];
}
