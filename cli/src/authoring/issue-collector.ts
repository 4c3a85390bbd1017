import type { FeedIssue, Severity } from 'open-roles/internal';
import type { Position } from '../position.js';

/** Collects the findings about one posting file. */
export class IssueCollector {
  readonly issues: FeedIssue[] = [];
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** Records a finding. */
  add(severity: Severity, code: string, message: string, at?: Position): void {
    this.issues.push({ file: this.#file, ...at, code, severity, message });
  }
}

/** A text as a finding quotes it. */
export function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
