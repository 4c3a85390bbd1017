import {
  applicationBody,
  applicationFingerprint,
  type Application,
  type ApplicationBody,
} from './application-body.js';
import type { Encoding } from './application.js';
import { createKey } from './idempotency-key.js';
import { readAnswer, type EndpointAnswer } from './read-answer.js';
import {
  backoff,
  defaultRetryPolicy,
  isRepeatable,
  readRetryAfter,
  type RetryPolicy,
} from './retry.js';
import {
  canRepeat,
  failure,
  type RequiredReceipt,
  type SubmitFailure,
  type SubmitOutcome,
} from './submit-outcome.js';

/** What a submission is doing now. A `waiting` one tries again at `until`. */
export type SubmitProgress =
  | { phase: 'sending'; attempt: number }
  | { phase: 'waiting'; attempt: number; until: Date; failure: SubmitFailure };

/** Where to, and the platform that sends: every part has the real one as its default. */
export interface SubmitterOptions {
  policy?: RetryPolicy;
  fetch?: typeof fetch;
  now?: () => number;
  random?: () => number;
  isOnline?: () => boolean;
  wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** One submission's circumstances. */
export interface SubmitRequest {
  endpoint: URL;
  encoding: Encoding;
  /** What counts as success. */
  receipt: RequiredReceipt;
  application: Application;
  /** Whether the request that has just failed never left, because the page's policy forbids it. */
  isBlocked?: () => Promise<boolean>;
  onProgress?: (progress: SubmitProgress) => void;
}

/** What the applicant wants sent: stays the same, with its key, until an answer is edited or it has arrived. */
interface Intent {
  fingerprint: string;
  key: string;
  body: ApplicationBody;
}

type Try = { answer: EndpointAnswer; retryAfter?: number | undefined; isRepeatable: boolean };

/**
 * Sends the applications of one form. A second `send` while one is under way returns the first one's
 * promise: two clicks are one application. Retries, by itself or by the reader, carry the same
 * idempotency key as long as the content is the same.
 */
export class Submitter {
  readonly #options: Required<SubmitterOptions>;
  #intent: Intent | undefined;
  #running: Promise<SubmitOutcome> | undefined;
  #abort: AbortController | undefined;

  constructor(options: SubmitterOptions = {}) {
    this.#options = { ...platform, ...options };
  }

  /** Whether a submission is under way. */
  get isSending(): boolean {
    return this.#running !== undefined;
  }

