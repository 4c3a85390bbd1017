import { type Attempt, limitTime, pause, repeat, TimeOver } from '../http/attempts.js';
import { defaultPlatform, type Platform } from '../http/platform.js';
import { readRetryAfter } from '../http/retry-after.js';
import {
  applicantOf,
  applicationBody,
  applicationFingerprint,
  type Applicant,
  type Application,
  type ApplicationBody,
} from './application-body.js';
import { filesOf } from './answers.js';
import type { Encoding } from './application.js';
import { readAnswer, type EndpointAnswer } from './read-answer.js';
import {
  type ApplyErrorCode,
  canRepeat,
  failure,
  type PendingSubmission,
  type RequiredReceipt,
  type SubmitFailure,
  type SubmitOutcome,
} from './submit-outcome.js';

/** When a failed try is repeated: an application that is not tried again is lost. */
export interface RetryPolicy {
  /** Tries in all, the first included. */
  maxTries: number;
  /** Milliseconds after the first try within which a further one may begin. */
  budget: number;
  /** Milliseconds that the endpoint may ask to wait; beyond that the reader is told instead. */
  longestWait: number;
  /** Milliseconds that one try may take, besides the time that its upload needs on a slow line. */
  answerTime: number;
  /** Milliseconds that the rest of an answer may take whose status has arrived. */
  bodyTime: number;
}

/** At most four tries within two minutes; a wait of more than a minute is left to the reader. */
export const defaultRetryPolicy: RetryPolicy = {
  maxTries: 4,
  budget: 120_000,
  longestWait: 60_000,
  answerTime: 60_000,
  bodyTime: 30_000,
};

/** Statuses that mean that the same request can succeed later. */
const repeatable: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

const pauses = { firstPause: 1000, longestPause: 30_000 };

/** What a submission is doing now. A `waiting` one tries again at `until`. */
export type SubmitProgress =
  | { phase: 'sending'; attempt: number }
  | { phase: 'waiting'; attempt: number; until: Date; failure: SubmitFailure };

/** The platform that sends, and its patience: every part has the real one as its default. */
export interface SubmitterOptions extends Partial<
  Pick<Platform, 'fetch' | 'now' | 'random' | 'after'>
