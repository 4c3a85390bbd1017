/** Where a text stops being JSON; line and column from 1. */
export interface JsonErrorPosition {
  line: number;
  column: number;
  message: string;
}

const space = /[ \t\n\r]*/y;
const literal = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null)(?![\w.+-])/y;
const escape = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

class Failure extends Error {
  readonly at: number;

  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

type Expectation = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'after-value' | 'end';

/** Reads JSON token by token, without recursion: no depth exhausts the stack. */
class Walk {
  readonly #text: string;
  readonly #open: string[] = [];
  #at: number;

  constructor(text: string) {
    this.#text = text;
    this.#at = text.startsWith('\uFEFF') ? 1 : 0;
  }

  /** @throws Failure at the first fault */
  run(): void {
    let expectation: Expectation = 'value';
    while (expectation !== 'end') {
      this.#skip(space);
      expectation = this.#next(expectation);
    }
  }

  #next(expectation: Expectation): Expectation {
    if (expectation === 'after-value') return this.#afterValue();
    if (expectation === 'value-or-end' && this.#peek() === ']') return this.#close();
    if (expectation === 'key-or-end' && this.#peek() === '}') return this.#close();
    return expectation.startsWith('key') ? this.#key() : this.#value();
  }

  #value(): Expectation {
    const character = this.#peek();
    if (character === '[' || character === '{') {
      this.#open.push(character);
      this.#at += 1;
      return character === '[' ? 'value-or-end' : 'key-or-end';
    }
    if (character === '"') this.#string();
    else if (!this.#skip(literal)) this.#fail('a value');
    return 'after-value';
  }

  #key(): Expectation {
    if (this.#peek() !== '"') this.#fail('a name in double quotes');
    this.#string();
    this.#skip(space);
    if (this.#peek() !== ':') this.#fail('":"');
    this.#at += 1;
    return 'value';
  }

  #afterValue(): Expectation {
    const container = this.#open.at(-1);
    const character = this.#peek();
    if (!container) return character ? this.#fail('the end of the file') : 'end';
    const closing = container === '[' ? ']' : '}';
    if (character === closing) return this.#close();
    if (character !== ',') this.#fail(`"," or "${closing}"`);
    this.#at += 1;
    return container === '[' ? 'value' : 'key';
  }

  #close(): Expectation {
    this.#open.pop();
    this.#at += 1;
    return 'after-value';
  }

  #string(): void {
    const start = this.#at;
    for (this.#at += 1; this.#peek() !== '"';) {
      const character = this.#peek();
      if (!character) throw new Failure(start, 'this string is never closed');
      if (character < ' ')
        throw new Failure(this.#at, 'a string holds a line break or control character');
      if (character !== '\\') this.#at += 1;
      else if (!this.#skip(escape)) throw new Failure(this.#at, 'JSON does not have this escape');
    }
    this.#at += 1;
  }

  #peek(): string {
    return this.#text.charAt(this.#at);
  }

  #skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    const found = pattern.test(this.#text);
    if (found) this.#at = pattern.lastIndex;
    return found;
  }

  #fail(expected: string): never {
    const found = this.#peek();
    const instead = found ? JSON.stringify(found) : 'the end of the file';
    throw new Failure(this.#at, `${expected} is expected instead of ${instead}`);
  }
}

/** The first place where a text is not JSON; `undefined` where all of it is. */
export function jsonErrorPosition(text: string): JsonErrorPosition | undefined {
  try {
    new Walk(text).run();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const before = text.slice(0, error.at).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    return { line: before.length, column, message: error.message };
  }
  return undefined;
}
