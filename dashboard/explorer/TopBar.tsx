import { ROLE_NAMES } from "./roles";
import type { Viewer } from "./viewer";

interface Props {
  viewer: Viewer;
  listed: boolean;
  onList: () => void;
  onForget: () => void;
}

/** What this is, whose key is used, and the way to use another. */
export function TopBar({ viewer, listed, onList, onForget }: Props) {
  const tenant = viewer.tenants.length === 1 ? viewer.tenants[0]?.name : undefined;
  return (
    <header className="top-bar">
      <button type="button" className="quiet" aria-expanded={listed} onClick={onList}>
        Operations
      </button>
      <h1>
        <span className="mark" aria-hidden="true" />
        <span className="product">Consumption Insights</span>
      </h1>
      <p className="viewer" title={`Signed in with the key “${viewer.name}”, role ${viewer.role}`}>
        <strong>{viewer.name}</strong>
        <span>
          {ROLE_NAMES[viewer.role]}
          {tenant && ` · ${tenant}`}
        </span>
      </p>
      <button
        type="button"
        className="quiet"
        title="Forgets this key, and asks for another"
        onClick={onForget}
      >
        Change key
      </button>
    </header>
  );
}
