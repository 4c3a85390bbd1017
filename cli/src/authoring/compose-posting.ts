import {
  createPosting,
  htmlToText,
  readLanguage,
  type Posting,
  type Section,
} from 'open-roles/core';
import type { Block } from './prose/blocks.js';
import { bodyFormat } from './text/body-format.js';
import { detectLanguage } from './detect-language.js';
import { expandIncludes, type Partials } from './includes/expand-includes.js';
import type { FactSheet } from './prose/fact-sheet.js';
import type { FileName } from './file-name.js';
import { findSections } from './prose/find-sections.js';
import { readOwnEntries } from './front-matter/content.js';
import type { FrontMatterEntries } from './front-matter/entries.js';
import type { FrontMatterReading } from './front-matter/facts.js';
import type { SplitFile } from './front-matter/front-matter.js';
import { findTitleHeading, readHeader, readTitle } from './prose/header-facts.js';
import { readLabelledFacts } from './prose/labelled-facts.js';
import type { PostingIssues } from './posting-issues.js';
import { readProseFacts } from './prose/prose-facts.js';
import { type Body, readBody } from './text/read-body.js';
import { reportRepeatedLines } from './prose/repeated-lines.js';

/** What is known besides the file. */
export interface PostingFileOptions {
  /** The title, whatever the file says. */
  title?: string;
  /** The employer, where the file names none. */
  organization?: string;
  /** The language, where neither the file nor its name says. */
  language?: string;
  /** What relative links are relative to. */
  baseUrl?: URL;
  /** What postings include. */
  partials?: Partials;
}

/** A posting file whose front matter was read. */
export interface PostingSource {
  name: FileName;
  split: SplitFile;
  entries: FrontMatterEntries;
  matter: FrontMatterReading;
  sheet: FactSheet;
  issues: PostingIssues;
  options: PostingFileOptions;
}

interface Title {
  title: string;
  /** The blocks without the title heading, for the description. */
  content: readonly Block[];
  /** How many of them belong to the title: the employer, badges. */
  header: number;
}

/** The posting that front matter and text make together; `undefined`, and reported, where it has no title. */
export function composePosting(source: PostingSource): Posting | undefined {
  const { name, matter, sheet, issues, options } = source;
  const body = readText(source);
  const title = titleOf(source, body);
  if (name.isRetired) retire(sheet, issues);
  readFacts(source, title);
  if (sheet.fields.status === 'closed') {
    sheet.remove('applyUrl');
    sheet.remove('applyEmail');
  }
  if (options.organization !== undefined) {
    sheet.set('hiringOrganization', { name: options.organization });
  }
  reportMissing(title.title, sheet, issues);
  if (title.title === '') return undefined;
  const own = readOwnEntries(source.entries, sheet, issues);
  const sections = findSections(title.content.slice(title.header));
  const added = own.filter(({ heading }) => !sections.some((each) => isSame(each, heading)));
  const all = [...sections, ...added];
  const description = [
    ...title.content.map(({ html }) => html),
    ...added.map(({ heading, html }) => `<h2>${heading}</h2>\n${html}`),
  ].join('\n');
  if (htmlToText(description) === '') {
    issues.add('warning', 'posting-empty', 'The posting has no text: nothing below its title.');
  }
  readLanguageOf(source, body, description);
  return createPosting({
    ...sheet.fields,
    id: matter.id ?? name.id,
    title: title.title,
    description,
    sections: all.length > 0 ? all : undefined,
    custom: Object.fromEntries(sheet.custom),
  });
}

function readText({ name, split, sheet, issues, options }: PostingSource): Body {
  const { body, bodyLine, values } = split;
  const { partials, baseUrl } = options;
  const language = sheet.fields.language ?? name.language ?? options.language;
  const isModule = name.extension === 'mdx';
  const text = expandIncludes(body, bodyLine, { partials, language, issues, isModule });
  reportRepeatedLines(body, bodyLine, issues);
  return readBody(text, bodyFormat(name.extension, body, values.size > 0), issues, baseUrl);
}

