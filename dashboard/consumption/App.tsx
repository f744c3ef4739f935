/** The app: the sign-in page, or the frame with a view in it. */
import { Provider } from "@urql/preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { ServiceClient } from "./client";
import { EmptyState } from "./components/EmptyState";
import { ErrorNote } from "./components/ErrorNote";
import { Toasts } from "./components/Toasts";
import { FrameContext, type FrameState, isChoice, useFrameState } from "./frame";
import { Header } from "./layout/Header";
import { LazyView } from "./layout/LazyView";
import { Sidebar } from "./layout/Sidebar";
import { SignIn } from "./layout/SignIn";
import { Link, usePlace } from "./router";
import { isSignedIn, session, type SignedOut } from "./session";
import { useStore } from "./store";
import { common, signInTexts } from "./texts/common";
import { noAccessTexts } from "./texts/tenants";
import { viewOf } from "./views";

/** The whole page. */
export function App() {
  const now = useStore(session);
  const credentials = isSignedIn(now) ? now.credentials : null;
  // A client of its own for each sign-in, for it keeps answers.
  const client = useMemo(() => credentials && new ServiceClient(), [credentials]);
  if (!isSignedIn(now)) return <SignedOutPage why={now} />;
  return client && (
    <Provider value={client}>
      <Frame />
    </Provider>
  );
}

function SignedOutPage({ why }: { why: SignedOut }) {
  useTitle(signInTexts.button, undefined);
  return <SignIn why={why} />;
}

function Frame() {
  const frame = useFrameState();
  const { path } = usePlace();
  const found = viewOf(path);
  const title = found?.view.title ?? common.noSuchPage;
  useTitle(title, frame.tenant?.name);
  useFocusOf(path);
  return (
    <FrameContext.Provider value={frame}>
      <a class="skip" href="#content" onClick={skip}>
        {common.skip}
      </a>
      <div class="frame">
        <Sidebar viewer={frame.viewer} />
        <div>
          <Header frame={frame} title={title} hasRange={found !== null && !found.view.hasNoRange} />
          <main id="content" class="content" tabIndex={-1}>
            {found ? <Content frame={frame} found={found} /> : <NoSuchPage />}
          </main>
        </div>
      </div>
      <Toasts />
    </FrameContext.Provider>
  );
}

interface ContentProps {
  frame: FrameState;
  found: NonNullable<ReturnType<typeof viewOf>>;
}

/** The view; what keeps it from being shown; or, while that is unknown, its skeleton. */
function Content({ frame, found }: ContentProps) {
  const { viewer, tenant, fault } = frame;
  if (fault?.code === "FORBIDDEN" || isStranger(viewer)) return <NoAccess message={fault?.message} />;
  if (found.view.hasNoTenant && (viewer || !fault)) {
    return <LazyView view={found.view} params={found.params} isReady={viewer !== null} />;
  }
  if (fault && viewer && isChoice(fault)) return <ChooseTenant viewer={viewer} />;
  if (fault) return <ErrorNote fault={fault} onRetry={frame.retry} />;
  return (
    <>
      {frame.stale && <ErrorNote fault={frame.stale} onRetry={frame.retry} />}
      {/* Another tenant begins anew: nothing of the one before stays in a form. */}
      <LazyView
        key={`${tenant?.id} ${found.view.path}`}
        view={found.view}
        params={found.params}
        isReady={tenant !== null}
      />
    </>
  );
}

function ChooseTenant({ viewer }: { viewer: NonNullable<FrameState["viewer"]> }) {
  const tenants = viewer.tenants?.nodes ?? [];
  const all = viewer.tenants?.totalCount ?? 0;
  if (tenants.length === 0) return <EmptyState title={common.noTenants} text={common.noTenantsWhy} />;
  return (
    <EmptyState title={common.chooseTenant} text={common.chooseTenantWhy}>
      <ul class="choice">
        {tenants.map(({ id, name }) => (
          <li key={id}>
            <Link to="/" query={{ tenant: id }}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
      {all > tenants.length && <p class="small">{common.moreTenants(tenants.length, all)}</p>}
      {viewer.allTenants && <Link to="/tenants">{common.allTenants}</Link>}
    </EmptyState>
  );
}

/** Whether a role reads no tenant's consumption. */
const isStranger = (viewer: FrameState["viewer"]) => viewer?.role === "PARTNER" || viewer?.role === "PLATFORM";

/** For a role that may not read a tenant's consumption: who may, and how one gets there. */
function NoAccess({ message }: { message: string | undefined }) {
  return (
    <EmptyState title={noAccessTexts.title} text={noAccessTexts.text}>
      <p>{noAccessTexts.how}</p>
      {message && <p class="small">{message}</p>}
    </EmptyState>
  );
}

function NoSuchPage() {
  return (
    <EmptyState title={common.noSuchPage} text={common.noSuchPageWhy}>
      <Link class="button" to="/">
        {common.toOverview}
      </Link>
    </EmptyState>
  );
}

/** Sets the title of the window. */
function useTitle(view: string, tenant: string | undefined) {
  useEffect(() => {
    document.title = common.title(view, tenant);
  }, [view, tenant]);
}

/** Moves the focus to the content of another view, where reading goes on. */
function useFocusOf(path: string) {
  const before = useRef(path);
  useEffect(() => {
    if (before.current !== path) document.getElementById("content")?.focus({ preventScroll: true });
    before.current = path;
  }, [path]);
}

/** Without the address of the link: the fragment is where keys come in. */
function skip(event: Event) {
  event.preventDefault();
  document.getElementById("content")?.focus();
}
