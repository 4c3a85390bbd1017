import { fold } from './text/fold.js';
import { isQueryKey } from './query.js';
import { defaultPrefix, formerPrefix } from './url-prefix.js';

/** Where the query and the open posting are kept in the address: its query, its hash, or nowhere. */
export type Routing = 'query' | 'hash' | 'none';

/** How one element keeps its state; elements on one page differ in `prefix`. */
export interface UrlStateOptions {
  routing: Routing;
  prefix: string;
}

/**
 * What an address says: the query in the syntax of `parseQuery`, the id of the open posting, and whether its
 * application form is shown.
 */
export interface UrlState {
  query?: string;
  posting?: string;
  isApplying?: true;
}

/** What follows the prefix where the application form of the open posting is shown, and its value. */
const applyKey = 'apply';
const applyValue = 'form';

/** An address cut so that its parameters can be changed and all the rest stays as it is. */
interface Address {
  before: string;
  parameters: string[];
  after: string;
}

/** In code points; whole words only, unless the first is longer. */
const longestSlug = 60;
const shortSlug = /^.{0,60}/u;

/** A title as part of an address: its letters and digits, in any script; never `--`, which comes before the id. */
function slugOf(title: string): string {
  const words =
    fold(title)
      .normalize('NFC')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let slug = '';
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word;
    if (slug && longer.length > longestSlug) break;
    slug = longer;
  }
  return slug.match(shortSlug)?.[0] ?? '';
}

/** Cuts at the first `mark`; all of the text where there is none. */
function cut(text: string, mark: string): [string, string | undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

const parametersOf = (text: string | undefined): string[] => (text ? text.split('&') : []);

/** The parameters where `routing` keeps them. A hash that is a path (`#/jobs?x=1`) has its own query. */
function readAddress(href: string, routing: Routing): Address {
  const [page, hash] = cut(href, '#');
  if (routing === 'hash') {
    const [path, query] = cut(hash ?? '', '?');
    return /^!?\//.test(path)
      ? { before: `${page}#${path}?`, parameters: parametersOf(query), after: '' }
      : { before: `${page}#`, parameters: parametersOf(hash), after: '' };
  }
  const [path, query] = cut(page, '?');
  const after = hash === undefined ? '' : `#${hash}`;
  return { before: `${path}?`, parameters: parametersOf(query), after };
}

function writeAddress({ before, parameters, after }: Address): string {
  const start = parameters.length > 0 ? before : before.slice(0, -1);
  return start + parameters.join('&') + after;
}

/** Key and value of one raw parameter. Never fails: broken escapes are kept as they are. */
function decode(parameter: string): [string, string] {
  const [pair] = new URLSearchParams(parameter);
  return pair ?? ['', ''];
}

/** The query key behind a parameter of this prefix; `''` for the open posting, `apply` for its form, `undefined` for the parameters of others. */
function ownKey(parameter: string, prefix: string): string | undefined {
  const [name] = decode(parameter);
  if (name === prefix) return '';
  const key = name.startsWith(`${prefix}-`) ? name.slice(prefix.length + 1) : '';
  return key === applyKey || isQueryKey(key) ? key : undefined;
}

/** The same of an address from when the default was another; an id that we did not write is the page's own. */
function formerKey(parameter: string, prefix: string): string | undefined {
  const key = prefix === defaultPrefix ? ownKey(parameter, formerPrefix) : undefined;
  return key === '' && !decode(parameter)[1].includes('--') ? undefined : key;
}

/** The id in `<slug>--<id>`; all of the text where it has no slug. */
function postingId(text: string): string {
  const at = text.indexOf('--');
  return at < 0 ? text : text.slice(at + 2);
}

/** Reads the state of the element with this prefix from an address. */
export function readUrlState(href: string, { routing, prefix }: UrlStateOptions): UrlState {
  const state: UrlState = {};
  if (routing === 'none') return state;
  const query = new URLSearchParams();
  let isApplying = false;
  const { parameters } = readAddress(href, routing);
  const isCurrent = parameters.some((parameter) => ownKey(parameter, prefix) !== undefined);
  for (const parameter of parameters) {
    const key = (isCurrent ? ownKey : formerKey)(parameter, prefix);
    if (key === undefined) continue;
    const [, value] = decode(parameter);
    if (key === applyKey) isApplying ||= value === applyValue;
    else if (key !== '') query.append(key, value);
    else if (postingId(value) !== '') state.posting ??= postingId(value);
  }
  const text = query.toString();
  if (text !== '') state.query = text;
  if (isApplying && state.posting !== undefined) state.isApplying = true;
  return state;
}

/** The address with this state of the element in place of its former one; everything else in it stays as it is. */
export function writeUrlState(
  href: string,
  state: { query?: string; posting?: { id: string; title: string }; isApplying?: true },
  { routing, prefix }: UrlStateOptions,
): string {
  if (routing === 'none') return href;
  const address = readAddress(href, routing);
  const own = new URLSearchParams();
  if (state.posting) own.append(prefix, `${slugOf(state.posting.title)}--${state.posting.id}`);
  if (state.posting && state.isApplying) own.append(`${prefix}-${applyKey}`, applyValue);
  for (const [key, value] of new URLSearchParams(state.query)) {
    if (isQueryKey(key)) own.append(`${prefix}-${key}`, value);
  }
  const others = address.parameters.filter(
    (parameter) => (ownKey(parameter, prefix) ?? formerKey(parameter, prefix)) === undefined,
  );
  return writeAddress({ ...address, parameters: [...others, ...parametersOf(own.toString())] });
}

/** What follows the prefix before the id of a posting that an address asks for by name. */
const savedKey = 'saved';

/** More postings than these nobody hands on. */
const mostNamed = 50;

const isSaved = (parameter: string, prefix: string): boolean =>
  decode(parameter)[0] === `${prefix}-${savedKey}`;

/**
 * The ids of the postings that an address asks for by name, for whoever opens it; none of them where it asks
 * for those that the reader has saved; `undefined` where it asks for neither.
 */
export function readSaved(
  href: string,
  { routing, prefix }: UrlStateOptions,
): readonly string[] | undefined {
  if (routing === 'none') return undefined;
  const own = readAddress(href, routing).parameters.filter((one) => isSaved(one, prefix));
  if (own.length === 0) return undefined;
  const ids = own.map((parameter) => decode(parameter)[1]).filter((id) => id !== '');
  return [...new Set(ids)].slice(0, mostNamed);
}

/** The address that asks for these postings by name, for the reader's own where there are none, or for neither. */
export function writeSaved(
  href: string,
  ids: readonly string[] | undefined,
  { routing, prefix }: UrlStateOptions,
): string {
  if (routing === 'none') return href;
  const address = readAddress(href, routing);
  const own = new URLSearchParams();
  const named = ids?.slice(0, mostNamed);
  for (const id of named?.length === 0 ? [''] : (named ?? []))
    own.append(`${prefix}-${savedKey}`, id);
  const others = address.parameters.filter((one) => !isSaved(one, prefix));
  return writeAddress({ ...address, parameters: [...others, ...parametersOf(own.toString())] });
}
