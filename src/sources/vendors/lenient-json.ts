import { decodeEntities } from '../../posting/read/text/text.js';

const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * The values of a script of JSON-LD, with the blemishes that real pages have: line breaks and tabs in strings,
 * a comma before a closing bracket, a semicolon at the end, comments and CDATA marks around it, a byte order
 * mark, entities, several values in a row.
 * @throws SyntaxError that tells what stands in the way where none of that explains it.
 */
export function parseJsonLd(text: string): unknown[] {
  try {
    return [JSON.parse(text)];
  } catch (error) {
    const values = tryValues(text) ?? tryValues(decodeEntities(text));
    if (values === undefined) throw error;
    return values;
  }
}

function tryValues(text: string): unknown[] | undefined {
  try {
    const values = splitValues(mend(text)).map((value): unknown => JSON.parse(value));
    return values.length > 0 ? values : undefined;
  } catch {
    return undefined;
  }
}

/** One string or one piece between strings at a time: what is mended in the one must stay in the other. */
const piece =
  /"(?:[^"\\]|\\[\s\S])*"|\/\*[\s\S]*?\*\/|(?<![:"])\/\/[^\n]*|<!--|-->|<!\[CDATA\[|\]\]>/g;

function mend(text: string): string {
  const said = text.replaceAll('\uFEFF', '').replace(piece, (found) =>
    found.startsWith('"')
      ? found
          // eslint-disable-next-line no-control-regex -- the control characters are what is looked for
          .replace(/[\u0000-\u001f]/g, (sign) => escapes[sign] ?? ' ')
          .replace(/\\(?!["\\/bfnrt]|u[\da-f]{4})/gi, '')
      : ' ',
  );
  return said.replace(/"(?:[^"\\]|\\.)*"|,(?=\s*[}\]])/g, (found) => (found === ',' ? '' : found));
}

/** The values that stand one after the other, with commas or semicolons between them or nothing. */
function splitValues(text: string): string[] {
  const values: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: sign, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]/g)) {
    if (sign === '{' || sign === '[') {
      if (depth === 0) start = index;
      depth += 1;
    } else if (sign === '}' || sign === ']') {
      depth -= 1;
      if (depth === 0) values.push(text.slice(start, index + 1));
    }
  }
  // What is cut off stays with the rest, so that it is told.
  return depth > 0 ? [...values, text.slice(start)] : values;
}
