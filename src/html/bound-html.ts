import {
  deepestNesting,
  harmlessTags,
  mostAttributes,
  mostElements,
} from '../posting/model/bounds.js';
import { descriptionRoom, takeAsIs, type DescriptionRoom } from './description-room.js';
import { markupOf, unread } from '../posting/read/text/html-markup.js';

/** HTML that is soon parsed and laid out, and what had to go for that. */
export interface BoundHtml {
  html: string;
  /** Whether the end is missing. */
  isCut: boolean;
  /** Whether tags are missing, whose text is there: they were nested too deep, or too many. */
  isFlattened: boolean;
}

/**
 * HTML within the bounds of a description, for whatever parses it: what parsers and layout do for a tag
 * grows with the depth that it stands in. Few tags stay as they are. Of many, each is closed in
 * order, as HTML that is written well has it, so that the depth is no other than the one seen here.
 */
export function boundHtml(html: string, room = descriptionRoom()): BoundHtml {
  if (takeAsIs(html, room)) return { html, isCut: false, isFlattened: false };
  const isCut = html.length > room.characters;
  const kept = isCut ? beginningOf(html, room.characters) : html;
  room.characters -= kept.length;
  let tags = mostElements - room.elements;
  for (const { name, isEnd, attributes } of markupOf(kept)) {
    if (name !== '' && !isEnd) tags += 1;
    if (tags > harmlessTags || attributes > mostAttributes)
      return { ...balance(kept, room), isCut };
  }
  room.elements = mostElements - tags;
  return { html: kept, isCut, isFlattened: false };
}

/** The first characters, without half of a tag or half of a character at their end. */
function beginningOf(html: string, length: number): string {
  const start = html.slice(0, length);
  const open = start.lastIndexOf('<');
  return open > start.lastIndexOf('>')
    ? start.slice(0, open)
    : start.replace(/[\ud800-\udbff]$/, '');
}

/** Writes HTML anew: each element closed where it ends, those that are too much left out. */
function balance(html: string, room: DescriptionRoom): Omit<BoundHtml, 'isCut'> {
  const pieces: string[] = [];
  const open: string[] = [];
  /** How many elements of a name were left out of the innermost one, and have not ended. */
  const missing = new Map<string, number>();
  let isFlattened = false;
  let position = 0;
  const close = (from: number): boolean => {
    if (from === -1) return false;
    for (const name of open.splice(from).reverse()) pieces.push(`</${name}>`);
    missing.clear();
    return true;
  };
  for (const { start, end, name, isEnd, attributes } of markupOf(html)) {
    const text = html.slice(position, start);
    // The words of two blocks stay apart, and a "less than" from what would make it a tag.
    const gap = blocks.has(name) || text.endsWith('<') ? ' ' : '';
    const left = missing.get(name) ?? 0;
    pieces.push(text);
    position = end;
    if (name === '' || unread.has(name) || html[end - 1] !== '>') pieces.push(gap);
    else if (isEnd) {
      if (left > 0) missing.set(name, left - 1);
      if (left > 0 || !close(positionOf(name, open))) pieces.push(gap);
    } else {
      close(positionOfEnded(name, open, missing));
      const fits =
        room.elements > 0 && open.length < deepestNesting && attributes <= mostAttributes;
      if (fits) room.elements -= 1;
      isFlattened ||= !fits;
      pieces.push(fits ? html.slice(start, end) : gap);
      if (voids.has(name) || isClosedAtOnce(html, end, open)) continue;
      if (fits) open.push(name);
      else missing.set(name, (missing.get(name) ?? 0) + 1);
    }
  }
  pieces.push(html.slice(position));
  close(0);
  return { html: pieces.join(''), isFlattened };
}

/** Which open element an end tag closes; -1 for none. None reaches out of a table. */
function positionOf(name: string, open: readonly string[]): number {
  const position = heading.test(name)
    ? open.findLastIndex((other) => heading.test(other))
    : open.lastIndexOf(name);
  return position < open.lastIndexOf('table') ? -1 : position;
}

/** Which open element ends where one of this name begins; -1 for none, also where it begins in one that is missing. */
function positionOfEnded(
  name: string,
  open: readonly string[],
  missing: ReadonlyMap<string, number>,
): number {
  const [ended, within] = ends.get(name) ?? (blocks.has(name) ? paragraph : none);
  if (missing.size > 0 && [...within].some((other) => missing.get(other))) return -1;
  const position = open.findLastIndex((other) => ended.has(other) || within.has(other));
  return ended.has(open[position] ?? '') ? position : -1;
}

/** Outside of HTML a slash ends an element where it begins: `<path d="…"/>`. */
function isClosedAtOnce(html: string, end: number, open: readonly string[]): boolean {
  return html[end - 2] === '/' && (open.includes('svg') || open.includes('math'));
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const heading = /^h[1-6]$/;
const voids = words('area base br col embed hr img input link meta param source track wbr');
/** Elements that begin a line of their own, and end an open paragraph. */
const blocks = words(
  'address article aside blockquote caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul',
);

/** What the beginning of an element ends, and how far up it reaches: `<li>` an item of the same list. */
const ends = new Map(
  Object.entries({
    li: ['li', 'ul ol menu table'],
    dt: ['dt dd', 'dl table'],
    dd: ['dt dd', 'dl table'],
    td: ['td th', 'tr table'],
    th: ['td th', 'tr table'],
    tr: ['tr', 'table'],
    tbody: ['thead tbody tfoot caption', 'table'],
    thead: ['thead tbody tfoot caption', 'table'],
    tfoot: ['thead tbody tfoot caption', 'table'],
    option: ['option', 'select'],
    a: ['a', 'td th'],
    button: ['button', ''],
  }).map(([name, [ended = '', within = '']]) => [name, [words(ended), words(within)] as const]),
);
const paragraph = [words('p'), blocks] as const;
const none = [words(''), words('')] as const;
