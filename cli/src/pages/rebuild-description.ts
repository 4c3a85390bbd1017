import {
  allowedElements,
  allowedValue,
  deepestNesting,
  droppedElements,
  globalAttributes,
  HeadingOutline,
  mostElements,
  plainCharacters,
  RowRoom,
  safeUrl,
} from 'open-roles/internal';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { type OutlineElement, outlineElement, outlineText, place } from './outline-tree.js';

/** How a description is shown. */
export interface RebuildOptions {
  /** What relative links are resolved against; without it they are dropped. */
  base?: string | undefined;
  /** The level of the description's highest headings. */
  headingLevel: number;
  /** Called where something is left out because it could not soon be laid out. */
  onFlatten?: () => void;
}

const htmlNamespace = 'http://www.w3.org/1999/xhtml';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
/** Elements that hold a line of text and nothing larger. */
const lines = words('p h1 h2 h3 h4 h5 h6 pre summary');
const phrases = words('strong b em i u s sub sup small mark abbr code kbd span time a');
const blocks = words(
  'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd hr blockquote pre div table caption thead tbody tfoot tr td th ' +
    'figure figcaption details summary',
);

const isHeading = (name: string): boolean => /^h[1-6]$/.test(name);

/**
 * The structural check: reads HTML as browsers do and copies what is allowed, node by node, into a
 * tree of our own that is valid HTML. What a sanitiser let through by mistake is not copied.
 */
export function rebuildDescription(html: string, options: RebuildOptions): OutlineElement {
  return new DescriptionRebuilder(options).rebuild(html);
}

class DescriptionRebuilder {
  readonly #options: RebuildOptions;
  readonly #outline: HeadingOutline;
  readonly #open: OutlineElement[] = [];
  /** Parsers make more of misnested tags than there are. */
  #elements = 0;
  readonly #rows = new RowRoom();

  constructor(options: RebuildOptions) {
    this.#options = options;
    this.#outline = new HeadingOutline(options.headingLevel);
  }

  rebuild(html: string): OutlineElement {
    const root = outlineElement('div');
    this.#inside(root, parseFragment(html).childNodes, 0);
    return root;
  }

  #inside(
    to: OutlineElement,
    nodes: readonly DefaultTreeAdapterTypes.ChildNode[],
    depth: number,
  ): void {
    this.#open.push(to);
    this.#copyAll(nodes, depth);
    this.#open.pop();
  }

  #copyAll(nodes: readonly DefaultTreeAdapterTypes.ChildNode[], depth: number): void {
    for (const node of nodes) {
      if (node.nodeName === '#text' && 'value' in node) this.#place(plainCharacters(node.value));
      else if ('tagName' in node) this.#copyElement(node, depth + 1);
    }
  }

  #copyElement(element: DefaultTreeAdapterTypes.Element, depth: number): void {
    const { tagName: name, childNodes } = element;
    if (!isHtml(element) || droppedElements.has(name)) return;
    if (name === 'img') {
      this.#place(plainCharacters(attributeOf(element, 'alt') ?? ''));
      return;
    }
    const fits = depth <= deepestNesting && this.#elements < mostElements;
    if (!fits) this.#options.onFlatten?.();
    const copy = fits && this.#isPossible(element) ? this.#create(element) : undefined;
    if (!copy) {
      // Words of two blocks do not run together where the blocks may not stand.
      if (blocks.has(name) && (this.#isInLine || !fits)) this.#place(' ');
      this.#copyAll(childNodes, depth);
      return;
    }
    const row = this.#open.at(-1);
    if (row && /^t[dh]$/.test(name) && !this.#fitIn(copy, row)) {
      const last = row.children.findLast((child) => typeof child !== 'string');
      this.#inside(last ?? row, childNodes, depth);
      return;
    }
    this.#elements += 1;
    this.#inside(copy, childNodes, depth);
    const isPointless = (name === 'a' || isHeading(name)) && outlineText(copy).trim() === '';
    if (!isPointless) this.#place(copy);
  }

  /** Whether a row has room for a cell, if need be for one that spans nothing. */
  #fitIn({ attributes }: OutlineElement, row: OutlineElement): boolean {
    const span = (name: string): number => Number(attributes.get(name) ?? 1);
    if (this.#rows.takeIn(row, span('colspan'), span('rowspan'))) return true;
    this.#options.onFlatten?.();
    attributes.delete('colspan');
    attributes.delete('rowspan');
    return this.#rows.takeIn(row, 1, 1);
  }

  /** Whether the element may stand here, and what is in it may stand in it. */
  #isPossible(element: DefaultTreeAdapterTypes.Element): boolean {
    const { tagName: name, childNodes } = element;
    if (!allowedElements.has(name)) return false;
    const parent = this.#open.at(-1);
    if (blocks.has(name) && this.#isInLine) return false;
    if (name === 'a' && this.#open.some((open) => open.name === 'a')) return false;
    if (name === 'figcaption') return parent?.name === 'figure';
    if (name === 'summary') return parent?.name === 'details' && parent.children.length === 0;
    if (name === 'details') return firstElement(childNodes)?.tagName === 'summary';
    // Bold around a whole list is no bold text: browsers show it, but HTML does not allow it.
    return !(phrases.has(name) && childNodes.some(holdsBlock));
  }

  get #isInLine(): boolean {
    return this.#open.some(({ name }) => lines.has(name));
  }

  #create(element: DefaultTreeAdapterTypes.Element): OutlineElement | undefined {
    const { tagName: name } = element;
    const isShownHeading = isHeading(name) && hasText(element);
    const copy = outlineElement(isShownHeading ? this.#outline.next(Number(name[1])) : name);
    if (name === 'a') {
      const href = safeUrl(attributeOf(element, 'href'), this.#options.base);
      if (href === undefined) return undefined;
      copy.attributes.set('href', href).set('rel', 'noopener noreferrer');
    }
    for (const attribute of [...globalAttributes, ...(allowedElements.get(name) ?? [])]) {
      const value = allowedValue(attribute, attributeOf(element, attribute) ?? null);
      if (value !== undefined && isUseful(attribute, value)) copy.attributes.set(attribute, value);
    }
    return copy;
  }

  #place(node: OutlineElement | string): void {
    const parent = this.#open.at(-1);
    if (parent && node !== '') place(node, parent, this.#open.at(-2));
  }
}

/** Elements of SVG and MathML share names with those of HTML, and nothing else. */
function isHtml({ namespaceURI }: { namespaceURI: string }): boolean {
  return namespaceURI === htmlNamespace;
}

/** Values that mean nothing, or that HTML does not allow. */
function isUseful(attribute: string, value: string): boolean {
  if (attribute === 'open' || attribute === 'reversed') return true;
  if (attribute === 'colspan' || attribute === 'rowspan') return Number(value) > 1;
  return value.trim() !== '';
}

function attributeOf(element: DefaultTreeAdapterTypes.Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

function firstElement(
  nodes: readonly DefaultTreeAdapterTypes.ChildNode[],
): DefaultTreeAdapterTypes.Element | undefined {
  return nodes.find((node) => 'tagName' in node);
}

function holdsBlock(node: DefaultTreeAdapterTypes.ChildNode): boolean {
  if (!('tagName' in node)) return false;
  return blocks.has(node.tagName) || node.childNodes.some(holdsBlock);
}

function hasText(node: DefaultTreeAdapterTypes.ChildNode): boolean {
  if (node.nodeName === '#text' && 'value' in node) return node.value.trim() !== '';
  return 'childNodes' in node && node.childNodes.some(hasText);
}
