/** What each part of the overview is given. */
import type { Query } from "../../data/useQuery";
import type { Range } from "../../range";
import type { DashboardQuery } from "./dashboard.generated";

export interface PartProps {
  dashboard: Query<DashboardQuery>;
  range: Range;
  /** The tenant's time zone. */
  zone: string;
}

export type TenantPart = NonNullable<DashboardQuery["tenant"]>;
