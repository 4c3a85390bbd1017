import {
  attribute,
  elementsOf,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  isElement,
  isText,
  outerHtml,
  textOf,
} from '../text/html-tree.js';

/** One block of a posting's text: a heading, paragraph, list, table … in whatever it was written. */
export interface Block {
  kind: 'heading' | 'paragraph' | 'list' | 'table' | 'rule' | 'other';
  /** 1 to 6 for headings, 7 for a line that only looks like one. */
  level: number;
  html: string;
  /** The visible text, a line per line. */
  text: string;
  /** What of it is struck through, and no part of the visible text. */
  struck: string;
  /** The line of the file. */
  line: number;
  links: BlockLink[];
  /** Text in code spans: badges of aggregators. */
  codes: string[];
  /** Rows of two cells, and other pairs of a label and a value. */
  rows: [string, string][];
  /** Whether all of it is in bold letters. */
  isBold: boolean;
}

/** A link that still holds: one in struck-through text does not. */
export interface BlockLink {
  href: string;
  text: string;
}

const containers = new Set(
  'article aside body center div figure footer form header html main section span'.split(' '),
);
const kinds: ReadonlyMap<string, Block['kind']> = new Map([
  ['ul', 'list'],
  ['ol', 'list'],
  ['p', 'paragraph'],
  ['table', 'table'],
  ['dl', 'table'],
  ['hr', 'rule'],
]);
const inline = new Set(
  'a abbr b bdi bdo big br button cite code data del dfn em font i img ins kbd label mark q s samp small strike strong sub sup time tt u var'.split(
    ' ',
  ),
);

/** The blocks of a tree in order; containers are opened. */
export function blocksOf(parent: HtmlParent, lineAt: (offset: number) => number): Block[] {
  const blocks: Block[] = [];
  let line = lineAt(0);
  let run: HtmlNode[] = [];
  const flush = (): void => {
    const html = run.map(outerHtml).join('').trim();
    const text = run.map(textOf).join(' ').trim();
    if (text !== '' || html.includes('<img')) {
      blocks.push(describe(run, 'paragraph', `<p>${html}</p>`, line));
    }
    run = [];
  };
  const visit = (node: HtmlParent): void => {
    for (const child of node.childNodes) {
      const isLoose = isText(child) || (isElement(child) && isInline(child));
      const start =
        'sourceCodeLocation' in child ? child.sourceCodeLocation?.startOffset : undefined;
      if (start !== undefined && (!isLoose || run.length === 0)) line = lineAt(start);
      if (isLoose) {
        if (run.length > 0 || !isText(child) || child.value.trim() !== '') run.push(child);
        continue;
      }
      flush();
      if (!isElement(child)) continue;
      if (containers.has(child.tagName)) visit(child);
      else blocks.push(blockOf(child, line));
    }
    flush();
  };
  visit(parent);
  return blocks.filter(
    ({ html, text, kind, level, struck }) =>
      text !== '' ||
      (level === 1 && struck !== '') ||
      kind === 'rule' ||
      /<(?:img|iframe|video)\b/.test(html),
  );
}

function isInline(element: HtmlElement): boolean {
  if (inline.has(element.tagName)) return true;
  return (
    element.tagName === 'span' &&
    ![...elementsOf(element)].some(({ tagName }) => kinds.has(tagName) || /^h[1-6]$/.test(tagName))
  );
}

function blockOf(element: HtmlElement, line: number): Block {
  const level = /^h([1-6])$/.exec(element.tagName)?.[1];
  const kind = level === undefined ? kindOf(element) : 'heading';
  const block = describe([element], kind, outerHtml(element), line);
  return { ...block, level: Number(level ?? 0) };
}

/** A quotation of paragraphs reads like one: people put the facts of a posting there. */
function kindOf(element: HtmlElement): Block['kind'] {
  const isQuotation =
    isElement(element, 'blockquote') &&
    element.childNodes.every((child) =>
      isText(child) ? child.value.trim() === '' : isElement(child, 'p'),
    );
  return isQuotation ? 'paragraph' : (kinds.get(element.tagName) ?? 'other');
}

function describe(
  nodes: readonly HtmlNode[],
  kind: Block['kind'],
  html: string,
  line: number,
): Block {
  const roots = nodes.filter((node) => isElement(node));
  const all = roots.flatMap((root) => [root, ...elementsOf(root)]);
  const deleted = all.filter((element) => isElement(element, 'del', 's', 'strike'));
  const struck = new Set(deleted.flatMap((element) => [element, ...elementsOf(element)]));
  const valid = all.filter((element) => !struck.has(element));
  return {
    kind,
    level: 0,
    html,
    text: nodes.map(textOf).join(' ').trim(),
    struck: deleted
      .flatMap(({ childNodes }) => childNodes.map(textOf))
      .join(' ')
      .trim(),
    line,
    links: valid
      .filter((element) => isElement(element, 'a') && attribute(element, 'href') !== undefined)
      .map((element) => ({ href: attribute(element, 'href') ?? '', text: textOf(element) })),
    codes: valid.filter((element) => isElement(element, 'code')).map(textOf),
    rows: kind === 'table' ? rowsOf(valid) : [],
    isBold: isAllBold(roots, nodes),
  };
}

function rowsOf(elements: readonly HtmlElement[]): [string, string][] {
  const rows: [string, string][] = [];
  for (const element of elements) {
    const children = element.childNodes.filter((child) => isElement(child));
    if (isElement(element, 'tr') && children.length === 2) {
      rows.push([flat(children[0]), flat(children[1])]);
    }
    if (!isElement(element, 'dl')) continue;
    for (const [index, child] of children.entries()) {
      const next = children[index + 1];
      if (isElement(child, 'dt') && isElement(next, 'dd')) rows.push([flat(child), flat(next)]);
    }
  }
  return rows;
}

function flat(node: HtmlNode | undefined): string {
  return node === undefined ? '' : textOf(node).replaceAll('\n', ' ');
}

function isAllBold(roots: readonly HtmlElement[], nodes: readonly HtmlNode[]): boolean {
  const root = roots.length === 1 && nodes.length === 1 ? roots[0] : undefined;
  if (!root) return false;
  if (root.tagName === 'strong' || root.tagName === 'b') return true;
  if (root.tagName !== 'p') return false;
  const children = root.childNodes.filter(
    (child) => !isText(child) || child.value.replace(/[\s:]+/g, '') !== '',
  );
  return children.length > 0 && children.every((child) => isElement(child, 'strong', 'b', 'br'));
}
