/**
 * A real OpenID Connect provider on this machine: oidc-provider, with one public client, the pages
 * that it brings along for signing in, and access tokens for one API. Says where it is in one line.
 */
import { generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import Provider from "oidc-provider";

const { redirectUri, clientId, audience, lifetimeS } = JSON.parse(process.argv[2]);
const key = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ format: "jwk" });

const server = createServer();
server.listen(0, "127.0.0.1", () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    jwks: { keys: [{ ...key, kid: "one", use: "sig", alg: "ES256" }] },
    clients: [
      {
        client_id: clientId,
        redirect_uris: [redirectUri],
        post_logout_redirect_uris: [redirectUri],
        token_endpoint_auth_method: "none",
        grant_types: ["authorization_code", "refresh_token"],
        id_token_signed_response_alg: "ES256",
      },
    ],
    cookies: { keys: ["of a test"] },
    ttl: { AccessToken: lifetimeS, IdToken: 600, RefreshToken: 600, Grant: 600, Session: 600, Interaction: 600 },
    clientBasedCORS: (_context, origin) => origin === new URL(redirectUri).origin,
    issueRefreshToken: () => true,
    rotateRefreshToken: true,
    features: {
      devInteractions: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: () => ({
          scope: "",
          audience,
          accessTokenFormat: "jwt",
          jwt: { sign: { alg: "ES256" } },
        }),
      },
    },
  });
  server.on("request", provider.callback());
  process.stdout.write(`${JSON.stringify({ issuer })}\n`);
});
