import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database } from '../database/database.js';
import type { FileStore } from '../files/file-store.js';
import type { Log } from '../http/log.js';
import { errorCode } from '../http/problem.js';
import { findApplication } from '../manage/manage-applications.js';
import { RemoteError } from '../remote-error.js';
import type { DeliveryTarget } from './target.js';

/** Tries until a delivery counts as failed, about a day after the first. */
const mostTries = 12;

/** Seconds that one try may take: SmartRecruiters asks for 128. What is given up early may have arrived. */
const tryTime = 150;

/** Seconds after which another copy takes a try up, unless the one that works on it has said that it lives. */
const leaseTime = 15;

/** Seconds that a try under way may still take when the server is to end: it is repeated after the next start. */
const lastTime = 5;

/** The longest that a failed delivery waits for its next try, in seconds. */
const longestDelay = 7200;

/** How long a place may want to be left alone before what waits for it is put back, in seconds. */
const longestTurn = 5;

/** How often a queue that has nothing to do looks for what other copies left, in milliseconds. */
const pollTime = 5_000;

/** One that this process works on. */
interface Claim {
  id: string;
  application_id: string;
  attempts: number;
}

/** What became of a try. */
interface Outcome {
  /** The code of what went wrong. */
  failure?: string;
  /** Another try is in vain. */
  isFinal?: boolean;
  /** Seconds that the place wants to be left alone for. */
  retryAfter?: number;
  /** Answers and files that the place has no field for. */
  leftOut?: number;
}

/**
 * Passes stored applications on. The row of a delivery is its state and its place in the queue at once: it
 * is written in the transaction of its application, and taken by one process at a time, for a limited
 * time. What a killed process had taken comes back by itself; so every place gets each application at least
 * once, and can tell a repeat by the id. Each place has a line of its own: one that does not answer holds up
 * no other.
 */
export class DeliveryQueue {
  readonly #database: Database;
  readonly #files: FileStore;
  readonly #targets: ReadonlyMap<string, DeliveryTarget>;
  readonly #log: Log;
  readonly #stop = new AbortController();
  readonly #giveUp = new AbortController();
  /** How often somebody called. */
  #calls = 0;
  readonly #pauses = new Set<() => void>();
  #running: Promise<void> = Promise.resolve();

  constructor(
    database: Database,
    files: FileStore,
    targets: ReadonlyMap<string, DeliveryTarget>,
    log: Log,
  ) {
    this.#database = database;
    this.#files = files;
    this.#targets = targets;
    this.#log = log;
  }

