import {
  allowedElements,
  allowedValue,
  droppedElements,
  globalAttributes,
  plainCharacters,
} from '../../../src/html/allowed-html.js';
import { deepestNesting, mostElements } from '../../../src/posting/model/bounds.js';
import { HeadingOutline } from '../../../src/html/heading-outline.js';
import { RowRoom } from '../../../src/html/description-room.js';
import { safeUrl } from '../../../src/posting/read/safe-url.js';
import { place } from './placement.js';

/** How a description is shown. */
export interface RebuildOptions {
  /** What relative links are resolved against; without it they are dropped. */
  base?: string;
  /** The level of the description's highest headings. */
  headingLevel: number;
  /** Called where something is left out because it could not soon be laid out. */
  onFlatten?: () => void;
}

const htmlNamespace = 'http://www.w3.org/1999/xhtml';
const elementNode = 1;
const textNode = 3;

/**
 * The structural check: copies what is allowed, node by node, into elements made here. Whatever
 * an engine let through by mistake is not copied.
 */
export class Rebuilder {
  readonly #document: Document;
  readonly #options: RebuildOptions;
  readonly #outline: HeadingOutline;
  #openElements: string[] = [];
  /** Browsers make more of misnested tags than there are. */
  #elements = 0;
  readonly #rows = new RowRoom();
  #walker: TreeWalker;

  constructor(document: Document, source: Node, options: RebuildOptions) {
    this.#document = document;
    // A walker is not misled by form fields named like the properties of a node.
    this.#walker = document.createTreeWalker(source);
    this.#options = options;
    this.#outline = new HeadingOutline(options.headingLevel);
  }

  /** Copies everything into `to`. */
  copyInto(to: Element): void {
    this.#copyChildren(to, 0);
  }

  /** Copies the children of the node that the walker is at, and leaves it there. */
  #copyChildren(to: Element, depth: number): void {
    const from = this.#walker.currentNode;
    for (let node = this.#walker.firstChild(); node; node = this.#walker.nextSibling()) {
      this.#copy(node, to, depth + 1);
      this.#walker.currentNode = node;
    }
    this.#walker.currentNode = from;
  }

  #copy(node: Node, to: Element, depth: number): void {
    if (node.nodeType === textNode) {
      this.#append(this.#document.createTextNode(plainCharacters(node.nodeValue ?? '')), to);
    } else if (node.nodeType === elementNode) {
      this.#copyElement(node as Element, to, depth);
    }
  }

  #copyElement(element: Element, to: Element, depth: number): void {
    const name = element.localName;
    if (element.namespaceURI !== htmlNamespace || droppedElements.has(name)) return;
    if (name === 'img') {
      const alt = this.#document.createTextNode(plainCharacters(element.getAttribute('alt') ?? ''));
      if (alt.data !== '') this.#append(alt, to);
      return;
    }
    const isPossible = allowedElements.has(name) && !this.#isNestedTwice(name);
    const fits = depth <= deepestNesting && this.#elements < mostElements;
    if (!fits) this.#options.onFlatten?.();
    const copy = isPossible && fits ? this.#create(element, name) : undefined;
    const isTooMany = copy instanceof HTMLTableCellElement && !this.#fitIn(copy, to);
    if (!copy || isTooMany) {
      this.#copyChildren((isTooMany && to.lastElementChild) || to, depth);
      return;
    }
    this.#elements += 1;
    this.#append(copy, to);
    this.#openElements.push(kind(name));
    this.#copyChildren(copy, depth);
    this.#openElements.pop();
    if (isPointless(copy)) copy.remove();
  }

  /** Whether a row has room for a cell, if need be for one that spans nothing. */
  #fitIn(cell: HTMLTableCellElement, row: Element): boolean {
    if (this.#rows.takeIn(row, cell.colSpan, cell.rowSpan)) return true;
    this.#options.onFlatten?.();
    cell.removeAttribute('colspan');
    cell.removeAttribute('rowspan');
    return this.#rows.takeIn(row, 1, 1);
  }

  /** Links in links and headings in headings cannot be written down as HTML again. */
  #isNestedTwice(name: string): boolean {
    return (name === 'a' || isHeading(name)) && this.#openElements.includes(kind(name));
  }

  #create(element: Element, name: string): HTMLElement | undefined {
    const isShown = isHeading(name) && element.textContent.trim() !== '';
    const copy = this.#document.createElement(isShown ? this.#outline.next(Number(name[1])) : name);
    if (name === 'a') {
      const href = safeUrl(element.getAttribute('href'), this.#options.base);
      if (href === undefined) return undefined;
      copy.setAttribute('href', href);
      copy.setAttribute('rel', 'noopener noreferrer');
    }
    if (!element.hasAttributes()) return copy;
    for (const attribute of [...globalAttributes, ...(allowedElements.get(name) ?? [])]) {
      const value = allowedValue(attribute, element.getAttribute(attribute));
      if (value !== undefined) copy.setAttribute(attribute, value);
    }
    return copy;
  }

  #append(node: Text | HTMLElement, to: Element): void {
    place(node, to, this.#document);
  }
}

function isHeading(name: string): boolean {
  return /^h[1-6]$/.test(name);
}

function kind(name: string): string {
  return isHeading(name) ? 'heading' : name;
}

/** A heading or link without words is a stop that says nothing to screen reader users. */
function isPointless(element: HTMLElement): boolean {
  const name = element.localName;
  return (name === 'a' || isHeading(name)) && element.textContent.trim() === '';
}
