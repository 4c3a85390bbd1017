import type { XmlElement } from '@rgrove/parse-xml';

/** XML as JSON would have it: an element with only text is that text, one with elements an object, a repeated name a list. */
type XmlData = string | { [name: string]: XmlData | XmlData[] };

/**
 * Reads XML into plain data; attributes are left out.
 * @throws Error that says in which line the XML is broken.
 */
export async function readXml(text: string): Promise<unknown> {
  const { parseXml, XmlElement: Element } = await import('@rgrove/parse-xml');
  const { root } = parseXml(text.replace(/^\uFEFF?\s+/, ''), {
    // A name that is not declared stays in the text, as browsers do it.
    ignoreUndefinedEntities: true,
  });
  const isElement = (node: unknown): node is XmlElement => node instanceof Element;
  return root ? Object.fromEntries([[root.name, elementData(root, isElement)]]) : undefined;
}

function elementData(
  element: XmlElement,
  isElement: (node: unknown) => node is XmlElement,
): XmlData {
  const children = element.children.filter(isElement);
  if (children.length === 0) return element.text.trim();
  const groups = new Map<string, XmlData[]>();
  for (const child of children) {
    groups.set(child.name, [...(groups.get(child.name) ?? []), elementData(child, isElement)]);
  }
  return Object.fromEntries(
    [...groups].map(([name, values]) => {
      const [only] = values;
      return [name, values.length === 1 && only !== undefined ? only : values];
    }),
  );
}