> {
  policy?: RetryPolicy;
  isOnline?: () => boolean;
  wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/**
 * What fails a request while the network works. `policy`: the page's policy forbids it. `preflight`: the
 * endpoint does not let the page send it. With both, nothing has left the page. `unshared`: the endpoint
 * lets the page read nothing at all, which may be a refused preflight or an answer that cannot be read.
 */
export type Refusal = 'policy' | 'preflight' | 'unshared';

const refusals = {
  policy: { code: 'apply-blocked', isUncertain: false },
  preflight: { code: 'apply-preflight', isUncertain: false },
  unshared: { code: 'apply-cors', isUncertain: true },
} as const;

/** One submission's circumstances. */
export interface SubmitRequest {
  endpoint: URL;
  encoding: Encoding;
  /** What counts as success. */
  receipt: RequiredReceipt;
  application: Application;
  /** Why the request that has just failed did, where it was not the network. */
  refusal?: () => Promise<Refusal | undefined>;
  onProgress?: (progress: SubmitProgress) => void;
}

/**
 * A key and what it stands for. It stays until the application has arrived or was refused: an edit of what may
 * have arrived is sent with the key of before, so that the endpoint can say that it has it.
 */
interface Claim {
  key: string;
  applicant: Applicant;
  /** What was sent with this key, newest first; nothing of what an earlier page sent. */
  sent: readonly ApplicationBody[];
  /** A request with this key was made, and was not refused for what it says. */
  mayHaveArrived: boolean;
  /** Nothing says what became of it. */
  isUncertain: boolean;
}

/** What the applicant wants sent. */
interface Intent extends Claim {
  fingerprint: string;
  body: ApplicationBody;
}

/** `retry`: whether the same request, made again, can succeed. */
interface Try extends Attempt {
  answer: EndpointAnswer;
}

/**
 * Sends the applications of one form. A second `send` while one is under way returns the first one's
 * promise: two clicks are one application. Retries, by itself or by the reader, carry the same
 * idempotency key as long as the content is the same.
 */
export class Submitter {
  readonly #options: Required<SubmitterOptions>;
  #claim: Claim | Intent | undefined;
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

  /** The submission whose end is not known; to be kept where the page may go away, and given to `resume`. */
  get pending(): PendingSubmission | undefined {
    if (!this.#claim?.isUncertain) return undefined;
    return { key: this.#claim.key, ...this.#claim.applicant };
  }

  /** Goes on with a submission of an earlier page: what the same person sends next has its key. */
  resume({ key, name, email }: PendingSubmission): void {
    const applicant = { name, email };
    this.#claim = { key, applicant, sent: [], mayHaveArrived: true, isUncertain: true };
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
    if (isAborted(signal)) return { status: 'cancelled', isUncertain: false };
    if (!this.#options.isOnline()) return { status: 'failed', failure: failure('apply-offline') };
    const intent = this.#intentFor(request);
    const outcome = await this.#settle(request, intent, signal);
    if (outcome.status === 'sent') this.#claim = undefined;
    return outcome;
  }

  #intentFor({ application, encoding }: SubmitRequest): Intent {
    const fingerprint = `${encoding} ${applicationFingerprint(application)}`;
    const before = this.#claim;
    if (before && 'fingerprint' in before && before.fingerprint === fingerprint) return before;
    const body = applicationBody(application, encoding, new Date(this.#options.now()));
    const applicant = applicantOf(application);
    const goesOn = before?.mayHaveArrived === true && isSamePerson(before.applicant, applicant);
    const intent = { ...(goesOn ? before : newKey()), applicant, fingerprint, body };
    this.#claim = intent;
    return intent;
  }

  /** Sends, and where the endpoint has the key for what was sent before an edit, asks for its answer to that. */
  async #settle(
    request: SubmitRequest,
    intent: Intent,
    signal: AbortSignal,
  ): Promise<SubmitOutcome> {
    const outcome = await this.#tryUntilSettled(request, intent, signal);
    if (!isKeyReused(outcome)) return outcome;
    for (const body of intent.sent.filter((sent) => sent !== intent.body)) {
      const known = await this.#tryUntilSettled(request, { ...intent, body }, signal);
      if (known.status === 'sent') return { ...known, isEarlier: true };
      if (isKeyReused(known)) continue;
      if (known.status === 'cancelled' || canRepeat(known.failure.code)) return known;
      // What was sent before was refused: this is another application.
      Object.assign(intent, newKey());
      return this.#tryUntilSettled(request, intent, signal);
    }
    return outcome;
  }

  async #tryUntilSettled(
    request: SubmitRequest,
    intent: Intent,
    signal: AbortSignal,
  ): Promise<SubmitOutcome> {
    const { policy, now, isOnline, wait } = this.#options;
    const limits = { attempts: policy.maxTries, ...pauses, deadline: now() + policy.budget };
    const isEdited = intent.sent.length > 0 && !intent.sent.includes(intent.body);
    let { isUncertain } = intent;
    const attempt = async (count: number): Promise<Try> => {
      noteTry(intent);
      request.onProgress?.({ phase: 'sending', attempt: count });
      const { answer, retry, wait: asked } = await this.#try(request, intent, signal);
      if (answer.status === 'sent') {
        const isReplay = answer.isReplay && isEdited && count === 1; // of what this is an edit of
        return { answer: { ...answer, isReplay }, retry: false };
      }
      isUncertain ||= answer.failure.isUncertain;
      // An answer about the content says what became of the earlier tries too.
      const { code } = answer.failure;
      const failed = { ...answer.failure, isUncertain: isUncertain && canRepeat(code) };
      const isSoon = (asked ?? 0) <= policy.longestWait;
      const canHelp = retry && isSoon && isOnline() && !isAborted(signal);
      return { answer: { status: 'failed', failure: failed }, retry: canHelp, wait: asked };
    };
    const waitFor = async (delay: number, { answer }: Try, count: number): Promise<void> => {
      if (answer.status === 'sent') return;
      const until = new Date(now() + delay);
      request.onProgress?.({ phase: 'waiting', attempt: count, until, failure: answer.failure });
      await wait(delay, signal);
    };
    const { answer, wait: asked } = await repeat(attempt, limits, this.#options, waitFor, signal);
    if (answer.status === 'sent') {
      const { receipt, isReplay } = answer;
      return { status: 'sent', receipt, ...(isReplay && { isEarlier: true }) };
    }
    noteFailure(intent, answer.failure.code, isUncertain);
    if (isAborted(signal)) return { status: 'cancelled', isUncertain };
    return { status: 'failed', failure: withRetryAt(answer.failure, asked, now()) };
  }

  async #try(
    { endpoint, receipt, refusal }: SubmitRequest,
    { key, body }: Intent,
    signal: AbortSignal,
  ): Promise<Try> {
    const { fetch: send, now, isOnline, policy } = this.#options;
    const work = async (own: AbortSignal, heard: (isOver: boolean) => void): Promise<Try> => {
      const response = await send(endpoint, {
        method: 'POST',
        headers: requestHeaders(key, body.contentType),
        body: body.body,
        // A redirect would hand the application to a host that the page's author did not name.
        redirect: 'manual',
        credentials: 'same-origin',
        cache: 'no-store',
        signal: own,
      });
      heard(true); // the rest has a time of its own
      const answer = await readAnswer(response, receipt, policy.bodyTime, this.#options);
      const isPending = answer.status === 'failed' && answer.isPending === true;
      const wait = readRetryAfter(response.headers.get('retry-after'), now());
      const status = answer.status === 'failed' ? answer.failure.httpStatus : undefined;
      return { answer, wait, retry: isPending || repeatable.has(status ?? response.status) };
    };
    try {
      const silence = policy.answerTime + uploadTime(body.body);
      return await limitTime(work, { silence }, this.#options, signal);
    } catch (error) {
      const isTimeOver = error instanceof TimeOver;
      const reason = isTimeOver || isAborted(signal) ? undefined : await refusal?.();
      const code = isTimeOver ? 'apply-timeout' : isOnline() ? 'apply-network' : 'apply-offline';
      const known = reason ? refusals[reason] : ({ code, isUncertain: true } as const);
      // Also where nothing is shared: a proxy that stands in for an endpoint that is down shares nothing.
      return { answer: failed(known.code, known.isUncertain), retry: known.isUncertain };
    }
  }
}

function newKey(): Omit<Claim, 'applicant'> {
  return { key: createKey(), sent: [], mayHaveArrived: false, isUncertain: false };
}

/** From here on it may arrive. */
function noteTry(intent: Intent): void {
  const { body } = intent;
  intent.sent = [body, ...intent.sent.filter((other) => other !== body)];
  intent.mayHaveArrived = true;
  intent.isUncertain = true;
}

/** A refusal of what the application says is one of everything that was sent with its key. */
function noteFailure(intent: Intent, code: ApplyErrorCode, isUncertain: boolean): void {
  intent.mayHaveArrived = canRepeat(code) || code === 'apply-key-reused';
  intent.isUncertain = isUncertain && intent.mayHaveArrived;
}

function isKeyReused(outcome: SubmitOutcome): boolean {
  return outcome.status === 'failed' && outcome.failure.code === 'apply-key-reused';
}

/** Who mends a name or an address is the same; on a shared device the next person has another of both. */
function isSamePerson(one: Applicant, other: Applicant): boolean {
  const isSame = (a: string, b: string): boolean => a !== '' && a.toLowerCase() === b.toLowerCase();
  return isSame(one.email, other.email) || isSame(one.name, other.name);
}

function failed(code: ApplyErrorCode, isUncertain: boolean): EndpointAnswer {
  return { status: 'failed', failure: failure(code, { isUncertain }) };
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

/** Files can vanish or change between choosing and sending; `fetch` would only report "network error". */
async function unreadableFiles({ answers }: Application): Promise<string[]> {
  const unreadable: string[] = [];
  for (const [id, answer] of answers) {
    try {
      for (const file of filesOf(answer)) await file.slice(0, 1).arrayBuffer();
    } catch {
      unreadable.push(id);
    }
  }
  return unreadable;
}

const platform = {
  ...defaultPlatform,
  policy: defaultRetryPolicy,
  isOnline: () => navigator.onLine,
  wait: (milliseconds: number, signal: AbortSignal) => pause(milliseconds, defaultPlatform, signal),
};

/** A new UUID, version 4. Pages served over plain http have no `crypto.randomUUID`. */
export function createKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, index) => {
    const value = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return value.toString(16).padStart(2, '0');
  });
  return [0, 4, 6, 8, 10]
    .map((start, index, starts) => hex.slice(start, starts[index + 1]).join(''))
    .join('-');
}
