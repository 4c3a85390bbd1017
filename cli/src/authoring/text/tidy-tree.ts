import { isMachineName, readListItem, safeUrl } from 'open-roles/internal';
import {
  attribute,
  createElement,
  elementsOf,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  insertNode,
  insertText,
  isElement,
  isText,
  removeNode,
  setAttribute,
  textOf,
} from './html-tree.js';

/** Brings a body into the shape that a site shows: no comments, titles and lists as what they are. */
export function tidyTree(parent: HtmlParent): void {
  removeUnshown(parent);
  nameTitles(parent);
  nameHeadings(parent);
  for (const container of [parent, ...elementsOf(parent)]) makeLists(container);
}

function removeUnshown(parent: HtmlParent): void {
  for (const child of [...parent.childNodes]) {
    if (
      child.nodeName === '#comment' ||
      isElement(child, 'script', 'style', 'template', 'noscript')
    )
      removeNode(child);
    else if (isElement(child)) removeUnshown(child);
  }
}

/** Word processors export a title as a paragraph of that style. */
function nameTitles(parent: HtmlParent): void {
  for (const element of elementsOf(parent)) {
    const isTitle = /(?:^| )(?:title|MsoTitle)(?: |$)/.test(attribute(element, 'class') ?? '');
    if (isElement(element, 'p') && isTitle && textOf(element).trim() !== '') {
      element.tagName = 'h1';
      element.nodeName = 'h1';
    }
  }
}

