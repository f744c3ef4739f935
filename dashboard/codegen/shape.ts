/** What an operation uses of the schema: its module is stale when this or the document changes. */
import {
  type DocumentNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { sha256 } from "./documents.ts";

/** The hash of the fields, enums and inputs that a document uses, with their types. */
export function shapeOf(schema: GraphQLSchema, document: DocumentNode): string {
  const lines = new Set<string>();
  const add = (type: GraphQLNamedType | null | undefined) => {
    if (isEnumType(type)) {
      const names = type.getValues().map((value) => value.name);
      lines.add(`enum ${type.name} ${names.sort().join(" ")}`);
    }
    if (isInputObjectType(type) && !lines.has(`input ${type.name}`)) {
      lines.add(`input ${type.name}`);
      for (const field of Object.values(type.getFields())) {
        lines.add(`${type.name}.${field.name}: ${field.type} ${field.defaultValue !== undefined}`);
        add(getNamedType(field.type));
      }
    }
  };
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field() {
        const field = info.getFieldDef();
        lines.add(`${info.getParentType()}.${field?.name}: ${field?.type}`);
        add(field && getNamedType(field.type));
      },
      VariableDefinition() {
        const type = info.getInputType();
        add(type && getNamedType(type));
      },
    }),
  );
  return sha256([...lines].sort().join("\n"));
}
