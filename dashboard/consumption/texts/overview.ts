/** Texts of the overview. */

export const overviewTexts = {
  totalInterviews: "Total Interviews",
  creditsUsed: "Credits Used",
  remainingBalance: "Remaining Balance",
  usageTrend: "Usage Trend",
};
