// What stands in a tree of parse5.

/** All text below a node, without scripts. */
export function textIn(node) {
  if (node.nodeName === '#text') return node.value;
  if (node.nodeName === 'script') return '';
  return (node.childNodes ?? []).map(textIn).join(' ');
}

/** A node, if it has this name, and those below it that do. */
export function elementsIn(node, name) {
  const own = node.nodeName === name ? [node] : [];
  return [...own, ...(node.childNodes ?? []).flatMap((child) => elementsIn(child, name))];
}

/** The value of an attribute. */
export const valueOf = (element, name) =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

/** A text without what may break or join its lines, to find one in another. */
export const squeezed = (text) => text.replace(/[\s\u00ad\u200b]+/g, '');
