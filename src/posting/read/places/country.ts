import { countryAliases, isoCodes } from './country-data.js';

/** Languages that feeds name countries in. The browser knows the names; none are shipped. */
const languages = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'sv', 'da', 'nb', 'cs'];

const alpha2 = new Map<string, string>();
for (const entry of isoCodes.split(' ')) {
  const code = entry.slice(0, 2);
  alpha2.set(code, code);
  alpha2.set(entry.length === 3 ? entry : entry.slice(3), code);
}

/** Names of countries in one language that are towns or words in another. */
const misleading = new Set(
  'cad,columbia,dominique,franca,gana,granada,grenade,guadalupe,ira,island,malte,man,maurice,mauricio,norfolk,oma,saint martin,salomon,salvador,san martin,santa elena,santa lucia'.split(
    ',',
  ),
);

/** Names of a country and of a state, or of a state and of a city: they say nothing alone. */
const ambiguous = new Set(['georgia', 'washington', 'victoria', 'jersey']);

let names: Map<string, string> | undefined;

/** Letters that Unicode does not take apart into a letter and a mark. */
const letters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  ı: 'i',
  œ: 'oe',
};

/** A name for comparing: lower case, no accents, one space for everything between words. */
export function foldName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[łøđßæıœ]/g, (letter) => letters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The ISO 3166-1 alpha-2 code of a country given by code or by name in one of the usual languages of feeds.
 * For fields that hold a country: in free text, two letters are more often something else.
 */
export function countryCode(text: string): string | undefined {
  const trimmed = text.trim();
  return alpha2.get(trimmed.toUpperCase()) ?? countryFromName(trimmed);
}

/** The code of a country given by name, not by code. `UK` and `USA` count as names. */
export function countryFromName(text: string): string | undefined {
  const name = foldName(text);
  if (name === '') return undefined;
  names ??= collectNames();
  for (const one of wordingsOf(name)) {
    const code = names.get(one);
    if (code !== undefined) return code;
  }
  return undefined;
}

/** Whether a text is a name of one country. The names of all others are collected only where it may be. */
export function isNameOf(text: string, code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code)) return false;
  if (!names) {
    const own = namesOf(code);
    if (!wordingsOf(foldName(text)).some((one) => own.has(one))) return false;
  }
  return countryFromName(text) === code;
}

/** A folded name as it is, without an article, and without what officials add to it. */
const wordingsOf = (name: string): string[] => [
  name,
  name.replace(/^(?:the|die|la|le|les|el|los) /, ''),
  name.replace(official, ''),
];

/** What follows the name in ISO 3166-1: "Moldova, Republic of". */
const official =
  / (?:the )?(?:(?:united|islamic|plurinational|bolivarian|federated|former|yugoslav|democratic) )*(?:(?:republic|states?|kingdom) of(?: the)?|province of china)$/;

/** Whether a name alone leaves open whether a country, a state or a city is meant. */
export function isAmbiguousName(text: string): boolean {
  return ambiguous.has(foldName(text));
}

/** The code of an ISO 3166-1 code in capitals, alpha-2 or alpha-3. */
export function countryFromIso(code: string): string | undefined {
  return alpha2.get(code);
}

let aliases: Map<string, string> | undefined;

/** Everyday and official names that are in no browser's tables: `UK` and `USA` are among them. */
function collectAliases(): Map<string, string> {
  const map = new Map<string, string>();
  for (const group of countryAliases.split(';')) {
    const [code = '', list = ''] = group.split(':');
    for (const name of list.split(',')) map.set(name, code);
  }
  return map;
}

/** The code of a country by a name for it that is in no browser's tables, such as `UK`. */
export function countryFromAlias(text: string): string | undefined {
  aliases ??= collectAliases();
  return aliases.get(foldName(text));
}

function collectNames(): Map<string, string> {
  aliases ??= collectAliases();
  const map = new Map(aliases);
  const codes = new Set(alpha2.values());
  for (const display of displayNames()) {
    for (const code of codes) {
      const name = foldName(display.of(code) ?? '');
      if (name !== '' && !map.has(name) && !misleading.has(name)) map.set(name, code);
    }
  }
  return map;
}

const ownNames = new Map<string, ReadonlySet<string>>();

/** All names that a country may go by, those that another has a better claim to among them. */
function namesOf(code: string): ReadonlySet<string> {
  let own = ownNames.get(code);
  if (!own) {
    aliases ??= collectAliases();
    const everyday = [...aliases].flatMap(([name, country]) => (country === code ? [name] : []));
    own = new Set([
      ...everyday,
      ...displayNames().map((display) => foldName(display.of(code) ?? '')),
    ]);
    ownNames.set(code, own);
  }
  return own;
}

let displays: readonly Intl.DisplayNames[] | undefined;

/** What names countries in each of the languages; nothing for a code without a name. */
const displayNames = (): readonly Intl.DisplayNames[] =>
  (displays ??= languages.map(
    (language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }),
  ));
