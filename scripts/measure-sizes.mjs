// Weighs what a browser fetches: for each entry the modules that load before anything is shown, as one
// minified file, and every chunk of the script tag's build. `docs/sizes.md` holds the result.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import prettier from 'prettier';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
export const sizesFile = `${root}docs/sizes.md`;

const entries = [
  'open-roles/job-list/define',
  'open-roles/job-filters/define',
  'open-roles/job-card/define',
  'open-roles/job-detail/define',
  'open-roles/apply-form/define',
  'open-roles/job-board/define',
  'open-roles/core',
];

const brotli = (bytes) => brotliCompressSync(bytes).length;

/** Bytes of one entry with everything it imports statically, minified and compressed. */
async function entrySize(name) {
  const path = name.replace(/^open-roles/, '');
  const file =
    path === '/core'
      ? 'dist/src/index.js'
      : `dist/components${path.replace('/define', '')}/define.js`;
  const [{ output }] = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      lib: { entry: { entry: `${root}${file}` }, formats: ['es'] },
      rolldownOptions: { output: { minify: true, comments: false } },
    },
  });
  const chunks = new Map(output.map((chunk) => [chunk.fileName, chunk]));
  const wanted = [output.find((chunk) => chunk.isEntry).fileName];
  for (const fileName of wanted) {
    for (const imported of chunks.get(fileName).imports ?? []) {
      if (chunks.has(imported) && !wanted.includes(imported)) wanted.push(imported);
    }
  }
  return wanted.reduce((sum, fileName) => sum + brotli(chunks.get(fileName).code), 0);
}

/** Every file of the script tag's build, by its name without the hash. */
function scriptTagSizes() {
  const folder = `${root}dist/cdn/`;
  const files = ['open-roles.js', 'open-roles.single.js'].concat(
    readdirSync(`${folder}chunks`)
      .filter((file) => file.endsWith('.js'))
      .map((file) => `chunks/${file}`),
  );
  return files.map((file) => [file, brotli(readFileSync(folder + file))]);
}

/** `{ entries: [[name, bytes]], scriptTag: [[file, bytes]] }`, from the build in `dist/`. */
export async function measureSizes() {
  const sizes = [];
  for (const name of entries) sizes.push([name, await entrySize(name)]);
  return { entries: sizes, scriptTag: scriptTagSizes() };
}

const kilobytes = (bytes) => (bytes / 1000).toFixed(1);

/** The text of `docs/sizes.md`. */
export async function sizesPage({ entries: rows, scriptTag }) {
  const named = scriptTag.filter(([file]) => !file.startsWith('chunks/'));
  const text = `# Sizes

What a browser fetches, minified and compressed with brotli, in kB (1000 bytes). Written by
\`npm run generate\` after a build; the tests hold every row within one in fifty.

## By entry

Everything the entry imports before it shows anything, Lit and the schema library included. A feed's
format adds its own chunk of 0.3 to 3 kB; formats that read places from free text add 16 kB once.

| entry | kB |
| --- | --- |
${rows.map(([name, bytes]) => `| \`${name}\` | ${kilobytes(bytes)} |`).join('\n')}

## Script tag

| file | kB |
| --- | --- |
${named.map(([file, bytes]) => `| \`${file}\` | ${kilobytes(bytes)} |`).join('\n')}
`;
  const options = await prettier.resolveConfig(sizesFile);
  return prettier.format(text, { ...options, parser: 'markdown' });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { writeFileSync } = await import('node:fs');
  const page = await sizesPage(await measureSizes());
  writeFileSync(sizesFile, page);
  console.log(page);
}
