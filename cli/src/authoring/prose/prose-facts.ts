import {
  readEmploymentTypes,
  readPlaces,
  readWorkplace,
  safeUrl,
  sectionKind,
  type Workplace,
  closedStatement,
  invitation,
  isNotHiring,
  poolTitle,
} from 'open-roles/internal';
import type { Block } from './blocks.js';
import type { FactSheet } from '../fact-sheet.js';
import type { SourceText } from '../source-text.js';
import {
  applyText,
  closingDay,
  monthOrDay,
  noMailbox,
  officeStatements,
  otherMailbox,
  payForOther,
  payWord,
  salaryOf,
  sendingDay,
  workplaceStatements,
} from './prose-words.js';
import { emailAddresses, readPay, stateDate, statePlaces } from './read-fact.js';

/** What the text of a posting is read with. */
export interface ProseContext {
  /** What the text says, below what front matter states. */
  sheet: FactSheet;
  source: SourceText;
  base: URL | undefined;
}

/** Longer paragraphs talk of many things: what they say of closing is not about this posting. */
const longestStatement = 300;

/** What else stands in the brackets of a title. */
const otherBracket =
  /^\s*(?:all|any|alle) (?:genders?|geschlechter)\s*$|^[^\p{L}]*\p{L}(?:[^\p{L}]+\p{L})*[^\p{L}]*$/iu;

const sentenceEnd = /\n|(?<=[.!?]) /;

const proseOf = ({ text }: Block): string => text.replaceAll('\n', ' ');

/** Reads what the wording of the text leaves no doubt about. */
export function readProseFacts(
  blocks: readonly Block[],
  title: string,
  context: ProseContext,
): void {
  readStatus(blocks, title, context);
  readClosingDay(blocks, context);
  readBrackets(blocks, title, context);
  readWorkplaceStatements(blocks, context);
  readOffices(blocks, context);
  readSalaryStatements(blocks, context);
  if (context.sheet.known.status !== 'closed') readApplication(blocks, context);
}

function readStatus(
  blocks: readonly Block[],
  title: string,
  { sheet, source }: ProseContext,
): void {
  for (const block of blocks) {
    const text = proseOf(block);
    if (block.kind === 'table' || text.length > longestStatement) continue;
    const closed = closedStatement(text);
    const origin = source.originOf(text, block.line);
    if (closed) {
      const sentence = /^[^.!?]*/.exec(text.slice(closed.index))?.[0] ?? '';
      if (!sheet.has('status')) sheet.set('validThrough', monthOrDay.exec(sentence)?.[1]);
      sheet.set('status', 'closed', origin);
    } else if (isNotHiring(text, title)) {
      sheet.set('status', invitation.test(text) ? 'talent-pool' : 'closed', origin);
    }
  }
  if (poolTitle.test(title)) {
    sheet.set('status', 'talent-pool', source.originOf(title, 1));
  }
}

/** "Closes 19th February": one day in all of the text. */
function readClosingDay(blocks: readonly Block[], { sheet, source }: ProseContext): void {
  const found = new Map<string, Block>();
  for (const block of blocks) {
    const text = proseOf(block);
    const date =
      text.length > longestStatement
        ? undefined
        : (closingDay.exec(text) ?? sendingDay.exec(text))?.[1];
    if (date !== undefined) found.set(date, block);
  }
  const [only, other] = [...found];
  if (!only || other) return;
  const [text, { line }] = only;
  stateDate(sheet, 'validThrough', text, source.originOf(text, line));
}

/** "The team (remote US and Canada)": places in brackets, in the title and in headings. */
function readBrackets(
  blocks: readonly Block[],
  title: string,
  { sheet, source }: ProseContext,
): void {
  const texts = [
    ...blocks
      .filter(({ kind }) => kind === 'heading')
      .map((block) => ({ text: proseOf(block), line: block.line })),
    { text: title, line: 1 },
  ];
  for (const { text, line } of texts) {
    const words = /[([]([^()[\]]*\bremote\b[^()[\]]*)[)\]]/i.exec(text)?.[1];
    if (words === undefined || readWorkplace(words) === undefined) continue;
    // "(remote, full time, all genders)"
    const parts = words
      .split(',')
      .filter((part) => !otherBracket.test(part) && !readEmploymentTypes(part).length);
    statePlaces(sheet, [parts.join(',')], source.originOf(words, line));
  }
}

/** What all statements agree on; where they contradict each other, nothing is certain. */
function readWorkplaceStatements(blocks: readonly Block[], { sheet, source }: ProseContext): void {
  const found = new Map<Workplace, { block: Block; text: string }>();
  for (const block of blocks) {
    for (const [workplace, pattern] of workplaceStatements) {
      const text = pattern.exec(proseOf(block))?.[0];
      if (text !== undefined && !found.has(workplace)) found.set(workplace, { block, text });
    }
  }
  const [only, other] = [...found];
  if (!only || other) return;
  const [workplace, { block, text }] = only;
  sheet.set('workplace', workplace, source.originOf(text, block.line));
}

