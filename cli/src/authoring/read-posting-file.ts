import { decodeBody, type FeedIssue, type Posting, repairMojibake } from 'open-roles/core';
import { composePosting, type PostingFileOptions } from './compose-posting.js';
import { FactSheet } from './prose/fact-sheet.js';
import { FrontMatterEntries } from './front-matter/entries.js';
import { FrontMatterError, splitFrontMatter } from './front-matter/front-matter.js';
import { readFrontMatterFacts } from './front-matter/facts.js';
import { readFileName } from './file-name.js';
import { PostingIssues } from './posting-issues.js';

/** A posting file: its path, and what is in it. */
export interface PostingFile {
  path: string;
  bytes: Uint8Array;
}

/** What a posting file gave: one posting, or none where it is a draft or no posting. */
export interface PostingFileReading {
  postings: Posting[];
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
  const issues = new PostingIssues(path, text);
  if (repaired > 0) {
    const line = damaged.slice(0, firstAt).split('\n').length;
    const characters = repaired === 1 ? 'One character was' : `${repaired} characters were`;
    const message = `${characters} damaged by a wrong encoding and repaired. Save the file as UTF-8.`;
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
    return { postings: [], issues: issues.issues, skipped: 1 };
  }
}

/** Whether bytes were text: neither zeros nor mostly what no charset has. */
function isReadable(text: string): boolean {
  if (text.includes('\0')) return false;
  const broken = text.split('\uFFFD').length - 1;
  return broken === 0 || broken * 10 < text.length;
}

function failure(file: string, code: string, message: string): PostingFileReading {
  return { postings: [], issues: [{ file, code, severity: 'error', message }], skipped: 1 };
}

function readText(
  text: string,
  path: string,
  issues: PostingIssues,
  options: PostingFileOptions,
): PostingFileReading {
  const split = splitFrontMatter(text);
  const entries = new FrontMatterEntries(split.values);
  const sheet = new FactSheet(issues);
  const matter = readFrontMatterFacts(entries, sheet, issues, options.baseUrl);
  const { issues: found } = issues;
  if (matter.hiddenBy !== undefined) {
    const message = `Left out: the front matter says "${matter.hiddenBy}".`;
    issues.add(
      'info',
      'draft-left-out',
      message,
      issues.locateKey(matter.hiddenBy.split(':')[0] ?? ''),
    );
    return { postings: [], issues: found, skipped: 0 };
  }
  const name = readFileName(path);
  const posting = composePosting({ name, split, entries, matter, sheet, issues, options });
  if (!posting) return { postings: [], issues: found, skipped: 1 };
  for (const issue of found) issue.posting = posting.id;
  return { postings: [posting], issues: found, skipped: 0 };
}
