import { clamp, type Measure } from "./scales";

/** A vertical line with a label above the plot. */
export interface LineLabel {
  at: number;
  text: string;
  kind: "today" | "run-out" | "boundary";
}

/** The same with the row and the centre of its label; without a row only the line is drawn. */
export interface PlacedLabel extends LineLabel {
  row: number | null;
  centre: number;
}

const GAP = 10;
const CLEAR = 4;
const ROWS = 3;
/** How much wider the run-out's label is than in the usual weight. */
const BOLD = 1.1;

/** Pixels of one row of labels. */
export const ROW_HEIGHT = 18;

/**
 * Gives labels rows in which none touches another, or the line of another.
 *
 * Lines reach up to their own label, so a label in a lower row must stay clear of those lines. The
 * run-out comes first, then today. Of the boundaries every one has a label, or every second, third
 * and so on; for those without, the cursor says it.
 */
export function placeLabels(
  labels: readonly LineLabel[],
  measure: Measure,
  from: number,
  to: number,
): PlacedLabel[] {
  const boxes = (label: LineLabel, rows: number): Box[] => {
    const width = measure(label.text) * (label.kind === "run-out" ? BOLD : 1);
    const half = width / 2;
    // Over its line, else beside it.
    const sides = [label.at, label.at - half - CLEAR, label.at + half + CLEAR];
    return Array.from({ length: width > to - from ? 0 : rows }, (_, row) =>
      sides.map((at): Box => ({ ...label, row, centre: clamp(at, width, from, to), half })),
    ).flat();
  };
  const hidden = (label: LineLabel): Box => ({ ...label, row: null, centre: label.at, half: 0 });
  const free = (label: LineLabel, placed: Box[], rows: number) =>
    boxes(label, rows).find((box) => placed.every((other) => !clash(box, other)));

  const placed: Box[] = [];
  for (const kind of ["run-out", "today"]) {
    for (const label of labels.filter((one) => one.kind === kind)) {
      placed.push(free(label, placed, ROWS) ?? hidden(label));
    }
  }
  const boundaries = labels.filter((one) => one.kind === "boundary");
  // A second row only beside a label that stands in the first for another reason.
  const rows = placed.length > 0 ? 2 : 1;
  for (let stride = 1; stride <= boundaries.length; stride += 1) {
    const tried = [...placed];
    const fits = boundaries.every((label, index) => {
      const box = index % stride === 0 ? free(label, tried, rows) : hidden(label);
      if (box) tried.push(box);
      return box;
    });
    if (fits) return tried;
  }
  return [...placed, ...boundaries.map(hidden)];
}

type Box = PlacedLabel & { half: number };

/** Whether two labels touch, or the line of the upper one meets the lower one. */
function clash(one: Box, other: Box): boolean {
  if (one.row === null || other.row === null) return false;
  if (one.row === other.row) {
    return Math.abs(one.centre - other.centre) < one.half + other.half + GAP;
  }
  const [upper, lower] = one.row < other.row ? [one, other] : [other, one];
  return Math.abs(upper.at - lower.centre) < lower.half + CLEAR - 1;
}
