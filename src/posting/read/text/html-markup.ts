/** A tag, or what is no text of HTML: a comment, a script. */
export interface Markup {
  start: number;
  /** Behind it; behind what nobody reads, where it begins that. */
  end: number;
  /** Of a tag, in lower case; of anything else empty. */
  name: string;
  isEnd: boolean;
  /** How many attributes it has. */
  attributes: number;
}

/** Elements whose content nobody reads, and where it ends. For most, browsers find no tags in it either. */
export const unread: ReadonlyMap<string, RegExp> = new Map(
  'script style textarea title xmp iframe noembed noframes noscript template'
    .split(' ')
    .map((name) => [name, new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, 'gi')]),
);

const nameEnd = /[\t\n\f\r />]/g;
const commentEnd = /--!?>/g;
/** An attribute, up to the quote that its value is in. */
const attribute =
  /[\t\n\f\r /]*([^\t\n\f\r />][^\t\n\f\r />=]*(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:(["'])|[^\t\n\f\r >"'][^\t\n\f\r >]*)?)?)?/y;

/**
 * The markup of HTML, in order, found as browsers find it (HTML standard, 13.2.5 Tokenization), in a
 * time that grows with the length alone. A tag that the HTML ends in counts as one.
 */
export function* markupOf(html: string): Generator<Markup> {
  let at = html.indexOf('<');
  while (at !== -1) {
    const markup = readMarkup(html, at);
    if (markup) yield markup;
    at = html.indexOf('<', markup?.end ?? at + 1);
  }
}

/** What begins at a `<`; `undefined` where that is a mere "less than". */
function readMarkup(html: string, start: number): Markup | undefined {
  const next = html[start + 1] ?? '';
  const isEnd = next === '/';
  const from = start + (isEnd ? 2 : 1);
  if (/[a-z]/i.test(html[from] ?? '')) {
    const nameAt = find(nameEnd, html, from);
    const name = html.slice(from, nameAt).toLowerCase();
    const { end, count } = readAttributes(html, nameAt);
    const content = isEnd ? undefined : unread.get(name);
    return { start, end: content ? find(content, html, end) : end, name, isEnd, attributes: count };
  }
  const other = { start, name: '', isEnd: false, attributes: 0 };
  if (html.startsWith('<!--', start)) return { ...other, end: endOfComment(html, start + 4) };
  if (next !== '!' && next !== '?' && !(isEnd && from < html.length)) return undefined;
  return { ...other, end: behind('>', html, from) };
}

function endOfComment(html: string, from: number): number {
  const [empty] = /^-?>/.exec(html.slice(from, from + 2)) ?? [];
  return empty ? from + empty.length : behind('>', html, find(commentEnd, html, from));
}

/** Where a tag ends whose attributes begin at `from`, and how many there are. A `>` in quotes ends nothing. */
function readAttributes(html: string, from: number): { end: number; count: number } {
  let at = from;
  let count = 0;
  while (at < html.length && html[at] !== '>') {
    attribute.lastIndex = at;
    const [whole = '', name, quote] = attribute.exec(html) ?? [];
    at += whole.length;
    if (name !== undefined) count += 1;
    if (quote !== undefined) at = behind(quote, html, at);
  }
  return { end: Math.min(at + 1, html.length), count };
}

/** Where a pattern is found next; the end of the text where it is not. */
function find(pattern: RegExp, html: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? html.length;
}

/** Behind the next of a character; the end of the text where there is none. */
function behind(character: string, html: string, from: number): number {
  const at = html.indexOf(character, from);
  return at === -1 ? html.length : at + 1;
}
