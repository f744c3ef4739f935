/** Requests to the service: authenticated, and sent again when it says that it will work later. */
import { addressOf } from "../router";
import { type Credentials, isSignedIn, lose, session } from "../session";
import { SignInError } from "../signin/settings";

/** The address of the API, below the same prefix as the app. */
export const SERVICE = addressOf("/graphql");

/** Longer waits than this, in seconds, are the viewer's: the error is shown with a button. */
const LONGEST_WAIT_S = 10;
const ATTEMPTS = 3;
/** RATE_LIMITED and UNAVAILABLE: nothing was carried out. */
const LATER = new Set([429, 503]);

/**
 * Fetches with the session's credentials. A refused token is renewed, and the request sent once
 * more, for nothing was carried out; where that does not help, the session ends.
 */
export async function authenticated(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const now = session.get();
  if (!isSignedIn(now)) throw new Error("signed out");
  const { credentials } = now;
  const send = (authorization: string) => {
    const headers = new Headers(init.headers);
    headers.set("Authorization", authorization);
    return fetch(input, { ...init, headers, credentials: "omit", cache: "no-store" });
  };
  try {
    const first = await credentials.header();
    const response = await send(first);
    if (response.status !== 401) return response;
    const next = await renewed(credentials, first);
    const again = next === null ? response : await send(next);
    if (again.status === 401) lose(credentials);
    return again;
  } catch (error) {
    if (error instanceof SignInError) lose(credentials);
    throw error;
  }
}

/** The authorization after one that was refused; null where there is no other. */
async function renewed(credentials: Credentials, refused: string): Promise<string | null> {
  if (!credentials.renew) return null;
  // Another request may have renewed it while this one was under way.
  if ((await credentials.header()) === refused) await credentials.renew();
  return await credentials.header();
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
