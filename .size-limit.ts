// What a browser may fetch at most, compressed with brotli, in kB (1000 bytes): `npm run sizes` after a
// build. Whoever must raise a limit says in the commit what the bytes are for.
import { readFileSync } from 'node:fs';
import type { BuildOptions } from 'esbuild';
import type { SizeLimitConfig } from 'size-limit';
import type { CdnManifest } from './scripts/cdn-manifest.js';

const cdn = 'dist/cdn/';
const { files } = JSON.parse(readFileSync(`${cdn}manifest.json`, 'utf8')) as CdnManifest;

/** The script tag's files that these chunks, by their names without a hash, load before they run. */
function loaded(...names: string[]): string[] {
  const chunks = names.map((name) => {
    const found = Object.keys(files).find((file) => file.replace(/-[\w-]{8}\.js$/, '') === name);
    if (!found) throw new Error(`No file of ${cdn} is called ${name}: see vite.config.ts.`);
    return found;
  });
  const all = chunks.flatMap((name) => [name, ...(files[name]?.imports ?? [])]);
  return [...new Set(all)].map((name) => cdn + name);
}

const asBundled: BuildOptions = {
  format: 'esm',
  target: 'es2022',
  legalComments: 'none',
  plugins: [
    {
      name: 'leave-out-what-loads-later',
      setup(build) {
        build.onResolve({ filter: /./ }, ({ kind, path }) =>
          kind === 'dynamic-import' ? { path, external: true } : undefined,
        );
      },
    },
  ],
};

/** What an application fetches that bundles this entry: all that is imported before anything is shown. */
const bundled = (path: string, limit: string): SizeLimitConfig[number] => ({
  name: `open-roles/${path === 'src/core.js' ? 'core' : path.replace(/^components\/|\.js$/g, '')}`,
  path: `dist/${path}`,
  limit,
  modifyEsbuildConfig: <T extends object>(config?: T) => Object.assign({} as T, config, asBundled),
});

const list = ['open-roles.js'];
const search = [...list, 'chunks/search'];
const board = [...search, 'chunks/board'];
const form = [...board, 'chunks/apply-form'];

const config: SizeLimitConfig = [
  {
    name: 'script tag: the first postings',
    path: loaded(...list),
    limit: '33.6 kB',
    disablePlugins: ['@size-limit/esbuild'],
  },
  {
    name: '… and search and filters',
    path: loaded(...search),
    limit: '60.6 kB',
    disablePlugins: ['@size-limit/esbuild'],
  },
  {
    name: '… and a board with a posting',
    path: loaded(...board),
    limit: '83.7 kB',
    disablePlugins: ['@size-limit/esbuild'],
  },
  {
    name: '… and its form',
    path: loaded(...form),
    limit: '111.9 kB',
    disablePlugins: ['@size-limit/esbuild'],
  },
  {
    name: 'script tag: the single file',
    path: loaded('open-roles.single.js'),
    limit: '232.7 kB',
    disablePlugins: ['@size-limit/esbuild'],
  },
  bundled('components/job-list/define.js', '32.3 kB'),
  bundled('components/job-filters/define.js', '46 kB'),
  bundled('components/job-card/define.js', '25.3 kB'),
  bundled('components/job-detail/define.js', '34.5 kB'),
  bundled('components/apply-form/define.js', '46 kB'),
  bundled('components/job-board/define.js', '38.9 kB'),
  bundled('src/core.js', '38.2 kB'),
];

export default config;
