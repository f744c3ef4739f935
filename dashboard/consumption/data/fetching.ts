/** Requests to the service: authenticated, and sent again when it says that it will work later. */
import { addressOf } from "../router";
import { isSignedIn, session, signOut } from "../session";

/** The address of the API, below the same prefix as the app. */
export const SERVICE = addressOf("/graphql");

/** Longer waits than this, in seconds, are the viewer's: the error is shown with a button. */
const LONGEST_WAIT_S = 10;
const ATTEMPTS = 3;
/** RATE_LIMITED and UNAVAILABLE: nothing was carried out. */
const LATER = new Set([429, 503]);

/** Fetches with the session's credentials. A refusal of these signs out. */
export async function authenticated(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const before = session.get();
  if (!isSignedIn(before)) throw new Error("signed out");
  const headers = new Headers(init.headers);
  headers.set("Authorization", await before.credentials.header());
  const response = await fetch(input, { ...init, headers, credentials: "omit", cache: "no-store" });
  if (response.status === 401 && session.get() === before) signOut({ reason: "refused" });
  return response;
}

/** As `authenticated`; a query that is refused for the moment is sent again when it may be. */
export async function repeated(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const response = await authenticated(input, init);
    const wait = Number(response.headers.get("Retry-After") ?? Number.NaN);
    const isRepeated = LATER.has(response.status) && wait <= LONGEST_WAIT_S && attempt < ATTEMPTS;
    if (!isRepeated) return response;
    await pause(wait * 1000, init.signal);
  }
}

/** Waits for some milliseconds; rejects when the signal says that nobody waits any more. */
export function pause(milliseconds: number, signal?: AbortSignal | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(new DOMException("aborted", "AbortError"));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    if (signal?.aborted) stop();
    signal?.addEventListener("abort", stop, { once: true });
  });
}