/** The title by what is surest: the option, front matter, the first heading, the page's, the file's name. */
function titleOf({ name, matter, sheet, issues, options }: PostingSource, body: Body): Title {
  const { blocks, pageTitle } = body;
  const stated = options.title ?? matter.title;
  const heading = findTitleHeading(blocks, matter.title);
  const isNamed = stated === undefined && heading === undefined && pageTitle === undefined;
  const words = stated ?? heading?.title ?? pageTitle ?? name.title ?? '';
  const { title, date, isClosed } = readTitle(words);
  const line = heading === undefined ? 1 : (blocks[heading.index]?.line ?? 1);
  if (date !== undefined) {
    sheet.set('datePosted', date, { ...issues.locate(date, line), text: date });
  }
  if (isClosed || (heading && readTitle(heading.title).isClosed)) {
    sheet.set('status', 'closed', { line, column: 1, text: heading?.title ?? words });
  }
  if (isNamed && title !== '') {
    const message = `The title "${title}" was taken from the file's name. Give it with --title TEXT, "title:" in front matter or a heading.`;
    issues.add('warning', 'title-from-file-name', message);
  }
  if (!heading) return { title, content: blocks, header: 0 };
  const content = blocks.filter((_, index) => index !== heading.index);
  const header = readHeader(blocks.slice(heading.index), sheet, issues, options.baseUrl);
  return { title, content, header: heading.index + header - 1 };
}

function readFacts({ sheet, issues, options }: PostingSource, { title, content }: Title): void {
  readLabelledFacts(content, sheet, issues, options.baseUrl);
  readProseFacts(content, { sheet, issues, base: options.baseUrl, title });
}

function retire(sheet: FactSheet, issues: PostingIssues): void {
  const message = 'The file was renamed to retire it, so the posting counts as closed.';
  issues.add(
    'warning',
    'file-retired',
    `${message} State "status:" in front matter to overrule this.`,
    { line: 1, column: 1 },
  );
  sheet.set('status', 'closed');
}

function reportMissing(title: string, sheet: FactSheet, issues: PostingIssues): void {
  if (title === '') {
    const message =
      'The posting has no title. Give it with --title TEXT, with "title:" in front matter, with a heading at the top ("# Baker"), or with a file name that says it ("night-shift-baker.md" for a baker).';
    issues.add('error', 'title-missing', message, { line: 1, column: 1 });
  }
  if (!sheet.has('hiringOrganization')) {
    const message =
      'No employer is named. Give it with --organization NAME, or with "company:" in front matter.';
    issues.add('warning', 'employer-missing', message, { line: 1, column: 1 });
  }
}

function isSame(section: Section, heading: string): boolean {
  return section.heading.toLowerCase() === heading.toLowerCase();
}

/** A summary is short; its words are few. */
const leastSummaryHits = 4;

/** The language by front matter, file name, page or option; else by the text where it is clear. */
function readLanguageOf(source: PostingSource, { pageLanguage }: Body, description: string): void {
  const { name, sheet, issues, options } = source;
  const detected = detectLanguage(htmlToText(description));
  const summary = detectLanguage(sheet.fields.summary ?? '', leastSummaryHits);
  if (summary !== undefined && detected !== undefined && summary !== detected) {
    const message = `The summary is in "${summary}" and the text in "${detected}"; the summary was left out.`;
    const keys = source.entries.of('summary').map(({ key }) => key);
    issues.add('warning', 'language-mixed', message, issues.locateKey(keys[0] ?? ''));
    sheet.remove('summary');
  }
  sheet.set('language', name.language ?? readLanguage(pageLanguage) ?? options.language);
  if (detected === undefined) return;
  sheet.set('language', detected, { line: source.split.bodyLine, column: 1, text: detected });
}
