import type { Dirent } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { basename, extname, join, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { messageOf, UsageError } from '../usage-error.js';

/** One thing to read. */
export type Input = { kind: 'file'; path: string } | { kind: 'url'; url: string } | StandardInput;

interface StandardInput {
  kind: 'standard-input';
}

/** What a command line names as inputs, and the files that are none wherever they are. */
export interface NamedInputs {
  /** Files, folders, patterns, addresses, and `-` for standard input. */
  names: readonly string[];
  /** Files and folders that the command reads as its settings. */
  settings: readonly string[];
  /** Files and folders that the command writes: those of an earlier run are no inputs. */
  outputs: readonly string[];
}

/** How an input is called in reports. */
export function nameOf(input: Input): string {
  switch (input.kind) {
    case 'file':
      return input.path;
    case 'url':
      return input.url;
    default:
      return 'standard input';
  }
}

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
 * circles.
 */
async function filesIn(
  folder: string,
  isIgnored: (path: string) => boolean,
  isTop = true,
): Promise<string[]> {
  const files: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (isIgnored(path)) continue;
    if (entry.isDirectory()) files.push(...(await filesIn(path, isIgnored, false)));
    else if ((await isFile(entry, path)) && (await isInput(path, isTop))) files.push(path);
  }
  return files;
}

const toInput = (path: string): Input => ({ kind: 'file', path });

async function expand(name: string, isIgnored: (path: string) => boolean): Promise<Input[]> {
  if (name === '-') return [{ kind: 'standard-input' }];
  if (/^https?:\/\//i.test(name)) {
    if (URL.canParse(name)) return [{ kind: 'url', url: name }];
    const advice = 'Write it whole, like https://acme.example/jobs.json.';
    throw new UsageError(`${name}: this is no web address. ${advice}`);
  }
  const present = await stat(name).catch(() => undefined);
  if (!present) return (await matching(name)).map(toInput);
  if (!present.isDirectory()) return [toInput(name)];
  const files = await filesIn(name, isIgnored).catch((error: unknown) => {
    throw new UsageError(`${name}: this folder cannot be read (${messageOf(error)}).`);
  });
  if (!files.length) {
    const kinds = 'feed (.json, .xml) and no posting (.md, .mdx, .markdown, .html, .txt)';
    throw new UsageError(`${name}: this folder holds no ${kinds}.`);
  }
  return files.map(toInput);
}

/** The files that fit a pattern: a shell leaves one in quotes as it is, and some shells leave all. */
async function matching(name: string): Promise<string[]> {
  if (!isDynamicPattern(name)) {
    throw new UsageError(`${name}: there is no such file, folder or web address.`);
  }
  const files = await glob(name, { expandDirectories: false, ignore: '**/node_modules/**' });
  if (!files.length) throw new UsageError(`${name}: no file fits this pattern.`);
  return files.sort();
}

/** The same for all names of a file: of two links to it, one is read. */
async function identityOf(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}

/** The files that the command reads as its settings, what it wrote earlier, and what is in a folder that it writes. */
function ignoring({ settings, outputs }: NamedInputs): (path: string) => boolean {
  const read = new Set(settings.map((path) => resolve(path)));
  const written = outputs.map((path) => resolve(path));
  return (path) => {
    const whole = resolve(path);
    if (read.has(whole)) return true;
    return written.some(
      (output) => (whole === output && feedFile.test(whole)) || whole.startsWith(output + sep),
    );
  };
}

/**
 * The files and addresses that are named, folders and patterns opened, each once and in order.
 * @throws UsageError for what does not exist, and for an input that would be replaced.
 */
export async function findInputs(named: NamedInputs): Promise<Input[]> {
  const isIgnored = ignoring(named);
  const inputs = new Map<string, Input>();
  for (const name of named.names) {
    for (const input of await expand(name, isIgnored)) {
      const key = input.kind === 'file' ? await identityOf(input.path) : nameOf(input);
      if (!inputs.has(key)) inputs.set(key, input);
    }
  }
  for (const output of named.outputs) {
    if (!inputs.has(await identityOf(resolve(output)))) continue;
    const path = resolve(output);
    throw new UsageError(`${path} is an input: --out or --report would replace it.`);
  }
  return [...inputs.values()];
}
