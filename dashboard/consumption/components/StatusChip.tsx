import type { ComponentChildren } from "preact";

interface StatusChipProps {
  look: "good" | "warning" | "bad" | "plain";
  children: ComponentChildren;
}

/** A state in a word or two; the colour only repeats it. */
export function StatusChip({ look, children }: StatusChipProps) {
  return <span class={`chip ${look}`}>{children}</span>;
}
