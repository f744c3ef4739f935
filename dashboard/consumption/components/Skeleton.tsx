import { common } from "../texts/common";

/** The place of what is loading, of its size in CSS units, so that nothing moves when it comes. */
export function Skeleton({ width = "100%", height = "1em" }: { width?: string; height?: string }) {
  return <span class="skeleton" aria-hidden="true" style={{ width, height }} />;
}

/** Says to screen readers that a part is loading. */
export function Loading() {
  return (
    <p class="hidden" role="status">
      {common.loading}
    </p>
  );
}
