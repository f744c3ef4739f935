/** What each part of the overview is given. */
import type { Query } from "../../data/useQuery";
import type { Range } from "../../range";
import type { DashboardQuery, DashboardQueryVariables } from "./dashboard.generated";

export interface PartProps {
  dashboard: Query<DashboardQuery, DashboardQueryVariables>;
  /** The days that the answer is about. */
  range: Range;
  /** The tenant's time zone. */
  zone: string;
}

export type TenantPart = NonNullable<DashboardQuery["tenant"]>;
