import { once } from 'node:events';
import { sql } from 'kysely';
import type { Database } from '../database/database.js';
import type { FileStore } from '../files/file-store.js';
import type { Log } from '../http/log.js';
import { errorCode } from '../http/problem.js';
import { findApplication } from '../manage/manage-applications.js';
import { DeliveryError, type DeliveryTarget } from './target.js';

/** Tries until a delivery counts as failed, about a day after the first. */
const mostTries = 12;

/** Seconds that one try may take; only then does another copy take it up. */
const tryTime = 60;
const leaseTime = 120;

/** Seconds that a try under way may still take when the server is to end: it is repeated after the next start. */
const lastTime = 5;

/** How often a queue that has nothing to do looks for what other copies left, in milliseconds. */
const pollTime = 5_000;

/** One that this process works on. */
interface Claim {
  id: string;
  application_id: string;
  target: string;
  attempts: number;
}

/**
 * Passes stored applications on. The row of a delivery is its state and its place in the queue at once: it
 * is written in the transaction of its application, and taken by one process at a time, for a limited
 * time. What a killed process had taken comes back by itself; so every place gets each application at least
 * once, and can tell a repeat by the id.
 */
export class DeliveryQueue {
  readonly #database: Database;
  readonly #files: FileStore;
  readonly #targets: ReadonlyMap<string, DeliveryTarget>;
  readonly #log: Log;
  readonly #stop = new AbortController();
  readonly #giveUp = new AbortController();
  /** Whether somebody called since the last look. */
  #isWoken = false;
  #endPause: () => void = () => undefined;
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
    this.#running = this.#run();
  }

  /** Looks at once: something new waits. */
  wake(): void {
    this.#isWoken = true;
    this.#endPause();
  }

  /** Resolves when the try under way has ended, or was given up. */
  async stop(): Promise<void> {
    this.#stop.abort();
    this.wake();
    const timer = setTimeout(() => this.#giveUp.abort(), lastTime * 1000);
    await this.#running;
    clearTimeout(timer);
  }

  async #run(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      this.#isWoken = false;
      try {
        const claim = await this.#claim();
        if (claim) await this.#try(claim);
        else await this.#pause();
      } catch (error) {
        this.#log({ event: 'delivery queue failed', error: errorCode(error) });
        await this.#pause();
      }
    }
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.#isWoken ? 0 : pollTime);
      this.#endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async #claim(): Promise<Claim | undefined> {
    const { rows } = await sql<Claim>`
      update deliveries
      set attempts = attempts + 1, due_at = now() + make_interval(secs => ${leaseTime})
      where id = (
        select id from deliveries
        where state = 'waiting' and due_at <= now() and target in (${sql.join([...this.#targets.keys()])})
        order by due_at limit 1 for update skip locked
      )
      returning id, application_id, target, attempts`.execute(this.#database.db);
    return rows[0];
  }

  async #try({ id, application_id: applicationId, target, attempts }: Claim): Promise<void> {
    const { db } = this.#database;
    const application = await findApplication(db, applicationId);
    // Erased since: its deliveries are gone with it.
    if (!application) return;
    const readFile = (file: string) => this.#files.read(file);
    let failure: string | undefined;
    try {
      const signal = AbortSignal.any([AbortSignal.timeout(tryTime * 1000), this.#giveUp.signal]);
      signal.throwIfAborted();
      await Promise.race([
        this.#targets.get(target)?.deliver({ id, application, readFile }, signal),
        once(signal, 'abort').then(() => Promise.reject(new DeliveryError('timeout'))),
      ]);
    } catch (error) {
      failure = causeCode(error);
    }
    const isOver = failure === undefined || attempts >= mostTries;
    await db
      .updateTable('deliveries')
      .set({
        state: failure === undefined ? 'delivered' : isOver ? 'failed' : 'waiting',
        error: failure ?? null,
        updated_at: sql`now()`,
        due_at: sql`now() + make_interval(secs => ${Math.min(5 * 2 ** attempts, 7200)})`,
      })
      .where('id', '=', id)
      .execute();
    this.#log({
      event: failure === undefined ? 'delivered' : isOver ? 'delivery failed' : 'delivery delayed',
      id,
      target,
      ...(failure !== undefined && { error: failure }),
    });
  }
}

/** `fetch` hides what happened in its cause. */
function causeCode(error: unknown): string {
  return error instanceof Error && error.cause instanceof Error
    ? errorCode(error.cause)
    : errorCode(error);
}
