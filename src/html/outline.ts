/** An element of a rebuilt description: plain data, which each host writes in its own way. */
export interface OutlineElement {
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly children: (OutlineElement | string)[];
  /** Stands here to make the structure right; takes up the neighbours that belong with its first child. */
  readonly isMade: boolean;
}

const lists = new Set(['ul', 'ol']);

/** A new element without children. */
export function outlineElement(name: string, isMade = false): OutlineElement {
  return { name, attributes: new Map(), children: [], isMade };
}

/**
 * Appends a node to its parent, or to the list, item or details that must stand between them, so
 * that lists stay lists: descriptions often break this, and screen readers then lose count.
 */
export function place(
  node: OutlineElement | string,
  parent: OutlineElement,
  grandparent: OutlineElement | undefined,
): void {
  const name = typeof node === 'string' ? '' : node.name;
  if (lists.has(parent.name) && name !== 'li') {
    placeInList(node, parent);
  } else if (parent.name === 'dl' && !['dt', 'dd', 'div'].includes(name)) {
    if (!isFiller(node)) append(node, wrapper('dd', parent));
  } else if (name === 'li' && !lists.has(parent.name)) {
    append(node, wrapper('ul', parent));
  } else if (
    (name === 'dt' || name === 'dd') &&
    parent.name !== 'dl' &&
    !(parent.name === 'div' && grandparent?.name === 'dl')
  ) {
    append(node, wrapper('dl', parent));
  } else {
    append(node, parent);
  }
}

function placeInList(node: OutlineElement | string, list: OutlineElement): void {
  if (isFiller(node)) return;
  const last = lastElement(list);
  // A list right inside a list is the sub-list of the item before it.
  if (typeof node !== 'string' && lists.has(node.name) && last) append(node, last);
  else append(node, wrapper('li', list));
}

function wrapper(name: string, parent: OutlineElement): OutlineElement {
  const last = parent.children.at(-1);
  if (last !== undefined && typeof last !== 'string' && last.isMade && last.name === name) {
    return last;
  }
  const made = outlineElement(name, true);
  parent.children.push(made);
  return made;
}

function append(node: OutlineElement | string, { name, children }: OutlineElement): void {
  const last = children.at(-1);
  if (typeof node !== 'string') children.push(node);
  else if (typeof last === 'string') children[children.length - 1] = last + node;
  else {
    // The parser drops a line break at the start of preformatted text each time it reads it.
    const text = name === 'pre' && last === undefined ? node.replace(/^\n+/, '') : node;
    if (text !== '') children.push(text);
  }
}

/** The last element in another. */
export function lastElement({ children }: OutlineElement): OutlineElement | undefined {
  return children.findLast((child) => typeof child !== 'string');
}

function isFiller(node: OutlineElement | string): boolean {
  return typeof node === 'string' ? node.trim() === '' : node.name === 'br';
}

/** All text below an element. */
export function outlineText({ children }: OutlineElement): string {
  return children.map((child) => (typeof child === 'string' ? child : outlineText(child))).join('');
}
