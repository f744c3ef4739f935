/** Requests to the service that this page came from: by POST, and subscriptions as event streams. */
import type { Fetcher, FetcherParams } from "@graphiql/toolkit";
import { type ExecutionResult, getOperationAST, GraphQLError, parse } from "graphql";
import { createClient, NetworkError } from "graphql-sse";

/** Where the page came from, with a proxy's prefix. */
const url = location.origin + location.pathname;

/** Milliseconds between two events that are shown. */
const READABLE_MS = 50;

/** The service refuses the key: it is none, or it was revoked. */
export class KeyRefused extends Error {}

/** Sends one query or mutation, and answers what came back, errors included. */
export async function send(key: string, params: FetcherParams): Promise<ExecutionResult> {
  const response = await fetch(url, {
    method: "POST",
    headers: {
      Accept: "application/graphql-response+json, application/json;q=0.9",
      "Content-Type": "application/json",
      Authorization: `Bearer ${key}`,
    },
    body: JSON.stringify(params),
    cache: "no-store",
    credentials: "omit",
  });
  if (response.status === 401) throw new KeyRefused("The service does not accept this key.");
  return response.json();
}

/** What happens to a subscription, for the line below its events. */
export interface Live {
  events: number;
  at: Date | null;
  open: boolean;
}

export interface Connection {
  fetcher: Fetcher;
  /** Ends all streams. */
  close: () => void;
}

/** Connects GraphiQL to the service with one key. */
export function connect(
  key: string,
  onRefused: () => void,
  onLive: (live: Live) => void,
): Connection {
  const streams = createClient({
    url,
    headers: { Authorization: `Bearer ${key}` },
    credentials: "omit",
    // A stream that is repeated starts over. Whoever wants to go on says so, by `afterSequence`.
    retryAttempts: 0,
  });

  /**
   * The events of a subscription, the newest of those that arrive at once: thousands may, of which
   * nobody could read the others. `return`, by which GraphiQL stops it, closes the stream.
   */
  function events({ query, operationName, variables }: FetcherParams) {
    const live: Live = { events: 0, at: null, open: true };
    let newest: ExecutionResult | null = null;
    let failure: unknown = null;
    let wake = () => {};
    const end = (error?: unknown) => {
      failure = error ?? null;
      live.open = false;
      onLive({ ...live });
      wake();
    };
    const close = streams.subscribe(
      { query, variables: variables ?? {}, ...(operationName && { operationName }) },
      {
        next: (event) => {
          newest = event as ExecutionResult;
          live.events += 1;
          live.at = new Date();
          wake();
        },
        error: end,
        complete: end,
      },
    );
    const iterator: AsyncIterableIterator<ExecutionResult> = {
      [Symbol.asyncIterator]: () => iterator,
      next: async () => {
        onLive({ ...live });
        await new Promise((resolve) => setTimeout(resolve, READABLE_MS));
        while (newest === null && live.open) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
        const value = newest ?? (failure === null ? null : await refusal(failure));
        newest = failure = null;
        return value === null ? { done: true, value: undefined } : { done: false, value };
      },
      return: async () => {
        close();
        end();
        return { done: true, value: undefined };
      },
    };
    return iterator;
  }

  /** What a stream that was refused answers: the body of the refusal, as of any operation. */
  async function refusal(error: unknown): Promise<ExecutionResult> {
    const response = error instanceof NetworkError ? (error.response as Response) : undefined;
    if (response === undefined) return { errors: [new GraphQLError(String(error))] };
    if (response.status === 401) onRefused();
    return response.json();
  }

  return {
    fetcher: async (edited) => {
      const { params, isSubscription } = understood(edited);
      if (isSubscription) return events(params);
      try {
        return await send(key, params);
      } catch (error) {
        if (error instanceof KeyRefused) onRefused();
        return { errors: [new GraphQLError(error instanceof Error ? error.message : String(error))] };
      }
    },
    close: () => streams.dispose(),
  };
}

/**
 * The document as it stands. GraphiQL reads it some moments after it was changed: what it says of an
 * operation may still be that of the tab before.
 */
function understood(params: FetcherParams): { params: FetcherParams; isSubscription: boolean } {
  try {
    const document = parse(params.query);
    const named = getOperationAST(document, params.operationName);
    const operation = named ?? getOperationAST(document);
    const { operationName: _stale, ...unnamed } = params;
    return {
      params: named ? params : unnamed,
      isSubscription: operation?.operation === "subscription",
    };
  } catch {
    return { params, isSubscription: false }; // the service says what is wrong with the document
  }
}
