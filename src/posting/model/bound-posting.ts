import {
  longestDescription,
  longestFact,
  longestQuestion,
  mostChoices,
  mostEntries,
} from './bounds.js';
import { fullDescription } from './description.js';
import type { Posting } from './posting.js';

/** How long the texts and lists of a field may be, and which texts in it are left whole. */
interface FieldBounds {
  characters: number;
  entries: number;
  whole: ReadonlySet<string>;
}

/** Half of an address or an id is none. HTML is cut where it is shown, so that no tag is cut in two. */
const whole = new Set(['id', 'url', 'applyUrl', 'logo', 'value', 'description', 'html']);
const facts: FieldBounds = { characters: longestFact, entries: mostEntries, whole };
const custom: FieldBounds = { ...facts, whole: new Set() };
const questions: FieldBounds = { characters: longestQuestion, entries: mostChoices, whole };

/** What is told about the feed; `ReportCollector` is one. */
export interface CutReport {
  add(severity: 'warning', code: string, message: string, posting?: string): void;
}

/**
 * A posting whose facts are within the bounds of `bounds.ts`: of longer texts and lists, the
 * beginning, each of which is reported. The same object where nothing is too long.
 */
export function boundPosting(posting: Posting, report: CutReport): Posting {
  const { length } = fullDescription(posting);
  if (length > longestDescription) {
    const message = `The text has ${length} characters, of which readers see the first ${longestDescription}. Shorten it.`;
    report.add('warning', 'description-too-long', message, posting.id);
  }
  const cut = Object.entries(posting).flatMap(([field, value]) => {
    const bounds = field === 'questions' ? questions : field === 'custom' ? custom : facts;
    let first: string | undefined;
    const kept = bounds.whole.has(field)
      ? value
      : bound(value, bounds, (message) => (first ??= message), mostEntries);
    if (first !== undefined)
      report.add('warning', 'field-too-long', `"${field}" ${first}`, posting.id);
    return kept === value ? [] : [[field, kept] as const];
  });
  return cut.length > 0 ? { ...posting, ...Object.fromEntries(cut) } : posting;
}

/** A value within bounds; itself where it is. */
function bound(
  value: unknown,
  bounds: FieldBounds,
  tell: (message: string) => void,
  most = bounds.entries,
): unknown {
  if (typeof value === 'string') {
    if (value.length <= bounds.characters) return value;
    tell(`has ${value.length} characters, of which the first ${bounds.characters} are kept.`);
    return `${value.slice(0, bounds.characters - 1).replace(/[\ud800-\udbff]$/, '')}…`;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  if (entries.length > most) {
    tell(`has ${entries.length} entries, of which the first ${most} are kept.`);
  }
  const kept = entries
    .slice(0, most)
    .map(([key, item]: [string, unknown]): [string, unknown] => [
      key,
      bounds.whole.has(key) ? item : bound(item, bounds, tell),
    ]);
  if (
    kept.length === entries.length &&
    kept.every(([, item], index) => item === entries[index]?.[1])
  )
    return value;
  return Array.isArray(value) ? kept.map(([, item]) => item) : Object.fromEntries(kept);
}
