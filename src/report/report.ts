/** How much a finding matters: an `error` lost a posting or a fact, a `warning` repaired one, `info` explains. */
export type Severity = 'error' | 'warning' | 'info';

/** One finding about a feed: what was skipped or repaired, where, and what to do. */
export interface FeedIssue {
  /** The address or file that the posting came from. */
  file?: string;
  /** The posting's id, or `#` and its position (from 1) when it has none. */
  posting?: string;
  /** Where in a file that people write it is, both from 1. */
  line?: number;
  column?: number;
  /** Stable, documented, kebab-case. */
  code: string;
  severity: Severity;
  message: string;
}

/** What was read from a feed and what was not. The same shape as the command line's `--report`. */
export interface FeedReport {
  /** How many postings came out. */
  postings: number;
  /** How many could not be read. */
  skipped: number;
  issues: FeedIssue[];
}

/** Collects the findings about one feed while it is read. */
export class ReportCollector {
  readonly issues: FeedIssue[] = [];
  skipped = 0;
  /** The address or file that is read. */
  readonly file: string | undefined;

  constructor(file?: string) {
    this.file = file;
  }

  /** Records a finding. `posting` is its id, or `#` and its position. */
  add(severity: Severity, code: string, message: string, posting?: string): void {
    this.issues.push({
      ...(this.file === undefined ? {} : { file: this.file }),
      ...(posting === undefined ? {} : { posting }),
      code,
      severity,
      message,
    });
  }

  /** Records a posting that had to be left out. */
  skip(code: string, message: string, posting?: string): void {
    this.skipped += 1;
    this.add('error', code, message, posting);
  }
}
