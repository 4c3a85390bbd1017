import { createHash } from 'node:crypto';
import { readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Feed, type FeedReport } from 'open-roles/core';
import { isPast } from 'open-roles/internal';
import type { Input } from '../inputs/find-inputs.js';
import { makeFolder } from '../output/write-output.js';
import { manifestName, type OutputCounts, readManifest } from './output-folder.js';

/** What a run of `pages` found and left, for the next one, which may have nothing else to do. */
export interface LastRun {
  report: FeedReport;
  counts: OutputCounts;
}

/** A run as it is kept. */
interface KeptRun extends LastRun {
  /** What it was made from. */
  key: string;
  /** What it left in the folder: size and time of change, by path. */
  written: Record<string, string>;
  /** The dates up to which postings were open: a passed one changes pages. */
  ends: string[];
}

/** What the next run of the same pages will be made from, where that can be told without reading it. */
export class RunKey {
  readonly #folder: string;
  readonly #key: string;

  private constructor(folder: string, key: string) {
    this.#folder = folder;
    this.#key = key;
  }

  /** `undefined` where an input is no file that is there: addresses have to be asked each time. */
  static async of(
    folder: string,
    inputs: readonly Input[],
    settings: object,
  ): Promise<RunKey | undefined> {
    const paths = inputs.flatMap((input) => (input.kind === 'file' ? input.path : []));
    if (paths.length < inputs.length) return undefined;
    // A new build or installation may make other pages of the same.
    const program = [import.meta.url, import.meta.resolve('open-roles/core')].map((url) =>
      fileURLToPath(url),
    );
    const states = await statesOf([...program, ...paths.map((path) => resolve(path))]).catch(
      () => undefined,
    );
    if (!states) return undefined;
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const made = JSON.stringify(
      [states, process.version, timeZone, settings],
      (_, value: unknown) => (value instanceof Map ? [...value] : value),
    );
    return new RunKey(await realpath(folder), hash(made));
  }

  /** The last run, where everything that it was made from and all that it wrote is as it was. */
  async lastRun(now: Date): Promise<LastRun | undefined> {
    try {
      const kept = JSON.parse(await readFile(this.#file, 'utf8')) as KeptRun;
      const { key, written, ends } = kept;
      if (key !== this.#key || ends.some((end) => isPast(end, now))) return undefined;
      const states = await statesOf(Object.keys(written));
      return JSON.stringify(states) === JSON.stringify(written) ? kept : undefined;
    } catch {
      return undefined; // the first run, or nothing that can be relied on
    }
  }

  /** Keeps a run for the next one. Where that is not possible, the next one does everything again. */
  async keep(report: FeedReport, feed: Feed, now: Date): Promise<void> {
    try {
      const names = [...(await readManifest(this.#folder)), manifestName];
      const kept: KeptRun = {
        key: this.#key,
        // What was done then is not done now.
        report: { ...report, issues: report.issues.filter(({ code }) => code !== 'page-removed') },
        counts: { written: 0, unchanged: names.length - 1, removed: 0 },
        written: await statesOf(names.map((name) => join(this.#folder, name))),
        ends: feed.postings.flatMap(({ validThrough }) =>
          validThrough === undefined || isPast(validThrough, now) ? [] : validThrough,
        ),
      };
      await makeFolder(dirname(this.#file));
      await writeFile(this.#file, JSON.stringify(kept), { mode: 0o600 });
    } catch {
      // Only time is lost.
    }
  }

  /** Not in the folder itself, which is published. */
  get #file(): string {
    const caches = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
    return join(caches, 'open-roles', `${hash(this.#folder)}.json`);
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Size and times of files: whatever writes to a file changes the last of them. */
async function statesOf(paths: readonly string[]): Promise<Record<string, string>> {
  const states = paths.map(async (path) => {
    const { size, mtimeMs, ctimeMs } = await stat(path);
    return [path, `${size} ${mtimeMs} ${ctimeMs}`];
  });
  return Object.fromEntries(await Promise.all(states)) as Record<string, string>;
}
