import { useEffect, useState } from "preact/hooks";

/** What a chart tells about its points, so that keys and pointers find them. */
export interface NavigationOptions {
  count: number;
  /** Index of the point that is nearest to a pixel of the drawing. */
  nearest: (x: number) => number;
  /** The point at which the keyboard starts: today, or the last one. */
  start: number;
  /** Points that Page Up and Page Down pass; a tenth of all when left out. */
  page?: number | undefined;
  /** One sentence about a point, for the live region. */
  describe: (index: number) => string;
}

/** Where the cursor is, what the live region says, and the handlers of the drawing. */
export interface Navigation {
  /** The point under the cursor; null while there is none. */
  index: number | null;
  /** Changes a moment after the cursor has come to rest. */
  announced: string;
  handlers: {
    onKeyDown: (event: KeyboardEvent) => void;
    onFocus: () => void;
    onBlur: () => void;
    onPointerDown: (event: PointerEvent) => void;
    onPointerMove: (event: PointerEvent) => void;
    onPointerLeave: (event: PointerEvent) => void;
  };
}

const QUIET_MS = 180;

interface Cursor {
  index: number;
  /** A mouse that passes says nothing: its user sees the tooltip. */
  spoken: boolean;
}

/**
 * One cursor for keyboard, mouse and touch.
 *
 * Arrow keys step, Home and End go to the ends, Page Up and Page Down pass a tenth, Escape hides.
 */
export function useChartNavigation(options: NavigationOptions): Navigation {
  const { count, nearest, start, describe } = options;
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const [announced, setAnnounced] = useState("");
  const last = count - 1;
  const within = (index: number) => Math.min(Math.max(index, 0), last);
  const index = cursor && count > 0 ? within(cursor.index) : null;
  const sentence = index !== null && cursor?.spoken ? describe(index) : "";

  useEffect(() => {
    const timer = setTimeout(() => setAnnounced(sentence), QUIET_MS);
    return () => clearTimeout(timer);
  }, [sentence]);

  const point = (event: PointerEvent) => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const index = within(nearest(event.clientX - box.left));
    const spoken = event.pointerType !== "mouse";
    setCursor((now) => (now?.index === index && now.spoken === spoken ? now : { index, spoken }));
  };

  return {
    index,
    announced,
    handlers: {
      onKeyDown: (event) => {
        if (event.ctrlKey || event.altKey || event.metaKey || count === 0) return;
        if (event.key === "Escape") {
          if (index === null) return;
          setCursor(null);
        } else {
          const page = options.page ?? Math.max(2, Math.round(count / 10));
          const next = moved(event.key, index, { last, start: within(start), page });
          if (next === null) return;
          setCursor({ index: next, spoken: true });
        }
        // A dialog around the chart stays open, and the page does not scroll.
        event.preventDefault();
        event.stopPropagation();
      },
      onFocus: () => setCursor((now) => now ?? { index: within(start), spoken: true }),
      onBlur: () => setCursor(null),
      onPointerDown: point,
      onPointerMove: point,
      onPointerLeave: (event) => {
        if (event.pointerType !== "mouse") return;
        setCursor((now) => (now?.spoken ? now : null));
      },
    },
  };
}

interface Ends {
  last: number;
  start: number;
  page: number;
}

/** The index that a key leads to; null for keys that are not of the chart. */
function moved(key: string, index: number | null, { last, start, page }: Ends): number | null {
  const by = (step: number) =>
    index === null ? start : Math.min(Math.max(index + step, 0), last);
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return by(1);
    case "ArrowLeft":
    case "ArrowDown":
      return by(-1);
    case "PageUp":
      return by(-page);
    case "PageDown":
      return by(page);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}
