import type { CustomValue, Posting } from 'open-roles/core';
import type { Place, PostingIssues } from '../posting-issues.js';

type Field = Exclude<keyof Posting, 'id' | 'custom'>;

/** Where a fact stood in the text, and how it was worded; front matter facts have none. */
export interface Origin extends Place {
  text: string;
}

/** The facts of one posting. The first to state a field wins, so the surest sources come first. */
export class FactSheet {
  readonly custom = new Map<string, CustomValue>();
  readonly #issues: PostingIssues;
  #fields: Partial<Posting> = {};

  constructor(issues: PostingIssues) {
    this.#issues = issues;
  }

  /** All facts so far. */
  get fields(): Readonly<Partial<Posting>> {
    return this.#fields;
  }

  /** Whether a field is stated. */
  has(field: Field): boolean {
    return this.#fields[field] !== undefined;
  }

  /** States a field that is not stated yet. An empty list states nothing. */
  set<F extends Field>(field: F, value: Posting[F] | undefined, origin?: Origin): void {
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return;
    if (this.has(field)) return;
    this.#fields = { ...this.#fields, [field]: value };
    if (origin)
      this.#issues.addFact(field, origin.text, { line: origin.line, column: origin.column });
  }

  /** Reports a date in the text that is not certain, where nothing surer states it. */
  doubtDate(field: 'datePosted' | 'validThrough', { text, line, column }: Origin): void {
    if (this.has(field)) return;
    const message = `${field}: "${text}" in the text is no certain date and was left out. Write it like 2026-11-30.`;
    this.#issues.add('warning', 'date-unreadable', message, { line, column });
  }

  /** States a custom field that is not stated yet. */
  setCustom(name: string, value: CustomValue | undefined): void {
    if (value !== undefined && value !== '' && !this.custom.has(name)) this.custom.set(name, value);
  }

  /** Takes a fact back that turned out not to hold. */
  remove(field: Field): void {
    this.#fields = Object.fromEntries(
      Object.entries(this.#fields).filter(([name]) => name !== field),
    );
  }
}
