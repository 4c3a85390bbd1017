import type { Place } from 'open-roles/core';
import {
  closedMark,
  employmentTypesOfTitle,
  readEmploymentTypes,
  readPlaces,
  safeUrl,
  sectionKind,
} from 'open-roles/internal';
import type { Block } from './blocks.js';
import { factName, factOfSign } from './fact-words.js';
import { factLine } from './labelled-facts.js';
import type { ProseContext } from './prose-facts.js';
import { isWorkplaceText, readPay, statePlaces } from './read-fact.js';
import { namesDay } from './written-date.js';

/** The heading that is the posting's title. */
export interface TitleHeading {
  title: string;
  /** Its position among the blocks: the description goes without it. */
  index: number;
}

const announcement =
  /^(?:jd for|job description(?: for)?|job posting|job opening|job|open position|position|vacancy|role|we(?:['’]re| are) (?:hiring|looking for)|now hiring|hiring|help wanted|wanted|stellenausschreibung|stellenangebot|wir suchen|terms of reference|tor|fiche de poste|vacature|vaga|offre d['’]emploi|nous recrutons|oferta de empleo|se busca|招聘|诚聘|急聘|誠聘|採用|채용|구인)(?: ?[:：–—-]| an?\b| une?\b| eine?n?\b|(?<=for))\s*/i;

/** "The Crumb is looking for a baker": who announces it, too. */
const announcedBy =
  /^(?:\p{Lu}[^.!?]{1,60}?|we) (?:is|are) (?:now |currently )?(?:hiring|looking for|seeking|recruiting)(?: for)?(?: an?| our(?: next)?)? (?=\p{L})/u;

const onlyAnnouncement =
  /^(?:(?:employment|career|job|position|vacancy|staff)? ?(?:announcements?|postings?|openings?|opportunit(?:y|ies)|adverts?|advertisements?|descriptions?|vacanc(?:y|ies)|notices?)|(?:we(?:['’]re| are) |now )?hiring|join (?:us|our team)|help wanted|stellen(?:ausschreibung|angebot|anzeige|beschreibung)|wir (?:suchen|stellen ein)(?: (?:dich|sie|verstärkung))?|offre d['’]emploi|fiche de poste|nous recrutons|on recrute|.{2,80} (?:is|are) (?:now |currently )?(?:accepting|inviting|seeking)(?: applications)? for(?: (?:the|a) (?:following )?(?:positions?|posts?|roles?|jobs?|vacanc(?:y|ies)))?(?: of)?|oferta de (?:empleo|trabajo)|vacature|vaga(?: de emprego)?|offerta di lavoro|cercasi|ogłoszenie o pracę|ledig (?:tjänst|stilling)|platsannons|terms of reference|募集要項|求人(?:情報|票|募集)?|採用情報|招聘(?:启事|啟事|公告)|채용 ?공고)[ !:]*$/iu;

const jobList =
  /^(?:(?:our|all|see)? ?(?:current|open|available|latest|new)? ?(?:job|employment|career|work)? ?(?:positions|vacancies|openings|roles|jobs|opportunities|listings)(?: available)?|careers?|(?:unsere )?(?:offene[n]? )?(?:stellen(?:angebote|anzeigen|ausschreibungen)?|jobs|positionen)|karriere|(?:nos )?(?:offres d['’]emploi|postes (?:à pourvoir|ouverts)|recrutements)|(?:nuestras )?(?:ofertas de (?:empleo|trabajo)|vacantes|puestos vacantes)|(?:onze )?vacatures|offerte di lavoro|posizioni aperte|vagas(?: abertas| de emprego)?|oferty pracy|lediga (?:jobb|tjänster)|ledige stillinger|avoimet työpaikat|volná místa)(?: (?:at|bei|chez|en|bij|in) .{2,60})?[ :!]*$/iu;

/** Whether a text is the list of several jobs: a heading of such a list, and headings that name no section below it. */
export function isJobList(title: string, blocks: readonly Block[]): boolean {
  if (!jobList.test(title)) return false;
  const jobs = blocks.filter(
    ({ kind, text }) => kind === 'heading' && text !== title && !isSectionName(text),
  );
  return jobs.length > 1;
}

/** Whether a heading says that there is a vacancy, and not which. */
export const isAnnouncement = ({ kind, text }: Block): boolean =>
  kind === 'heading' && onlyAnnouncement.test(text);

/** "2021-10 - Baker": when it was posted, and the title without that. */
const dated =
  /^[([]?(\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)[)\]]?\s*[:|–—-]?\s+(?=\p{L})|\s+[|–—-]?\s*[([]?(\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)[)\]]?$/u;

/** What a title says, besides what the job is. */
interface TitleReading {
  title: string;
  /** When it was posted. */
  date?: string;
  /** The last day to apply, as it is written. */
  lastDay?: string;
  /** Whether it says that nobody can apply. */
  isClosed: boolean;
}

/** "Baker (deadline 11 January)": the day, where the words before it announce one. */
function lastDayOf(title: string): { title: string; lastDay?: string } {
  const [bracket = '', words = ''] = / ?[([]([^()[\]]{4,60})[)\]]$/.exec(title) ?? [];
  const spaces = [...words.matchAll(/ /g)].map(({ index }) => index);
  const at = spaces.find((space) => factName(words.slice(0, space)) === 'validThrough') ?? -1;
  const lastDay = words.slice(at + 1);
  return at !== -1 && namesDay(lastDay)
    ? { title: title.slice(0, -bracket.length).trim(), lastDay }
    : { title };
}

/** A title as a text words it, taken apart. */
export function readTitle(text: string): TitleReading {
  const written = text
    .replace(/\s+/g, ' ')
    .trim()
    // The subject of a message that was answered or forwarded.
    .replace(/^(?:(?:re|fwd?|aw|wg|tr|rv|sv|vs): ?)+/i, '');
  // Front matter is no Markdown, but its authors write some.
  const struck = /^~~(.+)~~$/.exec(written.replace(closedMark, '').trim())?.[1];
  const whole = struck ? `${struck} (closed)` : written.replace(/^(\*\*|__)(.+)\1$/, '$2');
  const line = whole.replace(closedMark, '').trim() || whole;
  const date = dated.exec(line);
  const { title: bare, lastDay } = lastDayOf((date ? line.replace(date[0], '') : line).trim());
  const announced = bare
    .replace(/^【(?:急募|大?募集中?|求人|採用)】\s*/u, '')
    .replace(announcement, '')
    .replace(announcedBy, '')
    .replace(/ (?:gesucht|wanted|needed)!*$/i, '')
    .trim();
  const title = announced === bare ? bare : announced.replace(/\s*!+$/, '');
  const found = date?.[1] ?? date?.[2];
  return {
    title: title === '' ? bare : title,
    ...(found && { date: found }),
    ...(lastDay && { lastDay }),
    isClosed: line !== whole,
  };
}

/** The heading that names the job: the first block, or the first of the highest level before any section. */
export function findTitleHeading(
  blocks: readonly Block[],
  known: string | undefined,
): TitleHeading | undefined {
  const index = blocks.findIndex((each) => each.kind === 'heading' && !isAnnouncement(each));
  const block = blocks[index];
  if (!block) return undefined;
  const words = block.text.replaceAll('\n', ' ');
  // A title that is struck through closes its posting.
  const isStruck = block.struck !== '' && ` ${words}`.replace(closedMark, '').trim() === '';
  const title = isStruck ? `${block.struck} (closed)` : words;
  if (known !== undefined) {
    return isSame(readTitle(title).title, readTitle(known).title) ? { title, index } : undefined;
  }
  const isFirst = blocks.slice(0, index).every(({ text }) => text.length < 80);
  const isHighest = !blocks.some(
    (each) =>
      each !== block &&
      each.kind === 'heading' &&
      each.level <= block.level &&
      !isAnnouncement(each),
  );
  const isTitle = isFirst && (block.level <= 2 || isHighest) && title.length <= 150;
  if (!isTitle || isSectionName(title)) return undefined;
  return { title, index };
}

/** The first line, where it stands alone above the text and is no sentence: of a text without headings, the title. */
export function findTitleLine(blocks: readonly Block[]): TitleHeading | undefined {
  const [first, second] = blocks;
  const isTitle =
    first?.kind === 'paragraph' &&
    second !== undefined &&
    first.text.length <= 70 &&
    /^[\p{L}\p{N}]/u.test(first.text) &&
    !/[\n|:]|[.!?;,]$/.test(first.text.replace(announcement, '')) &&
    !isSectionName(first.text);
  return isTitle ? { title: first.text, index: 0 } : undefined;
}

function isSectionName(text: string): boolean {
  const { title } = readTitle(text);
  if (factName(title) !== undefined) return true;
  return sectionKind(title) !== undefined && title.split(' ').length <= 4;
}

function isSame(first: string, second: string): boolean {
  const key = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return key(first) === key(second);
}

/**
 * The facts around a title: its link, the employer in the heading below it, and badges. `blocks`
 * begin with the title. Gives back how many of them are this header, and which of them were read whole.
 */
export function readHeader(
  blocks: readonly Block[],
  context: ProseContext,
): { length: number; read: Block[] } {
  const { sheet, source, base } = context;
  const [title, ...below] = blocks;
  const [link] = title?.links ?? [];
  if (title && link) {
    const url = safeUrl(link.href, base);
    const at = source.locate(link.href, title.line);
    if (url && /^http/.test(url)) sheet.set('applyUrl', url, { ...at, text: url });
  }
  let length = 1;
  const read: Block[] = [];
  for (const block of below) {
    const parts = block.kind === 'paragraph' ? factLine(block) : [];
    const isText = parts.length === 0 && block.kind !== 'heading' && !isBadges(block);
    if (isText && !readShortLines(block, context)) break;
    if (isText) {
      length += 1;
      continue;
    }
    if (parts.length > 0) readFactLine(parts, block, context);
    else if (isBadges(block)) {
      if (readBadges(block, context)) read.push(block);
    } else if (!readEmployer(block, title, context)) break;
    length += 1;
  }
  return { length, read };
}

function isBadges({ codes, text }: Block): boolean {
  const rest = codes.reduce((left, code) => left.replace(code, ''), text);
  return codes.length > 0 && !/[\p{L}\p{N}]/u.test(rest);
}

/** What a company's name ends with, by the law of its country. */
const legalForm =
  /^\p{Lu}.{1,50} (?:GmbH(?: & Co\. ?KG(?:aA)?)?|AG|KG|OHG|SE|eG|e\. ?V\.|Ltd\.?|Limited|PLC|plc|LLP|LLC|Inc\.?|Corp\.?|SAS|SARL|S\. ?A\.(?:S\.)?|S\. ?L\.(?:U\.)?|S\.r\.l\.|S\.p\.A\.|B\.?V\.?|N\.V\.|AB|AS|A\/S|ApS|Oyj?|Lda\.?|Ltda\.?|Sp\. z o\. ?o\.|s\.r\.o\.|Kft\.?|Pty Ltd)$/u;

/** "Remote (US or Canada)", "Hybrid – two days in Graz"; no sentence about such work. */
const beginsWithWorkplace =
  /^(?:(?:fully|100 ?%) )?(?:remote|hybrid[eoa]?|h[ií]brido|on-?site|home ?office|télétravail|teletrabajo)(?:$| ?[(:,–—-])/iu;

/** "$140K–$170K, four days a week"; a sentence may speak of other money. */
const beginsWithPay = /^(?:\p{Sc}|[A-Z]{2,3} ?(?:\p{Sc}|\d))/u;

/** What parts the facts of a short line: a dash, or the end of a sentence. */
const parting = /\s+[–—]\s+|(?<=\p{L}{3})\.\s+(?=[\p{Lu}\p{Sc}])/u;

/** Reads short lines right below a title: a place, a company, pay, hours or remote work; `false` where none of them is one. */
function readShortLines({ kind, text, line }: Block, { sheet, source }: ProseContext): boolean {
  const lines = text.split('\n');
  const isProse = lines.some((each) => each.length > 80 || /[!?]$/.test(each));
  if (kind !== 'paragraph' || isProse) return false;
  let wasRead = false;
  const unlabelled = lines.filter((each) => !/[:：]/.test(each));
  for (const each of unlabelled.flatMap((whole) => whole.split(parting))) {
    const origin = source.originOf(each, line);
    const salary = beginsWithPay.test(each) ? readPay(each) : undefined;
    const isPay = salary?.currency !== undefined && salary.min !== undefined;
    if (isPay) sheet.set('salaries', [salary], origin);
    const isCompany = legalForm.test(each);
    const isPlace = !isCompany && isWholePlace(each);
    if (isCompany) sheet.set('hiringOrganization', { name: each }, origin);
    const isRemote = beginsWithWorkplace.test(each) && isWorkplaceText(each);
    if (isPlace || isRemote) statePlaces(sheet, [each], origin);
    const types = /[.]$/.test(each) || each.length > 60 ? [] : employmentTypesOfTitle(each);
    sheet.set('employmentTypes', types, origin);
    wasRead ||= isPay || isCompany || isPlace || isRemote || types.length > 0;
  }
  return wasRead;
}

/** Whether a text is places alone, each with a town and what tells its country. */
function isWholePlace(text: string): boolean {
  const { places, areas } = readPlaces(text);
  // In front of a town stands its postal code at most: "our shop in Graz" is a sentence.
  const isNamed = ({ locality, country, postalCode }: Place): boolean =>
    locality !== undefined &&
    (country ?? postalCode) !== undefined &&
    text
      .split(/[,()&/;|]| (?:and|und|et|y|e|or|oder|ou|o) /)
      .some((part) => part.includes(locality) && !/\p{Ll}/u.test(part.split(locality)[0] ?? ''));
  const isPlaces = places.length > 0 && areas.length === 0 && places.every(isNamed);
  return isPlaces && !/\p{Ll}{3}[.!?]$/u.test(text);
}

/**
 * Reads a line of facts without labels, "Graz, Austria | Full-time | € 2,400 a month": what is surely one of them. The
 * line stays in the text: "Full-time, 38.5 hours" says more than its fact.
 */
function readFactLine(parts: readonly string[], { line }: Block, { sheet, source }: ProseContext) {
  const types: ReturnType<typeof readEmploymentTypes> = [];
  for (const given of parts) {
    const part = factOfSign(given)?.value ?? given;
    const origin = source.originOf(part, line);
    const salary = readPay(part);
    if (salary?.currency !== undefined && (salary.min ?? salary.max) !== undefined)
      sheet.set('salaries', [salary], origin);
    else if (legalForm.test(part)) sheet.set('hiringOrganization', { name: part }, origin);
    else if (isWorkplaceText(part) || isWholePlace(part)) statePlaces(sheet, [part], origin);
    // "Freelance or paycheck" leaves open which.
    else if (part.length <= 40 && !/ (?:or|oder|ou|o|of|eller|lub) /i.test(part))
      types.push(...readEmploymentTypes(part));
    else if (part.length <= 40) types.push(...employmentTypesOfTitle(part));
  }
  const [first] = parts;
  const origin = source.originOf(first ?? '', line);
  sheet.set('employmentTypes', [...new Set(types)], origin);
}

/** Whether every badge states a fact. */
function readBadges(block: Block, { sheet, source }: ProseContext): boolean {
  let isWhole = true;
  for (const code of block.codes) {
    const text = code.replace(/^[^\p{L}\p{N}\p{Sc}~]+/u, '');
    const origin = source.originOf(code, block.line);
    const salary = /\p{Sc}|\d\s*k\b/iu.test(text) ? readPay(text) : undefined;
    const amount = salary?.min ?? salary?.max;
    if (salary && amount !== undefined) sheet.set('salaries', [salary], origin);
    else if (isWorkplaceText(text) || factOfSign(code)?.name === 'location')
      statePlaces(sheet, [text], origin);
    else isWhole = false;
  }
  return isWhole;
}

/** A short heading right below a linked title, which names no section, is the employer. */
function readEmployer(
  block: Block,
  title: Block | undefined,
  { sheet, source }: ProseContext,
): boolean {
  const isName =
    title !== undefined &&
    title.links.length > 0 &&
    block.level > title.level &&
    block.text.length <= 60 &&
    !/[.:?!]$/.test(block.text) &&
    sectionKind(block.text) === undefined &&
    factName(block.text) === undefined;
  if (!isName || sheet.has('hiringOrganization')) return false;
  const origin = source.originOf(block.text, block.line);
  sheet.set('hiringOrganization', { name: block.text }, origin);
  return true;
}
