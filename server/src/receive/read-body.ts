import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { Writable, type Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import busboy, { type Busboy } from 'busboy';
import { contentHeadLength, type FileLimits } from 'open-roles/internal';
import { Problem } from '../http/problem.js';
import { displayName } from './display-name.js';
import { discard, type ReceivedBody, type ReceivedFile } from './received.js';

/** What one application may hold. */
const limits = { files: 20, fields: 500, parts: 520, fieldSize: 100_000 };

/** The most characters of a field's name. */
const longestName = 500;

/** Bytes of a body beside its files: the answers, and the lines between the parts. */
const largestText = 1_000_000;

/** A sender has to keep this rate, over each of these times: nobody's line is slower, and nobody may hold a request open. */
const leastRate = { bytes: 5_000, milliseconds: 10_000 };

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e5) / 10} MB`;

/** The refusal of what is larger than the limits, which it names. */
function tooLarge(fileLimits: FileLimits, field?: string): Problem {
  const { maxFileSize, maxTotalSize } = fileLimits;
  const detail = `At most ${megabytes(maxFileSize)} a file and ${megabytes(maxTotalSize)} in all.`;
  return new Problem(413, detail, field === undefined ? {} : { errors: [{ name: field, detail }] });
}

/**
 * Reads an application. Files go to `folder` while they arrive. When it fails, none is left there.
 * @throws Problem; the rest of the body is then still to be read, or to be cut off.
 */
export async function readBody(
  request: IncomingMessage,
  folder: string,
  fileLimits: FileLimits,
): Promise<ReceivedBody> {
  const { headers } = request;
  const type = headers['content-type'] ?? '';
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') {
    throw new Problem(415, 'Send the application without a content encoding.');
  }
  const isJson = /^application\/json\b/iu.test(type);
  const largest = largestText + (isJson ? 0 : fileLimits.maxTotalSize);
  if (Number(headers['content-length'] ?? 0) > largest) throw tooLarge(fileLimits);
  const slow = watchRate(request);
  try {
    if (isJson) return { values: await readJson(request), files: [] };
    if (/^multipart\/form-data\b/iu.test(type)) {
      return await readMultipart(request, folder, fileLimits);
    }
  } catch (error) {
    throw slow.isSlow() ? new Problem(408, 'The application arrived too slowly.') : error;
  } finally {
    slow.stop();
  }
  throw new Problem(415, 'Send the application as multipart/form-data or application/json.');
}

/** Ends a request that holds its connection and sends next to nothing. */
function watchRate(request: IncomingMessage): { isSlow: () => boolean; stop: () => void } {
  let read = request.socket.bytesRead;
  let isSlow = false;
  const timer = setInterval(() => {
    const now = request.socket.bytesRead;
    isSlow = now - read < leastRate.bytes;
    read = now;
    if (isSlow) request.emit('error', new Problem(408, 'The application arrived too slowly.'));
  }, leastRate.milliseconds);
  return { isSlow: () => isSlow, stop: () => clearInterval(timer) };
}

async function readJson(request: IncomingMessage): Promise<Map<string, string[]>> {
  const chunks: Buffer[] = [];
  let size = 0;
  const sink = new Writable({
    write(chunk: Buffer, _, done) {
      size += chunk.length;
      if (size <= largestText) chunks.push(chunk);
      done(size > largestText ? new Problem(413, 'The answers are too long.') : null);
    },
  });
  await receive(request, sink);
  let body: unknown;
  try {
    body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    // said below
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new Problem(400, 'The body is not a JSON object.');
  }
  try {
    return flatten(body);
  } catch (error) {
    // What is nested without end cannot be written as JSON again.
    throw error instanceof RangeError
      ? new Problem(400, 'The answers are nested too deeply.')
      : error;
  }
}

/** As a form would name it: `{ consents: { a: true } }` is `consents[a]`. */
function flatten(body: object): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const [name, value] of Object.entries(body) as [string, unknown][]) {
    if (name === 'self_identification' || name === 'consent_record') {
      values.set(name, [JSON.stringify(value)]);
    } else if (Array.isArray(value)) {
      values.set(name, value.map(textOf));
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
        values.set(`${name}[${key}]`, [textOf(inner)]);
      }
    } else if (value !== null) values.set(name, [textOf(value)]);
  }
  if (values.size > limits.fields) throw new Problem(413, 'There are too many answers.');
  return values;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Reads all of the body into `sink`. A body that ends before its `Content-Length` is an error. */
async function receive(
  request: IncomingMessage,
  sink: Writable,
  onRefusal: (refuse: (reason: unknown) => void) => void = () => undefined,
): Promise<void> {
  const broken = new Promise<never>((_, reject) => {
    request.once('error', reject);
    request.once('aborted', () => reject(new Problem(400, 'The connection was lost.')));
    onRefusal(reject);
  });
  try {
    // The connection has to outlive a failure: the refusal goes out on it.
    request.pipe(sink);
    await Promise.race([finished(sink), broken]);
  } finally {
    request.unpipe(sink);
    sink.destroy();
  }
}

async function readMultipart(
  request: IncomingMessage,
  folder: string,
  fileLimits: FileLimits,
): Promise<ReceivedBody> {
  const values = new Map<string, string[]>();
  const parts: IncomingFile[] = [];
  const parser = makeParser(request, fileLimits);
  // The parser must not be destroyed while it parses: it is when reading has stopped.
  let refuse: (reason: unknown) => void = () => undefined;
  let total = 0;
  const count = (bytes: number, field: string): void => {
    total += bytes;
    if (total > fileLimits.maxTotalSize) refuse(tooLarge(fileLimits, field));
  };
  for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) {
    parser.on(limit, () => refuse(new Problem(413, 'The application has too many parts.')));
  }
  parser.on('field', (name, value, { valueTruncated, mimeType }) => {
    // An old way to send several files, which would be kept as the text of an answer.
    if (/^multipart\//iu.test(mimeType)) refuse(new Problem(400, 'A part has parts of its own.'));
    if (name.length > longestName || valueTruncated)
      refuse(new Problem(413, 'An answer is too long.'));
    values.set(name, [...(values.get(name) ?? []), value]);
  });
  parser.on('file', (field, stream, { filename, mimeType }) => {
    if (field.length > longestName) refuse(new Problem(413, 'A name is too long.'));
    const part = new IncomingFile(folder, field, filename, mimeType);
    parts.push(part);
    stream.on('limit', () => refuse(tooLarge(fileLimits, field)));
    stream.on('data', (chunk: Buffer) => count(chunk.length, field));
    part.take(stream, refuse);
  });
  try {
    await receive(request, parser, (reject) => (refuse = reject));
    const files = await Promise.all(parts.map((part) => part.received()));
    return { values, files: files.filter((file) => file !== undefined) };
  } catch (error) {
    await Promise.all(parts.map((part) => part.cancel()));
    await discard(parts);
    throw error instanceof Problem || isSystemError(error)
      ? error
      : new Problem(400, 'The form data is broken.');
  }
}

/** What the system says of the disk; what the parser says of the body has no code. */
function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

function makeParser({ headers }: IncomingMessage, { maxFileSize }: FileLimits): Busboy {
  try {
    // At most 70 characters (RFC 2046, 5.1.1): each byte of a body may be compared with all of them.
    if (/boundary="?[^";]{71}/iu.test(headers['content-type'] ?? '')) throw new Error();
    return busboy({
      headers,
      // File names are UTF-8 in every browser; the parser's default would read them as Latin-1.
      defParamCharset: 'utf8',
      // The parser takes a file of exactly its limit for one that is too large.
      limits: { ...limits, fileSize: maxFileSize + 1 },
    });
  } catch {
    throw new Problem(400, 'The form data has no usable boundary.');
  }
}

/** One file on its way to the disk. */
class IncomingFile {
  readonly id = randomUUID();
  readonly path: string;
  readonly #field: string;
  readonly #name: string;
  readonly #isNamed: boolean;
  readonly #mediaType: string;
  readonly #digest = createHash('sha256');
  readonly #abort = new AbortController();
  #head = Buffer.alloc(0);
  #size = 0;
  #written: Promise<void> = Promise.resolve();

  constructor(folder: string, field: string, filename: string | undefined, mediaType: string) {
    this.path = join(folder, `${this.id}.part`);
    this.#field = field;
    this.#name = displayName(decodeFileName(filename ?? ''));
    this.#isNamed = Boolean(filename);
    this.#mediaType = mediaType.slice(0, 200);
  }

  /** `failed` is told where the disk does not take it: the rest of the body would wait for that. */
  take(stream: Readable, failed: (reason: unknown) => void): void {
    const disk = createWriteStream(this.path, { flags: 'wx', mode: 0o600, flush: true });
    stream.on('data', (chunk: Buffer) => {
      this.#digest.update(chunk);
      this.#size += chunk.length;
      const room = contentHeadLength - this.#head.length;
      if (room > 0) this.#head = Buffer.concat([this.#head, chunk.subarray(0, room)]);
    });
    this.#written = pipeline(stream, disk, { signal: this.#abort.signal });
    this.#written.catch(failed);
  }

  /** Resolves when all of it is on the disk; to nothing where nobody chose a file. */
  async received(): Promise<ReceivedFile | undefined> {
    await this.#written;
    if (!this.#isNamed && this.#size === 0) {
      // Plain forms have such a part for each question without a file.
      await discard([this]);
      return undefined;
    }
    return {
      id: this.id,
      field: this.#field,
      name: this.#name,
      mediaType: this.#mediaType,
      size: this.#size,
      digest: this.#digest.digest('hex'),
      head: this.#head,
      path: this.path,
    };
  }

  /** Resolves when nothing is written any more. */
  async cancel(): Promise<void> {
    this.#abort.abort();
    await this.#written.catch(() => undefined);
  }
}

/** Browsers write these three characters of a name so (HTML standard, multipart form data). */
function decodeFileName(filename: string): string {
  return filename.replace(/%(?:22|0D|0A)/gu, (code) => decodeURIComponent(code));
}
