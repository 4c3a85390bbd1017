import { decodeEntities } from '../../posting/read/text/text.js';

/** XML as JSON would have it: an element with only text is that text, one with elements an object, a repeated name a list. */
export type XmlData = string | { readonly [name: string]: XmlData | readonly XmlData[] };

interface OpenElement {
  name: string;
  text: string;
  children: Map<string, XmlData[]>;
}

/** Comment, character data, instruction, document type, tag, text; a `<` that begins none of them ends the reading. */
const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>|<(\/?)([^\s<>/!?"'=]+)((?:\s+[^\s<>/="']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)|</gi;

const maxDepth = 64;

/**
 * Reads XML into plain data; attributes are left out. Knows what feeds use: elements, text with
 * entities, CDATA, comments. Declares no entities, so none can multiply.
 * @throws SyntaxError that says in which line the XML is broken.
 */
export function readXml(xml: string): { [name: string]: XmlData | readonly XmlData[] } {
  const document: OpenElement = { name: '', text: '', children: new Map() };
  const open: OpenElement[] = [document];
  const broken = (index: number, what: string): SyntaxError =>
    new SyntaxError(`${what} in line ${xml.slice(0, index).split('\n').length}`);
  for (const match of xml.matchAll(token)) {
    const [whole, data, slash, name, , selfClosing, text] = match;
    const current = open.at(-1) ?? document;
    if (data !== undefined) current.text += data;
    else if (text !== undefined) current.text += decodeEntities(text);
    else if (name === undefined) {
      if (whole === '<') throw broken(match.index, 'A tag is not complete');
    } else if (slash) {
      if (current.name !== name) throw broken(match.index, `</${name}> closes no open element`);
      open.pop();
      close(current, open.at(-1) ?? document);
    } else if (selfClosing) addChild(current, name, '');
    else if (open.push({ name, text: '', children: new Map() }) > maxDepth) {
      throw broken(match.index, 'Elements are nested too deep');
    }
  }
  if (open.length > 1) throw broken(xml.length, `<${open.at(-1)?.name ?? ''}> is not closed`);
  return dataOf(document);
}

function close(element: OpenElement, parent: OpenElement): void {
  addChild(parent, element.name, element.children.size > 0 ? dataOf(element) : element.text.trim());
}

function addChild(parent: OpenElement, name: string, value: XmlData): void {
  const known = parent.children.get(name);
  if (known) known.push(value);
  else parent.children.set(name, [value]);
}

function dataOf({ children }: OpenElement): { [name: string]: XmlData | readonly XmlData[] } {
  const entries = [...children].map(([name, values]): [string, XmlData | readonly XmlData[]] => {
    const [only] = values;
    return [name, values.length === 1 && only !== undefined ? only : values];
  });
  return Object.fromEntries(entries);
}
