import { countryCode } from '../posting/place.js';
import { valueKey } from './fold.js';

/** Country codes by code and by name, in English and in the languages of the page's readers. */
const codes = new Map<string, string>();
const languagesRead = new Set<string>();
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Asks the engine for the country names of a language, once; no table of names has to be loaded. */
function readNames(language: string): void {
  if (languagesRead.has(language)) return;
  languagesRead.add(language);
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  for (const first of letters) {
    for (const second of letters) {
      const name = names.of(first + second);
      if (name === undefined) continue;
      // Former codes (DD, SU, UK) have names too: they stand for the present country.
      const code = new Intl.Locale(`und-${first}${second}`).region ?? first + second;
      codes.set(valueKey(first + second), code);
      if (!codes.has(valueKey(name))) codes.set(valueKey(name), code);
    }
  }
}

/** The country that a text names: by its code, or by its name in English or `language`. */
export function countryOf(text: string, language = 'en'): string | undefined {
  readNames('en');
  readNames(language);
  return codes.get(valueKey(text)) ?? countryCode(text);
}

/** Whether two texts name the same country, in any language read so far. */
export function isSameCountry(one: string, other: string): boolean {
  const code = countryOf(one);
  return code !== undefined && code === countryOf(other);
}
