import { useId } from "preact/hooks";
import { Ink } from "./Patterns";
import type { Key, Mark } from "./types";

/** The classes that colour the parts of a series. */
export function tone(number: number): string {
  return number === 0 ? "chart-tone chart-overage" : `chart-tone chart-tone-${number}`;
}

const WIDTH = 18;
const HEIGHT = 12;

/** A small picture of how a series is drawn. */
export function Swatch({ of: { mark, tone: number, ink } }: { of: Omit<Key, "name"> }) {
  return (
    <svg
      class={`chart-swatch ${tone(number)}`}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
      focusable="false"
    >
      <SwatchShape mark={mark} />
      {ink !== undefined && <InkShape ink={ink} />}
    </svg>
  );
}

function InkShape({ ink }: { ink: number }) {
  const id = useId();
  return (
    <>
      <defs>
        <Ink id={id} index={ink} />
      </defs>
      <rect class="chart-print" x="3" y="0.5" width="11" height="11" fill={`url(#${id})`} />
    </>
  );
}

function SwatchShape({ mark }: { mark: Mark }) {
  switch (mark) {
    case "bar":
      return <rect class="chart-fill chart-bars" x="3" y="0.5" width="11" height="11" rx="2.5" />;
    case "hatched":
      return (
        <g class="chart-stroke chart-thin">
          <rect x="3.5" y="1" width="10" height="10" rx="2" />
          <path d="M4 6.5 9 1.5M4 10.5 13 1.5M8.5 10.5 13 6" />
        </g>
      );
    case "line":
      return <path class="chart-stroke" d="M1 6H17" />;
    case "dashed":
      return <path class="chart-stroke chart-dashed" d="M1 6H17" />;
    case "long-dashed":
      return <path class="chart-stroke chart-long" d="M1 6H17" />;
    case "level":
      return <path class="chart-level" d="M1 6H17" />;
    case "band":
      return <rect class="chart-band" x="1" y="1" width="16" height="10" rx="2" />;
    case "soft-band":
      return <rect class="chart-band chart-soft" x="1" y="1" width="16" height="10" rx="2" />;
  }
}

/** Says which series is drawn how. */
export function Legend({ keys }: { keys: readonly Key[] }) {
  return (
    <ul class="chart-legend">
      {keys.map((key, index) => (
        <li key={index}>
          <Swatch of={key} />
          {key.name}
        </li>
      ))}
    </ul>
  );
}

/** A legend whose entries switch their series on and off. */
export function ToggleLegend({
  keys,
  hidden,
  onToggle,
}: {
  keys: readonly (Key & { id: string })[];
  hidden: ReadonlySet<string>;
  onToggle: (id: string) => void;
}) {
  return (
    <ul class="chart-legend">
      {keys.map((key) => (
        <li key={key.id}>
          <button
            type="button"
            class="chart-toggle"
            aria-pressed={!hidden.has(key.id)}
            onClick={() => onToggle(key.id)}
          >
            <Swatch of={key} />
            <span>{key.name}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
