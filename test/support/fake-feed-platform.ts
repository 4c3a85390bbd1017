import type { Platform } from '../../src/http/platform.js';
import { loadSource } from '../../src/sources/registry.js';
import { sourceIds } from '../../src/sources/source.js';

// What few feeds need is loaded by the time they do: what is already there takes no time that the fake clock does
// not know of. An import by name would not do, as what a bundle loads later has an address of its own.
await Promise.all([
  import('../../src/feed/combine-feeds.js'),
  import('../../src/feed/explain-unreadable.js'),
  import('../../src/feed/load-details.js'),
  import('../../src/feed/location-aliases.js'),
  import('../../src/feed/read-pages.js'),
  import('../../src/feed/search-feed.js'),
  import('../../src/http/decode-body.js'),
  import('../../src/http/explain-refusal.js'),
  import('../../src/http/parse-unusual-json.js'),
  import('../../src/posting/model/bound-posting.js'),
  import('../../src/posting/model/merge-repeated.js'),
  import('../../src/sources/detect-source.js'),
]);

/** Loads every format, for the same reason. */
export async function preloadSources(): Promise<void> {
  await Promise.all(sourceIds.map(loadSource));
}

/** A response whose body comes at once. A browser's own takes its time. */
function prompt(bytes: Uint8Array, init: ResponseInit): Response {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
  return new Response(init.status === 204 || init.status === 304 ? null : body, init);
}

/** One answer of the fake server: a response, a failure of the network, or silence. */
export type Answer = Response | (() => Response | Promise<Response>) | 'network-error' | 'silence';

export interface FakeRequest {
  url: string;
  init: RequestInit;
  /** The fake clock's time of the request. */
  at: number;
}

/** The next turn of the event loop. Timers would do, but browsers slow them in background tabs. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Lets everything that is not waiting for the clock or the server happen. */
export async function flush(): Promise<void> {
  for (let turn = 0; turn < 24; turn += 1) {
    // Importing a module that is there takes its own time.
    await import('../../src/http/decode-body.js');
    await nextTurn();
  }
}

/**
 * Gives what takes real time, such as reading a body or finding a module, that time: on a machine so busy that the
 * pause itself comes late, some more.
 */
async function pause(): Promise<void> {
  for (let pauses = 0; pauses < 20; pauses += 1) {
    const start = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 15));
    if (performance.now() - start < 25) return;
  }
}

/** The bodies of scripted responses, which can be read only once. */
const bodies = new WeakMap<Response, Promise<ArrayBuffer>>();

/** A server that answers from a script and a clock that moves only when told; nothing really waits. */
export class FakeFeedPlatform implements Platform {
  readonly requests: FakeRequest[] = [];
  #answers = new Map<string, Answer[]>();
  #busy = 0;
  #timers = new Set<{ at: number; callback: () => void }>();
  #onlineListeners = new Set<() => void>();
  #time = Date.UTC(2026, 0, 5, 9);
  readonly started = this.#time;

  /** Answers of an address, in order; the last one repeats. */
  answer(url: string, ...answers: Answer[]): this {
    this.#answers.set(url, answers);
    return this;
  }

  fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const url = input instanceof Request ? input.url : input.toString();
    this.requests.push({ url, init, at: this.#time - this.started });
    const queue = this.#answers.get(url);
    if (!queue) throw new TypeError(`unexpected request of ${url}`);
    const answer = queue.length > 1 ? queue.shift() : queue[0];
    if (answer === 'network-error') throw new TypeError('Failed to fetch');
    if (answer === 'silence' || answer === undefined) {
      return new Promise((_, reject) => {
        init.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      });
    }
    return typeof answer === 'function' ? answer() : this.#copy(answer);
  };

  /** Reading the scripted response takes real time, in which the clock must stand still. */
  async #copy(answer: Response): Promise<Response> {
    this.#busy += 1;
    const body = bodies.get(answer) ?? answer.arrayBuffer();
    bodies.set(answer, body);
    const bytes = new Uint8Array(await body);
    this.#busy -= 1;
    return prompt(bytes, { status: answer.status, headers: answer.headers });
  }

  now = (): number => this.#time;

  random = (): number => 0.5;

  after = (milliseconds: number, callback: () => void): (() => void) => {
    const timer = { at: this.#time + milliseconds, callback };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  };

  online = (callback: () => void): (() => void) => {
    this.#onlineListeners.add(callback);
    return () => this.#onlineListeners.delete(callback);
  };

  get pendingTimers(): number {
    return this.#timers.size;
  }

  get onlineListeners(): number {
    return this.#onlineListeners.size;
  }

  goOnline(): void {
    for (const listener of [...this.#onlineListeners]) listener();
  }

  /** Moves the clock, firing what is due on the way. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.#time + milliseconds;
    await this.#idle();
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.#fire(next);
      await this.#idle();
    }
    this.#time = end;
  }

  /** The outcome of a promise, moving the clock whenever nothing else can happen. */
  async settle<T>(promise: Promise<T>): Promise<T> {
    const progress = { settled: false };
    const watched = promise.finally(() => (progress.settled = true));
    watched.catch(() => {});
    for (;;) {
      await this.#idle();
      if (!progress.settled) await pause();
      await this.#idle();
      if (progress.settled) return watched;
      const next = this.#next(Infinity);
      if (next) this.#fire(next);
    }
  }

  async #idle(): Promise<void> {
    do await flush();
    while (this.#busy);
  }

  #next(before: number): { at: number; callback: () => void } | undefined {
    return [...this.#timers].filter(({ at }) => at <= before).sort((a, b) => a.at - b.at)[0];
  }

  #fire(timer: { at: number; callback: () => void }): void {
    this.#timers.delete(timer);
    this.#time = Math.max(this.#time, timer.at);
    timer.callback();
  }
}

/** The outcome of a promise that must reject. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('expected a rejection');
}

/** An answer with JSON. */
export function json(data: unknown, init: ResponseInit = {}): Response {
  const headers = { 'content-type': 'application/json' };
  return prompt(new TextEncoder().encode(JSON.stringify(data)), { headers, ...init });
}

/** A feed in the model's own format; a posting is given as `id` or `id=title`. */
export function openRoles(...postings: string[]): Record<string, unknown> {
  return {
    version: '1',
    postings: postings.map((text) => {
      const [id, title = `Posting ${id}`] = text.split('=');
      return {
        id,
        title,
        status: 'open',
        locations: [],
        applicantLocationRequirements: [],
        employmentTypes: [],
        salaries: [],
        description: '<p>Work.</p>',
        tags: [],
        custom: {},
      };
    }),
  };
}
