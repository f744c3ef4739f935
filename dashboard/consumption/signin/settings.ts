/** What the service says of signing in: `dashboard.json`, beside the page. */
import { addressOf } from "../router";

/** Where `sessionStorage` has the tokens of this tab: they end with it, and a reload keeps them. */
export const TOKENS = "consumption:tokens";
/** Where it has what a sign-in was begun with, while the person is at the issuer's page. */
export const PENDING = "consumption:sign-in";

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

/** What is known of a service that says nothing: keys alone. */
export const NO_SETTINGS: SignInSettings = { signIn: null, embeddingOrigins: [] };

/** Why somebody is not signed in: a refusal, or an answer that is not to be trusted. */
export class SignInError extends Error {}

/** The address of the app's root, with the slash at its end: the redirect URI. */
export const home = (): string => new URL(addressOf("/"), location.href).href;

/** Reads the settings; rejects where the service does not answer. */
export async function readSettings(): Promise<SignInSettings> {
  const answer = await fetch(new URL("dashboard.json", home()), { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`The service answered ${answer.status}.`);
  return (await answer.json()) as SignInSettings;
}

/** Milliseconds before its expiry from which a token is renewed. */
const EARLY_MS = 60_000;

/** When a token is to be renewed: a minute before it expires, or after half of a short life. */
export const renewalAt = (expiresAt: number, now: number): number =>
  expiresAt - Math.min(EARLY_MS, Math.max(0, expiresAt - now) / 2);
