import { type Posting, type Section } from 'open-roles/core';
import {
  createPosting,
  employmentTypesOfTitle,
  htmlToText,
  isShownField,
  readLanguage,
  workplaceOfTitle,
} from 'open-roles/internal';
import type { Position } from '../position.js';
import { detectLanguage } from './detect-language.js';
import { FactSheet, type Origin } from './fact-sheet.js';
import type { FileName } from './file-name.js';
import { readOwnEntries } from './front-matter/content.js';
import type { FrontMatterEntries } from './front-matter/entries.js';
import type { FrontMatterReading } from './front-matter/facts.js';
import type { SplitFile } from './front-matter/split.js';
import { expandIncludes, type Partials } from './includes/expand-includes.js';
import { type IssueCollector, shortened } from './issue-collector.js';
import type { Block } from './prose/blocks.js';
import { findSections } from './prose/find-sections.js';
import {
  findTitleHeading,
  findTitleLine,
  isAnnouncement,
  isJobList,
  readHeader,
  readTitle,
} from './prose/header-facts.js';
import { findLabelledTitle, readLabelledFacts } from './prose/labelled-facts.js';
import { type ProseContext, readProseFacts } from './prose/prose-facts.js';
import { stateDate } from './prose/read-fact.js';
import type { SourceText } from './source-text.js';
import { type Body, bodyFormat, readBody, type RelativeLink } from './text/read-body.js';

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
  source: SourceText;
  split: SplitFile;
  entries: FrontMatterEntries;
  matter: FrontMatterReading;
  /** What front matter states. */
  stated: FactSheet;
  issues: IssueCollector;
  options: PostingFileOptions;
}

/** What one source says of a posting, and where it says so. */
type SourceFacts = Pick<FactSheet, 'facts' | 'origins'>;

/** A posting, and what its author wrote where. */
export interface PostingReading {
  posting: Posting;
  /** Where the facts of the posting stand. Those that the file does not hold are absent. */
  origins: ReadonlyMap<keyof Posting, Position>;
  /** What front matter states. */
  stated: SourceFacts;
  /** What the text tells, also where front matter states something else. */
  told: SourceFacts;
  /** The relative links in the text. */
  links: readonly RelativeLink[];
  /** Whether lines stand in the text twice, which is reported already. */
  hasRepeatedLines: boolean;
  source: SourceText;
  /** The line that the text begins on. */
  bodyLine: number;
}

/** Where a fact stands. What is missing can be put at the beginning of the file. */
export function positionIn({ origins }: PostingReading, field: keyof Posting = 'title'): Position {
  const { line, column } = origins.get(field) ?? { line: 1, column: 1 };
  return { line, column };
}

interface Title {
  title: string;
  at: Position;
  /** The blocks without the title heading, for the description. */
  content: readonly Block[];
  /** How many of them belong to the title: the employer, badges. */
  header: number;
}

/** The posting that front matter and text make together; `undefined`, and reported, where it has no title. */
export function composePosting(file: PostingSource): PostingReading | undefined {
  const { name, source, split, entries, matter, stated, issues, options } = file;
  if (name.isRetired) stateRetired(stated, issues);
  const body = readText(file);
  const hasRepeatedLines = reportRepeatedLines(split, issues);
  const told = new FactSheet(stated.slashOrder, stated);
  const title = tellFacts(file, body, told);
  if (isJobList(title.title, body.blocks)) {
    const message = `"${title.title}" is a list of jobs, and a file is one posting. Write each job in a file of its own.`;
    issues.add('error', 'postings-in-one-file', message, title.at);
    return undefined;
  }
  const facts = mergeFacts(file, told, title.title);
  if (options.organization !== undefined) {
    facts.hiringOrganization ??= { name: options.organization };
  }
  reportMissing(title.title, facts, issues);
  if (title.title === '') return undefined;
  const content = [
    ...title.content.slice(0, title.header),
    ...leaveOutEmpty(title.content.slice(title.header), issues),
  ];
  const own = readOwnEntries(entries, stated, issues);
  reportNotShown(entries, stated, issues);
  const { description, sections } = compose({ ...title, content }, own);
  if (htmlToText(description) === '') {
    issues.add('warning', 'posting-empty', 'The posting has no text: nothing below its title.');
  }
  setLanguage(facts, file, body, description);
  const firstLine = split.body.split('\n').findIndex((line) => line.trim() !== '');
  return {
    posting: createPosting({
      ...facts,
      id: matter.id ?? name.id,
      title: title.title,
      description,
      sections: sections.length > 0 ? sections : undefined,
      // Those of the text come last, and rule out none of the author's own.
      custom: Object.fromEntries([...stated.custom, ...told.custom, ...stated.custom]),
    }),
    origins: new Map<keyof Posting, Position>([
      ['title', title.at],
      ['description', { line: split.bodyLine + Math.max(0, firstLine), column: 1 }],
      ...told.origins,
      ...stated.origins,
    ]),
    stated,
    told,
    links: body.links,
    hasRepeatedLines,
    source,
    bodyLine: split.bodyLine,
  };
}

