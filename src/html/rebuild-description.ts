import { deepestNesting, mostElements, widestRow } from '../posting/model/bounds.js';
import { safeUrl } from '../posting/read/safe-url.js';
import {
  allowedElements,
  allowedValue,
  droppedElements,
  globalAttributes,
  plainCharacters,
} from './allowed-html.js';
import { lastElement, type OutlineElement, outlineElement, outlineText, place } from './outline.js';
import { tidyOutline } from './tidy-outline.js';

/** Parsed HTML, whatever parsed it: the document of a browser, or a parser's own nodes. */
export interface HtmlTree<Node> {
  childrenOf(node: Node): Iterable<Node>;
  /** The text of a text node; `undefined` for other nodes. */
  textOf(node: Node): string | undefined;
  /** The name of an element of HTML. Those of SVG and MathML share names with them, and nothing else. */
  nameOf(node: Node): string | undefined;
  attributeOf(node: Node, name: string): string | null;
}

/** How a description is shown. */
export interface RebuildOptions {
  /** What relative links are resolved against; without it they are dropped. */
  base?: string | undefined;
  /** The level of the description's highest headings. */
  headingLevel: number;
  /** Called where something is left out because it could not soon be laid out. */
  onFlatten?: () => void;
}

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
 * The structural check: copies what is allowed below `source`, node by node, into a tree of our own
 * that is valid HTML. What a sanitiser let through by mistake is not copied.
 */
export function rebuildDescription<Node>(
  source: Node,
  tree: HtmlTree<Node>,
  options: RebuildOptions,
): OutlineElement {
  return new DescriptionRebuilder(tree, options).rebuild(source);
}

class DescriptionRebuilder<Node> {
  readonly #tree: HtmlTree<Node>;
  readonly #options: RebuildOptions;
  readonly #open: OutlineElement[] = [];
  /** The levels that the author gave the headings above the next one. */
  readonly #levels: number[] = [];
  /** How many cells each row has, counted for all the columns and rows that they span. */
  readonly #cells = new WeakMap<OutlineElement, number>();
  /** Parsers make more of misnested tags than there are. */
  #elements = 0;

  constructor(tree: HtmlTree<Node>, options: RebuildOptions) {
    this.#tree = tree;
    this.#options = options;
  }

  rebuild(source: Node): OutlineElement {
    const root = outlineElement('div');
    this.#inside(root, source, 0);
    tidyOutline(root, this.#options.headingLevel);
    return root;
  }

  #inside(to: OutlineElement, from: Node, depth: number): void {
    this.#open.push(to);
    this.#copyChildren(from, depth);
    this.#open.pop();
  }

