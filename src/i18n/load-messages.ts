import { loadPart } from '../errors/load-part.js';
import type { Messages } from './messages.js';

const loaders: ReadonlyMap<string, () => Promise<{ messages: Partial<Messages> }>> = new Map([
  ['ar', () => import('./locales/ar.js')],
  ['cs', () => import('./locales/cs.js')],
  ['da', () => import('./locales/da.js')],
  ['de', () => import('./locales/de.js')],
  ['el', () => import('./locales/el.js')],
  ['en-XA', () => import('./locales/en-XA.js')],
  ['es', () => import('./locales/es.js')],
  ['fi', () => import('./locales/fi.js')],
  ['fr', () => import('./locales/fr.js')],
  ['he', () => import('./locales/he.js')],
  ['hi', () => import('./locales/hi.js')],
  ['hu', () => import('./locales/hu.js')],
  ['id', () => import('./locales/id.js')],
  ['it', () => import('./locales/it.js')],
  ['ja', () => import('./locales/ja.js')],
  ['ko', () => import('./locales/ko.js')],
  ['nb', () => import('./locales/nb.js')],
  ['nl', () => import('./locales/nl.js')],
  ['pl', () => import('./locales/pl.js')],
  ['pt-BR', () => import('./locales/pt-BR.js')],
  ['pt-PT', () => import('./locales/pt-PT.js')],
  ['ro', () => import('./locales/ro.js')],
  ['sv', () => import('./locales/sv.js')],
  ['th', () => import('./locales/th.js')],
  ['tr', () => import('./locales/tr.js')],
  ['uk', () => import('./locales/uk.js')],
  ['vi', () => import('./locales/vi.js')],
  ['zh-Hans', () => import('./locales/zh-Hans.js')],
  ['zh-Hant', () => import('./locales/zh-Hant.js')],
]);

/**
 * The languages that there are words for besides English, as BCP 47 tags; `en-XA` is English made longer and
 * accented, to try a page out with.
 */
export const languages: readonly string[] = [...loaders.keys()];

/** By what tag the words are kept that a page in a language reads (RFC 4647, lookup), where there are any. */
function tagOfWords(wanted: string): string {
  const { language, script, region } = new Intl.Locale(wanted.replaceAll('_', '-')).maximize();
  switch (language) {
    case 'en':
      return region === 'XA' ? 'en-XA' : 'en';
    case 'nn':
    case 'no':
      return 'nb';
    case 'pt':
      return region === 'BR' ? 'pt-BR' : 'pt-PT';
    case 'zh':
      return `zh-${script}`;
    default:
      return language;
  }
}

/**
 * The language of the words that a page in `wanted` reads, English or one of `languages`: for `de-AT` `de`, for
 * `pt-AO` `pt-PT`, for `zh-HK` `zh-Hant`. `undefined` where there are none.
 */
export function matchLanguage(wanted: string): string | undefined {
  try {
    const tag = tagOfWords(wanted);
    return tag === 'en' || loaders.has(tag) ? tag : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The words of a language, loaded on demand: for `de-AT` the German ones. `undefined` where there
 * are none (English needs none) or they cannot be loaded; the page then reads English.
 */
export async function loadMessages(language: string): Promise<Partial<Messages> | undefined> {
  try {
    const load = loaders.get(matchLanguage(language) ?? '');
    return load && (await loadPart(load())).messages;
  } catch {
    return undefined;
  }
}