function stateRetired(stated: FactSheet, issues: IssueCollector): void {
  const message = 'The file was renamed to retire it, so the posting counts as closed.';
  const advice = 'State "status:" in front matter to overrule this.';
  issues.add('warning', 'file-retired', `${message} ${advice}`, { line: 1, column: 1 });
  stated.set('status', 'closed');
}

function readText({ name, source, split, stated, issues, options }: PostingSource): Body {
  const { body, bodyLine, values, subject } = split;
  const { partials, baseUrl } = options;
  const language = stated.facts.language ?? name.language ?? options.language;
  const isModule = name.extension === 'mdx';
  const setting = { partials, language, source, issues, isModule };
  const text = expandIncludes(body, bodyLine, setting);
  const format = bodyFormat(name.extension, body, values.size > 0 && subject === undefined);
  return readBody(text, format, { source, issues, base: baseUrl });
}

/** Shorter lines repeat for good reasons: "Experience with Git". */
const leastLine = 24;

/** Reports lines that stand in a text twice: lists that were pasted together. They stay in the posting. */
function reportRepeatedLines({ body, bodyLine }: SplitFile, issues: IssueCollector): boolean {
  const seen = new Map<string, number>();
  let hasRepeated = false;
  for (const [index, line] of body.split('\n').entries()) {
    const content = line.replace(/^[\s>*+•●▪–—-]+|(?<![\s.;,])[\s.;,]+$/g, '').toLowerCase();
    const isSentence = content.length >= leastLine && content.split(' ').length >= 3;
    if (!isSentence || /^<[^>]*>$/.test(content)) continue;
    const first = seen.get(content);
    const number = bodyLine + index;
    if (first === undefined) seen.set(content, number);
    else {
      const message = `This line repeats line ${first}. Remove one of them if that is a mistake.`;
      const column = line.length - line.trimStart().length + 1;
      issues.add('warning', 'line-repeated', message, { line: number, column });
      hasRepeated = true;
    }
  }
  return hasRepeated;
}

/** Reads what the text tells, from its title down. */
function tellFacts(file: PostingSource, body: Body, told: FactSheet): Title {
  const context = { sheet: told, source: file.source, base: file.options.baseUrl };
  const title = readTitleOf(file, body, context);
  readLabelledFacts(title.content, context);
  readProseFacts(title.content, title.title, context);
  if (!told.has('workplace')) told.set('workplace', workplaceOfTitle(title.title));
  if (!told.has('employmentTypes'))
    told.set('employmentTypes', employmentTypesOfTitle(title.title));
  return title;
}

/** "remote: false" says where the work is not; a text that says remote all the same leaves it open. */
function denyRemote(
  facts: Partial<Posting>,
  { entries, stated, issues }: PostingSource,
  told: FactSheet,
  title: string,
): void {
  const denial = entries.flag('workplace', false);
  if (!denial || stated.has('workplace') || facts.workplace !== 'remote') return;
  delete facts.workplace;
  const words = told.origins.get('workplace')?.text ?? title;
  const message = `${denial.name}: the text says "${shortened(words)}", and this says that the work is not remote: neither is shown. Correct one of them.`;
  issues.add('warning', 'workplace-contradicts', message, denial.at);
}

