/** What `make codegen` makes: a module for each document, and none that others share. */
import { fileURLToPath } from "node:url";
import type { CodegenConfig } from "@graphql-codegen/cli";
import { ROOT, sources } from "./documents.ts";

const plugin = fileURLToPath(new URL("operation.ts", import.meta.url));

const config: CodegenConfig = {
  schema: `${ROOT}schema.graphql`,
  generates: Object.fromEntries(
    sources().map((source) => [
      ROOT + source.module,
      {
        documents: ROOT + source.document,
        plugins: ["typescript-operations", plugin],
        config: {
          ...source,
          // Amounts are decimal text, instants and days ISO 8601.
          defaultScalarType: "string",
          scalars: { ID: "string" },
          skipTypename: true,
          // schema.graphql has them.
          disableDescriptions: true,
        },
      },
    ]),
  ),
};

export default config;
