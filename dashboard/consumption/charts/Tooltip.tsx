import { useLayoutEffect, useRef } from "preact/hooks";
import { Swatch } from "./Legend";
import type { PointText } from "./types";

const DISTANCE = 14;
const EDGE = 4;

/**
 * Says the point under the cursor, beside it and inside the frame.
 *
 * Screen readers get the same words from the live region.
 */
export function Tooltip({
  text,
  x,
  y,
  reach,
  width,
  height,
}: {
  text: PointText;
  x: number;
  y: number;
  /** How far the point itself reaches to both sides. */
  reach: number;
  width: number;
  height: number;
}) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const { left, top } = besides({ x, y, reach, width, height }, element);
    // Through the object model: a style attribute in the markup breaks a strict policy.
    element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  });
  return (
    <div class="chart-tooltip" ref={ref} aria-hidden="true">
      <p class="chart-tooltip-title">{text.title}</p>
      {text.rows.map((row, index) => (
        <p class="chart-tooltip-row" key={index}>
          {row.key && <Swatch of={row.key} />}
          <span class="chart-tooltip-name">{row.name}</span>
          <span class="chart-tooltip-value">{row.text}</span>
        </p>
      ))}
      {text.notes.map((note) => (
        <p class="chart-tooltip-note" key={note}>
          {note}
        </p>
      ))}
    </div>
  );
}

interface Place {
  x: number;
  y: number;
  reach: number;
  width: number;
  height: number;
}

/** The corner of a box beside a point: right of it, else left, else where the frame has room. */
function besides({ x, y, reach, width, height }: Place, box: HTMLElement) {
  const { offsetWidth: wide, offsetHeight: tall } = box;
  const inside = (at: number, size: number, room: number) =>
    Math.max(EDGE, Math.min(at, room - size - EDGE));
  const right = x + reach + DISTANCE;
  const left = x - reach - DISTANCE - wide;
  if (right + wide + EDGE <= width) return { left: right, top: inside(y - tall / 2, tall, height) };
  if (left >= EDGE) return { left, top: inside(y - tall / 2, tall, height) };
  // Too narrow for a side: the half of the frame in which the point is not.
  const top = y > height / 2 ? y - tall - DISTANCE : y + DISTANCE;
  return { left: inside(x - wide / 2, wide, width), top: inside(top, tall, height) };
}
