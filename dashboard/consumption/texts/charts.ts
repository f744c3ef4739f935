/** Texts of every chart. */
import type { ChartTexts } from "../charts";

export const chartTexts: ChartTexts = {
  roleDescription: "chart",
  keyboardHint: "Arrow keys walk the points; Home and End go to the ends; Escape hides the point.",
  showTable: "Show as table",
  empty: "Nothing was used in these days.",
};
