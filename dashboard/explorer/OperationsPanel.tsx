import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useState } from "react";
import { naming, OPERATIONS, type Operation, type Target, variablesOf } from "./operations";
import { ROLE_NAMES, ROLES, type Role } from "./roles";
import type { Viewer } from "./viewer";

interface Props {
  viewer: Viewer;
  target: Target;
  onTenant: (id: string) => void;
  onPicked: () => void;
}

/** The ready-made operations by who asks them, the viewer's own first. */
export function OperationsPanel({ viewer, target, onTenant, onPicked }: Props) {
  const [search, setSearch] = useState("");
  const { open, nameTenant } = useEditors(target);
  const roles = [viewer.role, ...ROLES.filter((role) => role !== viewer.role)];
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ title, text, name }: Operation) =>
    words.every((word) => `${title} ${text} ${name}`.toLowerCase().includes(word));

  return (
    <nav className="operations" aria-label="Ready-made operations">
      <input
        type="search"
        placeholder="Find an operation"
        aria-label="Find an operation"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      {target.amongOthers && target.id !== null && (
        <label className="tenant">
          For the tenant
          <select value={target.id} onChange={({ target }) => {
              onTenant(target.value);
              nameTenant(target.value);
            }}>
            {viewer.tenants.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            {viewer.hasMoreTenants && <option disabled>Others: by id, in the variables</option>}
          </select>
        </label>
      )}
      {roles.map((role) => (
        <Group
          key={role}
          role={role}
          own={role === viewer.role}
          searching={words.length > 0}
          operations={OPERATIONS.filter((one) => one.roles.includes(role) && fits(one))}
          onPick={(operation) => {
            open(operation);
            onPicked();
          }}
        />
      ))}
    </nav>
  );
}

interface GroupProps {
  role: Role;
  own: boolean;
  searching: boolean;
  operations: Operation[];
  onPick: (operation: Operation) => void;
}

function Group({ role, own, searching, operations, onPick }: GroupProps) {
  if (operations.length === 0) return null;
  return (
    <details open={own || searching}>
      <summary>
        {ROLE_NAMES[role]}
        {own && <span className="you">you</span>}
        <span className="count">{operations.length}</span>
      </summary>
      <ul>
        {operations.map((operation) => (
          <li key={operation.name}>
            <button type="button" onClick={() => onPick(operation)}>
              {operation.kind !== "query" && (
                <span className={`kind ${operation.kind}`}>{operation.kind}</span>
              )}
              {operation.title}
              {operation.text && <small>{operation.text}</small>}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What is done to the editors: GraphiQL's tabs hold what they show. */
function useEditors(target: Target) {
  const tabs = useGraphiQL((state) => state.tabs);
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const { addTab, changeTab } = useGraphiQLActions();

  /** Names another tenant in the variables of the active tab. */
  const nameTenant = (id: string) => {
    const variables = variableEditor?.getValue() ?? "";
    const named = naming(id, variables);
    if (named !== variables) variableEditor?.setValue(named);
  };
  /** Opens an operation in its tab if it has one, in the active tab if that is empty, or in a new one. */
  const open = (operation: Operation) => {
    const found = tabs.findIndex(({ title }) => title === operation.tab);
    if (found >= 0) {
      changeTab(found);
      if (target.id !== null) nameTenant(target.id);
    } else {
      if (queryEditor?.getValue().trim()) addTab();
      queryEditor?.setValue(operation.document);
      variableEditor?.setValue(variablesOf(operation, target));
    }
    queryEditor?.focus();
  };
  return { open, nameTenant };
}
