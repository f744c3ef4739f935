/** Requests to the service that this page came from: by POST, and subscriptions as event streams. */
import type { Fetcher, FetcherParams } from "@graphiql/toolkit";
import { type ExecutionResult, getOperationAST, parse } from "graphql";
import { createClient, NetworkError } from "graphql-sse";

/** Where the page came from, with a proxy's prefix. */
const url = location.origin + location.pathname;

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

  async function* events(params: FetcherParams): AsyncGenerator<ExecutionResult> {
    const live: Live = { events: 0, at: null, open: true };
    onLive({ ...live });
    try {
      const { query, operationName, variables } = params;
      const request = { query, variables: variables ?? {}, ...(operationName && { operationName }) };
      for await (const event of streams.iterate(request)) {
        live.events += 1;
        live.at = new Date();
        onLive({ ...live });
        yield event as ExecutionResult;
      }
    } catch (error) {
      yield await refusal(error);
    } finally {
      onLive({ ...live, open: false });
    }
  }

  /** What a stream that was refused answers: the body of the refusal, as of any operation. */
  async function refusal(error: unknown): Promise<ExecutionResult> {
    const response = error instanceof NetworkError ? (error.response as Response) : undefined;
    if (response === undefined) throw error;
    if (response.status === 401) onRefused();
    return response.json();
  }

  return {
    fetcher: async (params, options) => {
      const document = options?.documentAST ?? parse(params.query);
      const operation = getOperationAST(document, params.operationName);
      if (operation?.operation === "subscription") return events(params);
      try {
        return await send(key, params);
      } catch (error) {
        if (error instanceof KeyRefused) onRefused();
        throw error;
      }
    },
    close: () => streams.dispose(),
  };
}
