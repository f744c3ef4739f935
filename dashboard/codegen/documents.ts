/** The documents of the app, each with the module that is made of it. */
import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** What a path below ROOT ends with in TypeScript, and in GraphQL. */
const MODULE = ".generated.ts";
const DOCUMENT = ".graphql";

/** A document and its module, by their paths below ROOT. */
export interface Source {
  document: string;
  module: string;
}

/** The document of the first view is a ready-made operation too, hence not in the app's folder. */
const FIRST: Source = {
  document: "docs/operations/dashboard.graphql",
  module: "dashboard/consumption/views/overview/dashboard.generated.ts",
};

/** All documents, by path. */
export function sources(): Source[] {
  const found = globSync(`dashboard/consumption/**/*${DOCUMENT}`, { cwd: ROOT }).sort();
  const others = found.map((document) => ({
    document,
    module: document.slice(0, -DOCUMENT.length) + MODULE,
  }));
  return [FIRST, ...others];
}

/** All modules that there are, by path. */
export const modules = () => globSync(`dashboard/consumption/**/*${MODULE}`, { cwd: ROOT }).sort();

/** A file as it stands: what is persisted is the whole text, comments included. */
export const textOf = (path: string) => readFileSync(ROOT + path, "utf8");

/** The SHA-256 hash of a text, by which requests name a document. */
export const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
