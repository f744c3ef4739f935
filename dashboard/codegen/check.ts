/** Prints what `make codegen` would change, a line each. Needs the packages of dashboard/ alone. */
import { buildSchema, parse } from "graphql";
import { modules, sha256, sources, textOf } from "./documents.ts";
import { headOf } from "./operation.ts";

const schema = buildSchema(textOf("schema.graphql"));
const found = modules();

for (const source of sources()) {
  if (!found.includes(source.module)) {
    console.log(`${source.document} has no ${source.module}`);
    continue;
  }
  const [module, text] = [textOf(source.module), textOf(source.document)];
  if (!module.includes(sha256(text))) console.log(`${source.document} has changed`);
  else if (!module.includes(`${headOf(schema, parse(text), source)}\n`)) {
    console.log(`${source.document}: its part of schema.graphql has changed`);
  }
}
const wanted = new Set(sources().map((source) => source.module));
for (const module of found) if (!wanted.has(module)) console.log(`${module} has no document`);
