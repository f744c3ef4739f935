/** Operations as the app has them: typed, and named by the hash of a document that stays behind. */
import type { TypedDocumentNode } from "@urql/core";

export type OperationKind = "query" | "mutation" | "subscription";

/** An operation of a `.generated.ts` module, for the hooks of `data/`. */
export type Operation<Data, Variables> = TypedDocumentNode<Data, Variables> & {
  readonly documentId: string;
  readonly kindOfOperation: OperationKind;
  readonly operationName: string;
};

/**
 * Makes an operation of its type, its name and the SHA-256 hash of its document.
 *
 * To urql it is a document without definitions: then the hash is sent as `documentId`, and the
 * service finds the text in the manifest that was built with the app.
 */
export function operation<Data, Variables>(
  kindOfOperation: OperationKind,
  operationName: string,
  hash: string,
): Operation<Data, Variables> {
  const documentId = `sha256:${hash}`;
  return {
    kind: "Document",
    definitions: [],
    documentId,
    kindOfOperation,
    operationName,
  } as unknown as Operation<Data, Variables>;
}
