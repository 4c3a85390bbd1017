import { loadPart } from '../../../src/errors/load-part.js';
import type { BoundHtml } from '../../../src/html/bound-html.js';
import type { OutlineElement } from '../../../src/html/outline.js';
import {
  type HtmlTree,
  rebuildDescription,
  type RebuildOptions,
} from '../../../src/html/rebuild-description.js';
import { longestDescription, mostElements } from '../../../src/posting/model/bounds.js';
import {
  descriptionRoom,
  type DescriptionRoom,
  takeAsIs,
} from '../../../src/html/description-room.js';
import {
  createNativeEngine,
  createPurifierEngine,
  inertElement,
  type HtmlEngine,
} from './engines.js';

/**
 * The one place where untrusted HTML becomes nodes of the page. An engine sanitises, a structural
 * check rebuilds what is allowed, and the result must read the same when it is written down and
 * parsed again. Whatever goes wrong on the way, readers get the plain text.
 */

/** Rounds until the result stays as it is; misnested HTML needs two. */
const maxRounds = 4;

let engine: Promise<HtmlEngine | undefined> | undefined;

/** How a description is shown, and who is told what of it is not. */
export interface DescriptionOptions extends RebuildOptions {
  /** How much of it may come; where it has several parts, what the earlier ones left. */
  room?: DescriptionRoom;
  /** Called with what had to go so that the page is not held up. */
  tell?: (left: Omit<BoundHtml, 'html'>) => void;
}

/** The sanitised nodes of a description. Never rejects: it falls back to plain text. */
export async function renderDescription(
  html: string,
  options: DescriptionOptions,
): Promise<DocumentFragment> {
  if (html.trim() === '') return document.createDocumentFragment();
  engine ??= findEngine();
  const found = await engine;
  // A failed download is tried again for the next description.
  if (!found) engine = undefined;
  return renderWith(found, html, options);
}

/** The same with a given engine; without one, plain text. */
export async function renderWith(
  engine: HtmlEngine | undefined,
  html: string,
  options: DescriptionOptions,
): Promise<DocumentFragment> {
  let kept = html.slice(0, longestDescription);
  const left = { isCut: false, isFlattened: false };
  const onFlatten = (): void => void (left.isFlattened = true);
  try {
    const { html: bound, ...missing } = await withinBounds(html, options.room);
    kept = bound;
    Object.assign(left, missing);
    const body = engine && sanitise(engine, kept, { ...options, onFlatten });
    if (body && (hasText(body) || (await visibleText(kept)) === '')) return fragmentOf(body);
  } catch {
    // Refused by a policy, built on something that the page replaced, or not loaded: text it is.
  } finally {
    options.tell?.(left);
  }
  return plainText(await visibleText(kept));
}

async function withinBounds(html: string, room = descriptionRoom()): Promise<BoundHtml> {
  if (takeAsIs(html, room)) return { html, isCut: false, isFlattened: false };
  const { boundHtml } = await loadPart(import('../../../src/html/bound-html.js'));
  return boundHtml(html, room);
}

async function findEngine(): Promise<HtmlEngine | undefined> {
  try {
    return createNativeEngine() ?? (await createPurifierEngine());
  } catch {
    return undefined;
  }
}

/** `undefined` where the result does not come to rest. */
function sanitise(
  engine: HtmlEngine,
  html: string,
  options: RebuildOptions,
): HTMLElement | undefined {
  let source = engine.parse(html);
  for (let round = 0; round < maxRounds; round += 1) {
    const body = inertElement();
    build(rebuildDescription<Node>(source, treeOf(source), options), body);
    const written = body.innerHTML;
    if (engine.reread(written) === written) return body;
    source = engine.parse(written);
  }
  return undefined;
}

const elementNode = 1;
const textNode = 3;
const htmlNamespace = 'http://www.w3.org/1999/xhtml';

/** The nodes below one of a document. */
function treeOf(source: Node): HtmlTree<Node> {
  const isElement = (node: Node): node is Element => node.nodeType === elementNode;
  // A walker is not misled by form fields named like the properties of a node.
  const walker = document.createTreeWalker(source);
  return {
    *childrenOf(node) {
      walker.currentNode = node;
      for (let child = walker.firstChild(); child; child = walker.nextSibling()) {
        yield child;
        walker.currentNode = child;
      }
    },
    textOf: (node) => (node.nodeType === textNode ? (node.nodeValue ?? '') : undefined),
    nameOf: (node) =>
      isElement(node) && node.namespaceURI === htmlNamespace ? node.localName : undefined,
    attributeOf: (node, name) => (isElement(node) ? node.getAttribute(name) : null),
  };
}

/** Makes elements of our own of what the check has let through. */
function build({ children }: OutlineElement, to: Element): void {
  for (const child of children) {
    if (typeof child === 'string') to.append(child);
    else {
      const element = to.ownerDocument.createElement(child.name);
      for (const [name, value] of child.attributes) element.setAttribute(name, value);
      build(child, element);
      to.append(element);
    }
  }
}

function hasText(body: HTMLElement): boolean {
  return body.textContent.trim() !== '';
}

function fragmentOf(body: HTMLElement): DocumentFragment {
  const fragment = document.createDocumentFragment();
  while (body.firstChild) fragment.append(body.firstChild);
  return fragment;
}

/** The text of HTML that cannot be shown: few descriptions need what reads it. */
async function visibleText(html: string): Promise<string> {
  try {
    const { htmlToText } = await loadPart(import('../../../src/posting/read/text/html.js'));
    return htmlToText(html).trim();
  } catch {
    return html.replace(/<[^<>]*>/g, ' ').trim(); // without the network, rather roughly than not at all
  }
}

function plainText(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const rest = lines.splice(mostElements).join(' ');
  for (const line of rest === '' ? lines : [...lines, rest]) {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    fragment.append(paragraph);
  }
  return fragment;
}
