import type { FeedRequest } from '../../../src/feed/loaded-feed.js';

const prefix = 'open-roles:saved:';

/** Nobody compares more; what a page or an extension wrote there is not read without an end. */
const mostSaved = 100;

/**
 * The postings of one feed that the reader keeps on this device: their ids and nothing else, the newest
 * first. Everything in the page that shows the feed shares them, and so do the other tabs of the site.
 * Where the device keeps nothing they last as long as the page.
 */
export class SavedPostings {
  readonly #key: string;
  #ids: readonly string[];
  #listeners = new Set<() => void>();
  /** Whether the device keeps them; not known to be otherwise until something was to be kept. */
  isKept = true;
  /** Whether the reader knows that the device does not. */
  isTold = false;

  constructor(key: string) {
    this.#key = key;
    this.#ids = this.#read();
  }

  get ids(): readonly string[] {
    return this.#ids;
  }

  has(id: string): boolean {
    return this.#ids.includes(id);
  }

  /** Saves a posting, or no longer. */
  toggle(id: string): void {
    this.#refresh();
    if (this.has(id)) this.forget([id]);
    else this.#write([id, ...this.#ids].slice(0, mostSaved));
  }

  /** Saves some postings no longer. */
  forget(ids: readonly string[]): void {
    this.#refresh();
    this.#write(this.#ids.filter((id) => !ids.includes(id)));
  }

  /** Calls back whenever something is saved, or no longer, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    if (this.#listeners.size === 0) {
      addEventListener('storage', this.#handleStorage);
      this.#refresh();
    }
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) removeEventListener('storage', this.#handleStorage);
    };
  }

  /** Another tab wrote; without a key, it emptied the whole storage. */
  #handleStorage = ({ key }: StorageEvent): void => {
    if (key !== null && key !== this.#key) return;
    this.#refresh();
    this.#tell();
  };

  #refresh(): void {
    if (this.isKept) this.#ids = this.#read();
  }

  #write(ids: readonly string[]): void {
    this.#ids = ids;
    try {
      // Not JSON: old libraries in pages change what arrays are in it.
      const text = String(new URLSearchParams(ids.map((id) => ['id', id])));
      if (text === '') localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, text);
      this.isKept = true;
    } catch {
      this.isKept = false; // blocked, or full
    }
    this.#tell();
  }

  #read(): readonly string[] {
    try {
      const kept = new URLSearchParams(localStorage.getItem(this.#key) ?? '').getAll('id');
      return [...new Set(kept)].slice(0, mostSaved);
    } catch {
      return [];
    }
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

const known = new Map<string, SavedPostings>();

/** What is saved of a feed: by its addresses, or by the page that holds it. */
export function savedPostings({ src }: Pick<FeedRequest, 'src'>): SavedPostings {
  const key = prefix + (src.join(' ') || location.pathname);
  const saved = known.get(key) ?? new SavedPostings(key);
  known.set(key, saved);
  return saved;
}
