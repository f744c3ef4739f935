/** What the first view asks about. */
import { dayOf, daysLater } from "../../format";
import type { Range } from "../../range";
import type { DashboardQueryVariables } from "./dashboard.generated";

/** Days of the burn-down, back and ahead: more would cost more than a first view may. */
const BACK = 21;
const AHEAD = 62;

/** The variables of the first view's query. */
export function variablesOf(tenantId: string | null, dateRange: Range): DashboardQueryVariables {
  // The tenant's zone is not known yet; today elsewhere is a day off at most.
  const today = dayOf(new Date(), "UTC");
  const balanceDays = { dates: { from: daysLater(today, -BACK), to: daysLater(today, AHEAD) } };
  return { tenantId, dateRange, balanceDays } as DashboardQueryVariables;
}
