import { countryFromAlias, countryFromIso, foldName } from '../../posting/read/places/country.js';

/** Parts of a country that reading takes for the country, and readers do not. */
const parts = new Set(['england', 'scotland', 'wales', 'northern ireland', 'inglaterra']);

/** The country that a reader means by a code or an everyday name: `UK`, `usa`, `DE`, `DEU`. */
export function countryMeant(words: string): string | undefined {
  if (parts.has(foldName(words))) return undefined;
  // Three letters are more often a word than a code.
  const code = words.length === 2 ? words.toUpperCase() : words;
  return countryFromAlias(words) ?? countryFromIso(code);
}

/** What readers write for cities, and what postings write: alternatives, each with what it stands for. */
const cities: Readonly<Record<string, readonly string[]>> = {
  nyc: ['New York'],
  'new york city': ['New York'],
  'new york': ['NYC'],
  sf: ['San Francisco'],
  'san francisco': ['SF'],
  la: ['Los Angeles'],
  dc: ['Washington'],
  philly: ['Philadelphia'],
  cdmx: ['Mexico City', 'Ciudad de México'],
  kl: ['Kuala Lumpur'],
  hcmc: ['Ho Chi Minh City'],
  bangalore: ['Bengaluru'],
  bengaluru: ['Bangalore'],
  bombay: ['Mumbai'],
};

/** Other words for a city. */
export function cityNames(words: string): readonly string[] {
  const name = foldName(words);
  return Object.hasOwn(cities, name) ? (cities[name] ?? []) : [];
}
