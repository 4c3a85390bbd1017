import { readdir, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { WrongUse } from './wrong-use.js';

/** One thing to read. */
export type Input = { kind: 'file'; path: string } | { kind: 'url'; url: string };

/** What a folder is searched for; anything else in it is somebody else's. */
const feedExtensions = new Set([
  '.json',
  '.jsonld',
  '.xml',
  '.md',
  '.markdown',
  '.html',
  '.htm',
  '.txt',
]);

/** The feeds below a folder, by name. Links to folders are not followed: they may lead in circles. */
async function filesIn(folder: string): Promise<string[]> {
  const files: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (entry.isDirectory()) files.push(...(await filesIn(path)));
    else if (feedExtensions.has(extname(entry.name).toLowerCase())) files.push(path);
  }
  return files;
}

async function expand(name: string, written: ReadonlySet<string>): Promise<Input[]> {
  if (/^https?:\/\//i.test(name)) return [{ kind: 'url', url: name }];
  let isFolder: boolean;
  try {
    isFolder = (await stat(name)).isDirectory();
  } catch {
    throw new WrongUse(`${name}: there is no such file, folder or web address.`);
  }
  if (!isFolder) return [{ kind: 'file', path: name }];
  const files = (await filesIn(name)).filter((path) => !written.has(resolve(path)));
  if (!files.length) throw new WrongUse(`${name}: this folder holds no feed (.json or .xml).`);
  return files.map((path) => ({ kind: 'file', path }));
}

/**
 * The files and addresses that are named, folders opened, each once and in order.
 * `written` are files of the command itself: they are no input of the next run.
 * @throws WrongUse for what does not exist.
 */
export async function findInputs(
  names: readonly string[],
  written: readonly string[],
): Promise<Input[]> {
  const ignored = new Set(written.map((path) => resolve(path)));
  const inputs = new Map<string, Input>();
  for (const name of names) {
    for (const input of await expand(name, ignored)) {
      const key = input.kind === 'url' ? input.url : resolve(input.path);
      if (!inputs.has(key)) inputs.set(key, input);
    }
  }
  return [...inputs.values()];
}
