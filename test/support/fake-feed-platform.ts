import type { FeedPlatform } from '../../src/feed/feed-platform.js';

/** One answer of the fake server: a response, a failure of the network, or silence. */
export type Answer = Response | (() => Response | Promise<Response>) | 'network-error' | 'silence';

export interface FakeRequest {
  url: string;
  init: RequestInit;
  /** The fake clock's time of the request. */
  at: number;
}

/** Lets everything that is not waiting for the clock or the server happen. */
export async function flush(): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) {
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
  }
}

/** A server that answers from a script and a clock that moves only when told; nothing really waits. */
export class FakeFeedPlatform implements FeedPlatform {
  readonly requests: FakeRequest[] = [];
  #answers = new Map<string, Answer[]>();
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
    const url = String(input);
    this.requests.push({ url, init, at: this.#time - this.started });
    const queue = this.#answers.get(url);
    if (!queue) throw new TypeError(`unexpected request of ${url}`);
    const answer = queue.length > 1 ? queue.shift() : queue[0];
    if (answer === 'network-error') throw new TypeError('Failed to fetch');
    if (answer === 'silence' || answer === undefined) {
      return new Promise((_, reject) => {
        init.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
      });
    }
    return typeof answer === 'function' ? answer() : answer.clone();
  };

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
    await flush();
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.#fire(next);
      await flush();
    }
    this.#time = end;
  }

  /** The outcome of a promise, moving the clock whenever nothing else can happen. */
  async settle<T>(promise: Promise<T>): Promise<T> {
    let settled = false;
    const watched = promise.finally(() => (settled = true));
    watched.catch(() => {});
    for (;;) {
      await flush();
      if (settled) return watched;
      const next = this.#next(Infinity);
      if (next) this.#fire(next);
    }
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
  return new Response(JSON.stringify(data), {
    ...init,
    headers: { 'content-type': 'application/json', ...(init.headers as Record<string, string>) },
  });
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
