import type { Plugin } from "vite";
import { sha256, sources, textOf } from "./codegen/documents.ts";

/** Where the service looks for it (insights/pages/dashboard.py); no address serves it. */
const FILE = "consumption/operations.json";

/** Writes the documents that the app names by their hashes, as docs/persisted-operations.md has it. */
export function manifest(): Plugin {
  return {
    name: "manifest",
    apply: "build",
    generateBundle() {
      const texts = sources().map(({ document }) => textOf(document));
      const byHash = Object.fromEntries(texts.map((text) => [`sha256:${sha256(text)}`, text]));
      this.emitFile({ type: "asset", fileName: FILE, source: JSON.stringify(byHash, null, 1) });
    },
  };
}
