import type { ComponentChildren } from "preact";

interface EmptyStateProps {
  title: string;
  text: string;
  /** A way on: a link or a button. */
  children?: ComponentChildren;
}

/** What is said where there is nothing yet, with a way on. */
export function EmptyState({ title, text, children }: EmptyStateProps) {
  return (
    <div class="empty">
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </div>
  );
}
