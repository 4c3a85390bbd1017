// Whatever imports built files calls this first and imports them after, so that it runs on a fresh clone.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What a build is made from. */
const sources = [
  'src',
  'components',
  'cli/src',
  'cli/assets',
  'server/src',
  'scripts',
  'vite.config.ts',
  'package-lock.json',
];

/** What a build writes last: where it is there, all of the build is. */
const last = 'cli/dist/pages.css';

/** When a file or a folder, or anything in it, was changed last. */
function changed(path: string): number {
  const facts = statSync(path);
  if (!facts.isDirectory()) return facts.mtimeMs;
  return Math.max(facts.mtimeMs, ...readdirSync(path).map((name) => changed(join(path, name))));
}

function isStale(): boolean {
  const mark = join(root, last);
  if (!existsSync(mark)) return true;
  const built = statSync(mark).mtimeMs;
  return sources.some((path) => changed(join(root, path)) > built);
}

/** Builds what is missing, or older than its sources; does nothing where all is there. */
export function buildWhereStale(): void {
  if (!isStale()) return;
  console.log('Building…');
  execFileSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}