/**
 * The title by what is surest: the option, front matter, the first heading, a line that labels it, a message's subject,
 * the page's, the file's name. Headings of plain text are only likely ones.
 */
function readTitleOf(
  { name, matter, source, split, issues, options }: PostingSource,
  { blocks, format, pageTitle }: Body,
  context: ProseContext,
): Title {
  const { sheet } = context;
  const labelled = findLabelledTitle(blocks);
  const { subject } = split;
  const ofMessage = format === 'text' && subject !== undefined ? (labelled ?? subject) : undefined;
  const named = matter.title ?? ofMessage;
  const stated = options.title ?? named;
  // Below "Job announcement" a line may say of which job, and other headings follow.
  const first = blocks.find(({ kind }) => kind === 'heading');
  const known = first && isAnnouncement(first) ? (named ?? labelled) : named;
  const other = labelled ?? subject ?? pageTitle;
  const isNameless = (known ?? stated ?? other ?? name.title) === undefined;
  const heading =
    findTitleHeading(blocks, known) ??
    (isNameless || isInTitle(blocks[0], pageTitle) ? findTitleLine(blocks) : undefined);
  const told = stated ?? heading?.title ?? other;
  const isNamed = told === undefined;
  const words = told ?? name.title ?? '';
  const { title, date, lastDay, isClosed } = readTitle(words);
  const line = heading === undefined ? 1 : (blocks[heading.index]?.line ?? 1);
  const at = source.locate(title, line);
  if (date !== undefined) sheet.set('datePosted', date, source.originOf(date, line));
  if (lastDay !== undefined) stateDate(sheet, 'validThrough', lastDay, source.originOf(lastDay, 1));
  if (isClosed || (heading && readTitle(heading.title).isClosed)) {
    sheet.set('status', 'closed', { line, column: 1, text: heading?.title ?? words });
  }
  if (isNamed && title !== '') {
    const message = `The title "${title}" was taken from the file's name. Give it with --title TEXT, "title:" in front matter or a heading.`;
    issues.add('warning', 'title-from-file-name', message);
  }
  // "Job vacancy" above the facts says nothing more.
  const announced = blocks.slice(0, heading?.index ?? 1).filter(isAnnouncement);
  if (!heading) {
    return { title, at, content: blocks.filter((block) => !announced.includes(block)), header: 0 };
  }
  const { length, read } = readHeader(blocks.slice(heading.index), context);
  // What stands among the facts of the posting does not stand below them again.
  const left = new Set([...announced, blocks[heading.index], ...read]);
  const content = blocks.filter((block) => !left.has(block));
  return { title, at, content, header: heading.index + length - left.size };
}

/** "Orchard manager" of a page called "JD - Orchard manager (final)": the bold line at its top is the surer title. */
const isInTitle = (first: Block | undefined, pageTitle = ''): boolean =>
  first?.isBold === true && pageTitle.toLowerCase().includes(first.text.toLowerCase());

/** The facts of front matter and, where it states none, those of the text, which are reported. */
function mergeFacts(file: PostingSource, told: FactSheet, title: string): Partial<Posting> {
  const { stated, issues } = file;
  const facts = { ...told.known };
  denyRemote(facts, file, told, title);
  if (facts.status === 'closed') {
    delete facts.applyUrl;
    delete facts.applyEmail;
  } else if (!facts.applyUrl && !facts.applyEmail) {
    const { email, origin } = stated.contactEmail ?? told.contactEmail ?? {};
    if (email !== undefined) facts.applyEmail = email;
    if (origin) reportTold('applyEmail', origin, issues);
  } else stated.setCustom('contactEmail', stated.contactEmail?.email);
  for (const [field, origin] of told.origins) {
    const isUsed = stated.facts[field] === undefined && facts[field] !== undefined;
    if (isUsed) reportTold(field, origin, issues);
  }
  for (const { field, origin } of told.doubtfulDates) {
    if (facts[field] !== undefined) continue;
    const message = `${field}: "${origin.text}" in the text is no certain date and was left out. Write it like 2026-11-30.`;
    const { line, column } = origin;
    issues.add('warning', 'date-unreadable', message, { line, column });
  }
  return facts;
}

