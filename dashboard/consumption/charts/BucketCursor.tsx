import type { Geometry } from "./Plot";

/** The bucket under the cursor, lit from behind. */
export function BucketCursor({
  geometry: { xs, step, top, bottom },
  index,
}: {
  geometry: Geometry;
  index: number;
}) {
  const width = Math.max(step, 2);
  return (
    <rect
      class="chart-bucket"
      x={(xs[index] ?? 0) - width / 2}
      y={top}
      width={width}
      height={bottom - top}
      rx={Math.min(4, width / 4)}
    />
  );
}
