import { EventEmitter, once } from 'node:events';
import { fstatSync, statSync, watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { NamedInputs } from './find-inputs.js';
import type { Terminal } from '../output/terminal.js';
import { messageOf, UsageError } from '../usage-error.js';

/** Editors write a file in several steps. */
const settleTime = 100;

/**
 * Runs now, and again whenever a named file or folder changes, for as long as the process lives. What
 * the command itself writes counts for no change.
 * @throws UsageError where an input cannot be watched.
 */
export async function watchInputs(
  { names, settings, outputs }: NamedInputs,
  terminal: Terminal,
  run: () => Promise<unknown>,
): Promise<never> {
  if (names.includes('-')) throw new UsageError('--watch: standard input cannot be watched.');
  const written = outputs.map((path) => resolve(path));
  const changes = new EventEmitter();
  let count = 0;
  for (const path of [...names, ...settings]) {
    const watched = await watchedOf(path);
    if (!watched) continue;
    const { folder, file } = watched;
    watch(folder, { recursive: file === undefined }, (_, name) => {
      const isOther = name === null || (file !== undefined && name !== file);
      if (isOther) return;
      const changed = resolve(folder, name);
      if (isOutput(changed, written) || isLog(changed)) return;
      count += 1;
      changes.emit('change');
    });
  }
  for (;;) {
    const seen = count;
    await run().catch((error: unknown) => {
      if (!(error instanceof UsageError)) throw error;
      terminal.error(`open-roles: ${messageOf(error)}\n`);
    });
    if (!terminal.isQuiet) terminal.error('Waiting for changes…\n');
    if (count === seen) await once(changes, 'change');
    await setTimeout(settleTime);
  }
}

/** The folder to watch for a path, and the file in it where only that matters; `undefined` for addresses. */
async function watchedOf(path: string): Promise<{ folder: string; file?: string } | undefined> {
  if (/^https?:\/\//i.test(path)) return undefined;
  const present = await stat(path).catch(() => undefined);
  if (present?.isDirectory()) return { folder: path };
  // Of a pattern, the part that names a folder.
  const fixed = path.replace(/(?:^|[/\\])[^/\\]*[*?[{(!].*$/, '');
  if (!present && fixed !== path) return { folder: fixed === '' ? '.' : fixed };
  // By its folder: editors put a new file in the place of the old one.
  return { folder: dirname(path), file: basename(path) };
}

/** Whether the command writes a file: an output, what is in an output folder, or what stands beside one for a moment. */
function isOutput(path: string, outputs: readonly string[]): boolean {
  return outputs.some(
    (output) => path.startsWith(output) && /^$|^[./\\]/.test(path.slice(output.length)),
  );
}

/** Whether what the command tells goes to this file: each line would be a change, told by more lines. */
function isLog(path: string): boolean {
  if (path.endsWith('.log')) return true;
  const file = statSync(path, { throwIfNoEntry: false });
  return [process.stdout, process.stderr].some(({ fd }) => {
    const stream = fstatSync(fd);
    return stream.isFile() && stream.dev === file?.dev && stream.ino === file.ino;
  });
}
