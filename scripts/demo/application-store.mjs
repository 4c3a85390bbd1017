// Keeps applications as folders: <data>/<id>/application.json and its files. What people say about
// themselves for statistics is kept apart, without anything that leads back to them.
import { createHash, randomInt, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Problem } from './problem.mjs';

const json = (value) => `${JSON.stringify(value, undefined, 2)}\n`;

/** Opens the folder of applications, which need not exist yet. */
export function openApplicationStore(data) {
  /** Idempotency key → `{ fingerprint, answer }`, or `{ fingerprint, answer: undefined }` in flight. */
  const intents = new Map();
  const ready = readIntents(data, intents);

  return {
    /** A folder for files that are still arriving. The caller removes it. */
    async makeFolder() {
      await ready;
      const folder = join(data, `.incoming-${randomUUID()}`);
      await mkdir(folder, { recursive: true });
      return folder;
    },

    /** Stores an application once for a key. Resolves to `{ answer, replayed }`. */
    async store(application, posting, folder, key) {
      const fingerprint = fingerprintOf(application);
      const known = key === undefined ? undefined : intents.get(key);
      if (known) return { answer: replay(known, fingerprint), replayed: true };
      const intent = { fingerprint, answer: undefined };
      if (key !== undefined) intents.set(key, intent);
      try {
        intent.answer = await write(data, folder, application, posting, { key, fingerprint });
      } catch (error) {
        if (key !== undefined) intents.delete(key);
        throw error;
      }
      return { answer: intent.answer, replayed: false };
    },
  };
}

function replay(intent, fingerprint) {
  if (intent.fingerprint !== fingerprint) {
    throw new Problem(422, 'This key was used for another application. Use a new one.');
  }
  if (!intent.answer) throw new Problem(409, 'The same application is being stored just now.');
  return intent.answer;
}

/** The same for the same content, whatever order or boundary it was sent with. */
function fingerprintOf({ answers, files }) {
  const parts = [
    // The time of agreement is that of the request, so it differs between two tries of one intent.
    ...[...answers].filter(([name]) => name !== 'consent_record'),
    ...files.map(({ field, name, digest }) => [field, name, digest]),
  ].map((part) => JSON.stringify(part));
  return createHash('sha256').update(parts.sort().join('\n')).digest('hex');
}

async function write(data, folder, { answers, files }, posting, { key, fingerprint }) {
  const id = randomUUID();
  const answer = {
    id,
    reference: makeReference(),
    message: 'A person will read your application and write to you within two weeks.',
  };
  const apart = answers.get('self_identification')?.[0];
  const record = {
    ...answer,
    received: new Date().toISOString(),
    posting: { id: posting.id, title: posting.title },
    answers: Object.fromEntries(
      [...answers]
        .filter(([name]) => name !== 'self_identification')
        .map(([name, values]) => [name, values.length > 1 ? values : values[0]]),
    ),
    files: files.map(({ field, name, path, size }) => ({
      field,
      name,
      stored: basename(path),
      size,
    })),
    idempotencyKey: key,
    fingerprint,
  };
  await writeFile(join(folder, 'application.json'), json(record), { mode: 0o600 });
  if (apart !== undefined) await writeApart(data, apart, posting);
  await rename(folder, join(data, id));
  return answer;
}

async function writeApart(data, apart, posting) {
  const folder = join(data, 'self-identification');
  await mkdir(folder, { recursive: true });
  const month = new Date().toISOString().slice(0, 7);
  const record = { posting: posting.id, month, answers: parse(apart) };
  await writeFile(join(folder, `${randomUUID()}.json`), json(record), { mode: 0o600 });
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Short enough to read out on the telephone: no I, L, O, U, 0 or 1. */
function makeReference() {
  const letters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
  const draw = () => letters[randomInt(letters.length)];
  const group = () => draw() + draw() + draw() + draw();
  return `${group()}-${group()}`;
}

/** Knows the keys of an earlier run again, and clears what it left half received. */
async function readIntents(data, intents) {
  const names = await readdir(data).catch(() => []);
  for (const name of names) {
    if (name.startsWith('.incoming-')) await rm(join(data, name), { recursive: true, force: true });
    const text = await readFile(join(data, name, 'application.json'), 'utf8').catch(
      () => undefined,
    );
    const record = text && parse(text);
    if (!record?.idempotencyKey) continue;
    const { idempotencyKey, fingerprint, id, reference, message } = record;
    intents.set(idempotencyKey, { fingerprint, answer: { id, reference, message } });
  }
}
