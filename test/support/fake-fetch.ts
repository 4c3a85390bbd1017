import type { Posting } from '../../src/posting/model/posting.js';

/** The network of a test: answers by path, and a record of what was asked. */
export interface FakeNetwork {
  /** The paths that were requested, in order. */
  readonly requests: string[];
  /** The signals of the requests, in order. */
  readonly signals: (AbortSignal | undefined)[];
  /** What was warned of on the console meanwhile. */
  readonly warnings: string[];
  /** Answers a path from now on; `hold` never answers. */
  answer(path: string, body: unknown, status?: number): void;
  hold(path: string): void;
}

/** A network that takes the place of the page's `fetch`, empty for each test of a block. */
export function useNetwork(): FakeNetwork {
  const { fetch } = globalThis;
  const { warn } = console;
  const answers = new Map<string, { body: unknown; status: number } | 'hold'>();
  const requests: string[] = [];
  const signals: (AbortSignal | undefined)[] = [];
  const warnings: string[] = [];

  const answerRequest: typeof fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input), location.href);
    const signal = init?.signal ?? undefined;
    requests.push(url.pathname);
    signals.push(signal);
    const answer = answers.get(url.pathname) ?? { body: 'nothing here', status: 404 };
    if (answer === 'hold') {
      await new Promise((_, reject) =>
        signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError'))),
      );
    }
    const { body, status } = answer === 'hold' ? { body: '', status: 500 } : answer;
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return new Response(text, { status, headers: { 'content-type': 'application/json' } });
  };

  beforeEach(() => {
    answers.clear();
    for (const told of [requests, signals, warnings]) told.length = 0;
    globalThis.fetch = answerRequest;
    console.warn = (text: string) => void warnings.push(text);
  });
  afterEach(() => {
    globalThis.fetch = fetch;
    console.warn = warn;
  });
  return {
    requests,
    signals,
    warnings,
    answer: (path, body, status = 200) => void answers.set(path, { body, status }),
    hold: (path) => void answers.set(path, 'hold'),
  };
}

/** A feed in the library's own format. */
export function feedOf(...postings: Posting[]): object {
  return { version: '1', postings };
}
