/** Adds to the types of an operation what the app sends of it: its name and hash, not its text. */
import { dirname, relative } from "node:path";
import { type DocumentNode, type GraphQLSchema, Kind } from "graphql";
import { sha256, type Source, textOf } from "./documents.ts";
import { shapeOf } from "./shape.ts";

const RUNTIME = "dashboard/consumption/operation";

/** The line of a module by which `check.ts` knows whether it is stale. */
export function headOf(schema: GraphQLSchema, document: DocumentNode, source: Source): string {
  const shape = shapeOf(schema, document).slice(0, 16);
  return `// Made by \`make codegen\` of ${source.document}; schema ${shape}.`;
}

/** The part of the plugin's interface of graphql-codegen that is used. */
export function plugin(
  schema: GraphQLSchema,
  documents: { document?: DocumentNode }[],
  source: Source,
) {
  const document = documents[0]?.document;
  const node = document?.definitions[0];
  if (!document || document.definitions.length !== 1 || node?.kind !== Kind.OPERATION_DEFINITION) {
    throw new Error(`${source.document}: a document has one operation, and no fragments`);
  }
  if (!node.name) throw new Error(`${source.document}: the operation has no name`);
  const name = node.name.value;
  const type = name + node.operation.charAt(0).toUpperCase() + node.operation.slice(1);
  const path = relative(dirname(source.module), RUNTIME);
  const runtime = path.startsWith(".") ? path : `./${path}`;
  return {
    prepend: [headOf(schema, document, source), `import { operation } from "${runtime}";\n`],
    content: `
export const ${name} = operation<${type}, ${type}Variables>(
  "${node.operation}",
  "${name}",
  "${sha256(textOf(source.document))}",
);`,
  };
}
