/**
 * Tokens of a host: a page of an allowed origin that embeds or opens this one and hands its token
 * over by messages, as docs/members.md describes.
 */
import type { Credentials } from "../session";
import { renewalAt, SignInError } from "./settings";

/** What this page says: it waits for a token, or for the next one. */
export type Asking = { type: "consumption:ready" } | { type: "consumption:renew" };

/** What the host answers. */
export interface Answer {
  type: "consumption:token";
  token: string;
}

/** Milliseconds that a host has to answer. */
const PATIENCE_MS = 10_000;

/** The longest pause that browsers take, about 24 days. */
const LONGEST_MS = 2 ** 31 - 1;

/** Whether this page is in a frame of another one. */
export const isEmbedded = (): boolean => window.parent !== window;

/** The window that embeds or has opened this one; null where there is none. */
function hostWindow(): Window | null {
  if (isEmbedded()) return window.parent;
  const opener = window.opener as Window | null;
  try {
    // A page of ours that has opened this one has no token to hand over.
    return opener?.location.origin === location.origin ? null : opener;
  } catch {
    return opener; // of another origin, which may not be read
  }
}

/**
 * Asks the host for a token, where its origin may be one of the allowed ones; null where it is
 * not, and where this page stands for itself.
 */
export function hostToken(allowed: readonly string[]): HostToken | null {
  const host = hostWindow();
  const origins = likely(allowed);
  return host === null || origins.length === 0 ? null : new HostToken(host, origins);
}

/** The token of a host, renewed before it expires. Nothing of it is stored. */
class HostToken implements Credentials {
  readonly whenLost = "host";
  readonly #host: Window;
  readonly #allowed: readonly string[];
  /** The origin that has answered, which alone is spoken to from then on. */
  #origin: string | null = null;
  #token: string | null = null;
  #expiresAt = Infinity;
  #waiting: { resolve: () => void; reject: (error: Error) => void }[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Window, allowed: readonly string[]) {
    this.#host = host;
    this.#allowed = allowed;
    addEventListener("message", this.#hear);
    this.#say({ type: "consumption:ready" });
  }

  async header(): Promise<string> {
    if (this.#token === null || Date.now() >= this.#expiresAt) await this.#next();
    return `Bearer ${this.#token}`;
  }

  renew(): Promise<void> {
    this.#say({ type: "consumption:renew" });
    return this.#next();
  }

  forget(): void {
    removeEventListener("message", this.#hear);
    clearTimeout(this.#timer);
    this.#token = null;
    for (const { reject } of this.#waiting.splice(0)) reject(new SignInError("The page has signed out."));
  }

  readonly #hear = (event: MessageEvent): void => {
    if (event.source !== this.#host || !this.#allowed.includes(event.origin)) return;
    if (this.#origin !== null && event.origin !== this.#origin) return;
    if (!isAnswer(event.data)) return;
    this.#origin = event.origin;
    this.#token = event.data.token;
    this.#expiresAt = expiryOf(event.data.token);
    this.#plan();
    for (const { resolve } of this.#waiting.splice(0)) resolve();
  };

  /** Asks for the next token a minute before this one expires. */
  #plan(): void {
    clearTimeout(this.#timer);
    if (this.#expiresAt === Infinity) return;
    const pause = renewalAt(this.#expiresAt, Date.now()) - Date.now();
    this.#timer = setTimeout(() => this.#say({ type: "consumption:renew" }), Math.min(pause, LONGEST_MS));
  }

  /**
   * To the origin that has answered. Before that to each that may be the host's: the browser gives
   * the message to the one that it is, and there is nothing secret in it.
   */
  #say(asking: Asking): void {
    for (const origin of this.#origin === null ? this.#allowed : [this.#origin]) {
      this.#host.postMessage(asking, origin);
    }
  }

  #next(): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiting = { resolve, reject };
      this.#waiting.push(waiting);
      setTimeout(() => {
        this.#waiting = this.#waiting.filter((other) => other !== waiting);
        reject(new SignInError("The page that embeds this one has handed no token over."));
      }, PATIENCE_MS);
    });
  }
}

/** Of the allowed origins the one that the browser names as the host's, or all where it names none. */
function likely(allowed: readonly string[]): readonly string[] {
  const ancestor = isEmbedded() ? location.ancestorOrigins?.[0] : undefined;
  const named = ancestor ?? (document.referrer ? new URL(document.referrer).origin : undefined);
  return named === undefined ? allowed : allowed.filter((origin) => origin === named);
}

function isAnswer(data: unknown): data is Answer {
  if (typeof data !== "object" || data === null) return false;
  const { type, token } = data as Partial<Answer>;
  return type === "consumption:token" && typeof token === "string" && token.trim() !== "";
}

/** When a token expires, by its claim `exp`, in milliseconds; Infinity for one that says nothing. */
function expiryOf(token: string): number {
  try {
    const claims = token.split(".")[1] ?? "";
    const { exp } = JSON.parse(atob(claims.replaceAll("-", "+").replaceAll("_", "/"))) as { exp?: unknown };
    return typeof exp === "number" ? exp * 1000 : Infinity;
  } catch {
    return Infinity;
  }
}
