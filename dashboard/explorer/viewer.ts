/** Whose key it is, and the tenants that it sees. */
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

const VIEWER = "query Viewer { viewer { name role scopes } }";
const TENANTS = `query ViewersTenants {
  viewer { tenants(first: 100) { nodes { id name } pageInfo { hasNextPage } } }
}`;
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

async function ask(key: string, query: string): Promise<Answers["viewer"]> {
  const { data, errors } = await send(key, { query });
  if (!data) throw new Error(errors?.[0]?.message ?? "The service answered without data.");
  return (data as unknown as Answers).viewer;
}

/** Looks the holder of a key up; KeyRefused where there is none. */
export async function viewerOf(key: string): Promise<Viewer> {
  const { name, role, scopes } = await ask(key, VIEWER);
  if (!scopes.includes(SEES_TENANTS)) return { name, role, tenants: [], hasMoreTenants: false };
  const { nodes, pageInfo } = (await ask(key, TENANTS)).tenants;
  return { name, role, tenants: nodes, hasMoreTenants: pageInfo.hasNextPage };
}
