import {
  defaultTreeAdapter as adapter,
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  parseFragment,
  Parser,
  serializeOuter,
} from 'parse5';

/** A node of parsed HTML. */
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
/** An element of parsed HTML. */
export type HtmlElement = DefaultTreeAdapterTypes.Element;
/** Anything that holds nodes. */
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

/** Whether a node is an element, and one of the named ones where names are given. */
export function isElement(
  node: HtmlNode | undefined,
  ...names: readonly string[]
): node is HtmlElement {
  return (
    node !== undefined && 'tagName' in node && (names.length === 0 || names.includes(node.tagName))
  );
}

/** Whether a node is text. */
export function isText(node: HtmlNode | undefined): node is DefaultTreeAdapterTypes.TextNode {
  return node?.nodeName === '#text' && 'value' in node;
}

/** What browsers nest no deeper than. */
const deepest = 512;
const options = { sourceCodeLocationInfo: true };

/**
 * Parses a part of a page. As `parseFragment` does, but without its last step, which moves the nodes to
 * a fragment one by one, each time all others too.
 * @throws RangeError where elements are nested too deep.
 */
export function parsePart(html: string): HtmlParent {
  const parser = Parser.getFragmentParser<DefaultTreeAdapterMap>(null, options);
  parse(parser, html);
  const [root] = parser.document.childNodes;
  return root && 'childNodes' in root ? root : parser.document;
}

/**
 * Parses a whole page.
 * @throws RangeError where elements are nested too deep.
 */
export function parsePage(html: string): HtmlParent {
  const parser = new Parser<DefaultTreeAdapterMap>(options);
  parse(parser, html);
  return parser.document;
}

/** Gives the HTML to a parser, and stops it where it would go on deeper than browsers do: at each tag, it looks through all that are open. */
function parse(parser: Parser<DefaultTreeAdapterMap>, html: string): void {
  const onItemPush = parser.onItemPush.bind(parser);
  parser.onItemPush = (...item) => {
    if (parser.openElements.stackTop > deepest) throw new RangeError('nested too deep');
    onItemPush(...item);
  };
  parser.tokenizer.write(html, true);
}

/** The value of an attribute. */
export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

/** Sets an attribute that is there. */
export function setAttribute(element: HtmlElement, name: string, value: string): void {
  const found = element.attrs.find((each) => each.name === name);
  if (found) found.value = value;
}

/** The element with its content as HTML. */
export function outerHtml(node: HtmlNode): string {
  return serializeOuter(node);
}

/** A new element without position. */
export function createElement(name: string, children: readonly HtmlNode[]): HtmlElement {
  const template = parseFragment(`<${name}></${name}>`).childNodes[0];
  if (!isElement(template)) throw new TypeError(`${name} is no element`);
  for (const child of children) {
    adapter.detachNode(child);
    adapter.appendChild(template, child);
  }
  return template;
}

/** Puts a node before another, or at the end. */
export function insertNode(parent: HtmlParent, node: HtmlNode, before?: HtmlNode): void {
  adapter.detachNode(node);
  if (before) adapter.insertBefore(parent, node, before);
  else adapter.appendChild(parent, node);
}

/** Puts a text at the end. */
export function insertText(parent: HtmlParent, text: string): void {
  adapter.insertText(parent, text);
}

/** Takes a node out of the tree. */
export function removeNode(node: HtmlNode): void {
  adapter.detachNode(node);
}

/** All elements below a node, in order. */
export function* elementsOf(parent: HtmlParent): Generator<HtmlElement> {
  for (const child of [...parent.childNodes]) {
    if (!isElement(child)) continue;
    yield child;
    yield* elementsOf(child);
  }
}

const breaking = new Set(
  'address article blockquote br dd div dl dt figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table td th tr ul'.split(
    ' ',
  ),
);
const unread = new Set(['script', 'style', 'template', 'noscript', 'del', 's', 'strike']);

/** The visible text with line breaks at blocks and `<br>`. What is struck through does not hold any more and is left out. */
export function textOf(node: HtmlNode | HtmlParent): string {
  return rawText(node)
    .split('\n')
    .map((line) => line.replace(/[\s\u00ad]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function rawText(node: HtmlNode | HtmlParent): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (!('childNodes' in node) || unread.has(node.nodeName)) return '';
  const inner = node.childNodes.map(rawText).join('');
  return breaking.has(node.nodeName) ? `\n${inner}\n` : inner;
}
