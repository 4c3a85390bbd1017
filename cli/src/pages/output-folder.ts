import { existsSync } from 'node:fs';
import { appendFile, readFile, realpath, rm, rmdir } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { makeFolder, replaceFile, writeError } from '../output/write-output.js';
import { messageOf, UsageError } from '../usage-error.js';
import type { SiteFile } from './script-files.js';

/** Remembers which files of the folder are ours: their paths, one a line. */
export const manifestName = '.open-roles-pages';

/** What became of the files of a site. */
export interface OutputCounts {
  written: number;
  unchanged: number;
  removed: number;
}

/**
 * The folder that a site is written to. Files with the same content are left alone, files of others
 * are never touched, and what an earlier run wrote and this one did not is removed at the end.
 */
export class OutputFolder {
  readonly counts: OutputCounts = { written: 0, unchanged: 0, removed: 0 };
  /** Files of somebody else that stand where one of ours belongs. */
  readonly refused: string[] = [];
  readonly #folder: string;
  readonly #before: ReadonlySet<string>;
  readonly #now = new Set<string>();

  private constructor(folder: string, before: ReadonlySet<string>) {
    this.#folder = folder;
    this.#before = before;
  }

  /** Opens a folder, and makes it where it is not there. @throws UsageError where it cannot be written. */
  static async open(folder: string): Promise<OutputFolder> {
    try {
      await makeFolder(folder);
      const real = await realpath(folder);
      return new OutputFolder(real, new Set(await readManifest(real)));
    } catch (error) {
      throw new UsageError(`--out: ${folder} cannot be used (${messageOf(error)}).`);
    }
  }

  /** Whether an earlier run wrote this file, and it is still there. */
  holds(path: string): boolean {
    return this.#before.has(path) && existsSync(this.#pathOf(path));
  }

  /** Writes a file whole or not at all. @throws UsageError where it cannot be written. */
  async write({ path, content }: SiteFile): Promise<void> {
    const target = this.#pathOf(path);
    const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
    const present = await readFile(target).catch(() => undefined);
    if (present?.equals(bytes)) {
      this.#now.add(path);
      this.counts.unchanged += 1;
      return;
    }
    if (present && !this.#before.has(path)) {
      this.refused.push(path);
      return;
    }
    // Noted first: whatever interrupts a run, the next one knows its files.
    if (!this.#before.has(path)) await this.#note(path);
    await this.#replace(target, bytes);
    this.#now.add(path);
    this.counts.written += 1;
  }

  /** Ends a run: removes what is no more, unless `keepsOld`. Resolves to what was removed. */
  async finish(keepsOld: boolean): Promise<string[]> {
    const old = [...this.#before].filter((path) => !this.#now.has(path) && isInside(path));
    const removed: string[] = [];
    if (!keepsOld) {
      for (const path of old) if (await this.#remove(path)) removed.push(path);
    }
    this.counts.removed = removed.length;
    const kept = keepsOld ? old : [];
    await this.#writeManifest([...this.#now, ...kept]);
    return removed.sort();
  }

  async #writeManifest(paths: Iterable<string>): Promise<void> {
    const text = [...paths]
      .sort()
      .map((path) => `${path}\n`)
      .join('');
    const target = join(this.#folder, manifestName);
    const present = await readFile(target, 'utf8').catch(() => undefined);
    if (present !== text) await this.#replace(target, Buffer.from(text));
  }

  async #note(path: string): Promise<void> {
    const manifest = join(this.#folder, manifestName);
    try {
      await appendFile(manifest, `${path}\n`);
    } catch (error) {
      throw writeError(manifest, error);
    }
  }

  async #replace(target: string, bytes: Uint8Array): Promise<void> {
    await replaceFile(target, bytes, (folder) => this.#assertInside(folder));
  }

  async #remove(path: string): Promise<boolean> {
    const target = this.#pathOf(path);
    try {
      await this.#assertInside(dirname(target));
      await rm(target);
    } catch {
      return false; // gone already, or not ours any more
    }
    // Folders go with their last file, up to the folder of the site.
    for (let folder = dirname(target); folder !== this.#folder; folder = dirname(folder)) {
      try {
        await rmdir(folder);
      } catch {
        break;
      }
    }
    return true;
  }

  #pathOf(path: string): string {
    if (!isInside(path)) throw new UsageError(`${path} leads out of the folder.`);
    return join(this.#folder, ...path.split('/'));
  }

  /** A link inside the folder must not lead us out of it. */
  async #assertInside(folder: string): Promise<void> {
    const real = await realpath(folder);
    if (real !== this.#folder && !real.startsWith(this.#folder + sep)) {
      throw new Error('a link leads out of the folder');
    }
  }
}

/** Only plain paths below the folder: a manifest is a file that anybody can write. */
function isInside(path: string): boolean {
  const root = resolve('/');
  const parts = path.split('/');
  return (
    parts.every((part) => part !== '' && part !== '.' && part !== '..' && !part.includes('\\')) &&
    resolve(root, ...parts).startsWith(root) &&
    path !== manifestName
  );
}

/** What the folder holds of ours. */
export async function readManifest(folder: string): Promise<string[]> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => '');
  return text.split('\n').filter((path) => path !== '');
}
