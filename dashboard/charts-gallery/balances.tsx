import { type BalancePoint, BurnDown, type BurnDownProps, FanChart, type FanPoint } from "../consumption/charts";
import { dayText, figure, formatDay, formatValue, interval, later, TEXTS, used } from "./made";

const NAMES = {
  day: "Day",
  balance: "Balance",
  projected: "Projected balance",
  range: "Likely range",
};
const shared = { texts: TEXTS, formatValue, formatDay, names: NAMES, noteName: "Note" };

interface Story {
  past: number;
  ahead: number;
  opening: number;
  every?: number;
  grant?: number;
  scale?: number;
  first?: string;
}

/** A balance that falls by use, is filled up at resets, and goes on as expected. */
function balances(story: Story): BalancePoint[] {
  const { past, ahead, opening, every = 30, grant = 300, scale = 12 } = story;
  const first = story.first ?? "2026-09-20";
  const spent = used(past, 7, scale);
  let balance = opening;
  return Array.from({ length: past + ahead }, (_, index) => {
    balance -= spent[index] ?? scale * 0.85;
    if (index > 0 && index % every === 0) balance += grant;
    const day = later(first, index);
    const width = Math.sqrt(Math.max(0, index - past + 1)) * scale * 1.4;
    const point = { day, dayText: dayText(day), balance: figure(balance) };
    if (index < past) return point;
    return { ...point, projected: true, range: interval(balance - width, balance + width) };
  });
}

function story(label: string, told: Story, more: Partial<BurnDownProps> = {}) {
  const points = balances(told);
  const today = points[told.past - 1];
  const out = points.find((point) => point.projected && point.balance.value <= 0);
  return (
    <BurnDown
      {...shared}
      label={label}
      points={points}
      today={today && { day: today.day, label: "Today" }}
      runOut={out && { day: out.day, label: `Runs out ${formatDay(out.day, "day")}` }}
      boundaries={points
        .filter((_, index) => index > 0 && index % (told.every ?? 30) === 0)
        .map(({ day }) => ({ day, label: `Resets ${formatDay(day, "day")}` }))}
      {...more}
    />
  );
}

const flat = (day: string, value: number): BalancePoint => {
  return { day, dayText: dayText(day), balance: figure(value) };
};

export const BURN_DOWNS = {
  "burn-down": story("Balance per day", { past: 70, ahead: 40, opening: 420, grant: 280 }),
  "burn-down-step": story(
    "Balance per day, held",
    { past: 24, ahead: 12, opening: 300, every: 99 },
    { curve: "step" },
  ),
  "burn-down-overage": story("Balance with overage", {
    past: 55,
    ahead: 20,
    opening: 320,
    grant: 150,
  }),
  "burn-down-year": story("Balance of a year", { past: 366, ahead: 0, opening: 300 }),
  "burn-down-none": story("Balance of no day", { past: 0, ahead: 0, opening: 0 }),
  "burn-down-one": (
    <BurnDown {...shared} label="Balance of one day" points={[flat("2026-11-28", 120.25)]} />
  ),
  "burn-down-zero": (
    <BurnDown
      {...shared}
      label="A balance of zero"
      points={[0, 1, 2, 3, 4].map((index) => flat(later("2026-11-24", index), 0))}
    />
  ),
  "burn-down-huge": story("A huge balance", {
    past: 40,
    ahead: 10,
    opening: 9_876_543_210,
    grant: 3_000_000_000,
    scale: 123_456_789,
  }),
};

function fan(): FanPoint[] {
  const history = used(9, 3, 60);
  return Array.from({ length: 18 }, (_, index): FanPoint => {
    const day = later("2026-09-28", index * 7);
    const point = { day, dayText: `Week of ${formatDay(day, "day")}` };
    const spent = history[index];
    if (spent !== undefined) return { ...point, used: figure(40 + spent) };
    const expected = 74 + index;
    const width = 9 * Math.sqrt(index - 8);
    return {
      ...point,
      expected: figure(expected),
      inner: interval(expected - width, expected + width),
      outer: interval(Math.max(0, expected - 1.8 * width), expected + 1.8 * width),
      ...(index > 10 && { planned: figure(index < 14 ? 60 : 25) }),
    };
  });
}

const FAN_NAMES = {
  day: "Week",
  used: "Used",
  expected: "Expected",
  inner: "80% interval",
  outer: "95% interval",
  planned: "Planned",
};

export const FANS = {
  fan: (
    <FanChart
      {...shared}
      names={FAN_NAMES}
      label="Forecast of use per week"
      points={fan()}
      today={{ day: "2026-11-23", label: "Today" }}
      runOut={{ day: "2026-12-21", label: "Runs out 21 Dec" }}
    />
  ),
  "fan-none": (
    <FanChart {...shared} names={FAN_NAMES} label="Forecast without history" points={[]} />
  ),
  "fan-short": (
    <FanChart
      {...shared}
      names={FAN_NAMES}
      label="Forecast without intervals"
      points={[3, 5, 4, 4, 4].map((value, index) => {
        const day = later("2026-11-26", index);
        const key = index < 2 ? "used" : "expected";
        return { day, dayText: dayText(day), [key]: figure(value) };
      })}
    />
  ),
};