/** Reports that a fact stands in the text and not in front matter, so that the author can overrule it. */
function reportTold(field: string, { text, line, column }: Origin, issues: IssueCollector): void {
  const advice = 'State it in front matter to overrule this.';
  const message = `${field}: "${shortened(text)}" was found in the text. ${advice}`;
  issues.add('info', 'fact-from-text', message, { line, column });
}

function reportMissing(
  title: string,
  { hiringOrganization }: Partial<Posting>,
  issues: IssueCollector,
): void {
  if (title === '') {
    const message =
      'The posting has no title. Give it with --title TEXT, with "title:" in front matter, with a heading at the top ("# Baker"), or with a file name that says it ("night-shift-baker.md" for a baker).';
    issues.add('error', 'title-missing', message, { line: 1, column: 1 });
  }
  if (!hiringOrganization) {
    const message =
      'No employer is named. Give it with --organization NAME, or with "company:" in front matter.';
    issues.add('warning', 'employer-missing', message, { line: 1, column: 1 });
  }
}

/** The description and sections of the text, with those of front matter that it does not have. */
function compose(
  { content, header }: Title,
  own: readonly Section[],
): { description: string; sections: Section[] } {
  const sections = findSections(content.slice(header));
  const isNew = ({ heading }: Section): boolean =>
    !sections.some((each) => each.heading.toLowerCase() === heading.toLowerCase());
  const added = own.filter(isNew);
  const description = [
    ...content.map(({ html }) => html),
    ...added.map(({ heading, html }) => `<h2>${heading}</h2>\n${html}`),
  ].join('\n');
  return { description, sections: [...sections, ...added] };
}

/** The blocks without headings that nothing stands below, such as those of partials that are missing. */
function leaveOutEmpty(blocks: readonly Block[], issues: IssueCollector): Block[] {
  const kept: Block[] = [];
  for (const block of blocks.toReversed()) {
    const next = kept.at(-1);
    const isEmpty =
      block.kind === 'heading' &&
      block.links.length === 0 &&
      (!next || (next.kind === 'heading' && next.level <= block.level));
    if (isEmpty) {
      const message = `The heading "${shortened(block.text)}" was left out: there is no text below it.`;
      issues.add('warning', 'section-empty', message, { line: block.line, column: 1 });
    } else kept.push(block);
  }
  return kept.reverse();
}

/** Reports the author's own fields that no page shows. What stands in the text as well needs no field. */
function reportNotShown(
  entries: FrontMatterEntries,
  stated: FactSheet,
  issues: IssueCollector,
): void {
  for (const [name, value] of stated.custom) {
    const entry = entries.all.find((each) => each.name === name || each.key === name);
    if (!entry || isShownField(name) || entry.field === 'subtitle') continue;
    const message = `${name}: "${shortened(String(value))}" is in the feed and can be filtered by, but no page shows it. Write it in the text for readers.`;
    issues.add('info', 'fact-not-shown', message, entry.at);
  }
}

/** A summary is short; its words are few. */
const leastSummaryHits = 4;

/** Sets the language by front matter, file name, page or option, else by the text where it is clear. A summary in another is left out. */
function setLanguage(
  facts: Partial<Posting>,
  { name, split, entries, issues, options }: PostingSource,
  { pageLanguage }: Body,
  description: string,
): void {
  const detected = detectLanguage(htmlToText(description));
  const ofSummary = detectLanguage(facts.summary ?? '', leastSummaryHits);
  if (ofSummary !== undefined && detected !== undefined && ofSummary !== detected) {
    const message = `The summary is in "${ofSummary}" and the text in "${detected}"; the summary was left out.`;
    issues.add('warning', 'language-mixed', message, entries.of('summary')[0]?.at);
    delete facts.summary;
  }
  const given = name.language ?? readLanguage(pageLanguage) ?? options.language;
  const language = facts.language ?? given ?? detected;
  if (language === undefined) return;
  if (facts.language === undefined && given === undefined) {
    reportTold('language', { line: split.bodyLine, column: 1, text: language }, issues);
  }
  facts.language = language;
}
