import { parse as parseToml, TomlError } from 'smol-toml';
import {
  type Document,
  isMap,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  type ScalarTag,
  visit,
} from 'yaml';
import { findJsonFault } from '../../json.js';
import type { Position } from '../../position.js';
import { messageOf } from '../../usage-error.js';
import type { KeyLocator } from './entries.js';
import { isGroup, toFrontMatterValue, type FrontMatterValue } from './value.js';

/** A file in two: the facts before its text, and the text. */
export interface SplitFile {
  values: ReadonlyMap<string, FrontMatterValue>;
  locate: KeyLocator;
  /** The subject of a message that was saved as it came. */
  subject?: string;
  body: string;
  /** The line of the file, from 1, that the body begins on. */
  bodyLine: number;
}

/** Front matter that cannot be read; line and column are those of the file. */
export class FrontMatterError extends Error {
  override readonly name = 'FrontMatterError';
  readonly line: number;
  readonly column: number;

  constructor(message: string, line: number, column: number) {
    super(message);
    this.line = line;
    this.column = column;
  }
}

type Notation = 'YAML' | 'TOML' | 'JSON';

interface Fence {
  notation: Notation;
  /** The lines with the values, and the line of the file, from 1, that they begin on. */
  text: string;
  line: number;
  body: string;
  bodyLine: number;
}

/** Dates stay as they are written: a calendar date is no instant. */
const timestamp: ScalarTag = {
  tag: 'tag:yaml.org,2002:timestamp',
  resolve: (text: string) => text,
};

/**
 * Reads the front matter of a text with line feeds: YAML between `---`, TOML between `+++`,
 * JSON in braces, or none.
 * @throws FrontMatterError
 */
export function splitFrontMatter(text: string): SplitFile {
  const fence = findFence(text);
  if (!fence) {
    return { values: new Map(), locate: () => ({ line: 1, column: 1 }), body: text, bodyLine: 1 };
  }
  const { notation, body, bodyLine } = fence;
  const { data, locate } = { YAML: readYaml, TOML: readToml, JSON: readJson }[notation](fence);
  const values = toFrontMatterValue(data);
  if (values !== undefined && !isGroup(values)) {
    const advice = `write one "name: value" a line between the ${notation} fences`;
    throw new FrontMatterError(`the front matter holds no named values; ${advice}`, fence.line, 1);
  }
  return { values: values ?? new Map<string, FrontMatterValue>(), locate, body, bodyLine };
}

