import { DOC_EXPLORER_PLUGIN, DocExplorerStore } from "@graphiql/plugin-doc-explorer";
import { HISTORY_PLUGIN, HistoryStore } from "@graphiql/plugin-history";
import { GraphiQLProvider } from "@graphiql/react";
import { GraphiQL, GraphiQLInterface } from "graphiql";
import { useEffect, useMemo, useState } from "react";
import { OPERATIONS, type Target, variablesOf } from "./operations";
import { OperationsPanel } from "./OperationsPanel";
import { type ExplorerStorage, storageWithout } from "./storage";
import { TopBar } from "./TopBar";
import { connect, type Live } from "./transport";
import type { Viewer } from "./viewer";
import "./workers";
import "graphiql/style.css";
import "./workbench.css";

interface Props {
  apiKey: string;
  viewer: Viewer;
  onForget: (reason?: string) => void;
}

const PLUGINS = [DOC_EXPLORER_PLUGIN, HISTORY_PLUGIN];
/** The operation that a first visit of who may ask it begins with. */
const FIRST = "overview";
const REVOKED = "The key is not valid any more: it was revoked. Enter another one.";
/** Pixels of a window in which operations, documentation, editor and answer fit beside each other. */
const WIDE = "(min-width: 1100px)";

/** GraphiQL with the ready-made operations beside it, for the holder of a key. */
export default function Workbench({ apiKey, viewer, onForget }: Props) {
  const wide = useMemo(() => matchMedia(WIDE).matches, []);
  const [listed, setListed] = useState(wide);
  const [live, setLive] = useState<Live | null>(null);
  const [tenantId, setTenantId] = useState(viewer.tenants[0]?.id ?? null);
  const target = { id: tenantId, amongOthers: viewer.tenants.length > 1 };
  const storage = useMemo(() => storageWithout(apiKey), [apiKey]);
  const connection = useMemo(
    () => connect(apiKey, () => onForget(REVOKED), setLive),
    [apiKey, onForget],
  );
  useEffect(() => connection.close, [connection]);

  const [start] = useState(() => startOf(viewer, target, storage));
  return (
    <GraphiQLProvider
      fetcher={connection.fetcher}
      storage={storage}
      plugins={PLUGINS}
      referencePlugin={DOC_EXPLORER_PLUGIN}
      {...(wide ? { visiblePlugin: DOC_EXPLORER_PLUGIN } : {})}
      {...start}
      defaultQuery=""
      shouldPersistHeaders={false}
      inputValueDeprecation
      schemaDescription
    >
      <HistoryStore>
        <DocExplorerStore>
          <div className="workbench">
            <TopBar
              viewer={viewer}
              listed={listed}
              onList={() => setListed(!listed)}
              onForget={() => onForget()}
            />
            {listed && (
              <OperationsPanel
                viewer={viewer}
                target={target}
                onTenant={setTenantId}
                onPicked={() => setListed(wide)}
              />
            )}
            <main>
              <GraphiQLInterface
                isHeadersEditorEnabled={false}
                showPersistHeadersSettings={false}
                defaultEditorToolsVisibility={wide ? "variables" : false}
              >
                <GraphiQL.Logo>{null}</GraphiQL.Logo>
                {live && (
                  <GraphiQL.Footer>
                    <LiveLine live={live} />
                  </GraphiQL.Footer>
                )}
              </GraphiQLInterface>
            </main>
          </div>
        </DocExplorerStore>
      </HistoryStore>
    </GraphiQLProvider>
  );
}

/** What the first visit begins with; later ones find the tabs that they left. */
function startOf({ role }: Viewer, target: Target, storage: ExplorerStorage) {
  const own = OPERATIONS.filter(({ roles }) => roles.includes(role));
  const first = own.find(({ name }) => name === FIRST) ?? own.find(({ kind }) => kind === "query");
  if (first === undefined || storage.getItem("graphiql:tabState") !== null) return {};
  return { initialQuery: first.document, initialVariables: variablesOf(first, target) };
}

/** Says that a subscription is open, and how many events have arrived. */
function LiveLine({ live: { open, events, at } }: { live: Live }) {
  const number = `${events} ${events === 1 ? "event" : "events"}`;
  const last = at ? `, the last at ${at.toLocaleTimeString()}` : "";
  return (
    <p className={open ? "live open" : "live"} role="status">
      {open ? "Subscribed" : "Ended"} · {number}
      {last}
    </p>
  );
}
