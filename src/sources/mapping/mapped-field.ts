import { FeedError } from '../../errors/base-error.js';
import { readFlag } from '../../posting/read/flag.js';
import { isPresent, listOf, type JsonObject } from '../../posting/read/json.js';
import { readWorkplace } from '../../posting/read/workplace.js';
import { firstPresent, type FieldSource } from './field-value.js';
import { fillTemplate, pathsOfTemplate, type MappingValue } from './mapping.js';
import { wordKey } from './read-path.js';

/** Where a field of a mapping comes from, with what the mapping makes of the feed's words. */
export function mappedField(field: string, given: MappingValue): FieldSource {
  if (typeof given === 'string' || Array.isArray(given)) return mappedField(field, { path: given });
  if ('value' in given) {
    for (const value of listOf(given.value)) assertMeant(field, value, JSON.stringify(given));
    return given;
  }
  const table = new Map(
    Object.entries(given.values ?? {}).map(([theirs, ours]) => [wordKey(theirs), ours]),
  );
  const { default: fallback } = given;
  const read = readerOf(field, given, (value) => table.get(wordKey(value)) ?? value);
  const as = 'as' in given ? given.as : undefined;
  return {
    path: (item) => {
      const values = read(item);
      return values.some(isPresent) ? values : fallback;
    },
    as,
  };
}

type Translate = (value: unknown) => unknown;
type Read = (item: JsonObject) => readonly unknown[];

function readerOf(field: string, given: MappedValue, translate: Translate): Read {
  if ('template' in given)
    return (item) => [translate(readTemplate(item, given.template, addresses.test(field)))];
  const isNot = 'not' in given;
  const paths = listOf('path' in given ? given.path : given.not).filter(isText);
  const meaning = (value: unknown, path: string): unknown => {
    const flag = isNot ? readFlag(value) : undefined;
    const word = translate(flag === undefined ? value : !flag);
    // The opposite of "is filled" is open, and of "is on site" it is not known what.
    return isNot && field === 'status' ? word : meant(field, word, path);
  };
  return (item) => {
    for (const path of paths) {
      const values = firstPresent(item, path).flatMap((value) => meaning(value, path));
      if (values.some(isPresent)) return values;
    }
    return [];
  };
}

type MappedValue = Exclude<MappingValue, string | string[] | { value: unknown }>;
const isText = (value: unknown): value is string => typeof value === 'string';

/** What a yes or no means, where its field has more than two answers: at `workplace`, what the path is called. */
function meant(field: string, value: unknown, path: string): unknown {
  const flag = field === 'workplace' ? readFlag(value) : undefined;
  const words = path
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .replace(/[.[\]=_-]+/g, ' ')
    .replace(/ ok$/i, '');
  const workplace = flag === undefined ? undefined : readWorkplace(words);
  if (workplace === undefined) {
    assertMeant(field, value, JSON.stringify(path));
    return value;
  }
  // That a posting is not remote is known, and that it is not hybrid tells nothing.
  return flag ? workplace : workplace === 'remote' ? false : undefined;
}

const examples: ReadonlyMap<string, string> = new Map([
  ['status', '{ "true": "closed", "false": "open" }'],
  ['workplace', '{ "true": "remote" }'],
]);

/** @throws FeedError where a yes or no leaves open what it says. */
function assertMeant(field: string, value: unknown, path: string): void {
  const example = examples.get(field);
  if (example === undefined || readFlag(value) === undefined) return;
  const message =
    `The mapping's "${field}" is ${path}, which leads to ${JSON.stringify(value)}, and does not say what that ` +
    `means. Write { "path": …, "values": ${example} } with the words that fit.`;
  throw new FeedError('feed-mapping', message);
}

/** Fields that hold addresses. */
const addresses = /(?:url|logo|next)$/i;

/** A template with its parts; `undefined` where one is missing. In an address each is written as addresses need it. */
export function readTemplate(
  item: JsonObject,
  template: string,
  isAddress: boolean,
): string | undefined {
  const parts = new Map<string, string>();
  for (const path of pathsOfTemplate(template)) {
    const values = firstPresent(item, path).filter(isPresent);
    if (values.length === 0 || values.some((value) => typeof value === 'object')) return undefined;
    parts.set(path, values.join(', '));
  }
  return fillTemplate(template, (path, at) => {
    const text = parts.get(path) ?? '';
    // What an address begins with is one itself.
    return isAddress && at > 0 ? text.split('/').map(encodeURIComponent).join('/') : text;
  });
}
