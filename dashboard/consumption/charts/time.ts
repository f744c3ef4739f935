import { dayNumber, dayScale, dayTicks } from "./days";
import type { LineLabel } from "./markers";
import type { Across, PlotProps } from "./Plot";
import type { DayStep, Marker } from "./types";

/** The markers that charts over days may have. */
export interface Markers {
  today?: Marker | undefined;
  runOut?: Marker | undefined;
  boundaries?: readonly Marker[] | undefined;
}

type Kinded = Marker & { kind: LineLabel["kind"] };

/** All markers with their kinds. */
export function markersOf({ today, runOut, boundaries = [] }: Markers): Kinded[] {
  const found: Kinded[] = boundaries.map((marker) => ({ ...marker, kind: "boundary" }));
  if (today) found.push({ ...today, kind: "today" });
  if (runOut) found.push({ ...runOut, kind: "run-out" });
  return found;
}

/** What the markers of a day say. */
export function notesOf(markers: Markers, day: string): string[] {
  return markersOf(markers)
    .filter((marker) => marker.day === day)
    .map((marker) => marker.label);
}

/** Index of today, at which the keyboard starts; the last day where today is not in the chart. */
export function startOf(days: readonly string[], today: Marker | undefined): number {
  const index = today ? days.indexOf(today.day) : -1;
  return index < 0 ? days.length - 1 : index;
}

/** Lays days out by their distance, so that missing days leave a gap. */
export function timeAcross(
  days: readonly string[],
  markers: readonly Kinded[],
  format: (day: string, step: DayStep) => string,
): PlotProps["across"] {
  return (left, right, width, measure): Across => {
    const x = dayScale(days, left, right);
    const [first = "", last = ""] = [days[0], days.at(-1)];
    const inside = markers.filter(
      ({ day }) => dayNumber(day) >= dayNumber(first) && dayNumber(day) <= dayNumber(last),
    );
    return {
      xs: days.map(x),
      step: days.length > 1 ? (right - left) / (days.length - 1) : right - left,
      ticks: dayTicks(days, x, format, measure, 0, width),
      lines: inside.map(({ day, label, kind }) => ({ at: x(day), text: label, kind })),
    };
  };
}
