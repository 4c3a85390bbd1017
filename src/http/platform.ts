/** What requests need from the platform. Tests and other hosts pass their own. */
export interface Platform {
  fetch: typeof fetch;
  /** Milliseconds since 1970. */
  now(): number;
  /** At least 0, below 1. */
  random(): number;
  /** Calls back after a time; the returned function cancels. */
  after(milliseconds: number, callback: () => void): () => void;
  /** Calls back whenever the device is online again; the returned function stops that. */
  online(callback: () => void): () => void;
  /** What made a request fail, and what to do. Browsers do not tell scripts, so they have none. */
  explain?(failure: unknown): string;
}

/** The browser's, worker's or Node's own. Looked up when used, for pages that replace `fetch` late. */
export const defaultPlatform: Platform = {
  fetch: (input, init) => globalThis.fetch(input, init),
  now: () => Date.now(),
  random: () => Math.random(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
  online(callback) {
    if (typeof globalThis.addEventListener !== 'function') return () => {};
    globalThis.addEventListener('online', callback);
    return () => globalThis.removeEventListener('online', callback);
  },
};

/** How long and how much a feed may take. */
export interface FeedLimits {
  /** Bytes of one `src`, uncompressed, all its pages together. */
  bytes: number;
  /** Requests for one address that fails in a way that may pass. */
  attempts: number;
  /** Milliseconds without a sign of an answer, or of the rest of one. */
  answerTime: number;
  /** Milliseconds for all requests of one `src` together. */
  totalTime: number;
  /** Answers of one `src` that is read page by page. */
  pages: number;
}

/** What holds where nobody says otherwise: for readers who wait, on the devices that they have. */
export const defaultLimits: FeedLimits = {
  bytes: 64_000_000,
  attempts: 4,
  answerTime: 15_000,
  totalTime: 45_000,
  pages: 50,
};
