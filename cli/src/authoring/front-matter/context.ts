import type { FactSheet } from '../fact-sheet.js';
import type { IssueCollector } from '../issue-collector.js';
import type { FrontMatterEntries } from './entries.js';

/** What front matter is read with. */
export interface FrontMatterContext {
  entries: FrontMatterEntries;
  sheet: FactSheet;
  issues: IssueCollector;
  base: URL | undefined;
}
