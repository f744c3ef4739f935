// Prints what @graphql-eslint says against a schema, and what changed since another one, as JSON.
// Arguments: paths of a schema and of the schema before it, and of more such pairs: one list has all of them.
import { readFileSync } from 'node:fs';
import eslintPlugin from '@graphql-eslint/eslint-plugin';
import { diff } from '@graphql-inspector/core';
import { ESLint } from 'eslint';
import { buildSchema } from 'graphql';

const { configs, parser } = eslintPlugin;

const rules = {
  ...configs['flat/schema-recommended'].rules,
  ...configs['flat/schema-relay'].rules,
  // Most types are values: amounts, ranges, points. What can be fetched again implements Node.
  '@graphql-eslint/strict-id-in-types': 'off',
  // Lists that are bounded by what they are of, such as problems, are no connections.
  '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false }],
};
const parsed = (file) => buildSchema(readFileSync(file, 'utf8'));

async function findings(path, before) {
  const eslint = new ESLint({
    cwd: '/',
    overrideConfigFile: true,
    overrideConfig: {
      files: ['**/*.graphql'],
      languageOptions: { parser, parserOptions: { graphQLConfig: { schema: path } } },
      plugins: { '@graphql-eslint': eslintPlugin },
      rules,
    },
  });
  const [{ messages }] = await eslint.lintFiles([path]);
  const lint = messages.map(({ ruleId, message }) => `${ruleId.replace('@graphql-eslint/', '')}: ${message}`);
  const changes = await diff(parsed(before), parsed(path));
  const breaking = changes.filter(({ criticality }) => criticality.level === 'BREAKING');
  return { lint, breaking: breaking.map(({ message }) => message) };
}

const paths = process.argv.slice(2);
const found = [];
for (let i = 0; i < paths.length; i += 2) found.push(await findings(paths[i], paths[i + 1]));
console.log(JSON.stringify({ found }));
