/** A feed that cannot be read: the message says what is wrong and what to do. */
export class FeedTextError extends Error {
  override readonly name = 'FeedTextError';
}

/** So many postings are read at a time. */
const batchSize = 500;

const sign = {
  quote: 0x22,
  comma: 0x2c,
  backslash: 0x5c,
  openList: 0x5b,
  closeList: 0x5d,
  open: 0x7b,
  close: 0x7d,
} as const;

const isSpace = (byte: number): boolean => byte <= 0x20;

const wanted = 'Pipe in what "open-roles build" writes.';

/**
 * Takes the text of a feed in the format `open-roles` apart while it arrives, so that it need not fit into
 * memory. Each part is the text of a feed with some of the postings, and with what the feed states of all.
 * @throws FeedTextError where it is no such feed, or is cut off.
 */
export async function* splitFeed(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const scan = new Scan();
  let head: string | undefined;
  let batch: string[] = [];
  const part = (): string => `${head ?? ''}[${batch.join(',')}]}`;
  for await (const chunk of input) {
    for (const item of scan.read(chunk)) {
      head ??= assertHead(scan.head);
      batch.push(item);
      if (batch.length < batchSize) continue;
      yield part();
      batch = [];
    }
  }
  head ??= assertHead(scan.head);
  assertTail(scan.tail);
  yield part();
}

/** Finds the items of the list `postings`, byte by byte: what JSON is built of is ASCII, also in UTF-8. */
class Scan {
  /** All before the first item. */
  head: string | undefined;
  #rest: Buffer = Buffer.alloc(0);
  #at = 0;
  #start = 0;
  #depth = 0;
  #isText = false;
  #isOver = false;

  /** All after the last item; `undefined` while the list is open. */
  get tail(): string | undefined {
    return this.#isOver ? this.#rest.toString('utf8') : undefined;
  }

  *read(chunk: Uint8Array): Generator<string> {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    const bytes = this.#rest;
    if (this.#isOver) return;
    for (; this.#at < bytes.length; this.#at += 1) {
      const byte = bytes[this.#at] ?? 0;
      if (this.#isText) {
        if (byte === sign.backslash) this.#at += 1;
        else if (byte === sign.quote) this.#isText = false;
      } else if (byte === sign.quote) this.#open(true);
      else if (byte === sign.open || byte === sign.openList) {
        this.#depth += 1;
        const isList = byte === sign.openList && this.#depth === 2 && this.head === undefined;
        if (isList) this.#openList(bytes);
        else this.#open(false);
      } else if (byte === sign.close || byte === sign.closeList) {
        this.#depth -= 1;
        if (this.head === undefined) continue;
        if (this.#depth === 1) {
          this.#isOver = true;
          this.#rest = bytes.subarray(this.#at + 1);
          return;
        }
        if (this.#depth === 2) yield bytes.toString('utf8', this.#start, this.#at + 1);
      } else if (this.head !== undefined && this.#depth === 2) {
        if (!isSpace(byte) && byte !== sign.comma) notPosting();
      }
    }
    if (this.head === undefined) return;
    const kept = this.#depth > 2 ? this.#start : Math.min(this.#at, bytes.length);
    this.#rest = bytes.subarray(kept);
    this.#start -= kept;
    this.#at -= kept;
  }

  #open(isText: boolean): void {
    this.#isText = isText;
    if (this.head === undefined) return;
    if (isText ? this.#depth === 2 : this.#depth === 3 && this.#startsItem()) {
      if (isText) notPosting();
      this.#start = this.#at;
    }
  }

  #startsItem(): boolean {
    if (this.#rest[this.#at] !== sign.open) notPosting();
    return true;
  }

  #openList(bytes: Buffer): void {
    const before = bytes.toString('utf8', 0, this.#at);
    if (/"postings"\s*:\s*$/u.test(before)) this.head = before;
  }
}

function notPosting(): never {
  throw new FeedTextError(`Its list "postings" has an item that is no object. ${wanted}`);
}

function assertHead(head: string | undefined): string {
  if (head === undefined)
    throw new FeedTextError(
      `It is no feed in the format open-roles: "postings" is missing. ${wanted}`,
    );
  try {
    JSON.parse(`${head}[]}`);
  } catch {
    throw new FeedTextError(`It is no JSON. ${wanted}`);
  }
  return head;
}

/** What holds for all postings has to be known when the first is read. */
function assertTail(tail: string | undefined): void {
  let after: unknown;
  try {
    after = JSON.parse(`{${(tail ?? '').replace(/^\s*,/u, '')}`);
  } catch {
    throw new FeedTextError(`It is cut off, or no JSON. Nothing was changed. ${wanted}`);
  }
  for (const name of ['version', 'organization', 'language']) {
    if (Object.hasOwn(after as object, name))
      throw new FeedTextError(`Its "${name}" must stand before "postings". ${wanted}`);
  }
}