function findFence(text: string): Fence | undefined {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.trim() !== '');
  const first = lines[start]?.trim() ?? '';
  if (first.startsWith('{')) return findJson(text, lines, start);
  const marker = first === '---' || first === '+++' ? first : undefined;
  if (marker === undefined) return undefined;
  const ends = marker === '---' ? ['---', '...'] : ['+++'];
  // Of fences with a space before them, either may have it.
  const isIndented = /^\s/.test(lines[start] ?? '');
  const bare = (line: string): string => (isIndented ? line.trim() : line.trimEnd());
  const end = lines.findIndex((line, index) => index > start && ends.includes(bare(line)));
  const notation = marker === '---' ? 'YAML' : 'TOML';
  if (end === -1) {
    // A rule at the top of a text, and no values after it.
    if (!/^[\w-]+\s*[:=]/.test(lines[start + 1] ?? '')) return undefined;
    const message = `the front matter is never closed; end it with a line "${marker}"`;
    throw new FrontMatterError(message, start + 1, 1);
  }
  const values = lines.slice(start + 1, end);
  // A rule above a text, and another one further on.
  const hasValues = values.some((line) => /^ {0,3}[\w"'][^#]*:(?:\s|$)/.test(line));
  if (notation === 'YAML' && !hasValues && values.some((line) => line.trim() !== ''))
    return undefined;
  return {
    notation,
    text: values.join('\n'),
    line: start + 2,
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
  };
}

/** As Hugo has it: an object from the first line on, whose closing brace ends a line. */
function findJson(text: string, lines: readonly string[], start: number): Fence | undefined {
  if (!/^\{\s*(?:"|\}|$)/.test(lines[start] ?? '')) return undefined;
  for (const [index, line] of lines.entries()) {
    if (index < start || !line.trimEnd().endsWith('}')) continue;
    const json = lines.slice(start, index + 1).join('\n');
    if (findJsonFault(json) && index + 1 < lines.length && !/^\}\s*$/.test(line)) continue;
    return {
      notation: 'JSON',
      text: json,
      line: start + 1,
      body: lines.slice(index + 1).join('\n'),
      bodyLine: index + 2,
    };
  }
  return { notation: 'JSON', text, line: 1, body: '', bodyLine: lines.length };
}

/** What to do about an error, for those who write postings and not programs. */
const quoteAdvice =
  'write one "name: value" a line, with quotes around a value that has a colon, a quote or another sign';
const yamlAdvice: ReadonlyMap<string, string> = new Map([
  ['DUPLICATE_KEY', 'keep one line of each name'],
  ['TAB_AS_INDENT', 'indent with spaces'],
  ['BAD_INDENT', 'close the bracket'],
]);

/** What a fence holds, and where its keys stand. */
interface Parsed {
  data: unknown;
  locate: KeyLocator;
}

function readYaml({ text, line }: Fence): Parsed {
  const lineCounter = new LineCounter();
  const options = { lineCounter, prettyErrors: false, customTags: [timestamp] };
  const document = parseDocument(text, options);
  const [error] = document.errors;
  if (error) {
    const position = lineCounter.linePos(error.pos[0]);
    const reason = `${error.message}; ${yamlAdvice.get(error.code) ?? quoteAdvice}`;
    throw invalid('YAML', reason, line + position.line - 1, position.col);
  }
  keepNumerals(document);
  const locate: KeyLocator = (path) => {
    const [offset = 0] = keyOf(document.contents, path)?.range ?? [];
    const position = lineCounter.linePos(offset);
    return { line: line + position.line - 1, column: position.col };
  };
  try {
    return { data: document.toJS({ mapAsMap: true, maxAliasCount: 100 }), locate };
  } catch (caught) {
    throw invalid('YAML', messageOf(caught), line, 1);
  }
}

/** The node of the key that a path leads to; where it leads nowhere, of the last key on the way. */
function keyOf(root: Node | null, path: readonly string[]): Node | undefined {
  let node: unknown = root;
  let found: Node | undefined;
  for (const name of path) {
    if (!isMap(node)) break;
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === name);
    if (!isScalar(pair?.key)) break;
    found = pair.key;
    node = pair.value;
  }
  return found;
}

/** A number that would read differently stays as it is written: `007` and `1.10` are names, `50.000` is pay. */
function keepNumerals(document: Document.Parsed): void {
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'number' && String(node.value) !== node.source)
        node.value = node.source;
    },
  });
}

function readToml({ text, line }: Fence): Parsed {
  try {
    return {
      data: parseToml(text, { integersAsBigInt: 'asNeeded' }),
      locate: (path) => locateToml(text, line, path.at(-1) ?? ''),
    };
  } catch (caught) {
    const hasPosition = caught instanceof TomlError;
    const [message = ''] = messageOf(caught).split('\n');
    const reason = message.replace('Invalid TOML document: ', '');
    throw invalid(
      'TOML',
      reason,
      line + (hasPosition ? caught.line - 1 : 0),
      hasPosition ? caught.column : 1,
    );
  }
}

/** The line that begins with a key: the parser does not tell where it found one. */
function locateToml(text: string, line: number, key: string): Position {
  const pattern = new RegExp(`^\\s*["']?${key.replace(/[^\w-]/g, '.')}["']?\\s*=`);
  const index = text.split('\n').findIndex((each) => pattern.test(each));
  return { line: line + Math.max(0, index), column: 1 };
}

/** JSON is YAML too, and read as such its numbers keep all their digits. */
function readJson(fence: Fence): Parsed {
  const fault = findJsonFault(fence.text);
  if (!fault) return readYaml(fence);
  const { message, line, column } = fault;
  throw invalid('JSON', message, fence.line + line - 1, column);
}

function invalid(notation: Notation, reason: string, line: number, column: number): Error {
  const message = `the front matter is not valid ${notation}: ${reason.replace(/\.$/, '')}`;
  return new FrontMatterError(message, line, column);
}
