// Weighs what a browser fetches: for each entry the modules that load before anything is shown, as one
// minified file, and what the script tag loads on a reader’s way. `docs/sizes.md` holds the result.
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

const folder = `${root}dist/cdn/`;

/** The files with everything they import statically. */
function withImports(files) {
  const all = [...files];
  for (const file of all) {
    const code = readFileSync(folder + file, 'utf8');
    for (const [, address] of code.matchAll(/(?:import|from)\s*"(\.\.?\/[^"]+)"/g)) {
      const imported = new URL(address, `file:///${file}`).pathname.slice(1);
      if (!all.includes(imported)) all.push(imported);
    }
  }
  return all;
}

/** The modules that each chunk was made of. */
function readChunks() {
  const files = readdirSync(`${folder}chunks`).map((file) => `chunks/${file}`);
  return files
    .filter((file) => file.endsWith('.js') && files.includes(`${file}.map`)) // the bundler's own has none
    .map((file) => [file, JSON.parse(readFileSync(`${folder}${file}.map`, 'utf8')).sources]);
}

/** What the script tag's build loads on a reader's way: `[what, bytes]`, each with all before it. */
function scriptTagSizes() {
  const chunks = readChunks();
  const filesOf = (...modules) =>
    chunks
      .filter(([, sources]) =>
        modules.some((module) => sources.some((source) => source.endsWith(`/${module}`))),
      )
      .map(([file]) => file);
  const files = new Set();
  const loaded = (...more) => {
    for (const file of withImports(more)) files.add(file);
    return [...files].reduce((sum, file) => sum + brotli(readFileSync(folder + file)), 0);
  };
  return [
    ['`open-roles.js`: the first postings of an `open-roles` feed', loaded('open-roles.js')],
    [
      '… and search and filters',
      loaded(...filesOf('job-filters/define.ts', 'internal/feed/posting-search.ts')),
    ],
    [
      '… and a whole board, a posting marked up for search engines',
      loaded(...filesOf('job-board/define.ts', 'job-detail/define.ts', 'job-posting.ts')),
    ],
    ['… and its form', loaded(...filesOf('apply-form/define.ts'))],
    ['`open-roles.single.js`', brotli(readFileSync(`${folder}open-roles.single.js`))],
  ];
}

/** `{ entries: [[name, bytes]], scriptTag: [[name, bytes]] }`, from the build in `dist/`. */
export async function measureSizes() {
  const sizes = [];
  for (const name of entries) sizes.push([`\`${name}\``, await entrySize(name)]);
  return { entries: sizes, scriptTag: scriptTagSizes() };
}

const kilobytes = (bytes) => (bytes / 1000).toFixed(1);

/** The text of `docs/sizes.md`. */
export async function sizesPage({ entries: rows, scriptTag }) {
  const text = `# Sizes

What a browser fetches, minified and compressed with brotli, in kB (1000 bytes). Written by
\`npm run generate\` after a build; the tests hold every row within one in fifty.

## By entry

Everything the entry imports before it shows anything, Lit included. A feed's format adds its own
chunk of 0.3 to 3 kB; formats that read places from free text add 16 kB once.

| entry | kB |
| --- | --- |
${rows.map(([name, bytes]) => `| ${name} | ${kilobytes(bytes)} |`).join('\n')}

## Script tag

Each row holds the ones above it, except for the single file. Search and filters come beside the feed and
fill the room that is held for them. The posting is counted for browsers with \`setHTML\`; others load
DOMPurify with it, 10 kB.

| loaded | kB |
| --- | --- |
${scriptTag.map(([name, bytes]) => `| ${name} | ${kilobytes(bytes)} |`).join('\n')}
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
