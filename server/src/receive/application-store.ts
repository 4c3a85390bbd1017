import { createHash, randomInt, randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Database } from '../database/database.js';
import type { Schema, StoredAnswer } from '../database/schema.js';
import { databaseJson, databaseText } from '../database/values.js';
import type { FileStore } from '../files/file-store.js';
import { Problem } from '../http/problem.js';
import type { ReceivedBody, ReceivedFile } from './received.js';

/** An application that passed the checks. */
export interface CheckedApplication {
  body: ReceivedBody;
  postingId: string;
  postingTitle: string;
  /** Whether the questions of the posting were known. */
  isChecked: boolean;
}

/** What became of it. */
export interface Stored {
  answer: StoredAnswer;
  /** The same application had arrived before with this key. */
  isRepeat: boolean;
}

/** What goes with every application. */
export interface StoreOptions {
  /** Shown to applicants after sending. */
  message: string | undefined;
  /** The places that each application is passed on to. */
  targets: readonly string[];
}

/** Keeps applications, each once for an idempotency key. */
export class ApplicationStore {
  readonly #database: Database;
  readonly #files: FileStore;
  readonly #options: StoreOptions;

  constructor(database: Database, files: FileStore, options: StoreOptions) {
    this.#database = database;
    this.#files = files;
    this.#options = options;
  }

  /**
   * Stores an application, its key and its files, all or nothing. When it resolves they are on the disk.
   * @throws Problem 422 where the key was used for another application.
   */
  async store(application: CheckedApplication, key: string | undefined): Promise<Stored> {
    const fingerprint = fingerprintOf(application.body);
    const repeat = await this.#repeat(key, fingerprint);
    if (repeat) return repeat;
    const { files } = application.body;
    await this.#putFiles(files);
    const answer: StoredAnswer = {
      id: randomUUID(),
      reference: createReference(),
      ...(this.#options.message && { message: this.#options.message }),
    };
    const isNew = await this.#database.db.transaction().execute(async (transaction) => {
      const isFree = await insert(transaction, application, answer, key, fingerprint);
      if (isFree) await insertDeliveries(transaction, answer.id, this.#options.targets);
      return isFree;
    });
    if (!isNew) {
      // Another request with this key was stored while this one was.
      await this.removeFiles(files.map(({ id }) => id));
      const other = await this.#repeat(key, fingerprint);
      if (other) return other;
      throw new Problem(409, 'The same request is in progress.', { retryAfter: 1 });
    }
    await this.#database.flush();
    return { answer, isRepeat: false };
  }

  /** Removes files that no application names any more, or never did. */
  async removeFiles(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await Promise.all(ids.map((id) => this.#files.remove(id)));
    await this.#database.db.deleteFrom('unclaimed_files').where('id', 'in', ids).execute();
  }

  /** Removes what requests left behind that ended with the process. `before`: requests begun since may be at work. */
  async removeUnclaimed(before: Date): Promise<void> {
    const left = await this.#database.db
      .selectFrom('unclaimed_files')
      .select('id')
      .where('since', '<', before)
      .execute();
    await this.removeFiles(left.map(({ id }) => id));
  }

  async #repeat(key: string | undefined, fingerprint: string): Promise<Stored | undefined> {
    if (key === undefined) return undefined;
    const known = await this.#database.db
      .selectFrom('idempotency_keys')
      .select(['fingerprint', 'answer'])
      .where('key', '=', key)
      .executeTakeFirst();
    if (!known) return undefined;
    if (known.fingerprint !== fingerprint) {
      throw new Problem(422, 'This Idempotency-Key was used for another application.');
    }
    await this.#database.flush();
    return { answer: known.answer, isRepeat: true };
  }

  async #putFiles(files: readonly ReceivedFile[]): Promise<void> {
    if (files.length === 0) return;
    // Noted before they are there, so that none is forgotten whatever happens next.
    await this.#database.db
      .insertInto('unclaimed_files')
      .values(files.map(({ id }) => ({ id })))
      .execute();
    for (const { id, path } of files) await this.#files.put(id, path);
  }
}

/** Resolves to whether the key was free. */
async function insert(
  transaction: Transaction<Schema>,
  { body, postingId, postingTitle, isChecked }: CheckedApplication,
  answer: StoredAnswer,
  key: string | undefined,
  fingerprint: string,
): Promise<boolean> {
  const { values, files } = body;
  const first = (name: string): string => databaseText(values.get(name)?.[0]?.trim() ?? '');
  if (key !== undefined) {
    // Waits for another transaction that is storing the same key.
    const free = await transaction
      .insertInto('idempotency_keys')
      .values({ key, fingerprint, application_id: answer.id, answer: databaseJson(answer) })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .returning('key')
      .executeTakeFirst();
    if (!free) return false;
  }
  await transaction
    .insertInto('applications')
    .values({
      id: answer.id,
      reference: answer.reference,
      posting_id: databaseText(postingId),
      posting_title: databaseText(postingTitle),
      idempotency_key: key ?? null,
      name: first('name'),
      email: first('email'),
      answers: databaseJson([...values].filter(([name]) => name !== 'self_identification')),
      is_checked: isChecked,
    })
    .execute();
  if (files.length > 0) {
    await transaction
      .insertInto('files')
      .values(
        files.map(({ id, field, name, mediaType, size, digest }, position) => ({
          id,
          application_id: answer.id,
          position,
          field: databaseText(field),
          name: databaseText(name),
          media_type: databaseText(mediaType),
          size,
          digest,
        })),
      )
      .execute();
    const claimed = await transaction
      .deleteFrom('unclaimed_files')
      .where(
        'id',
        'in',
        files.map(({ id }) => id),
      )
      .returning('id')
      .execute();
    if (claimed.length !== files.length)
      throw new Error('A file was removed before it was claimed.');
  }
  const apart = first('self_identification');
  if (apart !== '' && apart !== '{}') {
    await transaction
      .insertInto('self_identifications')
      .values({
        id: randomUUID(),
        posting_id: databaseText(postingId),
        month: new Date().toISOString().slice(0, 7),
        answers: databaseJson(JSON.parse(apart)),
      })
      .execute();
  }
  return true;
}

async function insertDeliveries(
  transaction: Transaction<Schema>,
  applicationId: string,
  targets: readonly string[],
): Promise<void> {
  if (targets.length === 0) return;
  await transaction
    .insertInto('deliveries')
    .values(
      targets.map((target) => ({
        id: randomUUID(),
        application_id: applicationId,
        target,
        error: null,
      })),
    )
    .execute();
}

/**
 * The same for the same content, whatever order or boundary it was sent with. The time of agreement is that
 * of the request, so it differs between two tries. Self-identification is left out: the fingerprint stays
 * with the application, and the few possible answers could be tried out on it.
 */
function fingerprintOf({ values, files }: ReceivedBody): string {
  const parts = [
    ...[...values].filter(([name]) => !/^(?:consent_record|self_identification)$/u.test(name)),
    ...files.map(({ field, name, digest }) => [field, name, digest]),
  ].map((part) => JSON.stringify(part));
  return createHash('sha256').update(parts.sort().join('\n')).digest('hex');
}

/** Short enough to read out on the telephone: no I, L, O, U, 0 or 1. */
function createReference(): string {
  const letters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
  const group = (): string =>
    Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return `${group()}-${group()}`;
}
