// A plugin of Web Test Runner: serves the test files of a run, and the elements, as modules that esbuild has
// bundled once, with what several of them share in chunks. A page for a test file would else load hundreds
// of modules one by one, which takes longer than most files test.
import { relative } from 'node:path';
import type { TestRunnerPlugin } from '@web/test-runner';
import { build } from 'esbuild';

const root = process.cwd();

/** What tests load by its address into a page of their own. */
const loadedByAddress = ['components/**/define.ts'];

/** `files` are paths or patterns of test files. */
export function testBundle(files: string[]): TestRunnerPlugin {
  /** What is served, by its path. */
  const served = new Map<string, string>();
  return {
    name: 'test-bundle',
    async serverStart() {
      const { outputFiles } = await build({
        // `./` lets esbuild take a name with a star in it as a pattern.
        entryPoints: [...files, ...loadedByAddress].map((path) => `./${path}`),
        outdir: root,
        outbase: root,
        chunkNames: 'test-chunks/[hash]',
        write: false,
        bundle: true,
        splitting: true,
        format: 'esm',
        target: 'es2022',
        conditions: ['browser', 'development'],
        define: { 'process.env.NODE_ENV': '"development"' },
        // The base file, as the tests are in no part that has a file of its own.
        tsconfig: 'tsconfig.base.json',
        // Modules that only register an element are marked as free of effects in some packages.
        ignoreAnnotations: true,
        external: ['/__web-dev-server__web-socket.js'],
        sourcemap: 'linked',
        sourcesContent: false,
        logLevel: 'error',
      });
      for (const { path, text } of outputFiles) {
        served.set(`/${relative(root, path).replaceAll('\\', '/')}`, text);
      }
    },
    serve({ path }) {
      const body = served.get(path.replace(/\.ts$/, '.js'));
      return body === undefined ? undefined : { body, type: path.endsWith('.map') ? 'json' : 'js' };
    },
  };
}
