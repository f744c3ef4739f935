/**
 * Signing in by the token issuer: OpenID Connect's authorization code flow with PKCE (RFC 7636), as
 * a public client. To be loaded lazily: it brings oauth4webapi along.
 */
import * as oauth from "oauth4webapi";
import type { Credentials } from "../session";
import { home, type IssuerSettings, PENDING, renewalAt, SignInError, TOKENS } from "./settings";

/** What `finish` needs of `begin`. */
interface Pending {
  state: string;
  nonce: string;
  codeVerifier: string;
  returnTo: string;
}

interface Tokens {
  accessToken: string;
  /** In milliseconds since 1970. */
  expiresAt: number;
  refreshToken: string | null;
}

/** Somebody who has signed in, and the address that they had come for. */
export interface Finished {
  credentials: Credentials;
  returnTo: string;
}

/** Leaves for the issuer's page. It leads back to the app's root; `returnTo` is what is shown then. */
export async function begin(settings: IssuerSettings, returnTo: string): Promise<void> {
  const pending: Pending = {
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    codeVerifier: oauth.generateRandomCodeVerifier(),
    returnTo,
  };
  const url = new URL(settings.authorizationEndpoint);
  const parameters = {
    ...settings.parameters,
    client_id: settings.clientId,
    response_type: "code",
    redirect_uri: home(),
    scope: settings.scope,
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(pending.codeVerifier),
    code_challenge_method: "S256",
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  sessionStorage.setItem(PENDING, JSON.stringify(pending));
  location.assign(url);
}

/**
 * Exchanges the code of the address that the issuer has led back to for tokens. The address is to be
 * replaced by `returnTo`. Rejects where nobody is signed in by it.
 */
export async function finish(settings: IssuerSettings, address: URL): Promise<Finished> {
  const pending = taken();
  const [server, client] = parties(settings);
  const tokens = await answered(async () => {
    const said = oauth.validateAuthResponse(server, client, address, pending.state);
    const asked = oauth.authorizationCodeGrantRequest(
      server,
      client,
      oauth.None(),
      said,
      home(),
      pending.codeVerifier,
      { ...options(settings), additionalParameters: resource(settings) },
    );
    return oauth.processAuthorizationCodeResponse(server, client, await asked, {
      expectedNonce: pending.nonce,
      requireIdToken: true,
    });
  });
  return { credentials: new IssuerCredentials(settings, keep(tokens, null)), returnTo: pending.returnTo };
}

/** The credentials of whoever has signed in in this tab before; null without any. */
export function resume(settings: IssuerSettings): Credentials | null {
  const kept = sessionStorage.getItem(TOKENS);
  return kept === null ? null : new IssuerCredentials(settings, JSON.parse(kept) as Tokens);
}

/** Where people are signed out at the issuer, too; null where it has no such page. */
function endSession(settings: IssuerSettings): URL | null {
  if (settings.endSessionEndpoint === null) return null;
  const url = new URL(settings.endSessionEndpoint);
  url.searchParams.set("client_id", settings.clientId);
  url.searchParams.set("post_logout_redirect_uri", home());
  return url;
}

/** Tokens of the issuer, renewed by the refresh token as long as that is valid. */
class IssuerCredentials implements Credentials {
  readonly whenLost = "expired";
  readonly endsAt: URL | null;
  readonly #settings: IssuerSettings;
  #tokens: Tokens;
  #renewAt: number;
  #renewing: Promise<void> | null = null;

  constructor(settings: IssuerSettings, tokens: Tokens) {
    this.#settings = settings;
    this.endsAt = endSession(settings);
    this.#tokens = tokens;
    this.#renewAt = renewalAt(tokens.expiresAt, Date.now());
  }

  async header(): Promise<string> {
    if (Date.now() >= this.#renewAt) {
      // Until it expires a token does, also where it could not be renewed.
      await this.renew().catch((error: unknown) => {
        if (Date.now() >= this.#tokens.expiresAt) throw error;
      });
    }
    return `Bearer ${this.#tokens.accessToken}`;
  }

  /** One request for all who ask meanwhile: a refresh token may be used once only. */
  renew(): Promise<void> {
    this.#renewing ??= this.#renew().finally(() => {
      this.#renewing = null;
    });
    return this.#renewing;
  }

  forget(): void {
    sessionStorage.removeItem(TOKENS);
  }

  async #renew(): Promise<void> {
    const { refreshToken } = this.#tokens;
    if (refreshToken === null) throw new SignInError("The sign-in has expired.");
    const [server, client] = parties(this.#settings);
    const tokens = await answered(async () => {
      const asked = oauth.refreshTokenGrantRequest(server, client, oauth.None(), refreshToken, {
        ...options(this.#settings),
        additionalParameters: resource(this.#settings),
      });
      return oauth.processRefreshTokenResponse(server, client, await asked);
    });
    this.#tokens = keep(tokens, refreshToken);
    this.#renewAt = renewalAt(this.#tokens.expiresAt, Date.now());
  }
}

/** What was begun in this tab, once: a code is exchanged once. */
function taken(): Pending {
  const kept = sessionStorage.getItem(PENDING);
  sessionStorage.removeItem(PENDING);
  if (kept === null) throw new SignInError("This sign-in was not begun in this tab.");
  return JSON.parse(kept) as Pending;
}

function keep(answer: oauth.TokenEndpointResponse, refreshToken: string | null): Tokens {
  const tokens: Tokens = {
    accessToken: answer.access_token,
    // An issuer that does not say is taken at a short life.
    expiresAt: Date.now() + (answer.expires_in ?? 300) * 1000,
    refreshToken: answer.refresh_token ?? refreshToken,
  };
  sessionStorage.setItem(TOKENS, JSON.stringify(tokens));
  return tokens;
}

function parties(settings: IssuerSettings): [oauth.AuthorizationServer, oauth.Client] {
  const server = {
    issuer: settings.issuer,
    authorization_endpoint: settings.authorizationEndpoint,
    token_endpoint: settings.tokenEndpoint,
    authorization_response_iss_parameter_supported: settings.saysIssuer,
    id_token_signing_alg_values_supported: settings.idTokenAlgorithms,
  };
  return [server, { client_id: settings.clientId }];
}

/** The service accepts an issuer without TLS on this machine alone. */
function options(settings: IssuerSettings) {
  return { [oauth.allowInsecureRequests]: settings.tokenEndpoint.startsWith("http:") };
}

/** The resource is named to the token endpoint as well (RFC 8707, section 2.2). */
function resource(settings: IssuerSettings): Record<string, string> {
  const { resource: named } = settings.parameters;
  return named === undefined ? {} : { resource: named };
}

async function answered<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isOfNetwork(error)) throw error; // the sign-in may still stand
    throw new SignInError(reasonOf(error), { cause: error });
  }
}

/** What `fetch` rejects with; the library's own errors of that kind have a code. */
const isOfNetwork = (error: unknown) => error instanceof TypeError && !("code" in error);

function reasonOf(error: unknown): string {
  if (error instanceof oauth.AuthorizationResponseError || error instanceof oauth.ResponseBodyError) {
    return error.error_description ?? error.error;
  }
  return error instanceof Error ? error.message : String(error);
}
