/** Texts of budgets, alert rules and alerts. */
import { about, credits, day, instant, percent } from "../format";
import type { AlertKind, BudgetInterval } from "../views/alerts/alerts-view.generated";

/** The kinds of rules that can be set, in the order of the choice. */
export const RULE_KINDS = [
  "REMAINING_BELOW",
  "PERCENT_OF_ALLOCATION_BELOW",
  "RUN_OUT_WITHIN_DAYS",
  "EXPIRY_WITHIN_DAYS",
  "END_WITHIN_DAYS",
] as const;

export type RuleKind = (typeof RULE_KINDS)[number];

const daysText = (threshold: string) => `${threshold} ${threshold === "1" ? "day" : "days"}`;

export const budgetTexts = {
  title: "Budgets",
  lead: "A budget warns when its credits are used, or are expected to be. It stops no interview.",
  set: "Set a budget",
  none: "No budget yet",
  noneWhy: "Say how many credits all interviews, or those of one job, are meant to use, and be warned in time.",
  wholeTenant: "All jobs",
  per: { BILLING_PERIOD: "Billing period", MONTH: "Calendar month" } satisfies Record<BudgetInterval, string>,
  each: { BILLING_PERIOD: "Each billing period", MONTH: "Each month" } satisfies Record<BudgetInterval, string>,
  used: (used: string, budget: string) => `${credits(used)} of ${credits(budget)} credits`,
  left: (remaining: string) => `${credits(remaining)} left`,
  paused: "Paused",
  passed: "Passed",
  at: (one: { percent: number; raisedAt: string | null; raised: boolean }, zone: string) =>
    one.raised && one.raisedAt ? `${percent(one.percent)} reached ${instant(one.raisedAt, zone)}` : percent(one.percent),
  warnsAt: "Warns at",
  warnsByForecast: "by forecast",
  warnedByForecast: (at: string, zone: string) => `by forecast, raised ${instant(at, zone)}`,
  warnsNever: "It warns at no percentage.",
  passesOn: (date: string) => `Expected to pass on ${day(date)}`,
  expected: (total: string) => `Expected to use ${about(total)} by the end`,
  between: (low: string, high: string) => `80% likely between ${about(low)} and ${about(high)}`,
  isPassed: "The budget is passed",
  noForecast: "No forecast",
  change: "Change",
  pause: "Pause",
  resume: "Resume",
  nowPaused: "The budget is paused: it warns of nothing.",
  nowResumed: "The budget warns again.",
  isSet: "The budget is set.",
  isDeleted: "The budget is deleted.",
  dialogNew: "Set a budget",
  dialogChange: (name: string) => `Budget: ${name}`,
  scope: "Budget for",
  scopes: { tenant: "All jobs together", job: "One job" },
  job: "Job",
  jobSearch: "Search a job",
  jobSearchHint: "By title or by the id of your platform.",
  jobNone: "No job is found.",
  jobMore: (all: number) => `${all} jobs are found: search for more of the title.`,
  jobOther: "Choose another job",
  jobNeeded: "Choose a job.",
  credits: "Credits",
  creditsHint: "Those that are meant to be used in each period.",
  creditsNeeded: "Write an amount above 0, such as 200.",
  period: "In each",
  percents: "Warn at percent",
  percentsHint: "Up to 10 whole numbers, with commas between them. Empty for none.",
  percentsBad: "Write whole numbers with commas between them, such as 50, 80, 100.",
  onForecast: "Warn when it is expected to be passed",
  onForecastHint: "Once in each period, with the day on which it is expected.",
  replaces: (amount: string) => `There is such a budget, of ${credits(amount)} credits: this one replaces it.`,
  delete: "Delete the budget?",
  deleteText: (name: string) => `The budget of ${name} warns no more. What it has raised stays in the history.`,
};

/** A rule in plain words, with its unit. */
export function ruleText(kind: AlertKind, threshold: string): string {
  switch (kind) {
    case "REMAINING_BELOW":
      return Number(threshold) === 0 ? "Credits are owed" : `Fewer than ${credits(threshold)} credits are left`;
    case "PERCENT_OF_ALLOCATION_BELOW":
      return `Less than ${percent(Number(threshold))} of the period's credits is left`;
    case "RUN_OUT_WITHIN_DAYS":
      return `Credits are expected to run out within ${daysText(threshold)}`;
    case "EXPIRY_WITHIN_DAYS":
      return `Credits expire within ${daysText(threshold)}`;
    case "END_WITHIN_DAYS":
      return `The last day of service is within ${daysText(threshold)}`;
    case "BUDGET_USED":
      return `${percent(Number(threshold))} of a budget is used`;
    case "BUDGET_FORECAST":
      return "A budget is expected to be passed";
  }
}

export const ruleTexts = {
  title: "Alert rules",
  lead: "A rule watches the balance, and raises an alert each time its condition becomes true.",
  set: "Set a rule",
  none: "No rule yet",
  noneWhy: "Be warned when few credits are left, or before they run out or expire.",
  rule: "Warns when",
  state: "Now",
  raised: "Raised",
  notRaised: "Not raised",
  last: "Last raised",
  dialog: "Set an alert rule",
  kind: "Warn when",
  kinds: {
    REMAINING_BELOW: "fewer credits are left than",
    PERCENT_OF_ALLOCATION_BELOW: "less of the period's credits is left than",
    RUN_OUT_WITHIN_DAYS: "credits are expected to run out within",
    EXPIRY_WITHIN_DAYS: "credits expire within",
    END_WITHIN_DAYS: "the last day of service is within",
  } satisfies Record<RuleKind, string>,
  units: {
    REMAINING_BELOW: "Credits",
    PERCENT_OF_ALLOCATION_BELOW: "Percent",
    RUN_OUT_WITHIN_DAYS: "Days",
    EXPIRY_WITHIN_DAYS: "Days",
    END_WITHIN_DAYS: "Days",
  } satisfies Record<RuleKind, string>,
  hints: {
    REMAINING_BELOW: "From 0, which warns of the first credit that is owed.",
    PERCENT_OF_ALLOCATION_BELOW: "Above 0, and up to 100.",
    RUN_OUT_WITHIN_DAYS: "1 to 365.",
    EXPIRY_WITHIN_DAYS: "1 to 365. Credits that roll over do not count.",
    END_WITHIN_DAYS: "1 to 365.",
  } satisfies Record<RuleKind, string>,
  needed: "Write a number.",
  isSet: "The rule is set.",
  isDeleted: "The rule is deleted.",
  delete: "Delete the rule?",
  deleteText: (rule: string) => `“${rule}” warns no more. What it has raised stays in the history.`,
};

export const historyTexts = {
  title: "History",
  none: "Nothing was raised yet",
  noneWhy: "Each alert of a rule or a budget is listed here, with its figures.",
  at: "Raised",
  message: "Alert",
  from: "By",
  rule: "Rule",
  budget: "Budget",
  oldBudget: "Budget, deleted since",
  raisedNow: (message: string) => `Alert: ${message}`,
  live: "New alerts appear by themselves.",
  broken: "The connection is interrupted: new alerts appear when it is back.",
};
