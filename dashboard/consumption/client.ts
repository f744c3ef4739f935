/** The client of the service: urql with its document cache, and persisted operations alone. */
import { cacheExchange, Client, fetchExchange, mapExchange } from "@urql/core";
import { authenticated, repeated, SERVICE } from "./data/fetching";

/**
 * What all answers depend on. Documents select no `__typename`, by which urql would guess which
 * answers a mutation makes stale: a purchase moves balance, forecast, grants, ledger and alerts, so
 * that after each mutation all answers are asked for again by the views that show them.
 */
const EVERYTHING = ["Service"];

/** Milliseconds in which an answer is shown again without another request. */
const FRESH_MS = 10_000;

/** A client with an empty cache: one for each sign-in, so that nobody sees what others asked. */
export class ServiceClient extends Client {
  /** When an answer came, by the key of its operation. */
  readonly #answeredAt: Map<number, number>;

  constructor() {
    const answeredAt = new Map<number, number>();
    super({
      url: SERVICE,
      fetch: repeated,
      // One answer each: refusals have statuses of their own, and streams are followed elsewhere.
      fetchOptions: { headers: { accept: "application/graphql-response+json" } },
      // URLs are written to logs, and answers to GET are kept on the disk.
      preferGetMethod: false,
      exchanges: [
        cacheExchange,
        mapExchange({
          onOperation: (operation) => {
            operation.context.additionalTypenames = EVERYTHING;
            // An answer may be lost after the mutation was carried out: whoever sends it again
            // decides so, with the same idempotency key.
            if (operation.kind === "mutation") operation.context.fetch = authenticated;
          },
          onResult: ({ operation }) => {
            if (operation.kind === "query") answeredAt.set(operation.key, Date.now());
          },
        }),
        fetchExchange,
      ],
    });
    this.#answeredAt = answeredAt;
  }

  /** Whether an answer is so new that it is shown without asking again. */
  isFresh(key: number): boolean {
    return Date.now() - (this.#answeredAt.get(key) ?? 0) < FRESH_MS;
  }
}
