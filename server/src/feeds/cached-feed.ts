import { readFile } from 'node:fs/promises';
import {
  loadFeed,
  type Feed,
  type FeedRequest,
  type LoadedFeed,
  type Posting,
} from 'open-roles/core';
import { loadDetails } from 'open-roles/internal';
import type { Log } from '../http/log.js';
import { errorCode } from '../http/problem.js';
import type { FeedSetting } from '../settings.js';

/** How long a feed counts as new, in milliseconds. */
export const freshTime = 5 * 60_000;

/** How soon it is asked again for a posting that it does not have, or after it could not be read. */
export const retryTime = 10_000;

/** How long somebody waits for a newer reading where an older one is there, in milliseconds. */
const patience = 2_000;

/** How long the details of a posting count as new while its list says the same of it, in milliseconds. */
const detailTime = 60 * 60_000;

/** Requests for details at a time: enough to be quick, few enough to be welcome. */
const concurrency = 4;

/** A feed as it is relayed. */
export interface FeedReading {
  feed: Feed;
  /** Seconds since it was read from where it comes from. */
  age: number;
}

/** One configured feed. Its last good reading is kept while it cannot be read. */
export class CachedFeed {
  readonly name: string;
  readonly #source: string;
  readonly #log: Log;
  #loaded: LoadedFeed | undefined;
  #loadedAt = 0;
  #asked = Number.NEGATIVE_INFINITY;
  #loading: Promise<void> | undefined;
  /** Postings with what their list leaves out, by what the list says of them. */
  #details = new Map<string, { since: number; posting: Promise<Posting> }>();
  /** The reading with all details that are there. */
  #feed: Feed | undefined;

  constructor({ name, source }: FeedSetting, log: Log) {
    this.name = name;
    this.#source = source;
    this.#log = log;
  }

  /** Seconds since it was read from where it comes from. `undefined` where it never was. */
  get age(): number | undefined {
    return this.#feed && Math.floor((Date.now() - this.#loadedAt) / 1000);
  }

  /**
   * The feed, with the details that have arrived. `undefined` where it was never read. `maxAge`:
   * milliseconds since it was last asked for.
   */
  async read(maxAge = freshTime): Promise<FeedReading | undefined> {
    if (Date.now() - this.#asked > (this.#loaded ? maxAge : Math.min(maxAge, retryTime))) {
      this.#loading ??= this.#load().finally(() => (this.#loading = undefined));
    }
    await (this.#loaded ? Promise.race([this.#loading, delay(patience)]) : this.#loading);
    return this.#feed && { feed: this.#feed, age: this.age ?? 0 };
  }

  /** A posting with everything that is known of it, its questions too. */
  async find(id: string, maxAge: number): Promise<Posting | undefined> {
    await this.read(maxAge);
    const posting = this.#loaded?.feed.postings.find((other) => other.id === id);
    return posting && this.#detail(posting);
  }

  async #load(): Promise<void> {
    this.#asked = Date.now();
    try {
      const loaded = await loadFeed(await this.#request(), {
        ...(this.#loaded && { previous: this.#loaded }),
      });
      const [failure] = loaded.failures;
      if (failure) this.#fail(failure);
      // Without its later pages a feed would close postings that are open.
      if (failure && this.#loaded) return;
      this.#loaded = loaded;
      this.#feed = loaded.feed;
      this.#loadedAt = Date.now();
      void this.#complete(loaded.feed);
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.#log({ event: 'feed failed', target: this.name, error: errorCode(error) });
  }

  async #request(): Promise<FeedRequest> {
    return isAddress(this.#source)
      ? { src: [this.#source], format: 'auto' }
      : { src: [], inline: await readFile(this.#source, 'utf8'), format: 'auto' };
  }

  /** Gets the descriptions that the list leaves out, which the relayed feed is to have. */
  async #complete(feed: Feed): Promise<void> {
    const listed = new Set(feed.postings.map((posting) => JSON.stringify(posting)));
    for (const text of this.#details.keys()) if (!listed.has(text)) this.#details.delete(text);
    const work = feed.postings.filter(({ description }) => description === '').values();
    const details = new Map<string, Posting>();
    const worker = async (): Promise<void> => {
      for (const posting of work) details.set(posting.id, await this.#detail(posting));
    };
    await Promise.all(Array.from({ length: concurrency }, worker));
    if (details.size === 0 || this.#loaded?.feed !== feed) return;
    const postings = feed.postings.map((posting) => details.get(posting.id) ?? posting);
    this.#feed = { ...feed, postings };
  }

  /** The posting as listed where its details cannot be had. */
  #detail(posting: Posting): Promise<Posting> {
    const text = JSON.stringify(posting);
    const known = this.#details.get(text);
    if (known && Date.now() - known.since < detailTime) return known.posting;
    const origin = this.#loaded?.origins.get(posting.id);
    const detail = origin ? loadDetails(posting, origin, {}) : Promise.resolve(posting);
    const safe = detail.catch((error: unknown) => {
      this.#fail(error);
      this.#details.delete(text);
      return posting;
    });
    this.#details.set(text, { since: Date.now(), posting: safe });
    return safe;
  }
}

const isAddress = (source: string): boolean => /^https?:/iu.test(source);

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