  /** Sends, and tries again where that can help. Never rejects. */
  send(request: SubmitRequest): Promise<SubmitOutcome> {
    if (this.#running) return this.#running;
    const abort = new AbortController();
    this.#abort = abort;
    // The lock is set before anything is awaited.
    this.#running = this.#run(request, abort.signal).finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Stops the submission under way; it ends as `cancelled`. */
  cancel(): void {
    this.#abort?.abort();
  }

  async #run(request: SubmitRequest, signal: AbortSignal): Promise<SubmitOutcome> {
    const unreadable = await unreadableFiles(request.application);
    if (unreadable.length > 0) {
      return { status: 'failed', failure: failure('apply-file-unreadable', { unreadable }) };
    }
    if (isAborted(signal)) return { status: 'cancelled' };
    if (!this.#options.isOnline()) return { status: 'failed', failure: failure('apply-offline') };
    const intent = this.#intentFor(request);
    const outcome = await this.#tryUntilSettled(request, intent, signal);
    if (outcome.status === 'sent') this.#intent = undefined;
    return outcome;
  }

  #intentFor({ application, encoding }: SubmitRequest): Intent {
    const fingerprint = `${encoding} ${applicationFingerprint(application)}`;
    if (this.#intent?.fingerprint !== fingerprint) {
      const body = applicationBody(application, encoding, new Date(this.#options.now()));
      this.#intent = { fingerprint, key: createKey(), body };
    }
    return this.#intent;
  }

  async #tryUntilSettled(
    request: SubmitRequest,
    intent: Intent,
    signal: AbortSignal,
  ): Promise<SubmitOutcome> {
    const { policy, now, random, wait } = this.#options;
    const began = now();
    let isUncertain = false;
    for (let attempt = 1; ; attempt += 1) {
      request.onProgress?.({ phase: 'sending', attempt });
      const tried = await this.#try(request, intent, signal);
      const { answer, retryAfter } = tried;
      if (answer.status === 'sent') return answer;
      if (isAborted(signal)) return { status: 'cancelled' };
      isUncertain ||= answer.failure.isUncertain;
      // An answer about the content says what became of the earlier tries too.
      const { code } = answer.failure;
      const failed = { ...answer.failure, isUncertain: isUncertain && canRepeat(code) };
      const delay = retryAfter ?? backoff(attempt, random);
      const isOver = attempt >= policy.maxTries || now() + delay - began > policy.budget;
      const isLong = (retryAfter ?? 0) > policy.longestWait;
      if (!tried.isRepeatable || isOver || isLong || !this.#options.isOnline()) {
        return { status: 'failed', failure: withRetryAt(failed, retryAfter, now()) };
      }
      request.onProgress?.({
        phase: 'waiting',
        attempt,
        until: new Date(now() + delay),
        failure: failed,
      });
      await wait(delay, signal);
      if (isAborted(signal)) return { status: 'cancelled' };
    }
  }

  async #try(
    { endpoint, receipt, isBlocked }: SubmitRequest,
    { key, body }: Intent,
    signal: AbortSignal,
  ): Promise<Try> {
    const { fetch: send, now, isOnline, policy } = this.#options;
    const limit = timeLimit(signal, policy.answerTime + uploadTime(body.body));
    try {
      const response = await send(endpoint, {
        method: 'POST',
        headers: requestHeaders(key, body.contentType),
        body: body.body,
        // A redirect would hand the application to a host that the page's author did not name.
        redirect: 'manual',
        credentials: 'same-origin',
        cache: 'no-store',
        signal: limit.signal,
      });
      const answer = await readAnswer(response, receipt);
      const isPending = answer.status === 'failed' && answer.isPending === true;
      const retryAfter = readRetryAfter(response.headers.get('retry-after'), now());
      return { answer, retryAfter, isRepeatable: isPending || isRepeatable(response.status) };
    } catch {
      if (await isBlocked?.()) {
        const blocked = failure('apply-blocked');
        return { answer: { status: 'failed', failure: blocked }, isRepeatable: false };
      }
      const code = limit.isOver()
        ? 'apply-timeout'
        : isOnline()
          ? 'apply-network'
          : 'apply-offline';
      const failed = failure(code, { isUncertain: true });
      return { answer: { status: 'failed', failure: failed }, isRepeatable: true };
    } finally {
      limit.clear();
    }
  }
}

/** Asked anew each time: a signal changes while something is awaited. */
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}

function withRetryAt(
  failed: SubmitFailure,
  retryAfter: number | undefined,
  now: number,
): SubmitFailure {
  return retryAfter === undefined ? failed : { ...failed, retryAt: new Date(now + retryAfter) };
}

function requestHeaders(key: string, contentType?: string): Record<string, string> {
  return {
    Accept: 'application/json, application/problem+json',
    'Idempotency-Key': key,
    ...(contentType && { 'Content-Type': contentType }),
  };
}

/** Milliseconds for an upload at 25 kB a second: slow lines need to get through too. */
function uploadTime(body: FormData | string): number {
  let bytes = typeof body === 'string' ? body.length : 0;
  if (typeof body !== 'string') {
    body.forEach((value) => {
      bytes += typeof value === 'string' ? value.length : value.size;
    });
  }
  return bytes / 25;
}

/** A signal that follows another one and also aborts after a time. */
function timeLimit(
  signal: AbortSignal,
  milliseconds: number,
): { signal: AbortSignal; isOver: () => boolean; clear: () => void } {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const timer = setTimeout(abort, milliseconds);
  signal.addEventListener('abort', abort);
  return {
    signal: controller.signal,
    isOver: () => controller.signal.aborted && !signal.aborted,
    clear: () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
    },
  };
}

/** Files can vanish or change between choosing and sending; `fetch` would only report "network error". */
async function unreadableFiles({ answers }: Application): Promise<string[]> {
  const unreadable: string[] = [];
  for (const [id, answer] of answers) {
    if (!(answer instanceof File)) continue;
    try {
      await answer.slice(0, 1).arrayBuffer();
    } catch {
      unreadable.push(id);
    }
  }
  return unreadable;
}

const platform = {
  policy: defaultRetryPolicy,
  fetch: (input: URL | RequestInfo, init?: RequestInit) => fetch(input, init),
  now: () => Date.now(),
  random: () => Math.random(),
  isOnline: () => navigator.onLine,
  wait: (milliseconds: number, signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    }),
};
