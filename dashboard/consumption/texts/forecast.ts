/** Texts of the forecast. */
import type { ChartTexts } from "../charts";
import type { ForecastViewQuery } from "../views/forecast/forecast.generated";
import { chartTexts } from "./charts";

type Method = NonNullable<NonNullable<ForecastViewQuery["tenant"]>["forecast"]>["method"];

/** Texts that charts of the forecast and of the planner need. */
export const forecastChartTexts: ChartTexts = {
  ...chartTexts,
  empty: "There is nothing to draw.",
};

const METHODS: Record<Method, string> = {
  NO_USAGE: "Nothing was used yet",
  RUN_RATE: "The mean of the days so far, by the usual weekdays",
  WEEKDAY_PROVISIONAL: "Level and weekdays, from less than two weeks",
  WEEKDAY_LEVEL: "Level and weekdays",
  YEARLY_PROVISIONAL: "Level, weekdays and the time of year, from less than two years",
  YEARLY: "Level, weekdays and the time of year",
};

export const forecastTexts = {
  horizon: "Days ahead",
  horizonOf: (days: number) => `${days} days`,
  unit: "Unit",
  units: { DAY: "Day", WEEK: "Week", MONTH: "Month" },
  buffer: "Buffer",
  bufferOf: (percent: string) => `${percent}% buffer`,

  runOut: "Credits last until",
  beyond: (days: number) => `Beyond ${days} days`,
  outNow: "Used up",
  noPrediction: "Cannot be said yet",
  likely: (day: string) => `Credits are expected to run out on ${day}.`,
  likelySoon: "Credits are expected to run out within these days.",
  possible: (day: string) => `Credits are expected to last beyond ${day}, but may not.`,
  safe: (day: string) => `Credits are expected to last beyond ${day}.`,
  runOutNow: "No credits are left now.",
  owed: (overage: string) => `${overage} are owed.`,
  chance: (share: string) => `Chance of running out before: ${share}.`,
  chanceBelow: "Chance of running out before: below 1%.",
  earliest: (day: string) => `At the earliest on ${day}: one case in ten is before.`,

  expected: "Expected use",
  between: (low: string, high: string) => `Between ${low} and ${high} with 80% certainty.`,
  noInterval: "Without a range: that takes a week of history.",

  planned: "Planned credits",
  plannedOf: (percent: string) => `Expected use plus a ${percent}% buffer.`,
  enough: (share: string) => `Enough in ${share} of cases.`,

  toBuy: "Suggested purchase",
  nothingToBuy: "None",
  covered: "The balance and the allocations to come cover the planned credits.",
  lacking: (shortfall: string, price: string) =>
    `${shortfall} planned credits are not covered by the balance and the allocations to come. Price: ${price}.`,
  buy: "Buy",
  buyOf: (credits: string) => `Buy ${credits} credits`,

  chart: {
    DAY: "Credits per day",
    WEEK: "Credits per week",
    MONTH: "Credits per month",
  },
  chartLabel: {
    DAY: "Credits per day, used and expected",
    WEEK: "Credits per week, used and expected",
    MONTH: "Credits per month, used and expected",
  },
  now: { DAY: "Today", WEEK: "This week", MONTH: "This month" },
  runsOut: (day: string) => `Runs out ${day}`,
  soFar: (credits: string) => `${credits} used so far`,
  cut: (range: string) => `only ${range}`,
  names: {
    used: "Used",
    expected: "Expected",
    inner: "80% range",
    outer: "95% range",
    planned: "Planned",
  },
  note: "Note",
  fanNote: {
    DAY: "Today is what was used so far and what is still expected, together.",
    WEEK: "This week is what was used so far and what is still expected, together. A last week that is cut by the days ahead is left out.",
    MONTH: "This month is what was used so far and what is still expected, together. A last month that is cut by the days ahead is left out.",
  },

  seasons: "Seasons",
  weekly: "By weekday",
  yearly: "By month",
  factor: "Beside the average",
  noWeekly: "Weekdays are told apart after a week of history.",
  noYearly: "The time of year is told apart after 400 days of history.",

  accuracy: "How good it was",
  accuracyLead: (windows: number, days: number) =>
    `The same method, asked on ${windows} earlier days to predict the ${days} days that followed:`,
  held: "Real total within the 80% range",
  heldOf: (held: number, windows: number) => `${held} of ${windows}`,
  error: "Average error of the total",
  naive: "Error of repeating the last week",
  meansGood: "About eight of ten totals are expected in the range, so this fits.",
  meansNarrow:
    "Fewer totals than eight of ten were in the range: real use may lie outside of it more often than it says.",
  meansBetter: "Smaller errors are better, and it was closer than repeating the last week.",
  meansWorse: "Smaller errors are better. Repeating the last week would have been as close: use swings more than a pattern explains.",
  noAccuracy: "This takes more history: at least three earlier months to compare with.",

  inactive: "Nothing was used in the last 28 days. The forecast follows that; when hiring begins again, the planner says what it will need.",
  brief: "There is little history yet, so that the forecast is still uncertain.",
  noUsage: "Nothing to predict yet",
  noUsageText:
    "The forecast begins with the first interview that used credits. Until then, the planner says what hiring will need.",
  toPlanner: "Plan hiring",
  method: (method: Method, days: number | null) =>
    days === null ? `Method: ${METHODS[method]}.` : `Method: ${METHODS[method]}. It is based on ${days} days of history.`,
};
