/** Who is signed in: by credentials that are this tab's alone, or nobody. */
import { kept } from "./signin/found";
import { type IssuerSettings, NO_SETTINGS, readSettings, TOKENS } from "./signin/settings";
import { store } from "./store";

/** What requests are authenticated by: a key, a token of the issuer, or one of a host. */
export interface Credentials {
  /** The value of the next request's `Authorization`. Rejects where it cannot be had. */
  header(): Promise<string>;
  /** Gets another token after a refusal; rejects where there is none. Keys have no other. */
  renew?(): Promise<void>;
  /** Forgets what is kept. */
  forget(): void;
  /** What is said when they are accepted no longer. */
  readonly whenLost: SignedOut["reason"];
  /** Where the person is signed out as well; null or undefined for nowhere. */
  readonly endsAt?: URL | null;
}

/**
 * Why nobody is signed in. `starting`: it is being found out. `refused`: the service does not know
 * the key. `expired`: the sign-in at the issuer has ended. `failed`: the issuer refused, or its answer
 * is not to be trusted. `host`: the page that embeds this one has handed no token over.
 * `unreachable`: the service or the issuer does not answer, so that nothing can be found out.
 */
export interface SignedOut {
  reason: "starting" | "none" | "signedOut" | "refused" | "expired" | "failed" | "host" | "unreachable";
  /** What the issuer says about it. */
  detail?: string;
}

export type Session = { credentials: Credentials } | SignedOut;

/** Where the key is: `sessionStorage` ends with the tab, and a reload keeps it. */
const KEPT = "consumption:key";

/** The session of this tab. */
export const session = store<Session>({ reason: "starting" });

/** The issuer that people sign in by: undefined until it is asked for, null where there is none. */
export const issuer = store<IssuerSettings | null | undefined>(undefined);

/** Whether somebody is signed in. */
export const isSignedIn = (of: Session): of is { credentials: Credentials } => "credentials" in of;

/** Signs in by an API key, which the tab keeps from now on; whoever was signed in before is not. */
export function signInByKey(key: string): void {
  forget();
  sessionStorage.setItem(KEPT, key);
  const credentials: Credentials = {
    header: async () => `Bearer ${key}`,
    forget: () => sessionStorage.removeItem(KEPT),
    whenLost: "refused",
  };
  session.set({ credentials });
}

/** Signs out at the person's wish: here, and at the issuer where they have signed in there. */
export function signOut(): void {
  const before = session.get();
  end({ reason: "signedOut" });
  if (isSignedIn(before) && before.credentials.endsAt) location.assign(before.credentials.endsAt);
}

/** Ends the session of credentials that are accepted no longer, if it is the present one. */
export function lose(credentials: Credentials): void {
  const now = session.get();
  if (isSignedIn(now) && now.credentials === credentials) end({ reason: credentials.whenLost });
}

/**
 * Signs in by the key of the address, `#key=…`, or by the one that the tab has kept, without a
 * request. Without a key the service is asked how else people sign in.
 */
export function restore(): void {
  const key = takeKey() ?? sessionStorage.getItem(KEPT);
  if (key) signInByKey(key);
  else void start();
  // A link that is followed in a page that is open already.
  addEventListener("hashchange", () => {
    const next = takeKey();
    if (next) signInByKey(next);
  });
}

/** Finds out how people sign in here, and whether somebody has, by a token. */
export async function start(): Promise<void> {
  await found(async () => {
    const settings = await readSettings();
    issuer.set(settings.signIn);
    return await kept(settings);
  });
}

/** Ends the session. Who came with a key has not asked how else one may sign in. */
function end(why: SignedOut): void {
  forget();
  if (issuer.get() !== undefined) session.set(why);
  else {
    void found(async () => {
      issuer.set((await readSettings().catch(() => NO_SETTINGS)).signIn);
      return why;
    });
  }
}

/** What is found is the session, unless somebody has signed in by a key meanwhile. */
async function found(find: () => Promise<Credentials | SignedOut>): Promise<void> {
  const starting: SignedOut = { reason: "starting" };
  session.set(starting);
  const it = await find().catch((): SignedOut => ({ reason: "unreachable" }));
  if (session.get() !== starting) return;
  session.set("reason" in it ? it : { credentials: it });
}

function forget(): void {
  const before = session.get();
  if (isSignedIn(before)) before.credentials.forget();
  sessionStorage.removeItem(KEPT);
  sessionStorage.removeItem(TOKENS);
}

/** The key of the address, which is taken out of it at once. Browsers send no fragment to servers. */
function takeKey(): string | null {
  const key = new URLSearchParams(location.hash.slice(1)).get("key");
  if (key === null) return null;
  history.replaceState(history.state, "", location.pathname + location.search);
  return key.trim() || null;
}
