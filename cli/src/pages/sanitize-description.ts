import {
  allowedElements,
  boundHtml,
  type BoundHtml,
  droppedElements,
  globalAttributes,
  htmlToText,
  type HtmlTree,
  type OutlineElement,
  outlineText,
  rebuildDescription,
  type RebuildOptions,
} from 'open-roles/internal';
import { type DefaultTreeAdapterTypes, html as htmlNames, parseFragment } from 'parse5';
import sanitizeHtml from 'sanitize-html';
import { escapeText, Markup, markup } from './markup.js';

/**
 * The one place where the HTML of a feed becomes HTML of a page. It goes by the same list as the
 * elements: a sanitiser takes out what is not on it, a structural check writes what is left anew,
 * and the result must stay as it is when it goes through both again. Otherwise it becomes text.
 */

/** What is said of a text whose elements are left out where it is shown. */
export const flattened =
  'The text has elements nested too deep, too many of them, or tables too wide: readers see it without these. Write it with fewer.';

/** Rounds until the result stays as it is; misnested HTML needs two. */
const maxRounds = 4;

const settings: sanitizeHtml.IOptions = {
  allowedTags: [...allowedElements.keys()],
  allowedAttributes: {
    '*': [...globalAttributes],
    ...Object.fromEntries(
      [...allowedElements].map(([name, own]) => [name, [...globalAttributes, ...own]]),
    ),
  },
  nonTextTags: [...droppedElements],
  // Addresses are judged by `safeUrl` alone, after this; here only what no page may follow goes.
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: true,
  disallowedTagsMode: 'discard',
  parser: { decodeEntities: true },
};

/** HTML as browsers read it. */
const tree: HtmlTree<DefaultTreeAdapterTypes.Node> = {
  childrenOf: (node) => ('childNodes' in node ? node.childNodes : []),
  textOf: (node) => (node.nodeName === '#text' && 'value' in node ? node.value : undefined),
  nameOf: (node) =>
    'tagName' in node && node.namespaceURI === htmlNames.NS.HTML ? node.tagName : undefined,
  attributeOf: (node, name) =>
    ('attrs' in node
      ? node.attrs.find((attribute) => attribute.name === name)?.value
      : undefined) ?? null,
};

const voids = new Set(['br', 'hr']);

/** How a description is shown, and who is told what of it is not. */
export interface DescriptionOptions extends RebuildOptions {
  /** Called with what had to go so that the page is soon laid out. */
  tell?: (left: Omit<BoundHtml, 'html'>) => void;
}

/** The description as HTML that is safe and valid in a page. */
export function sanitizeDescription(html: string, options: DescriptionOptions): Markup {
  if (html.trim() === '') return new Markup('');
  const { html: kept, ...left } = boundHtml(html);
  const written = settle(kept, { ...options, onFlatten: () => void (left.isFlattened = true) });
  options.tell?.(left);
  return written === undefined ? plainText(kept) : new Markup(written);
}

/** `undefined` where the result does not come to rest, or text was lost. */
function settle(html: string, options: RebuildOptions): string | undefined {
  let source = html;
  for (let round = 0; round < maxRounds; round += 1) {
    const sanitized = parseFragment(sanitizeHtml(source, settings));
    const rebuilt = rebuildDescription(sanitized, tree, options);
    const written = writeOutline(rebuilt);
    if (written === source) return written;
    if (outlineText(rebuilt).trim() === '' && htmlToText(html).trim() !== '') return undefined;
    source = written;
  }
  return undefined;
}

function plainText(html: string): Markup {
  const lines = htmlToText(html)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return markup`${lines.map((line) => markup`<p>${line}</p>`)}`;
}

/** What stands in an element, as HTML. */
function writeOutline({ children }: OutlineElement): string {
  return children
    .map((child) => {
      // Nobody sees spaces at the end of a line.
      if (typeof child === 'string') return escapeText(child.replace(/[ \t]+(?=\n)/g, ''));
      const inner = voids.has(child.name) ? '' : `${writeOutline(child)}</${child.name}>`;
      return `<${openingOf(child)}>${inner}`;
    })
    .join('');
}

function openingOf({ name, attributes }: OutlineElement): string {
  const opening = [name];
  for (const [key, value] of attributes) {
    opening.push(value === '' ? key : `${key}="${escapeText(value)}"`);
  }
  // Telephone numbers stay on one line.
  if (attributes.get('href')?.startsWith('tel:')) opening.push('class="nobr"');
  return opening.join(' ');
}