  /** `isAlone`: no other process can be at work, so what an ended one had taken is free at once. */
  async start(isAlone: boolean): Promise<void> {
    if (this.#targets.size === 0) return;
    if (isAlone) {
      await sql`update deliveries set due_at = least(due_at, now() + make_interval(secs => 1))
        where state = 'waiting'`.execute(this.#database.db);
    }
    const lines = [...this.#targets].map(([name, target]) => this.#run(name, target));
    this.#running = Promise.all(lines).then(() => undefined);
  }

  /** Looks at once: something new waits. */
  wake(): void {
    this.#calls += 1;
    for (const endPause of this.#pauses) endPause();
  }

  /** Resolves when the try under way has ended, or was given up. */
  async stop(): Promise<void> {
    this.#stop.abort();
    this.wake();
    const timer = setTimeout(() => this.#giveUp.abort(), lastTime * 1000);
    await this.#running;
    clearTimeout(timer);
  }

  async #run(name: string, target: DeliveryTarget): Promise<void> {
    while (!this.#stop.signal.aborted) {
      const calls = this.#calls;
      try {
        const claim = await this.#claim(name);
        if (claim) await this.#try(claim, name, target);
        else await this.#pause(calls);
      } catch (error) {
        this.#log({ event: 'delivery queue failed', error: errorCode(error) });
        await this.#pause(calls);
      }
    }
  }

  /** Ends when somebody calls, or has called since the count was `calls`. */
  #pause(calls: number): Promise<void> {
    return new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        this.#pauses.delete(end);
        resolve();
      };
      const timer = setTimeout(end, this.#calls === calls ? pollTime : 0);
      this.#pauses.add(end);
    });
  }

  async #claim(name: string): Promise<Claim | undefined> {
    const { rows } = await sql<Claim>`
      update deliveries
      set attempts = attempts + 1, due_at = now() + make_interval(secs => ${leaseTime})
      where id = (
        select id from deliveries
        where state = 'waiting' and due_at <= now() and target = ${name}
          and not exists (
            select from delivery_turns
            where target = ${name} and next_at > now() + make_interval(secs => ${longestTurn})
          )
        order by due_at limit 1 for update skip locked
      )
      returning id, application_id, attempts`.execute(this.#database.db);
    return rows[0];
  }

  async #try(claim: Claim, name: string, target: DeliveryTarget): Promise<void> {
    const application = await findApplication(this.#database.db, claim.application_id);
    // Erased since: its deliveries are gone with it.
    if (!application) return;
    const readFile = (file: string) => this.#files.read(file);
    const outcome: Outcome = {};
    const timer = setInterval(
      () => void this.#keep(claim.id).catch(() => undefined),
      (leaseTime * 1000) / 3,
    );
    try {
      const signal = AbortSignal.any([AbortSignal.timeout(tryTime * 1000), this.#giveUp.signal]);
      signal.throwIfAborted();
      if (target.gap !== undefined) await this.#waitForTurn(name, target.gap, signal);
      outcome.leftOut = await Promise.race([
        target.deliver({ id: claim.id, application, readFile }, signal),
        once(signal, 'abort').then(() => Promise.reject(new RemoteError('timeout'))),
      ]);
    } catch (error) {
      outcome.failure = causeCode(error);
      if (error instanceof RemoteError) {
        outcome.isFinal = error.isFinal;
        if (error.retryAfter !== undefined) outcome.retryAfter = error.retryAfter;
      }
    } finally {
      clearInterval(timer);
    }
    await this.#note(claim, name, outcome);
    // It may have been long on its way: the next waits from here on.
    if (target.gap !== undefined) await this.#leaveAlone(name, target.gap / 1000);
  }

  /** Says that a try is still at work. */
  async #keep(id: string): Promise<void> {
    await sql`update deliveries set due_at = now() + make_interval(secs => ${leaseTime})
      where id = ${id} and state = 'waiting'`.execute(this.#database.db);
  }

  /** Waits until the place may get an application; the copies of the server take turns. */
  async #waitForTurn(name: string, gap: number, signal: AbortSignal): Promise<void> {
    const step = sql`make_interval(secs => ${gap / 1000})`;
    const { rows } = await sql<{ wait: number }>`
      insert into delivery_turns (target, next_at) values (${name}, now() + ${step})
      on conflict (target) do update
      set next_at = greatest(delivery_turns.next_at, now()) + ${step}
      returning extract(epoch from next_at - now())::float8 * 1000 - ${gap}::float8 as wait
    `.execute(this.#database.db);
    await delay(Math.max(0, rows[0]?.wait ?? 0), undefined, { signal });
  }

  async #note({ id, attempts }: Claim, name: string, outcome: Outcome): Promise<void> {
    const { failure, isFinal = false, retryAfter = 0, leftOut = 0 } = outcome;
    const isOver = isFinal || attempts >= mostTries;
    const seconds = Math.min(Math.max(5 * 2 ** attempts, retryAfter), longestDelay);
    await this.#database.db
      .updateTable('deliveries')
      .set({
        state: failure === undefined ? 'delivered' : isOver ? 'failed' : 'waiting',
        error: failure ?? null,
        updated_at: sql`now()`,
        due_at: sql`now() + make_interval(secs => ${seconds})`,
      })
      .where('id', '=', id)
      .execute();
    if (retryAfter > 0) await this.#leaveAlone(name, Math.min(retryAfter, longestDelay));
    this.#log({
      event: failure === undefined ? 'delivered' : isOver ? 'delivery failed' : 'delivery delayed',
      id,
      target: name,
      ...(failure !== undefined && { error: failure }),
    });
    if (leftOut > 0) this.#log({ event: 'answers left out', id, target: name, count: leftOut });
  }

  /** Nothing else is sent to the place for so long, by any copy. */
  async #leaveAlone(name: string, seconds: number): Promise<void> {
    await sql`
      insert into delivery_turns (target, next_at)
      values (${name}, now() + make_interval(secs => ${seconds}))
      on conflict (target) do update
      set next_at = greatest(delivery_turns.next_at, excluded.next_at)
    `.execute(this.#database.db);
  }
}

/** `fetch` hides what happened in its cause. */
function causeCode(error: unknown): string {
  return error instanceof Error && error.cause instanceof Error
    ? errorCode(error.cause)
    : errorCode(error);
}
