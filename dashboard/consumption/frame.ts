/** Who is signed in, which tenant the page shows, and which others it may show. */
import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import type { Fault } from "./data/faults";
import { type Query, useQuery } from "./data/useQuery";
import { Frame, type FrameQuery } from "./frame.generated";
import { useRange } from "./range";
import { text, useParameter, usePlace } from "./router";
import { Dashboard, type DashboardQuery, type DashboardQueryVariables } from "./views/overview/dashboard.generated";
import { variablesOf } from "./views/overview/variables";

export type Viewer = FrameQuery["viewer"];
export type Tenant = NonNullable<FrameQuery["tenant"]>;

/** What the frame knows; the tenant is null until one is chosen. */
export interface FrameState {
  viewer: Viewer | null;
  tenant: Tenant | null;
  /** Why there is no tenant or no answer. */
  fault: Fault | null;
  /** Why what is shown could not be asked for anew. */
  stale: Fault | null;
  retry: () => void;
  /** The query of the first view, which the frame asks so that there is one request. */
  dashboard: Query<DashboardQuery, DashboardQueryVariables>;
}

const FIRST_VIEW = "/";

/** The code of a request that names no tenant and would have to, or one that is not there. */
const NAMELESS = new Set(["TENANT_REQUIRED", "BAD_REQUEST", "NOT_FOUND"]);

/** Asks what the frame needs: by the first view's query there, and by one of its own elsewhere. */
export function useFrameState(): FrameState {
  const { path } = usePlace();
  const [named] = useParameter("tenant", text);
  const [dateRange] = useRange();
  const [known, setKnown] = useState<(FrameQuery & { named: string }) | null>(null);
  const tenantId = named || null;
  const isFirst = path === FIRST_VIEW;
  const dashboard = useQuery(Dashboard, variablesOf(tenantId, dateRange), { pause: !isFirst });
  const frame = useQuery(Frame, { tenantId }, { pause: isFirst || known?.named === named });
  const asked = isFirst ? dashboard : frame;
  const { data } = asked;
  useEffect(() => {
    if (data && !asked.isRefetching) setKnown({ viewer: data.viewer, tenant: data.tenant, named });
  }, [data, asked.isRefetching, named]);
  const shown = known?.named === named ? known : data;
  const whole = asked.faults.find(({ path: at }) => at === "") ?? null;
  const isMissing = !shown?.tenant || (isFirst && data === null);
  return {
    viewer: shown?.viewer ?? known?.viewer ?? null,
    tenant: shown?.tenant ?? null,
    fault: (isMissing && asked.faults[0]) || null,
    stale: isMissing ? null : whole,
    retry: asked.refetch,
    dashboard,
  };
}

/** Whether an error says that a tenant is to be chosen. */
export const isChoice = (fault: Fault): boolean => NAMELESS.has(fault.code) && fault.path === "tenant";

export const FrameContext = createContext<FrameState | null>(null);

/** The frame around a view. Views are shown once there is a tenant. */
export function useFrame(): FrameState & { viewer: Viewer; tenant: Tenant } {
  const frame = useContext(FrameContext);
  if (!frame?.viewer || !frame.tenant) throw new Error("a view is shown before its tenant is known");
  return frame as FrameState & { viewer: Viewer; tenant: Tenant };
}
