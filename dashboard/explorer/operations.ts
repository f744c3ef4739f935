/** The ready-made operations of docs/operations, which are bundled with the page. */
import { Kind, type OperationDefinitionNode, parse } from "graphql";
import { type Head, headOf } from "./heads";

export interface Operation extends Head {
  /** Name of its file. */
  name: string;
  kind: "query" | "mutation" | "subscription";
  /** The name that its tab has. */
  tab: string;
  document: string;
  variables: Record<string, unknown>;
  /** Whether it takes the id of a tenant, and whether a viewer of one alone must give it, too. */
  tenantId: "none" | "optional" | "required";
}

function operationOf(path: string, document: string, variables: string | undefined): Operation {
  const name = path.replace(/^.*\//, "").replace(/\.graphql$/, "");
  const definition = parse(document).definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  const taken = definition?.variableDefinitions?.find(
    ({ variable }) => variable.name.value === "tenantId",
  );
  const required = taken?.type.kind === Kind.NON_NULL_TYPE && taken.defaultValue === undefined;
  return {
    ...headOf(document),
    name,
    kind: definition?.operation ?? "query",
    tab: definition?.name?.value ?? name,
    document,
    variables: variables === undefined ? {} : JSON.parse(variables),
    tenantId: taken === undefined ? "none" : required ? "required" : "optional",
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

/** The tenant that operations are opened with. */
export interface Target {
  /** Null for a key that reads no tenant. */
  id: string | null;
  /** Whether the key reads others, so that every operation has to name one. */
  amongOthers: boolean;
}

/** The variables to start with, as text. */
export function variablesOf({ tenantId, variables }: Operation, { id, amongOthers }: Target): string {
  const named = tenantId === "required" || (tenantId === "optional" && amongOthers);
  const all = { ...(named && id !== null && { tenantId: id }), ...variables };
  if (Object.keys(all).length === 0) return "";
  return naming(id, JSON.stringify(filledIn(all), null, 2));
}

/** Variables with the placeholders that need no look-up: a text of their own, and the time. */
function filledIn(variables: Record<string, unknown>): Record<string, unknown> {
  const text = JSON.stringify(variables)
    .replaceAll("{{key}}", randomText)
    .replaceAll("{{now}}", new Date().toISOString());
  return JSON.parse(text);
}

/** 96 random bits; a UUID is made in secure contexts alone. */
function randomText(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Variables in which another tenant is named, in inputs too; the same text where none is. */
export function naming(id: string | null, variables: string): string {
  if (id === null || !variables.includes('"tenantId"')) return variables;
  try {
    const named = (key: string, value: unknown) => (key === "tenantId" ? id : value);
    return JSON.stringify(JSON.parse(variables, named), null, 2);
  } catch {
    return variables;
  }
}
