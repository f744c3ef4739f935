/** Finds out by which token somebody is signed in: one of the issuer, or one of a host. */
import { addressOf, navigate } from "../router";
import type { Credentials, SignedOut } from "../session";
import { hostToken, isEmbedded } from "./hostToken";
import { type IssuerSettings, PENDING, type SignInSettings, TOKENS } from "./settings";

/** The credentials that this tab has, or is about to get; or why it has none. */
export async function kept(settings: SignInSettings): Promise<Credentials | SignedOut> {
  // No issuer shows its page in a frame: there the host alone is asked.
  const own = isEmbedded() ? null : await ofIssuer(settings.signIn);
  return own ?? (await ofHost(settings.embeddingOrigins)) ?? { reason: "none" };
}

/** Leaves for the issuer's page, which leads back to where the person is now. */
export async function beginSignIn(issuer: IssuerSettings): Promise<void> {
  const { begin } = await import("./oidc");
  await begin(issuer, location.pathname + location.search);
}

/** Whether an address is one that an issuer has led back to. */
function isAnswer({ searchParams: said }: URL): boolean {
  return said.has("state") && (said.has("code") || said.has("error"));
}

async function ofIssuer(issuer: IssuerSettings | null): Promise<Credentials | SignedOut | null> {
  const address = new URL(location.href);
  const isBack = isAnswer(address);
  const isAwaited = isBack && sessionStorage.getItem(PENDING) !== null;
  // What was not asked for in this tab is not looked at: somebody else may have made the link.
  if (isBack && !isAwaited) navigate(addressOf("/"), { replace: true });
  if (!isAwaited && sessionStorage.getItem(TOKENS) === null) return null;
  if (issuer === null) return { reason: "unreachable" };
  const { finish, resume } = await import("./oidc");
  if (!isAwaited) return resume(issuer);
  try {
    const { credentials, returnTo } = await finish(issuer, address);
    navigate(returnTo, { replace: true });
    return credentials;
  } catch (error) {
    navigate(addressOf("/"), { replace: true });
    return { reason: "failed", detail: error instanceof Error ? error.message : String(error) };
  }
}

async function ofHost(origins: readonly string[]): Promise<Credentials | SignedOut | null> {
  const host = hostToken(origins);
  if (host === null) return null;
  try {
    await host.header();
    return host;
  } catch {
    host.forget();
    return { reason: "host" };
  }
}
