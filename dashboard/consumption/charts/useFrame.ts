import type { RefObject } from "preact";
import { useCallback, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Measure } from "./scales";

const FONT_SIZE = 12;
/** Tabular figures and heavier labels are wider than what a canvas measures. */
const SAFETY = 1.06;

/** The size of a chart and how wide its texts are. */
export interface FrameSize {
  ref: RefObject<HTMLDivElement | null>;
  /** Pixels; 0 until the chart is in the page. */
  width: number;
  measure: Measure;
}

/** Follows the width of a chart, and measures texts in the font that it has there. */
export function useFrame(): FrameSize {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const font = useRef("");
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    font.current = `${FONT_SIZE}px ${getComputedStyle(element).fontFamily}`;
    const read = () => setWidth(Math.floor(element.clientWidth));
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const measure = useCallback((text: string) => textWidth(text, font.current), []);
  return { ref, width, measure };
}

const widths = new Map<string, number>();
const MOST_WIDTHS = 4000;
let pen: CanvasRenderingContext2D | null | undefined;

/** Width of a text in pixels in a font; a guess by its length where there is no canvas. */
function textWidth(text: string, font: string): number {
  const key = `${font}\n${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  pen ??= document.createElement("canvas").getContext("2d");
  if (!pen) return text.length * FONT_SIZE * 0.6;
  pen.font = font;
  const width = Math.ceil(pen.measureText(text).width * SAFETY);
  if (widths.size > MOST_WIDTHS) widths.clear();
  widths.set(key, width);
  return width;
}
