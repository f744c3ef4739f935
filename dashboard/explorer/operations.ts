/** The ready-made operations of docs/operations, which are bundled with the page. */
import { parse } from "graphql";
import { ROLES, type Role } from "./viewer";

export interface Operation {
  /** Name of its file. */
  name: string;
  title: string;
  /** What stands below its title. */
  text: string;
  /** Who asks it; everyone where the file does not say. */
  roles: readonly Role[];
  kind: "query" | "mutation" | "subscription";
  /** The name that its tab has. */
  tab: string;
  document: string;
  variables: Record<string, unknown>;
  /** Whether it takes the id of a tenant. */
  takesTenant: boolean;
}

const FOR = /^For:\s*(.+)$/;

/** Splits the comment that a file begins with into title, roles and text. */
export function headOf(document: string): Pick<Operation, "title" | "roles" | "text"> {
  const lines: string[] = [];
  for (const line of document.split("\n")) {
    if (!line.startsWith("#")) break;
    lines.push(line.replace(/^#\s?/, "").trim());
  }
  const [title = "", ...others] = lines;
  const named = others.map((line) => FOR.exec(line)?.[1]).find((found) => found !== undefined);
  const roles = ROLES.filter((role) => named?.split(/[,\s]+/).includes(role));
  const text = others.filter((line) => !FOR.test(line)).join(" ").trim();
  return { title, text, roles: roles.length > 0 ? roles : ROLES };
}

function operationOf(path: string, document: string, variables: string | undefined): Operation {
  const name = path.replace(/^.*\//, "").replace(/\.graphql$/, "");
  const [definition] = parse(document).definitions;
  if (definition?.kind !== "OperationDefinition") throw new Error(`${path} holds no operation`);
  return {
    ...headOf(document),
    name,
    kind: definition.operation,
    tab: definition.name?.value ?? name,
    document,
    variables: variables === undefined ? {} : JSON.parse(variables),
    takesTenant: (definition.variableDefinitions ?? []).some(
      ({ variable }) => variable.name.value === "tenantId",
    ),
  };
}

const documents = import.meta.glob<string>("../../docs/operations/*.graphql", {
  query: "?raw",
  import: "default",
  eager: true,
});
const variables = import.meta.glob<string>("../../docs/operations/*.variables.json", {
  query: "?raw",
  import: "default",
  eager: true,
});

export const OPERATIONS: readonly Operation[] = Object.entries(documents)
  .map(([path, document]) =>
    operationOf(path, document, variables[path.replace(/\.graphql$/, ".variables.json")]),
  )
  .sort((one, other) => one.title.localeCompare(other.title));

/** The variables to start with, as text; a viewer of several tenants names the one that was chosen. */
export function variablesOf(operation: Operation, tenantId: string | null): string {
  const named = operation.takesTenant && tenantId !== null ? { tenantId } : {};
  const all = { ...operation.variables, ...named };
  return Object.keys(all).length === 0 ? "" : JSON.stringify(all, null, 2);
}

/** Variables in which another tenant is named; the same text where none is. */
export function naming(tenantId: string, variables: string): string {
  try {
    const all: unknown = JSON.parse(variables);
    if (typeof all !== "object" || all === null || !("tenantId" in all)) return variables;
    return JSON.stringify({ ...all, tenantId }, null, 2);
  } catch {
    return variables;
  }
}
