import { type PlacedLabel, ROW_HEIGHT } from "./markers";
import type { Tick } from "./scales";

/** Values at the left, each with a line across the plot. */
export function ValueAxis({ ticks, left, right }: { ticks: Tick[]; left: number; right: number }) {
  return (
    <g class="chart-values">
      {ticks.map(({ at, text }) => (
        <g key={text}>
          <line class="chart-grid" x1={left} x2={right} y1={at} y2={at} />
          <text class="chart-label" x={left - 8} y={at} dy="0.35em" text-anchor="end">
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Labels below the plot. */
export function TimeLabels({ ticks, y }: { ticks: Tick[]; y: number }) {
  return (
    <g class="chart-times">
      {ticks.map(({ at, text }) => (
        <text key={text + at} class="chart-label" x={at} y={y} text-anchor="middle">
          {text}
        </text>
      ))}
    </g>
  );
}

/** Vertical lines for today, the run-out and boundaries, with their labels above the plot. */
export function MarkerLines({
  lines,
  top,
  bottom,
}: {
  lines: PlacedLabel[];
  top: number;
  bottom: number;
}) {
  return (
    <g class="chart-markers">
      {lines.map(({ at, text, kind, row, centre }) => (
        <g key={text + at} class={`chart-marker chart-${kind}`}>
          <line
            x1={at}
            x2={at}
            y1={row === null ? top : (row + 1) * ROW_HEIGHT + 1}
            y2={bottom}
          />
          {row !== null && (
            <text class="chart-label" x={centre} y={row * ROW_HEIGHT + 14} text-anchor="middle">
              {text}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

/** The line under the cursor, and a dot at each value there. */
export function Cursor({
  x,
  top,
  bottom,
  dots,
}: {
  x: number;
  top: number;
  bottom: number;
  dots: { y: number; tone: string }[];
}) {
  return (
    <g class="chart-cursor">
      <line x1={x} x2={x} y1={top} y2={bottom} />
      {dots.map((dot) => (
        <circle key={dot.tone + dot.y} class={dot.tone} cx={x} cy={dot.y} r="4.5" />
      ))}
    </g>
  );
}
