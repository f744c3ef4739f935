import { useId } from "preact/hooks";
import { BucketCursor } from "./BucketCursor";
import { bucketAcross } from "./buckets";
import { Legend, tone } from "./Legend";
import { Ink } from "./Patterns";
import { type Geometry, Plot } from "./Plot";
import { barPath } from "./shapes";
import type { StackSeries } from "./StackedBars";
import type { ChartProps, Figure, Key } from "./types";

/** What the scenarios need in one month, and what there is for it. */
export interface BarGroup {
  key: string;
  /** Short, for the axis. */
  label: string;
  /** In full, for tooltip and table. */
  name: string;
  /** One for each series, in their order; null where a series has no value. */
  values: readonly (Figure | null)[];
  /** Drawn as a level across the group: what is available. */
  capacity?: Figure | undefined;
}

/** Props of grouped bars. */
export interface GroupedBarsProps extends ChartProps {
  series: readonly StackSeries[];
  groups: readonly BarGroup[];
  names: { group: string; capacity: string };
}

const TONES = 8;
const FILLED = 0.76;
const WIDEST_BAR = 36;

/** Bars side by side in each group, to compare scenarios month by month with what is available. */
export function GroupedBars(props: GroupedBarsProps) {
  const { series, groups, names } = props;
  const limited = groups.some((group) => group.capacity);
  const bars = series.map((one, place): Key => {
    return { mark: "bar", tone: one.tone ?? (place % TONES) + 1, name: one.name, ink: place };
  });
  const capacity: Key = { mark: "level", tone: 1, name: names.capacity };
  return (
    <Plot
      chart={props}
      count={groups.length}
      values={groups.flatMap((one) => [
        ...one.values.map((value) => value?.value),
        one.capacity?.value,
      ])}
      across={bucketAcross(groups.map((group) => group.label))}
      start={0}
      tipValue={(index) => Math.max(...(groups[index]?.values ?? []).map((one) => one?.value ?? 0))}
      legend={<Legend keys={[...bars, ...(limited ? [capacity] : [])]} />}
      behind={(geometry, index) => <BucketCursor geometry={geometry} index={index} />}
      describe={(index) => {
        const group = groups[index] as BarGroup;
        const rows = bars.flatMap((key, place) => {
          const value = group.values[place];
          return value ? [{ key, name: key.name, text: value.text }] : [];
        });
        const level = group.capacity && {
          key: capacity,
          name: names.capacity,
          text: group.capacity.text,
        };
        return { title: group.name, rows: [...rows, ...(level ? [level] : [])], notes: [] };
      }}
      table={() => ({
        columns: [
          names.group,
          ...series.map((one) => one.name),
          ...(limited ? [names.capacity] : []),
        ],
        rows: groups.map((group) => [
          group.name,
          ...group.values.map((value) => value?.text ?? ""),
          ...(limited ? [group.capacity?.text ?? ""] : []),
        ]),
      })}
    >
      {(geometry) => <Groups groups={groups} bars={bars} geometry={geometry} />}
    </Plot>
  );
}

function Groups({
  groups,
  bars,
  geometry: { xs, step, y },
}: {
  groups: readonly BarGroup[];
  bars: readonly Key[];
  geometry: Geometry;
}) {
  const id = useId();
  const slot = Math.min((step * FILLED) / Math.max(bars.length, 1), WIDEST_BAR);
  const width = Math.max(slot > 6 ? slot - 2 : slot, 0.5);
  const reach = (slot * bars.length) / 2;
  const pathOf = (place: number) =>
    groups
      .map((group, index) => {
        const value = group.values[place];
        const x = (xs[index] ?? 0) - reach + place * slot + (slot - width) / 2;
        return value ? barPath(x, width, y(0), y(value.value)) : "";
      })
      .join("");
  const levels = levelsOf(groups, xs, step, y);
  return (
    <>
      <defs>
        {bars.map((_, place) => (
          <Ink key={place} id={`${id}-${place}`} index={place} />
        ))}
      </defs>
      {bars.map((key, place) => (
        <g key={place} class={tone(key.tone)}>
          <path class="chart-fill" d={pathOf(place)} />
          <path class="chart-print" d={pathOf(place)} fill={`url(#${id}-${place})`} />
        </g>
      ))}
      <path class="chart-halo" d={levels} />
      <path class="chart-level" d={levels} />
    </>
  );
}

/** What is available, as steps from group to group. */
function levelsOf(
  groups: readonly BarGroup[],
  xs: readonly number[],
  step: number,
  y: (value: number) => number,
): string {
  let path = "";
  groups.forEach(({ capacity }, index) => {
    if (!capacity) return;
    const left = (xs[index] ?? 0) - step / 2;
    path += groups[index - 1]?.capacity ? `V${y(capacity.value)}` : `M${left} ${y(capacity.value)}`;
    path += `H${left + step}`;
  });
  return path;
}
