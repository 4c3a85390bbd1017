// Writes src/posting/feed.schema.json, the published JSON Schema of a feed, from the zod schema.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import ts from 'typescript';

const root = new URL('../', import.meta.url);
const cache = new URL('node_modules/.cache/open-roles/feed-schema/', root);

/** Compiles one module of `src/posting` where its imports resolve. */
async function compile(name) {
  const source = await readFile(new URL(`src/posting/${name}.ts`, root), 'utf8');
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  await writeFile(new URL(`${name}.js`, cache), outputText);
}

await mkdir(cache, { recursive: true });
await writeFile(new URL('package.json', cache), '{ "type": "module" }');
await Promise.all(['posting', 'feed-json-schema'].map(compile));
const { feedJsonSchema } = await import(new URL('feed-json-schema.js', cache));

const target = new URL('src/posting/feed.schema.json', root);
const options = await prettier.resolveConfig(fileURLToPath(target));
const text = await prettier.format(JSON.stringify(feedJsonSchema()), {
  ...options,
  parser: 'json',
});
await writeFile(target, text);
console.log(`wrote ${fileURLToPath(target)}`);
