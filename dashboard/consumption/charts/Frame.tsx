import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { DataTable } from "./DataTable";
import type { FrameSize } from "./useFrame";
import { Tooltip } from "./Tooltip";
import type { ChartProps, PointText, TableData } from "./types";
import { useChartNavigation } from "./useChartNavigation";

/** What a drawing tells its frame about its points. */
export interface FrameProps {
  chart: ChartProps;
  size: FrameSize;
  height: number;
  /** Horizontal centre of each point in pixels, ascending. */
  xs: readonly number[];
  /** How far a point reaches to both sides, which the tooltip leaves in sight. */
  reach: number;
  /** Where the tooltip of a point belongs, from the top. */
  tipY: (index: number) => number;
  start: number;
  describe: (index: number) => PointText;
  table: () => TableData;
  legend?: ComponentChildren;
  /** The drawing, given the point under the cursor. */
  children: (index: number | null) => ComponentChildren;
}

/** A point's words as one sentence. */
export function sentenceOf({ title, rows, notes }: PointText): string {
  const said = rows.map((row) => `${row.name} ${row.text}`).join(", ");
  return [said ? `${title}: ${said}` : title, ...notes].join(". ");
}

/**
 * The surroundings of a chart: legend, drawing with cursor and tooltip, live region, table.
 *
 * The drawing's height is reserved before its width is known, so nothing moves when it appears.
 */
export function Frame(props: FrameProps) {
  const { chart, size, height, xs, describe } = props;
  const hint = useId();
  const navigation = useChartNavigation({
    count: xs.length,
    start: props.start,
    nearest: (x) => nearestOf(xs, x),
    describe: (index) => sentenceOf(describe(index)),
  });
  const { index } = navigation;
  const { onOpen } = chart;
  const openByKey = (event: KeyboardEvent) => {
    if (!onOpen || index === null || (event.key !== "Enter" && event.key !== " ")) {
      navigation.handlers.onKeyDown(event);
      return;
    }
    event.preventDefault();
    onOpen(index);
  };
  const openByPointer = (event: MouseEvent) => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    onOpen?.(nearestOf(xs, event.clientX - box.left));
  };
  const ready = size.width > 0;
  return (
    <div class="chart">
      {props.legend}
      <div
        class={onOpen ? "chart-surface chart-opens" : "chart-surface"}
        ref={size.ref}
        role="application"
        tabIndex={0}
        aria-roledescription={chart.texts.roleDescription}
        aria-label={chart.label}
        aria-describedby={hint}
        {...navigation.handlers}
        onKeyDown={openByKey}
        onClick={onOpen && openByPointer}
      >
        <svg
          class="chart-drawing"
          width="100%"
          height={height}
          viewBox={ready ? `0 0 ${size.width} ${height}` : undefined}
          aria-hidden="true"
          focusable="false"
        >
          {ready && props.children(index)}
        </svg>
        {ready && index !== null && (
          <Tooltip
            text={describe(index)}
            x={xs[index] ?? 0}
            y={props.tipY(index)}
            reach={props.reach}
            width={size.width}
            height={height}
          />
        )}
      </div>
      <p id={hint} hidden>
        {chart.texts.keyboardHint}
      </p>
      <p class="chart-live" aria-live="polite">
        {navigation.announced}
      </p>
      <DataTable caption={chart.label} summary={chart.texts.showTable} data={props.table} />
    </div>
  );
}

/** Stands where a chart would be, as high as it, when there is nothing to draw. */
export function EmptyChart({ chart, height }: { chart: ChartProps; height: number }) {
  return (
    <div class="chart">
      <div class="chart-surface">
        <svg class="chart-drawing" width="100%" height={height} aria-hidden="true">
          <line class="chart-axis-line" x1="0" x2="100%" y1={height - 28} y2={height - 28} />
        </svg>
        <p class="chart-empty">{chart.texts.empty}</p>
      </div>
    </div>
  );
}

/** Index of the nearest of some ascending pixels. */
function nearestOf(xs: readonly number[], x: number): number {
  let low = 0;
  let high = xs.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (((xs[middle] ?? 0) + (xs[middle + 1] ?? 0)) / 2 < x) low = middle + 1;
    else high = middle;
  }
  return low;
}
