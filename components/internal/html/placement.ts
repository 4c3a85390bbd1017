/**
 * Where a node goes so that lists stay lists: only items in `ul` and `ol`, only terms and details
 * in `dl`, no item outside. Descriptions often break this, and screen readers then lose count.
 */

const textNode = 3;
const lists = new Set(['ul', 'ol']);
/** Containers made here, which take up the neighbours that belong with their first child. */
const made = new WeakSet<Element>();

/** Appends `node` to `parent`, or to the list, item or details that must stand between them. */
export function place(node: Text | HTMLElement, parent: Element, document: Document): void {
  const name = 'localName' in node ? node.localName : '#text';
  const parentName = parent.localName;
  if (lists.has(parentName) && name !== 'li') {
    placeInList(node, name, parent, document);
  } else if (parentName === 'dl' && !['dt', 'dd', 'div'].includes(name)) {
    if (!isFiller(node, name)) wrap(node, 'dd', parent, document);
  } else if (name === 'li' && !lists.has(parentName)) {
    wrap(node, 'ul', parent, document);
  } else if ((name === 'dt' || name === 'dd') && parentName !== 'dl' && !isGroup(parent)) {
    wrap(node, 'dl', parent, document);
  } else {
    append(node, parent);
  }
}

function placeInList(
  node: Text | HTMLElement,
  name: string,
  list: Element,
  document: Document,
): void {
  if (isFiller(node, name)) return;
  const last = list.lastElementChild;
  // A list right inside a list is the sub-list of the item before it.
  if (lists.has(name) && last) append(node, last);
  else wrap(node, 'li', list, document);
}

function wrap(node: Text | HTMLElement, tag: string, parent: Element, document: Document): void {
  const last = parent.lastElementChild;
  const joins =
    last !== null && last === parent.lastChild && made.has(last) && last.localName === tag;
  const wrapper = joins ? last : document.createElement(tag);
  if (!joins) {
    made.add(wrapper);
    parent.append(wrapper);
  }
  append(node, wrapper);
}

function append(node: Text | HTMLElement, parent: Element): void {
  if ('data' in node) {
    const previous = parent.lastChild;
    // The parser drops a line break at the start of preformatted text each time it reads it.
    const text =
      parent.localName === 'pre' && !previous ? node.data.replace(/^\n+/, '') : node.data;
    if (text === '') return;
    // One text node where the parser would make one.
    if (previous?.nodeType === textNode) previous.nodeValue = `${previous.nodeValue ?? ''}${text}`;
    else parent.append(text);
    return;
  }
  parent.append(node);
}

/** A group of terms and details inside a `dl`. */
function isGroup(parent: Element): boolean {
  return parent.localName === 'div' && parent.parentElement?.localName === 'dl';
}

function isFiller(node: Text | HTMLElement, name: string): boolean {
  return name === 'br' || ('data' in node && node.data.trim() === '');
}
