/** Subscriptions over server-sent events, which go on behind the last event when they were broken. */
import { createClient, NetworkError } from "graphql-sse";
import type { Operation } from "../operation";
import { isSignedIn, session } from "../session";
import { authenticated, pause, SERVICE } from "./fetching";

/** Milliseconds without a byte after which a stream is taken for broken: keep-alives come each 12 s. */
const SILENT_MS = 40_000;
/** Milliseconds until a broken stream is opened again; doubled with each failure in a row. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/** What a stream does, for the words beside live numbers. */
export type StreamState = "connecting" | "live" | "broken";

/** How a stream is followed. `variables` are asked for at each connection, so that it can resume. */
export interface Following<Data, Variables> {
  variables: () => Variables;
  onEvent: (data: Data) => void;
  onState?: (state: StreamState) => void;
}

/**
 * Follows a subscription until what it returns is called.
 *
 * A stream ends when the service stops, a proxy closes it or the machine sleeps. Each end is followed
 * by another connection, whose variables are to name the last sequence that arrived.
 */
export function follow<Data, Variables extends Record<string, unknown>>(
  subscription: Operation<Data, Variables>,
  { variables, onEvent, onState = () => {} }: Following<Data, Variables>,
): () => void {
  const stopped = new AbortController();
  let failures = 0;
  let connection: AbortController | null = null;

  const connect = async () => {
    connection = new AbortController();
    const { signal } = connection;
    const watch = watched(connection, () => {
      failures = 0;
      onState("live");
    });
    const streams = createClient({ url: SERVICE, fetchFn: watch.fetch, retryAttempts: 0 });
    signal.addEventListener("abort", () => streams.dispose(), { once: true });
    const { documentId, operationName } = subscription;
    const request = { documentId, operationName, variables: variables() };
    try {
      for await (const event of streams.iterate<Data>(request as never)) {
        if (event.data && !signal.aborted) onEvent(event.data);
      }
    } finally {
      watch.stop();
      streams.dispose();
    }
  };

  const run = async () => {
    while (!stopped.signal.aborted && isSignedIn(session.get())) {
      onState("connecting");
      try {
        await connect();
      } catch (error) {
        if (isFinal(error)) break;
      }
      if (stopped.signal.aborted) return;
      onState("broken");
      const wait = Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS);
      failures += 1;
      await awake(wait, stopped.signal);
    }
    onState("broken");
  };
  // A network that is back, or a tab that is looked at again: a stream may be dead unnoticed.
  const renew = () => {
    failures = 0;
    connection?.abort();
  };
  // Without a network the stream is known to be broken: it is not waited for until it is silent.
  const cut = () => connection?.abort();
  addEventListener("online", renew);
  addEventListener("offline", cut);
  void run();
  return () => {
    removeEventListener("online", renew);
    removeEventListener("offline", cut);
    stopped.abort();
    connection?.abort();
  };
}

/** A refusal that another attempt does not change: of the key, or of the request itself. */
function isFinal(error: unknown): boolean {
  const response = error instanceof NetworkError ? (error.response as Response | undefined) : undefined;
  return response !== undefined && response.status < 500 && response.status !== 429;
}

/** Waits, but no longer than until the network is back. */
async function awake(milliseconds: number, signal: AbortSignal): Promise<void> {
  const online = new AbortController();
  const stop = () => online.abort();
  addEventListener("online", stop, { once: true });
  await pause(milliseconds, AbortSignal.any([signal, online.signal])).catch(() => {});
  removeEventListener("online", stop);
}

/** A fetch whose answer is broken off when it is silent for too long, as after a sleep. */
function watched(connection: AbortController, onBytes: () => void) {
  let heardAt = Date.now();
  const timer = setInterval(() => {
    if (Date.now() - heardAt > SILENT_MS) connection.abort();
  }, 5_000);
  const heard = () => {
    heardAt = Date.now();
  };
  const fetch = async (input: RequestInfo, init?: RequestInit): Promise<Response> => {
    const response = await authenticated(input, init);
    if (!response.ok || !response.body) return response;
    heard();
    onBytes();
    const counted = new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, controller) => {
        heard();
        controller.enqueue(chunk);
      },
    });
    return new Response(response.body.pipeThrough(counted), response);
  };
  return { fetch, stop: () => clearInterval(timer) };
}
