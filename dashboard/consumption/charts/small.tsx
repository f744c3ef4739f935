import { tone } from "./Legend";
import { bandPath, linePath } from "./shapes";

const PAD = 4;
const MOST = 100;

/**
 * A line without axes, as wide as its place, for a card.
 *
 * It is a picture: `label` says what it shows, or the text beside it does when it is left out.
 */
export function Sparkline({
  values,
  label,
  width = 120,
  height = 32,
  tone: number = 1,
}: {
  values: readonly number[];
  label?: string | undefined;
  width?: number | undefined;
  height?: number | undefined;
  tone?: number | undefined;
}) {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const span = high - low || 1;
  const y = (value: number) => height - PAD - ((value - low) / span) * (height - 2 * PAD);
  const step = values.length > 1 ? (width - 2 * PAD) / (values.length - 1) : 0;
  const left = values.length > 1 ? PAD : width / 2;
  const spots = values.map((value, index) => ({ x: left + index * step, y: y(value) }));
  const end = spots.at(-1);
  const named = label ? { role: "img" as const, "aria-label": label } : { "aria-hidden": true };
  return (
    <svg
      class={`chart-sparkline ${tone(number)}`}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      focusable="false"
      {...named}
    >
      <path
        class="chart-surface-fill"
        d={bandPath(spots.map((spot) => ({ x: spot.x, low: y(0), high: spot.y })))}
      />
      <path class="chart-stroke chart-thin" d={linePath(spots)} />
      {end && <circle class="chart-fill" cx={end.x} cy={end.y} r="2.5" />}
    </svg>
  );
}

/**
 * A bar in a row of a table: a share from 0 to 1, or a change from −1 to 1 around the middle.
 *
 * The number stands beside it as text, so screen readers pass the bar over. More than the whole is
 * drawn as the whole.
 */
export function BarInRow({
  value,
  signed = false,
  tone: number = 1,
}: {
  value: number;
  signed?: boolean | undefined;
  tone?: number | undefined;
}) {
  const part = Number.isFinite(value) ? Math.min(Math.max(value, signed ? -1 : 0), 1) : 0;
  const zero = signed ? MOST / 2 : 0;
  const width = (signed ? MOST / 2 : MOST) * Math.abs(part);
  return (
    <svg
      class={`chart-row-bar ${tone(number)}`}
      width="100%"
      height="8"
      viewBox={`0 0 ${MOST} 8`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="chart-track" width={MOST} height="8" />
      <rect class="chart-fill" x={part < 0 ? zero - width : zero} width={width} height="8" />
      {signed && <rect class="chart-middle" x={zero - 0.5} width="1" height="8" />}
    </svg>
  );
}
