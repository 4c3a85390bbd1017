import { readFile } from 'node:fs/promises';
import { parse, type ParseError, printParseErrorCode } from 'jsonc-parser';
import { type Position, positionAt } from './position.js';
import { messageOf, UsageError } from './usage-error.js';

/** Where a text stops being JSON, and why. */
export interface JsonFault extends Position {
  message: string;
}

/** What the parser misses; what stands there instead is added. */
const expected: ReadonlyMap<string, string> = new Map([
  ['InvalidSymbol', 'a text in double quotes, a number, true, false or null'],
  ['ValueExpected', 'a value'],
  ['PropertyNameExpected', 'a name in double quotes'],
  ['ColonExpected', '":"'],
  ['CommaExpected', '","'],
  ['CloseBraceExpected', '"," or "}"'],
  ['CloseBracketExpected', '"," or "]"'],
  ['EndOfFileExpected', 'the end of the file'],
]);

const faults: ReadonlyMap<string, string> = new Map([
  ['UnexpectedEndOfString', 'this string is not closed on its line'],
  ['UnexpectedEndOfNumber', 'this number is not complete'],
  ['InvalidCharacter', 'a string holds a control character'],
  ['InvalidUnicode', 'JSON does not have this escape'],
  ['InvalidEscapeCharacter', 'JSON does not have this escape'],
  ['InvalidCommentToken', 'JSON has no comments'],
  ['UnexpectedEndOfComment', 'JSON has no comments'],
]);

/** Where a text stops being JSON; `undefined` where all of it is, and where it is nested too deep to tell. */
export function findJsonFault(text: string): JsonFault | undefined {
  // A byte order mark takes no column.
  const json = text.replace(/^\uFEFF/, '');
  const errors: ParseError[] = [];
  try {
    parse(json, errors, { disallowComments: true });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  const [first] = errors;
  if (!first) return undefined;
  const { offset, length } = first;
  const code = printParseErrorCode(first.error);
  const found = json.slice(offset, offset + Math.min(length, 20));
  const instead = found === '' ? 'the end of the file' : JSON.stringify(found);
  const wanted = expected.get(code);
  const message = wanted
    ? `${wanted} is expected instead of ${instead}`
    : (faults.get(code) ?? 'this is not JSON');
  return { ...positionAt(json, offset), message };
}

/** The value in a JSON file; `label` says who names it. @throws UsageError */
export async function readJsonFile(file: string, label?: string): Promise<unknown> {
  const prefix = label === undefined ? '' : `${label}: `;
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${prefix}${file} cannot be read (${messageOf(error)}).`);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const fault = findJsonFault(text);
    const where = fault ? `${file}:${fault.line}:${fault.column}` : file;
    throw new UsageError(`${prefix}${where}: ${fault?.message ?? messageOf(error)}.`);
  }
}
