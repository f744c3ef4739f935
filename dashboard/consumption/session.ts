/** Who is signed in: credentials that are kept by this tab alone, or none. */
import { store } from "./store";

/** What requests are authenticated by; a key today, a token of a host or of an issuer as well. */
export interface Credentials {
  /** The value of the next request's `Authorization`. Rejects where it cannot be had. */
  header(): Promise<string>;
  /** Forgets what is kept. */
  forget(): void;
}

/** Why nobody is signed in; `refused` by the service, which does not know the key any more. */
export interface SignedOut {
  reason: "none" | "signedOut" | "refused";
}

export type Session = { credentials: Credentials } | SignedOut;

/** Where the key is: `sessionStorage` ends with the tab, and a reload keeps it. */
const KEPT = "consumption:key";

/** The session of this tab. */
export const session = store<Session>({ reason: "none" });

/** Whether somebody is signed in. */
export const isSignedIn = (of: Session): of is { credentials: Credentials } => "credentials" in of;

/** The credentials of an API key, which the tab keeps from now on. */
export function keyCredentials(key: string): Credentials {
  sessionStorage.setItem(KEPT, key);
  return {
    header: async () => `Bearer ${key}`,
    forget: () => sessionStorage.removeItem(KEPT),
  };
}

/** Signs in; whoever was signed in before is not any more. */
export function signIn(credentials: Credentials): void {
  session.set({ credentials });
}

/** Signs out, with what the page is to say about it. */
export function signOut(why: SignedOut = { reason: "signedOut" }): void {
  const before = session.get();
  if (isSignedIn(before)) before.credentials.forget();
  session.set(why);
}

/** Signs in by the key of the address, `#key=…`, or by the one that the tab has kept. */
export function restore(): void {
  const key = takeKey() ?? sessionStorage.getItem(KEPT);
  if (key) signIn(keyCredentials(key));
  // A link that is followed in a page that is open already.
  addEventListener("hashchange", () => {
    const next = takeKey();
    if (next) signIn(keyCredentials(next));
  });
}

/** The key of the address, which is taken out of it at once. Browsers send no fragment to servers. */
function takeKey(): string | null {
  const key = new URLSearchParams(location.hash.slice(1)).get("key");
  if (key === null) return null;
  history.replaceState(history.state, "", location.pathname + location.search);
  return key.trim() || null;
}
