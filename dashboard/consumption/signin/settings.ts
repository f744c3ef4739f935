/** What the service says of signing in: `dashboard.json`, beside the page. */

/** The app's client at the token issuer, and where the issuer is spoken to. */
export interface IssuerSettings {
  issuer: string;
  clientId: string;
  /** Scopes, separated by spaces. */
  scope: string;
  /** Parameters of the authorization request by which the audience is named. */
  parameters: Record<string, string>;
  authorizationEndpoint: string;
  tokenEndpoint: string;
  endSessionEndpoint: string | null;
  /** Whether the issuer names itself in its answers (RFC 9207). */
  saysIssuer: boolean;
  /** What the issuer signs ID tokens with. */
  idTokenAlgorithms: string[];
}

/** How people sign in here, besides by a key. */
export interface SignInSettings {
  /** Null where nobody signs in by an issuer, and while the issuer cannot be reached. */
  signIn: IssuerSettings | null;
  /** The origins whose pages may embed or open this one and hand a token over. */
  embeddingOrigins: string[];
}

/** What access is asked for with: `Authorization` of each request to the service. */
export interface TokenCredentials {
  /** The value of `Authorization`, of a token that has not expired. Rejects where there is none. */
  header(): Promise<string>;
  /** Gets another token, after the service has refused this one. Rejects where there is none. */
  renew(): Promise<void>;
  /** Forgets what is kept. */
  forget(): void;
}

/** Reads the settings; `base` is the address of the app's root, which ends with a slash. */
export async function readSettings(base: string): Promise<SignInSettings> {
  const answer = await fetch(new URL("dashboard.json", base), { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`The service answered ${answer.status}.`);
  return (await answer.json()) as SignInSettings;
}

/** Milliseconds before its expiry from which a token is renewed. */
const EARLY_MS = 60_000;

/** When a token is to be renewed: a minute before it expires, or after half of a short life. */
export const renewalAt = (expiresAt: number, now: number): number =>
  expiresAt - Math.min(EARLY_MS, Math.max(0, expiresAt - now) / 2);
