/** Whose key it is, and the tenants that it sees. */
// Ready-made operations, which a service that executes listed ones alone executes too.
import myTenants from "../../docs/operations/my-tenants.graphql?raw";
import whoAmI from "../../docs/operations/who-am-i.graphql?raw";
import type { Role } from "./roles";
import { send } from "./transport";

export interface Tenant {
  id: string;
  name: string;
}

export interface Viewer {
  name: string;
  role: Role;
  /** The first hundred, by name. */
  tenants: Tenant[];
  /** Whether there are others. */
  hasMoreTenants: boolean;
}

/** The scope that `Viewer.tenants` needs. */
const SEES_TENANTS = "BALANCE_CHANGES_READ";

interface Answers {
  viewer: {
    name: string;
    role: Role;
    scopes: string[];
    tenants: { nodes: Tenant[]; pageInfo: { hasNextPage: boolean } };
  };
}

async function ask(
  key: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Answers["viewer"]> {
  const { data, errors } = await send(key, { query, variables });
  if (!data) throw new Error(errors?.[0]?.message ?? "The service answered without data.");
  return (data as unknown as Answers).viewer;
}

/** Looks the holder of a key up; KeyRefused where there is none. */
export async function viewerOf(key: string): Promise<Viewer> {
  const { name, role, scopes } = await ask(key, whoAmI);
  if (!scopes.includes(SEES_TENANTS)) return { name, role, tenants: [], hasMoreTenants: false };
  const { nodes, pageInfo } = (await ask(key, myTenants, { first: 100 })).tenants;
  return { name, role, tenants: nodes, hasMoreTenants: pageInfo.hasNextPage };
}