  #copyChildren(from: Node, depth: number): void {
    for (const node of this.#tree.childrenOf(from)) {
      const name = this.#tree.nameOf(node);
      if (name !== undefined) this.#copyElement(node, name, depth + 1);
      else this.#place(plainCharacters(this.#tree.textOf(node) ?? ''));
    }
  }

  #copyElement(element: Node, name: string, depth: number): void {
    if (droppedElements.has(name)) return;
    if (name === 'img') {
      this.#place(plainCharacters(this.#tree.attributeOf(element, 'alt') ?? ''));
      return;
    }
    const fits = depth <= deepestNesting && this.#elements < mostElements;
    if (!fits) this.#options.onFlatten?.();
    const copy = fits && this.#isPossible(element, name) ? this.#create(element, name) : undefined;
    if (!copy) {
      // Words of two blocks do not run together where the blocks may not stand.
      if (blocks.has(name) && (this.#isInLine || !fits)) this.#place(' ');
      this.#copyChildren(element, depth);
      return;
    }
    const row = this.#open.at(-1);
    if (row && /^t[dh]$/.test(name) && !this.#fitIn(copy, row)) {
      this.#inside(lastElement(row) ?? row, element, depth);
      return;
    }
    this.#elements += 1;
    this.#inside(copy, element, depth);
    // A heading or link without words is a stop that says nothing to screen reader users.
    const isPointless = (name === 'a' || isHeading(name)) && outlineText(copy).trim() === '';
    if (!isPointless) this.#place(copy);
  }

  /** Whether a row has room for a cell, if need be for one that spans nothing. */
  #fitIn({ attributes }: OutlineElement, row: OutlineElement): boolean {
    const span = (name: string): number => Number(attributes.get(name) ?? 1);
    if (this.#takeIn(row, span('colspan') * span('rowspan'))) return true;
    this.#options.onFlatten?.();
    attributes.delete('colspan');
    attributes.delete('rowspan');
    return this.#takeIn(row, 1);
  }

  #takeIn(row: OutlineElement, cells: number): boolean {
    const taken = (this.#cells.get(row) ?? 0) + cells;
    if (taken > widestRow) return false;
    this.#cells.set(row, taken);
    return true;
  }

  /** Whether the element may stand here, and what is in it may stand in it. */
  #isPossible(element: Node, name: string): boolean {
    if (!allowedElements.has(name)) return false;
    const parent = this.#open.at(-1);
    if (blocks.has(name) && this.#isInLine) return false;
    if (name === 'a' && this.#open.some((open) => open.name === 'a')) return false;
    if (name === 'figcaption') return parent?.name === 'figure';
    if (name === 'summary') return parent?.name === 'details' && parent.children.length === 0;
    if (name === 'details') return this.#beginsWithSummary(element);
    // Bold around a whole list is no bold text: browsers show it, but HTML does not allow it.
    return !(phrases.has(name) && this.#holds(element, (node) => this.#isBlock(node)));
  }

  get #isInLine(): boolean {
    return this.#open.some(({ name }) => lines.has(name));
  }

  #isBlock(node: Node): boolean {
    return blocks.has(this.#tree.nameOf(node) ?? '');
  }

  #beginsWithSummary(element: Node): boolean {
    for (const child of this.#tree.childrenOf(element)) {
      const name = this.#tree.nameOf(child);
      if (name !== undefined) return name === 'summary';
    }
    return false;
  }

  /** Whether anything below a node is as wanted. */
  #holds(node: Node, isWanted: (node: Node) => boolean): boolean {
    for (const child of this.#tree.childrenOf(node)) {
      if (isWanted(child) || this.#holds(child, isWanted)) return true;
    }
    return false;
  }

  #create(element: Node, name: string): OutlineElement | undefined {
    const isWord = (node: Node): boolean => (this.#tree.textOf(node) ?? '').trim() !== '';
    const isShownHeading = isHeading(name) && this.#holds(element, isWord);
    const copy = outlineElement(isShownHeading ? this.#fitHeading(Number(name[1])) : name);
    const { attributes } = copy;
    if (name === 'a') {
      const href = safeUrl(this.#tree.attributeOf(element, 'href'), this.#options.base);
      if (href === undefined) return undefined;
      attributes.set('href', href).set('rel', 'noopener noreferrer');
    }
    for (const attribute of [...globalAttributes, ...(allowedElements.get(name) ?? [])]) {
      const value = allowedValue(attribute, this.#tree.attributeOf(element, attribute));
      if (value !== undefined && isUseful(attribute, value)) attributes.set(attribute, value);
    }
    return copy;
  }

  /**
   * The heading of a level that fits below the heading it stands under, and skips none: what was
   * h1, h4, h4, h2 becomes h3, h4, h4, h4 under a level of 3.
   */
  #fitHeading(level: number): string {
    while ((this.#levels.at(-1) ?? 0) >= level) this.#levels.pop();
    const shown = Math.min(6, this.#options.headingLevel + this.#levels.length);
    this.#levels.push(level);
    return `h${shown}`;
  }

  #place(node: OutlineElement | string): void {
    const parent = this.#open.at(-1);
    if (parent && node !== '') place(node, parent, this.#open.at(-2));
  }
}

/** Values that mean nothing, or that HTML does not allow. */
function isUseful(attribute: string, value: string): boolean {
  if (attribute === 'open' || attribute === 'reversed') return true;
  if (attribute === 'colspan' || attribute === 'rowspan') return Number(value) > 1;
  return value.trim() !== '';
}
