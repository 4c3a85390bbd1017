import type { Platform } from './platform.js';

/** How often a request is made, and how long it is paused between: at random up to `firstPause`, then twice as long each time. */
export interface RetryPolicy {
  /** All attempts, the first included. */
  attempts: number;
  /** Milliseconds. */
  firstPause: number;
  /** Milliseconds. */
  longestPause: number;
  /** The platform's time at which no further attempt may begin. */
  deadline: number;
}

/** How an attempt ended, as far as it decides about another one. */
export interface Attempt {
  /** Whether another one may end otherwise. */
  retry: boolean;
  /** Milliseconds that the server asks to wait; absent the usual pause. */
  wait?: number | undefined;
}

/** What becomes of a request that is made again, after `pause`, as long as that can help and until the signal aborts. */
export async function repeat<Outcome extends Attempt>(
  attempt: (count: number) => Promise<Outcome>,
  { attempts, firstPause, longestPause, deadline }: RetryPolicy,
  { now, random }: Pick<Platform, 'now' | 'random'>,
  pause: (milliseconds: number, outcome: Outcome, count: number) => Promise<void>,
  signal?: AbortSignal,
): Promise<Outcome> {
  for (let count = 1; ; count += 1) {
    const outcome = await attempt(count);
    const wait = outcome.wait ?? random() * Math.min(longestPause, firstPause * 2 ** (count - 1));
    if (!outcome.retry || count >= attempts || now() + wait >= deadline) return outcome;
    await pause(wait, outcome, count);
    if (signal?.aborted) return outcome;
  }
}

/** Ends after a time, or when the signal aborts. */
export async function pause(
  milliseconds: number,
  { after }: Pick<Platform, 'after'>,
  signal?: AbortSignal,
): Promise<void> {
  await new Promise<void>((resolve) => {
    const cancel = after(milliseconds, resolve);
    const stop = (): void => {
      cancel();
      resolve();
    };
    signal?.addEventListener('abort', stop, { once: true });
  });
}

/** Work was ended because it took too long. */
export class TimeOver extends Error {}

/** How long work may take, in milliseconds. */
export interface TimeLimits {
  /** Without a sign of life; servers also fall silent in the middle of an answer. */
  silence: number;
  /** In all. */
  total?: number;
}

/**
 * Ends work that takes too long, or whose signal aborts, by the signal that it is given. It calls `heard` for
 * each sign of life, and with `true` when it waits for nothing more.
 * @throws TimeOver; whatever the work throws; some error where the signal aborts.
 */
export async function limitTime<Result>(
  work: (signal: AbortSignal, heard: (isOver?: boolean) => void) => Promise<Result>,
  { silence, total }: TimeLimits,
  { after }: Pick<Platform, 'after'>,
  signal?: AbortSignal,
): Promise<Result> {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  const time = { isOver: false };
  const expire = (): void => {
    time.isOver = true;
    stop();
  };
  // A fetch that a page has replaced may not know signals: waiting ends without it.
  const stopped = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', () => reject(new Error('aborted')));
  });
  const cancelTotal = total === undefined ? undefined : after(Math.max(0, total), expire);
  let cancelSilence = (): void => {};
  const heard = (isLast = false): void => {
    cancelSilence();
    if (!isLast && !controller.signal.aborted) cancelSilence = after(silence, expire);
  };
  heard();
  signal?.addEventListener('abort', stop);
  try {
    return await Promise.race([work(controller.signal, heard), stopped]);
  } catch (error) {
    throw time.isOver ? new TimeOver() : error;
  } finally {
    cancelTotal?.();
    cancelSilence();
    stop(); // lets go of a body that is not wanted
    signal?.removeEventListener('abort', stop);
  }
}

/**
 * Hands on the parts of a body as they come, uncompressed, whatever length the server states: that is often
 * of what is compressed. Ends where `take` wants no more; `true` where that was all of it.
 */
export async function readParts(
  response: Response,
  take: (part: Uint8Array) => boolean,
): Promise<boolean> {
  const reader = response.body?.getReader();
  if (!reader) return take(new Uint8Array(await response.arrayBuffer()));
  for (let { value } = await reader.read(); value; { value } = await reader.read()) {
    if (take(value)) continue;
    void reader.cancel();
    return false;
  }
  return true;
}
