import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

interface CardProps {
  title: string;
  /** Beside the title: a period, a link, a button. */
  note?: ComponentChildren;
  /** Further classes, for the grid that it stands in. */
  class?: string;
  children: ComponentChildren;
}

/** A part of a view under a heading of its own. */
export function Card({ title, note, class: names = "", children }: CardProps) {
  const id = useId();
  return (
    <section class={`card ${names}`} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {note && <div class="note">{note}</div>}
      </header>
      {children}
    </section>
  );
}
