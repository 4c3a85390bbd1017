// The worker in one file. Its conditions are those of Node: what browsers get of Lit asks for a document.
import { cpSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const builtIns = ['buffer', 'fs', 'path', 'url'];

await build({
  entryPoints: ['src/worker.js'],
  outfile: 'dist/worker.js',
  bundle: true,
  format: 'esm',
  platform: 'node',
  // Workers know the modules of Node by their full names only.
  alias: Object.fromEntries(builtIns.map((name) => [name, `node:${name}`])),
  // Some of what is bundled calls `require`, which a module does not have by itself.
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire('/');",
  },
});

// The script tag's files, which the worker's host hands out beside the feed and the style sheet.
const script = fileURLToPath(import.meta.resolve('open-roles/dist/cdn/open-roles.js'));
cpSync(dirname(script), 'public/open-roles', { recursive: true });
