import { readLanguage } from '../../../src/posting/language.js';
import { safeUrl } from '../../../src/posting/safe-url.js';
import { allowedElements, droppedElements, globalAttributes } from './allow-list.js';
import { HeadingOutline } from './heading-outline.js';
import { place } from './placement.js';

/** How a description is shown. */
export interface RebuildOptions {
  /** What relative links are resolved against; without it they are dropped. */
  base?: string;
  /** The level of the description's highest headings. */
  headingLevel: number;
}

const htmlNamespace = 'http://www.w3.org/1999/xhtml';
const elementNode = 1;
const textNode = 3;
/** Deeper nesting is no writing; browsers stop at 512 themselves. */
const maxDepth = 200;

/**
 * The structural check: copies what is allowed, node by node, into elements made here. Whatever
 * an engine let through by mistake is not copied.
 */
export class Rebuilder {
  readonly #document: Document;
  readonly #options: RebuildOptions;
  readonly #outline: HeadingOutline;
  #openElements: string[] = [];

  constructor(document: Document, options: RebuildOptions) {
    this.#document = document;
    this.#options = options;
    this.#outline = new HeadingOutline(options.headingLevel);
  }

  /** Copies the children of `from` into `to`. */
  copyChildren(from: Node, to: Element, depth = 0): void {
    // A walker is not misled by form fields named like the properties of a node.
    const walker = this.#document.createTreeWalker(from);
    for (let node = walker.firstChild(); node; node = walker.nextSibling()) {
      this.#copy(node, to, depth + 1);
    }
  }

  #copy(node: Node, to: Element, depth: number): void {
    if (node.nodeType === textNode) {
      this.#append(this.#document.createTextNode(plain(node.nodeValue ?? '')), to);
    } else if (node.nodeType === elementNode && depth <= maxDepth) {
      this.#copyElement(node as Element, to, depth);
    }
  }

  #copyElement(element: Element, to: Element, depth: number): void {
    const name = element.localName;
    if (element.namespaceURI !== htmlNamespace || droppedElements.has(name)) return;
    if (name === 'img') {
      const alt = this.#document.createTextNode(plain(element.getAttribute('alt') ?? ''));
      if (alt.data !== '') this.#append(alt, to);
      return;
    }
    if (!allowedElements.has(name) || this.#isNestedTwice(name)) {
      this.copyChildren(element, to, depth);
      return;
    }
    const copy = this.#create(element, name);
    if (!copy) {
      this.copyChildren(element, to, depth);
      return;
    }
    this.#append(copy, to);
    this.#openElements.push(kind(name));
    this.copyChildren(element, copy, depth);
    this.#openElements.pop();
    if (isPointless(copy)) copy.remove();
  }

  /** Links in links and headings in headings cannot be written down as HTML again. */
  #isNestedTwice(name: string): boolean {
    return (name === 'a' || isHeading(name)) && this.#openElements.includes(kind(name));
  }

  #create(element: Element, name: string): HTMLElement | undefined {
    const hasText = (element.textContent ?? '').trim() !== '';
    const copy = this.#document.createElement(
      isHeading(name) && hasText ? this.#outline.next(Number(name[1])) : name,
    );
    if (name === 'a') {
      const href = safeUrl(element.getAttribute('href'), this.#options.base);
      if (href === undefined) return undefined;
      copy.setAttribute('href', href);
      copy.setAttribute('rel', 'noopener noreferrer');
    }
    for (const attribute of [...globalAttributes, ...(allowedElements.get(name) ?? [])]) {
      const value = readAttribute(attribute, element.getAttribute(attribute));
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
  return (name === 'a' || isHeading(name)) && (element.textContent ?? '').trim() === '';
}

/** Characters that the parser changes or drops on the next reading. */
function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\0', '');
}

const attributeShapes: Readonly<Record<string, RegExp>> = {
  dir: /^(ltr|rtl|auto)$/i,
  start: /^-?\d{1,6}$/,
  colspan: /^\d{1,3}$/,
  rowspan: /^\d{1,3}$/,
  scope: /^(row|col|rowgroup|colgroup)$/i,
  datetime: /^[\dTZPWYMDHS:.,+\- ]{1,40}$/i,
};

/** The value that an attribute keeps; `undefined` takes it off. `href` is set apart, checked. */
function readAttribute(name: string, value: string | null): string | undefined {
  if (value === null || name === 'href' || name === 'alt') return undefined;
  if (name === 'open' || name === 'reversed') return '';
  if (name === 'lang') return readLanguage(value);
  if (name === 'title') return plain(value);
  return attributeShapes[name]?.test(value) ? value : undefined;
}
