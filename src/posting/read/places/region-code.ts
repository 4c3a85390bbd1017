import { foldName } from './country.js';
import { regions } from './region-data.js';

/** The states and provinces of one country that have postal codes. */
interface RegionTable {
  /** Codes by folded name and by folded code. */
  codes: Map<string, string>;
  /** Folded names by code. */
  names: Map<string, string>;
}

const tables = new Map<string, RegionTable>();

function tableOf(country: string): RegionTable {
  const known = tables.get(country);
  if (known) return known;
  const table: RegionTable = { codes: new Map(), names: new Map() };
  const group = regions.split(';').find((packed) => packed.startsWith(`${country}:`));
  for (const entry of group?.slice(3).split(',') ?? []) {
    const [name = '', code] = entry.split('=');
    if (code === undefined) continue;
    table.codes.set(name, code).set(code.toLowerCase(), code);
    table.names.set(code, name);
  }
  tables.set(country, table);
  return table;
}

/** Whether the states or provinces of a country are known by their postal codes. */
export function hasRegionCodes(country: string): boolean {
  return tableOf(country).names.size > 0;
}

/** The postal code of a state or province by name or code: "Colorado" and "co" in "US" are "CO". */
export function regionCode(country: string, region: string): string | undefined {
  return tableOf(country).codes.get(foldName(region));
}

/** Countries that write "City, CA": a code that one of their states has says nothing alone. */
const countriesWithStates = ['US', 'CA', 'AU'];

/** Whether a code is that of a state or province, as "CA" is California's and Canada's. */
export function isStateCode(code: string): boolean {
  return countriesWithStates.some((country) => tableOf(country).names.has(code));
}

/**
 * The English name of a state or province of an English-speaking country by name or code: "TX" in "US"
 * is "Texas". The names of other countries are known without their accents, which is no way to show them.
 */
export function regionName(country: string, region: string): string | undefined {
  if (!countriesWithStates.includes(country)) return undefined;
  const name = tableOf(country).names.get(regionCode(country, region) ?? '');
  return name?.replace(/\b(?!of\b|and\b)\p{L}/gu, (letter) => letter.toUpperCase());
}
