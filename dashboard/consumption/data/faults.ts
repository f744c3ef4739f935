/** Errors of the service as views show them. */
import type { CombinedError } from "@urql/core";

/** An error of an operation, or of one field of its answer. */
export interface Fault {
  /** The code of docs/errors.md; `NETWORK` where no answer came. */
  code: string;
  message: string;
  /** The address of the code's entry on the service's page about errors; null without one. */
  help: string | null;
  /** Names of the fields that lead to what failed, joined by dots; empty for the whole operation. */
  path: string;
}

export const NETWORK = "NETWORK";

/** The errors of an answer; none for `undefined`. */
export function faultsOf(error: CombinedError | undefined): Fault[] {
  if (!error) return [];
  if (error.graphQLErrors.length > 0) {
    return error.graphQLErrors.map(({ message, path, extensions }) => ({
      code: textOf(extensions.code) ?? "INTERNAL",
      message,
      help: textOf(extensions.help),
      path: (path ?? []).filter((step) => typeof step === "string").join("."),
    }));
  }
  return [{ code: NETWORK, message: "", help: null, path: "" }];
}

/** The error that makes a part of the answer null: its own, or one of what it is part of. */
export function faultAt(faults: readonly Fault[], path: string): Fault | undefined {
  return faults.find((fault) => fault.path === "" || `${path}.`.startsWith(`${fault.path}.`));
}

const textOf = (value: unknown) => (typeof value === "string" ? value : null);
