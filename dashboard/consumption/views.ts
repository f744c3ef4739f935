/**
 * The views of the app, in the order of the navigation.
 *
 * To add one: a folder `views/<view>/` with a component as its default export, its texts in
 * `texts/<view>.ts`, and a line here. `insights/pages/dashboard.py` lists the paths as well.
 */
import type { ComponentType } from "preact";
import type { IconName } from "./components/Icon";

/** What a view is given: parts of its path, such as `id` of `/jobs/:id`. */
export interface ViewProps {
  params: Record<string, string>;
}

interface View {
  path: string;
  title: string;
  /** Symbol in the navigation; a view without one is reached by links alone. */
  icon?: IconName;
  /** The period of the header does not concern it. */
  hasNoRange?: boolean;
  /** It is about several tenants: none has to be chosen. */
  hasNoTenant?: boolean;
  load: () => Promise<{ default: ComponentType<ViewProps> }>;
}

export const VIEWS: readonly View[] = [
  { path: "/", title: "Overview", icon: "overview", load: () => import("./views/overview/Overview") },
  { path: "/usage", title: "Usage", icon: "usage", load: () => import("./views/usage/Usage") },
  { path: "/jobs/:id", title: "Job", load: () => import("./views/job/Job") },
  { path: "/forecast", title: "Forecast", icon: "forecast", hasNoRange: true, load: () => import("./views/forecast/Forecast") },
  { path: "/planner", title: "Planner", icon: "planner", hasNoRange: true, load: () => import("./views/planner/Planner") },
  { path: "/purchases", title: "Purchases", icon: "purchases", hasNoRange: true, load: () => import("./views/purchases/Purchases") },
  { path: "/ledger", title: "Ledger", icon: "ledger", load: () => import("./views/ledger/Ledger") },
  { path: "/exports", title: "Exports", icon: "exports", hasNoRange: true, load: () => import("./views/exports/Exports") },
  { path: "/alerts", title: "Alerts and budgets", icon: "alerts", hasNoRange: true, load: () => import("./views/alerts/Alerts") },
  { path: "/webhooks", title: "Webhooks", icon: "webhooks", hasNoRange: true, load: () => import("./views/webhooks/Webhooks") },
  { path: "/keys", title: "API keys", icon: "keys", hasNoRange: true, load: () => import("./views/keys/Keys") },
  { path: "/tenants", title: "Tenants", hasNoRange: true, hasNoTenant: true, load: () => import("./views/tenants/Tenants") },
];

/** The view of a path, with the parts of it; null where there is none. */
export function viewOf(path: string): { view: View; params: Record<string, string> } | null {
  for (const view of VIEWS) {
    const names: string[] = [];
    const pattern = view.path.replace(/:(\w+)/g, (_, name) => {
      names.push(name);
      return "([^/]+)";
    });
    const found = new RegExp(`^${pattern}$`).exec(path);
    if (found) {
      const values = found.slice(1).map(decoded);
      return { view, params: Object.fromEntries(names.map((name, at) => [name, values[at] ?? ""])) };
    }
  }
  return null;
}

/** A part of a path as it was before it was encoded; as it stands where it was not. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
