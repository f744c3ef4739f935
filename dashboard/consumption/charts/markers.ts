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
const ORDER = { "run-out": 0, today: 1, boundary: 2 };

/** Pixels of one row of labels. */
export const ROW_HEIGHT = 18;

/**
 * Gives each label a row in which it touches neither another label nor another label's line.
 *
 * Lines reach up to their own label, so a label in a lower row must stay clear of those lines. The
 * run-out comes first, then today, then boundaries; a label without room is left out, and the
 * cursor still says it.
 */
export function placeLabels(
  labels: readonly LineLabel[],
  measure: Measure,
  from: number,
  to: number,
  rows: number,
): PlacedLabel[] {
  const placed: Box[] = [];
  const sorted = [...labels].sort((a, b) => ORDER[a.kind] - ORDER[b.kind] || a.at - b.at);
  for (const label of sorted) {
    const width = measure(label.text);
    const half = width / 2;
    // Over its line, else beside it.
    const sides = [label.at, label.at - half - CLEAR, label.at + half + CLEAR];
    const boxes = Array.from({ length: width > to - from ? 0 : rows }, (_, row) =>
      sides.map((at): Box => ({ ...label, row, centre: clamp(at, width, from, to), half })),
    );
    const free = boxes.flat().find((box) => placed.every((other) => !clash(box, other)));
    placed.push(free ?? { ...label, row: null, centre: label.at, half });
  }
  return placed;
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
