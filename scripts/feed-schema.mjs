// Writes, from the schema of the posting model, src/posting/model/feed.schema.json, which is published for
// editors and validators, and src/posting/model/posting-shapes.ts, which is checked against at run time.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import ts from 'typescript';

const root = new URL('../', import.meta.url);
const cache = new URL('node_modules/.cache/open-roles/feed-schema/', root);

/** Compiles one module of `src/posting/model` where its imports resolve. */
async function compile(name) {
  const source = await readFile(new URL(`src/posting/model/${name}.ts`, root), 'utf8');
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  await writeFile(new URL(`${name}.js`, cache), outputText);
}

await mkdir(cache, { recursive: true });
await writeFile(new URL('package.json', cache), '{ "type": "module" }');
await Promise.all(['posting', 'feed-json-schema', 'shape-of-schema'].map(compile));
const { feedJsonSchema } = await import(new URL('feed-json-schema.js', cache));

const { shapeOfSchema } = await import(new URL('shape-of-schema.js', cache));
const schemas = await import(new URL('posting.js', cache));

/** Writes a file of `src/posting/model` as Prettier has it. */
async function write(name, text) {
  const target = fileURLToPath(new URL(`src/posting/model/${name}`, root));
  const options = await prettier.resolveConfig(target);
  await writeFile(target, await prettier.format(text, { ...options, filepath: target }));
  console.log(`wrote ${target}`);
}

await write('feed.schema.json', JSON.stringify(feedJsonSchema()));

const shapes = [
  ['posting', 'A posting of the model.'],
  ['hiringOrganization', 'An employer.'],
  ['section', 'A section of a description.'],
  ['question', 'A question of an application form.'],
].map(([name, meaning]) => {
  const shape = JSON.stringify(shapeOfSchema(schemas[`${name}Schema`]));
  return `/** ${meaning} */\nexport const ${name}Shape: Shape = ${shape};`;
});
await write(
  'posting-shapes.ts',
  `// Written by scripts/feed-schema.mjs from the schemas in posting.ts.
import type { Shape } from './shape.js';

${shapes.join('\n\n')}
`,
);