function readOffices(blocks: readonly Block[], { sheet, source }: ProseContext): void {
  for (const block of blocks) {
    for (const pattern of officeStatements) {
      const match = pattern.exec(proseOf(block));
      const [place] = readPlaces(match?.[1] ?? '').places;
      if (!match || place?.country === undefined) continue;
      const origin = source.originOf(match[0], block.line);
      sheet.set('locations', [place], origin);
    }
  }
}

/** "The salary is €60,000 a year", "We pay € 18 an hour": one sentence with the word, the currency and the period. */
function readSalaryStatements(blocks: readonly Block[], { sheet, source }: ProseContext): void {
  for (const block of blocks) {
    if (block.kind === 'table') continue;
    for (const line of block.text.split(/\n|(?<=[.!?])\s+(?=\p{Lu})/u)) {
      if (line.length > longestStatement || !payWord.test(line) || payForOther.test(line)) continue;
      const salary = readPay(line);
      if (salary?.currency === undefined) continue;
      // "Salary up to €45,000": right behind the word, an amount needs no period.
      if (salary.unit === undefined && !salaryOf.test(line)) continue;
      if ((salary.min ?? salary.max) === undefined) continue;
      sheet.set('salaries', [salary], source.originOf(line, block.line));
    }
  }
}

interface Mailbox {
  block: Block;
  /** Whether the sentence around it is about applying. */
  isForApplying: boolean;
}

/** A link that says "apply", else the only one below a heading that does; and an e-mail address: the one that does, or the only one. */
function readApplication(blocks: readonly Block[], { sheet, source, base }: ProseContext): void {
  const addresses = new Map<string, Mailbox>();
  const pages = new Map<string, Block>();
  const pagesBelow = new Map<string, Block>();
  let isBelow = false;
  for (const block of blocks) {
    if (block.kind === 'heading') isBelow = sectionKind(block.text) === 'apply';
    for (const { href, text } of block.links) {
      const url = safeUrl(href, base);
      const isShort = text.length <= 60;
      const isAboutApplying =
        applyText.test(text) || (isShort && applyText.test(linkLine(block, text)));
      const at = block.text.indexOf(text);
      if (url?.startsWith('mailto:')) addMailbox(addresses, mailboxOf(url), block, at, text.length);
      else if (url?.startsWith('http') && isShort && isAboutApplying) pages.set(url, block);
      else if (url?.startsWith('http') && isBelow) pagesBelow.set(url, block);
    }
    for (const { 0: address, index } of block.text.matchAll(emailAddresses))
      addMailbox(addresses, address, block, index);
  }
  const [page, otherPage] = pages.size > 0 ? pages : pagesBelow;
  if (page && !otherPage) {
    sheet.set('applyUrl', page[0], source.originOf(page[0], page[1].line));
  }
  const explicit = [...addresses].filter(([, { isForApplying }]) => isForApplying);
  const [mailbox, otherMail] = explicit.length > 0 ? explicit : addresses;
  if (!mailbox || otherMail) return;
  const [address, { block, isForApplying }] = mailbox;
  const origin = source.originOf(address, block.line);
  if (isForApplying) sheet.set('applyEmail', address, origin);
  else sheet.setContactEmail(address, origin);
}

/** Of "To apply: this form", the words around a link that says nothing itself; of a long line, those right before it. */
function linkLine({ text }: Block, link: string): string {
  const line = text.split('\n').find((each) => each.includes(link)) ?? '';
  if (line.length <= 80) return line;
  const before = line.slice(0, line.indexOf(link)).slice(-40);
  return before.split(sentenceEnd).at(-1) ?? '';
}

/** Adds an address, unless it or the sentence around its words is about something else. */
function addMailbox(
  addresses: Map<string, Mailbox>,
  address: string,
  block: Block,
  at: number,
  length = address.length,
): void {
  const key = address.toLowerCase();
  const { text } = block;
  if (address === '' || addresses.has(key) || otherMailbox.test(address)) return;
  const before = text
    .slice(Math.max(0, at - longestStatement), at)
    .split(sentenceEnd)
    .at(-1);
  const [after] = text.slice(at + length, at + length + longestStatement).split(sentenceEnd);
  const around = `${before} ${after}`;
  const isForApplying = applyText.test(around);
  if (!noMailbox.test(around)) addresses.set(key, { block, isForApplying });
}

function mailboxOf(url: string): string {
  const address = url.replace(/^mailto:/i, '').replace(/\?.*$/, '');
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
