const SIZE = 6;

/** Diagonal lines in the colour of a series: a bucket that is not complete, or overage. */
export function Hatch({ id, tone }: { id: string; tone: string }) {
  return (
    <pattern
      id={id}
      class={tone}
      width={SIZE}
      height={SIZE}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect class="chart-hatch-ground" width={SIZE} height={SIZE} />
      <rect class="chart-fill" width="2" height={SIZE} />
    </pattern>
  );
}

/** What tells series apart on paper without colours, by the number of the series. */
const INKS = [
  "M0 0H8V8H0Z",
  "M-1 1 1-1M-1 9 9-1M7 9 9 7",
  "M0 4H8",
  "M4 0V8",
  "M-1 7 1 9M-1-1 9 9M7-1 9 1",
  "M0 4H8M4 0V8",
  "M2 2h1v1h-1zM6 6h1v1h-1z",
  "M0 8 8 0M0 0 8 8",
];

/** A black pattern that is only printed. */
export function Ink({ id, index }: { id: string; index: number }) {
  const path = INKS[index % INKS.length];
  return (
    <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse">
      <path class={index % INKS.length === 0 ? "chart-ink-solid" : "chart-ink"} d={path} />
    </pattern>
  );
}
