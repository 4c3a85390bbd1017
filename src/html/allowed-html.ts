import { readLanguage } from '../posting/read/language.js';

/**
 * What a description may consist of. Everything else is taken out: no styles, classes, ids, names,
 * roles, slots or parts, no forms, frames, media, SVG or MathML, no template, no custom element.
 * The narrow list is the defence: what sanitisers have been tricked with is not on it.
 */

/** Attributes that any allowed element may carry. */
export const globalAttributes = ['title', 'dir', 'lang'] as const;

/** Allowed elements with the attributes of their own. `img` is read for its `alt` only: no picture is requested. */
export const allowedElements: ReadonlyMap<string, readonly string[]> = new Map([
  ...(
    'p br hr h1 h2 h3 h4 h5 h6 ul li dl dt dd strong b em i u s sub sup small mark abbr blockquote ' +
    'pre code kbd span div table caption thead tbody tfoot tr figure figcaption summary'
  )
    .split(' ')
    .map((name): [string, string[]] => [name, []]),
  ['ol', ['start', 'reversed']],
  ['td', ['colspan', 'rowspan']],
  ['th', ['colspan', 'rowspan', 'scope']],
  ['a', ['href']],
  ['img', ['alt']],
  ['time', ['datetime']],
  ['details', ['open']],
]);

/** Elements that go with everything in them. Of any other element that is not allowed, the content stays. */
export const droppedElements: ReadonlySet<string> = new Set(
  (
    'script style template noscript noembed noframes iframe frame frameset xmp plaintext textarea title ' +
    'head base link meta object embed applet param audio video source track canvas svg math ' +
    'select datalist option optgroup selectedcontent input isindex keygen area col colgroup html portal fencedframe'
  ).split(' '),
);

/** Characters that the parser changes or drops on the next reading. */
export function plainCharacters(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\0', '');
}

const attributeShapes: Readonly<Record<string, RegExp>> = {
  dir: /^(ltr|rtl|auto)$/i,
  start: /^-?\d{1,6}$/,
  colspan: /^[1-9]\d{0,2}$/,
  rowspan: /^[1-9]\d{0,2}$/,
  scope: /^(row|col|rowgroup|colgroup)$/i,
  datetime: /^[\dTZPWYMDHS:.,+\- ]{1,40}$/i,
};

/** The value that an allowed attribute keeps; `undefined` takes it off. `href` is set apart, checked. */
export function allowedValue(name: string, value: string | null): string | undefined {
  if (value === null || name === 'href' || name === 'alt') return undefined;
  if (name === 'open' || name === 'reversed') return '';
  if (name === 'lang') return readLanguage(value);
  if (name === 'title') return plainCharacters(value);
  return attributeShapes[name]?.test(value) ? value : undefined;
}
