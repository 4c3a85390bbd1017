import type { FeedIssue, Severity } from 'open-roles/core';
import type { FrontMatterValue } from './front-matter/value.js';

/** A place in a posting file, both from 1. */
export interface Place {
  line: number;
  column: number;
}

/** A value of front matter, with its key as it is compared and as it is shown. */
export interface UnreadValue {
  name: string;
  key: string;
  value: FrontMatterValue;
}

/** A finding about a posting file, with its line and column. */
export type PostingIssue = FeedIssue;

/** Collects the findings about one posting file, and finds the places that they are about. */
export class PostingIssues {
  readonly issues: FeedIssue[] = [];
  readonly #file: string;
  readonly #lines: readonly string[];

  constructor(file: string, text: string) {
    this.#file = file;
    this.#lines = text.split('\n');
  }

  /** Records a finding. */
  add(severity: Severity, code: string, message: string, at?: Place): void {
    this.issues.push({ file: this.#file, ...at, code, severity, message });
  }

  /** Records that a fact stands in the text and not in front matter, so that the author can overrule it. */
  addFact(field: string, value: string, at: Place): void {
    const shown = value.length > 80 ? `${value.slice(0, 79)}…` : value;
    const advice = 'State it in front matter to overrule this.';
    this.add('info', 'fact-from-text', `${field}: "${shown}" was found in the text. ${advice}`, at);
  }

  /** Records that a value of front matter says nothing that can be read, with what to write instead. */
  addUnread(value: UnreadValue, advice: string): void {
    this.add('warning', 'value-unreadable', unread(value, advice), this.locateKey(value.key));
  }

  /** The same of an address. */
  addAddress(value: UnreadValue, advice: string): void {
    this.add('warning', 'address-unreadable', unread(value, advice), this.locateKey(value.key));
  }

  /** Where `text` begins, on or after a line; the line's beginning where it does not stand there as such. */
  locate(text: string, line: number): Place {
    const needle = text.trim().slice(0, 24);
    if (needle !== '') {
      const end = Math.min(this.#lines.length, line + 40);
      for (let index = Math.max(0, line - 1); index < end; index += 1) {
        const column = (this.#lines[index] ?? '').indexOf(needle);
        if (column !== -1) return { line: index + 1, column: column + 1 };
      }
    }
    return { line: Math.max(1, line), column: 1 };
  }

  /** Where a front matter key stands. */
  locateKey(key: string): Place {
    const pattern = new RegExp(`^\\s*"?${key.replace(/[^\w-]/g, '.')}"?\\s*[:=]`);
    const index = this.#lines.findIndex((line) => pattern.test(line));
    return { line: Math.max(0, index) + 1, column: 1 };
  }
}

function unread({ name, value }: UnreadValue, advice: string): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value, plain);
  const shown = text.length > 80 ? `${text.slice(0, 79)}…` : text;
  return `${name}: "${shown}" was not understood and was left out. ${advice}`;
}

/** JSON knows no maps. */
function plain(_: string, value: unknown): unknown {
  return value instanceof Map ? Object.fromEntries(value) : value;
}
