import { readFile } from 'node:fs/promises';
import { loadFeed, type FeedRequest, type LoadedFeed, type Posting } from 'open-roles/core';
import type { Log } from '../http/log.js';
import { errorCode } from '../http/problem.js';
import type { FeedSetting } from '../settings.js';

/** How long a feed counts as new, in milliseconds. */
const freshTime = 5 * 60_000;

/** How soon it is asked again for a posting that it does not have, or after it could not be read. */
const retryTime = 10_000;

/** One configured feed, its last good reading kept while it cannot be read. */
class CachedFeed {
  readonly #setting: FeedSetting;
  readonly #log: Log;
  #loaded: LoadedFeed | undefined;
  #asked = Number.NEGATIVE_INFINITY;
  #loading: Promise<void> | undefined;

  constructor(setting: FeedSetting, log: Log) {
    this.#setting = setting;
    this.#log = log;
  }

  /** `undefined` where it was never read. `maxAge`: milliseconds since it was last asked for. */
  async postings(maxAge: number): Promise<readonly Posting[] | undefined> {
    if (Date.now() - this.#asked > (this.#loaded ? maxAge : Math.min(maxAge, retryTime))) {
      this.#loading ??= this.#load().finally(() => (this.#loading = undefined));
    }
    await this.#loading;
    return this.#loaded?.feed.postings;
  }

  async #load(): Promise<void> {
    this.#asked = Date.now();
    try {
      this.#loaded = await loadFeed(await this.#request(), {
        ...(this.#loaded && { previous: this.#loaded }),
      });
    } catch (error) {
      this.#log({ event: 'feed failed', target: this.#setting.name, error: errorCode(error) });
    }
  }

  async #request(): Promise<FeedRequest> {
    const { source } = this.#setting;
    return /^https?:/iu.test(source)
      ? { src: [source], format: 'auto' }
      : { src: [], inline: await readFile(source, 'utf8'), format: 'auto' };
  }
}

/** What the configured feeds say of a posting. */
export type PostingLookup =
  | { status: 'found'; posting: Posting }
  | { status: 'missing' }
  /** No feed is configured, or one could never be read: an application is taken all the same. */
  | { status: 'unknown' };

/** The postings of the configured feeds. */
export class FeedCache {
  readonly #feeds: readonly CachedFeed[];

  constructor(settings: readonly FeedSetting[], log: Log) {
    this.#feeds = settings.map((setting) => new CachedFeed(setting, log));
  }

  async find(id: string): Promise<PostingLookup> {
    if (this.#feeds.length === 0) return { status: 'unknown' };
    // A posting that is missing may be newer than what is kept here.
    for (const maxAge of [freshTime, retryTime]) {
      const all = await Promise.all(this.#feeds.map((feed) => feed.postings(maxAge)));
      const posting = all.flatMap((postings) => postings ?? []).find((other) => other.id === id);
      if (posting) return { status: 'found', posting };
      if (all.includes(undefined)) return { status: 'unknown' };
    }
    return { status: 'missing' };
  }
}
