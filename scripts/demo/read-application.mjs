// Reads the body of an application: multipart with files, or JSON without. Files go to a folder of
// their own under generated names, as they arrive.
import busboy from 'busboy';
import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { acceptedExtension, headLength } from './file-type.mjs';
import { Problem } from './problem.mjs';

const limits = {
  fields: 200,
  fieldSize: 100_000,
  fieldNameSize: 200,
  files: 10,
  parts: 220,
  headerPairs: 20,
};
const largestFile = 10 * 1024 * 1024;
const largestBody = 50 * 1024 * 1024;
const largestJson = 1024 * 1024;

/**
 * Resolves to `{ answers: Map<name, string[]>, files: [{ field, name, path, size, digest, head }] }`.
 * Rejects with a `Problem` when the body cannot be read, and leaves the folder to the caller.
 */
export async function readApplication(request, folder) {
  const type = request.headers['content-type'] ?? '';
  if (Number(request.headers['content-length'] ?? 0) > largestBody) throw tooLarge();
  if (/^application\/json\b/iu.test(type)) return { answers: await readJson(request), files: [] };
  if (/^multipart\/form-data\b/iu.test(type)) return readMultipart(request, folder);
  throw new Problem(415, 'Send the application as multipart/form-data or application/json.');
}

const tooLarge = (errors) =>
  new Problem(413, 'The application is too large: 10 MB a file, 50 MB in all.', errors);

async function readJson(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > largestJson) throw tooLarge();
    chunks.push(chunk);
  }
  try {
    return answersOf(JSON.parse(Buffer.concat(chunks).toString('utf8')));
  } catch {
    throw new Problem(400, 'The body is not a JSON object.');
  }
}

/** Flattens one level, as a form would name it: `consents: { a: true }` is `consents[a]`. */
function answersOf(body) {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new TypeError();
  const answers = new Map();
  for (const [name, value] of Object.entries(body)) {
    if (name === 'self_identification') answers.set(name, [JSON.stringify(value)]);
    else if (Array.isArray(value)) answers.set(name, value.map(String));
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value))
        answers.set(`${name}[${key}]`, [String(inner)]);
    } else if (value !== null) answers.set(name, [String(value)]);
  }
  return answers;
}

async function readMultipart(request, folder) {
  const parser = makeParser(request);
  const writes = [];
  try {
    const answers = await parse(request, parser, (field, stream, { filename }) => {
      // A plain form has a part without a name for every file that nobody chose.
      if (!filename) return stream.resume();
      const write = writeFile(field, stream, filename, folder);
      write.catch(() => undefined);
      writes.push(write);
    });
    return { answers, files: await Promise.all(writes) };
  } finally {
    // Nothing may still be writing when the caller removes the folder.
    request.unpipe(parser);
    parser.destroy();
    await Promise.allSettled(writes);
  }
}

function makeParser({ headers }) {
  try {
    // File names are UTF-8 in every browser; the parser's default would read them as Latin-1.
    return busboy({
      headers,
      defParamCharset: 'utf8',
      limits: { ...limits, fileSize: largestFile },
    });
  } catch {
    throw new Problem(400, 'The form data has no boundary.');
  }
}

/** Resolves to the answers when the whole body was parsed. */
function parse(request, parser, onFile) {
  return new Promise((resolve, reject) => {
    const answers = new Map();
    parser.on('field', (name, value, { nameTruncated, valueTruncated }) => {
      if (nameTruncated || valueTruncated) {
        reject(tooLarge([{ name, detail: 'This answer is too long.' }]));
      }
      answers.set(name, [...(answers.get(name) ?? []), value]);
    });
    parser.on('file', onFile);
    for (const limit of ['fieldsLimit', 'filesLimit', 'partsLimit']) {
      parser.on(limit, () => reject(tooLarge()));
    }
    parser.on('error', () => reject(new Problem(400, 'The form data is broken.')));
    parser.on('close', () => resolve(answers));
    let size = 0;
    request.on('data', (chunk) => {
      size += chunk.length;
      if (size > largestBody) reject(tooLarge());
    });
    request.on('aborted', () => reject(new Problem(400, 'The connection was lost.')));
    request.pipe(parser);
  });
}

async function writeFile(field, stream, filename, folder) {
  const digest = createHash('sha256');
  const name = displayName(filename);
  const extension = acceptedExtension(name);
  const path = join(folder, `${randomUUID()}.${extension ?? 'bin'}`);
  let head = Buffer.alloc(0);
  let size = 0;
  await pipeline(
    stream,
    async function* (chunks) {
      for await (const chunk of chunks) {
        digest.update(chunk);
        size += chunk.length;
        if (head.length < headLength) head = Buffer.concat([head, chunk.subarray(0, headLength)]);
        yield chunk;
      }
    },
    createWriteStream(path, { flags: 'wx', mode: 0o600 }),
  );
  if (stream.truncated) {
    throw new Problem(413, 'A file is too large.', [
      { name: field, detail: 'The file is larger than 10 MB. Choose a smaller one.' },
    ]);
  }
  return { field, name, extension, path, size, digest: digest.digest('hex'), head };
}

/** A name to show: no folders, no control or direction characters, composed, not longer than a line. */
function displayName(filename) {
  const last = basename(filename.replaceAll('\\', '/')).normalize('NFC');
  return [...last.replaceAll(/[\p{Cc}\p{Cf}]/gu, '')].slice(0, 200).join('') || 'file';
}