/** Classes that a style sheet makes bold. */
const boldClass = /\.([\w-]{1,40})\s*\{[^{}]{0,2000}?font-weight:\s*(?:bold|[6-9]00)/gi;

/** Word processors export bold letters as a style, of an element or of its class. */
export function nameBold(page: HtmlParent): void {
  const all = [...elementsOf(page)];
  const sheets = all.filter((element) => isElement(element, 'style'));
  const css = sheets.flatMap(({ childNodes }) =>
    childNodes.map((child) => (isText(child) ? child.value : '')),
  );
  const names = new Set([...css.join('\n').matchAll(boldClass)].map(([, name]) => name));
  for (const element of all) {
    const isBold =
      /font-weight:\s*(?:bold|[6-9]00)/i.test(attribute(element, 'style') ?? '') ||
      (attribute(element, 'class') ?? '').split(/\s+/).some((name) => names.has(name));
    if (!isElement(element, 'span') || !isBold) continue;
    element.tagName = 'b';
    element.nodeName = 'b';
  }
}

/** Puts words in the place of names that programs gave to parts of a posting. */
function nameHeadings(parent: HtmlParent): void {
  for (const element of elementsOf(parent)) {
    if (!/^h[1-6]$/.test(element.tagName) || !isMachineName(textOf(element))) continue;
    const name = textOf(element).replaceAll('_', ' ').toLowerCase();
    element.childNodes = [];
    insertText(element, name.charAt(0).toUpperCase() + name.slice(1));
  }
}

/** Paragraphs whose lines all begin with a bullet become one list. */
function makeLists(parent: HtmlParent): void {
  let list: HtmlElement | undefined;
  for (const child of [...parent.childNodes]) {
    if (isText(child) && child.value.trim() === '') continue;
    const items = isElement(child, 'p') ? (listParagraph(child) ?? bulletLines(child)) : undefined;
    if (!items) {
      list = undefined;
      continue;
    }
    if (!list) {
      list = createElement('ul', []);
      list.sourceCodeLocation = isElement(child) ? (child.sourceCodeLocation ?? null) : null;
      insertNode(parent, list, child);
    }
    for (const item of items) insertNode(list, item);
    removeNode(child);
  }
}

/** Word exports an item of a list as a paragraph that begins with its sign. */
function listParagraph(paragraph: HtmlElement): HtmlElement[] | undefined {
  const isItem = /mso-list:/i.test(attribute(paragraph, 'style') ?? '');
  const first = paragraph.childNodes.find((child) => !isText(child) || child.value.trim() !== '');
  if (!isItem || !first || !/^[·•§o-]$/.test(textOf(first))) return undefined;
  removeNode(first);
  return [createElement('li', [...paragraph.childNodes])];
}

function bulletLines(paragraph: HtmlElement): HtmlElement[] | undefined {
  const lines = linesOf(paragraph);
  const items = lines.flatMap(([first]) =>
    isText(first) ? (readListItem(first.value) ?? []) : [],
  );
  const isList = items.length > 0 && items.length === lines.length;
  // One hyphen alone may be a remark.
  const isRemark = items.length === 1 && items[0]?.isOrdinary;
  if (!isList || isRemark || items.some(({ tag }) => tag === 'ol')) return undefined;
  return lines.map((nodes, index) => {
    const [first] = nodes;
    if (isText(first)) first.value = items[index]?.text ?? first.value;
    return createElement('li', nodes);
  });
}

/** The nodes of a paragraph by line: at line breaks, and at breaks in the source. */
function linesOf(paragraph: HtmlElement): HtmlNode[][] {
  const lines: HtmlNode[][] = [[]];
  for (const child of [...paragraph.childNodes]) {
    if (isElement(child, 'br')) lines.push([]);
    else if (!isText(child)) lines.at(-1)?.push(child);
    else {
      for (const [index, text] of child.value.split('\n').entries()) {
        if (index > 0) lines.push([]);
        if (text.trim() !== '') lines.at(-1)?.push({ ...child, value: text, parentNode: null });
      }
    }
  }
  return lines.filter((nodes) => nodes.length > 0);
}

/** A relative link or picture, as it is written. */
interface WrittenLink {
  href: string;
  element: HtmlElement;
  /** Whether it is absolute from now on. */
  isResolved: boolean;
}

/** Where a link leads that Google Docs exports by way of a page of Google's. */
function targetOf(href: string): string | undefined {
  if (!/^https?:\/\/www\.google\.com\/url\?/i.test(href)) return undefined;
  return new URL(href).searchParams.get('q') ?? undefined;
}

/** Makes links and pictures absolute where a base is known. The relative ones come back. */
export function resolveLinks(parent: HtmlParent, base: URL | undefined): WrittenLink[] {
  const relative: WrittenLink[] = [];
  for (const element of elementsOf(parent)) {
    const name = isElement(element, 'a') ? 'href' : isElement(element, 'img') ? 'src' : undefined;
    const written = name && attribute(element, name)?.trim();
    const href = written && (targetOf(written) ?? written);
    if (name && href && href !== written) setAttribute(element, name, href);
    if (!name || !href || href.startsWith('#') || /^[a-z][a-z\d+.-]*:/i.test(href)) continue;
    const absolute = safeUrl(href, base ?? (href.startsWith('//') ? 'https:' : undefined));
    relative.push({ href, element, isResolved: absolute !== undefined });
    if (absolute !== undefined) setAttribute(element, name, absolute);
  }
  return relative;
}

/** The part of a whole page that is about its subject. */
export function mainPart(page: HtmlParent): HtmlParent {
  const all = [...elementsOf(page)];
  const find = (test: (element: HtmlElement) => boolean): HtmlElement | undefined =>
    all.find((element) => test(element) && textOf(element) !== '');
  const main =
    find((element) => isElement(element, 'main') || attribute(element, 'role') === 'main') ??
    find((element) => isElement(element, 'article'));
  if (main) return main;
  const body = find((element) => isElement(element, 'body'));
  for (const element of elementsOf(body ?? page)) {
    if (isElement(element, 'nav', 'header', 'footer', 'aside', 'form')) {
      const hasTitle = [...elementsOf(element)].some((inner) => isElement(inner, 'h1'));
      if (!hasTitle) removeNode(element);
    }
  }
  return body ?? page;
}
