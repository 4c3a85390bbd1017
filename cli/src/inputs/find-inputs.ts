import type { Dirent } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { messageOf, UsageError } from '../usage-error.js';

/** One thing to read. */
export type Input = { kind: 'file'; path: string } | { kind: 'url'; url: string };

/** What a folder is searched for; anything else in it is somebody else's. */
const feedFile = /\.(?:json|jsonld|xml)$/i;
const postingFile = /\.(?:mdx?|markdown|html?|txt)(?:[._-]?old)?$/i;

/** Texts that stand beside postings and are none: of a repository, of a site's list of postings. */
const otherText =
  /^(?:_index|_category_|license|licence|contributing|changelog|code[_-]of[_-]conduct|security|support|authors|humans|robots)\b/i;

/** A text without extension is a posting where it begins with front matter. */
async function hasFrontMatter(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return /^\uFEFF?(?:---|\+\+\+)\r?\n/.test(buffer.toString('utf8', 0, bytesRead));
  } finally {
    await file.close();
  }
}

async function isInput(path: string, isTop: boolean): Promise<boolean> {
  const name = basename(path);
  if (feedFile.test(name)) return true;
  // At the top, it is about the folder; below, it is the text of the folder's posting.
  if (isTop && /^readme\b/i.test(name)) return extname(name) !== '' && hasFrontMatter(path);
  if (postingFile.test(name)) return !otherText.test(name);
  return extname(name) === '' && !otherText.test(name) && hasFrontMatter(path);
}

/** Whether there is a file, also behind a link. One that leads nowhere counts, so that reading it tells. */
async function isFile(entry: Dirent, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  const target = await stat(path).catch(() => undefined);
  return target?.isFile() ?? extname(path) !== '';
}

/**
 * The feeds and postings below a folder, by name. Links to folders are not followed: they may lead in
 * circles. `ignored` are files and folders that are no input.
 */
async function filesIn(
  folder: string,
  ignored: ReadonlySet<string>,
  isTop = true,
): Promise<string[]> {
  const files: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (ignored.has(resolve(path))) continue;
    if (entry.isDirectory()) files.push(...(await filesIn(path, ignored, false)));
    else if ((await isFile(entry, path)) && (await isInput(path, isTop))) files.push(path);
  }
  return files;
}

async function expand(name: string, ignored: ReadonlySet<string>): Promise<Input[]> {
  if (/^https?:\/\//i.test(name)) {
    if (URL.canParse(name)) return [{ kind: 'url', url: name }];
    const advice = 'Write it whole, like https://acme.example/jobs.json.';
    throw new UsageError(`${name}: this is no web address. ${advice}`);
  }
  let isFolder: boolean;
  try {
    isFolder = (await stat(name)).isDirectory();
  } catch {
    throw new UsageError(`${name}: there is no such file, folder or web address.`);
  }
  if (!isFolder) return [{ kind: 'file', path: name }];
  const files = await filesIn(name, ignored).catch((error: unknown) => {
    throw new UsageError(`${name}: this folder cannot be read (${messageOf(error)}).`);
  });
  if (!files.length) {
    const kinds = 'feed (.json, .xml) and no posting (.md, .mdx, .markdown, .html, .txt)';
    throw new UsageError(`${name}: this folder holds no ${kinds}.`);
  }
  return files.map((path) => ({ kind: 'file', path }));
}

/** The same for all names of a file: of two links to it, one is read. */
async function identityOf(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}

type Paths = readonly (string | undefined)[];

function resolved(paths: Paths): string[] {
  return paths.filter((path) => path !== undefined).map((path) => resolve(path));
}

/**
 * The files and addresses that are named, folders opened, each once and in order.
 * `ignoredPaths` are no inputs, though they stand in a folder that is one: the command's settings, and
 * the folder of texts that postings include. `outputs` are what the command writes: a feed or report
 * of an earlier run in such a folder is no input either.
 * @throws UsageError for what does not exist, and for an input that would be replaced.
 */
export async function findInputs(
  names: readonly string[],
  ignoredPaths: Paths,
  outputs: Paths = [],
): Promise<Input[]> {
  const written = resolved(outputs);
  const earlier = written.filter((path) => feedFile.test(path));
  const ignored = new Set([...resolved(ignoredPaths), ...earlier]);
  const inputs = new Map<string, Input>();
  for (const name of names) {
    for (const input of await expand(name, ignored)) {
      const key = input.kind === 'url' ? input.url : await identityOf(input.path);
      if (!inputs.has(key)) inputs.set(key, input);
    }
  }
  for (const path of written) {
    if (!inputs.has(await identityOf(path))) continue;
    throw new UsageError(`${path} is an input: --out or --report would replace it.`);
  }
  return [...inputs.values()];
}
