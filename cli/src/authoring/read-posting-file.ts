import {
  decodeBody,
  type FeedIssue,
  repairMojibake,
  slashOrderOf,
  type SlashOrder,
} from 'open-roles/internal';
import { detectLanguage } from './detect-language.js';
import { positionAt } from '../position.js';
import { composePosting, type PostingFileOptions, type PostingReading } from './compose-posting.js';
import { FactSheet } from './fact-sheet.js';
import { readFileName } from './file-name.js';
import { FrontMatterEntries, type FrontMatterEntry, oneText } from './front-matter/entries.js';
import { readFrontMatterFacts } from './front-matter/facts.js';
import { splitMessage } from './front-matter/message-head.js';
import { FrontMatterError, splitFrontMatter } from './front-matter/split.js';
import { IssueCollector } from './issue-collector.js';
import { SourceText } from './source-text.js';

/** A posting file: its path, and what is in it. */
export interface PostingFile {
  path: string;
  bytes: Uint8Array;
}

/** What a posting file gave. */
export interface PostingFileReading {
  /** Absent where the file is a draft or no posting. */
  reading?: PostingReading;
  issues: FeedIssue[];
  /** How many postings could not be read. */
  skipped: number;
}

/** Reads a posting that a person wrote: Markdown, HTML or plain text, with front matter or without. Never throws. */
export function readPostingFile(
  { path, bytes }: PostingFile,
  options: PostingFileOptions = {},
): PostingFileReading {
  const decoded = decodeBody(bytes, null).replace(/^\uFEFF/, '');
  if (!isReadable(decoded)) {
    const message = 'This is no text. A posting is Markdown, HTML or plain text, in UTF-8.';
    return failure(path, 'file-not-text', message);
  }
  const damaged = decoded.replace(/\r\n?|\u2028|\u2029/g, '\n');
  const { text, repaired, firstAt = 0 } = repairMojibake(damaged);
  const issues = new IssueCollector(path);
  if (repaired > 0) {
    const characters = repaired === 1 ? 'One character was' : `${repaired} characters were`;
    const message = `${characters} damaged by a wrong encoding and repaired. Save the file as UTF-8.`;
    const { line } = positionAt(damaged, firstAt);
    issues.add('warning', 'encoding-repaired', message, { line, column: 1 });
  }
  try {
    return readText(text, path, issues, options);
  } catch (error) {
    if (error instanceof RangeError) {
      const message =
        'The text is nested too deeply to be read: lists in lists, or elements in elements.';
      return failure(path, 'text-too-nested', message);
    }
    if (!(error instanceof FrontMatterError)) throw error;
    const { message, line, column } = error;
    const sentence = `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
    issues.add('error', 'front-matter-invalid', sentence, { line, column });
    return { issues: issues.issues, skipped: 1 };
  }
}

/** Whether bytes were text: neither zeros nor mostly what no charset has. */
function isReadable(text: string): boolean {
  if (text.includes('\0')) return false;
  const broken = text.split('\uFFFD').length - 1;
  return broken === 0 || broken * 10 < text.length;
}

function failure(file: string, code: string, message: string): PostingFileReading {
  return { issues: [{ file, code, severity: 'error', message }], skipped: 1 };
}

function readText(
  text: string,
  path: string,
  collector: IssueCollector,
  options: PostingFileOptions,
): PostingFileReading {
  const split = splitMessage(text, collector) ?? splitFrontMatter(text);
  const entries = new FrontMatterEntries(split.values, split.locate);
  const stated = new FactSheet(slashOrderOf(text) ?? slashOrderOfLanguage(text));
  const matter = readFrontMatterFacts(entries, stated, collector, options.baseUrl);
  const { issues } = collector;
  if (matter.hiddenBy) {
    reportHidden(matter.hiddenBy, collector);
    return { issues, skipped: 0 };
  }
  const source = new SourceText(text);
  const name = readFileName(path);
  const file = { name, source, split, entries, matter, stated, issues: collector, options };
  const reading = composePosting(file);
  if (!reading) return { issues, skipped: 1 };
  for (const issue of issues) issue.posting = reading.posting.id;
  return { reading, issues, skipped: 0 };
}

/** Slashes stand behind the day in all languages but English, which is written in both orders. */
function slashOrderOfLanguage(text: string): SlashOrder | undefined {
  const language = /\d\/\d/.test(text) ? detectLanguage(text) : undefined;
  return language === undefined || language.startsWith('en') ? undefined : 'day-first';
}

function reportHidden({ name, value, at }: FrontMatterEntry, issues: IssueCollector): void {
  const shown = typeof value === 'object' ? (oneText(value) ?? '') : String(value);
  const message = `Left out: the front matter says "${name}: ${shown}".`;
  issues.add('info', 'draft-left-out', message, at);
}
