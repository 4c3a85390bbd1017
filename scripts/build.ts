// Builds everything that is installed, pasted or run: npm output and types (dist/), the script tag's
// files and what is known of them (dist/cdn/), the elements' manifest with what editors and frameworks
// need of it (custom-elements.json, dist/editors/, dist/frameworks/, dist/react/), the command line (cli/dist/)
// and the server (server/dist/).
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

/** Runs the command line tool of an installed package with this Node. */
function run(packageName: string, bin: string, ...args: string[]): void {
  const script = join(dirname(require.resolve(`${packageName}/package.json`)), bin);
  execFileSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
}

const manifestConfig = 'custom-elements-manifest.config.mjs';

rmSync(join(root, 'dist'), { recursive: true, force: true });
rmSync(join(root, 'cli/dist'), { recursive: true, force: true });
rmSync(join(root, 'server/dist'), { recursive: true, force: true });
run('typescript', 'bin/tsc', '-b', 'tsconfig.components.json', 'cli', 'server');
run('vite', 'bin/vite.js', 'build', '--logLevel', 'warn');
run('vite', 'bin/vite.js', 'build', '--logLevel', 'error', '--mode', 'single');
run(
  '@custom-elements-manifest/analyzer',
  'cem.js',
  'analyze',
  '--quiet',
  '--config',
  manifestConfig,
);
await import('./database-template.js');
await import('./page-styles.js');
