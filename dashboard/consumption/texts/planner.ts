/** Texts of the planner. */

export const plannerTexts = {
  lead: "What hiring will cost in credits: roles × candidates per role × completion rate, plus a buffer. Compare up to four ways; the address of this page keeps them, so that it can be handed on.",
  left: "Remaining balance",
  owed: "Owed",
  allocation: {
    MONTH: "Allocated each month",
    QUARTER: "Allocated each quarter",
    YEAR: "Allocated each year",
  },

  scenario: (name: string) => `Scenario ${name}`,
  add: "Add a scenario",
  addedOf: (name: string) => `Scenario ${name} was added.`,
  removedOf: (name: string) => `Scenario ${name} was removed.`,
  duplicate: "Duplicate",
  duplicateOf: (name: string) => `Duplicate scenario ${name}`,
  remove: "Remove",
  removeOf: (name: string) => `Remove scenario ${name}`,

  fields: {
    roles: "Roles each month",
    candidates: "Candidates per role",
    rate: "Completion rate, %",
    buffer: "Buffer, %",
    months: "Months",
  },
  rateHint: "Empty: your own rate of the last 12 months.",
  wholeNumber: (field: string, least: string, most: string) =>
    `${field}: write a whole number from ${least} to ${most}.`,
  number: (field: string, least: string, most: string) => `${field}: write a number from ${least} to ${most}.`,
  correct: "Correct what is marked to see what this costs.",
  noOwnRate: "Completion rate: nobody was invited in the last 12 months. Write a rate, such as 30.",

  aMonth: (roles: string, candidates: string, rate: string) =>
    `credits a month: ${roles} × ${candidates} × ${rate}`,
  planned: (months: number, buffer: string) =>
    `Planned for ${months === 1 ? "1 month" : `${months} months`} with a ${buffer}% buffer`,
  forecast: "Forecast of the same days, same buffer",
  firstDays: (days: number) => `Forecast of the first ${days} days, same buffer`,
  noForecast: "Not yet",
  lasts: "The balance and the allocations to come cover it.",
  lacks: (shortfall: string) => `${shortfall} credits are missing, beyond the balance and the allocations to come.`,
  nothingPlanned: "Nothing is planned.",
  buy: (credits: string, price: string) => `Buy ${credits} credits · ${price}`,
  assumption:
    "A scenario takes the place of other use: it asks whether the credits last if this hiring is all there is. It begins today, with its credits spread evenly over its days.",

  byMonth: "By month, beside the forecast",
  byMonthLabel: "Credits by month: scenarios and forecast",
  month: "Month",
  forecastSeries: "Forecast",
  allocationLevel: "Allocated each month",
  byMonthNote: "Full calendar months, without the buffer. The forecast reaches a year ahead.",
};
