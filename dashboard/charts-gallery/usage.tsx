import {
  BarInRow,
  GroupedBars,
  Sparkline,
  StackedBars,
  UsageBars,
  type UsageBucket,
} from "../consumption/charts";
import { dayText, figure, formatDay, formatValue, later, TEXTS, used } from "./made";

const shared = { texts: TEXTS, formatValue, noteName: "Note" };
const NAMES = {
  bucket: "Day",
  used: "Credits used",
  partial: "Not complete yet",
  before: "A year earlier",
  mean: "Mean",
};
const MONTHS = ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01", "2026-06-01"];

function daily(count: number, first: string, scale = 12): UsageBucket[] {
  return used(count, 11, scale).map((value, index) => {
    const day = later(first, index);
    return { key: day, label: formatDay(day, "day"), name: dayText(day), used: figure(value) };
  });
}

const november = daily(28, "2026-11-01").map((bucket, index) => ({
  ...bucket,
  ...(index === 27 && { used: figure(4.75) }),
  before: figure(used(28, 5, 9)[index] ?? 0),
  partial: index === 27,
}));
const restated = daily(14, "2026-11-01").map((bucket, index) =>
  index === 5 ? { ...bucket, used: figure(-6.5) } : bucket,
);
const monthly = MONTHS.map((day, index) => ({
  key: day,
  label: formatDay(day, "month"),
  name: formatDay(day, "month"),
  used: figure([210, 260, 180, 320, 290, 96.5][index] ?? 0),
  before: figure([150, 190, 210, 230, 220, 240][index] ?? 0),
  partial: index === 5,
}));

export const USAGE = {
  usage: <UsageBars {...shared} names={NAMES} label="Use per day in November" buckets={november} />,
  "usage-months": (
    <UsageBars
      {...shared}
      names={{ ...NAMES, bucket: "Month" }}
      label="Use per month"
      buckets={monthly}
      mean={figure(226.08)}
    />
  ),
  "usage-year": (
    <UsageBars
      {...shared}
      names={NAMES}
      label="Use of 366 days"
      buckets={daily(366, "2026-01-01")}
    />
  ),
  "usage-negative": (
    <UsageBars {...shared} names={NAMES} label="Use with a restated day" buckets={restated} />
  ),
  "usage-one": (
    <UsageBars
      {...shared}
      names={NAMES}
      label="Use of one day"
      buckets={daily(1, "2026-11-27")}
    />
  ),
  "usage-zero": (
    <UsageBars
      {...shared}
      names={NAMES}
      label="No use"
      buckets={daily(7, "2026-11-22", 0)}
    />
  ),
  "usage-huge": (
    <UsageBars
      {...shared}
      names={NAMES}
      label="Huge use"
      buckets={daily(10, "2026-11-01", 98_765_432_109)}
    />
  ),
  "usage-none": <UsageBars {...shared} names={NAMES} label="Use of no day" buckets={[]} />,
};

const JOBS = [
  "Senior backend engineer",
  "Customer success manager, DACH",
  "Data analyst",
  "Product designer",
  "Sales development representative",
];
const series = [
  ...JOBS.map((name, index) => ({ id: `job-${index}`, name })),
  { id: "others", name: "Others", tone: 8 },
];

function stacked(count: number) {
  const parts = series.map((_, index) => used(count, 20 + index, 14 - index * 2));
  return Array.from({ length: count }, (_, index) => {
    const day = later("2026-08-31", index * 7);
    const values = parts.map((part) => figure(part[(index * 3) % count] ?? 0));
    const total = figure(values.reduce((sum, value) => sum + value.value, 0));
    return {
      key: day,
      label: formatDay(day, "day"),
      name: `Week of ${formatDay(day, "day")}`,
      values,
      total,
      partial: index === count - 1,
    };
  });
}

const scenarios = [
  { id: "a", name: "5 roles, 30 %" },
  { id: "b", name: "8 roles, 30 %" },
  { id: "c", name: "8 roles, 45 %" },
];
const groups = MONTHS.map((day, index) => ({
  key: day,
  label: formatDay(day, "month"),
  name: formatDay(day, "month"),
  values: [
    figure(75 + index * 6),
    figure(120 + index * 4),
    index < 5 ? figure(180 - index * 9) : null,
  ],
  capacity: figure(index < 3 ? 150 : 130),
}));

export const PARTS = {
  stacked: (
    <StackedBars
      {...shared}
      label="Use by job"
      names={{ bucket: "Week", total: "Total" }}
      series={series}
      buckets={stacked(13)}
    />
  ),
  "stacked-many": (
    <StackedBars
      {...shared}
      label="Use by job, many buckets"
      names={{ bucket: "Week", total: "Total" }}
      series={series}
      buckets={stacked(180)}
    />
  ),
  grouped: (
    <GroupedBars
      {...shared}
      label="Scenarios by month"
      names={{ group: "Month", capacity: "Available" }}
      series={scenarios}
      groups={groups}
    />
  ),
  small: (
    <>
      <Sparkline values={used(30)} label="Use of 30 days" />
      <Sparkline values={[4]} />
      <Sparkline values={[]} />
      <Sparkline values={[0, 0, 0]} tone={3} />
      <Sparkline values={[5, 3, -2, -6]} tone={0} />
      <table class="in-rows">
        <caption>Bars in rows</caption>
        <tbody>
          {[0, 0.07, 0.5, 1, 1.4].map((share) => (
            <tr key={share}>
              <th scope="row">{share}</th>
              <td>
                <BarInRow value={share} />
              </td>
              <td>
                <BarInRow value={share * 2 - 1} signed tone={3} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  ),
};
