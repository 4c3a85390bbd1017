import { cities } from './city-data.js';
import { countryFromIso, countryFromName, foldName } from './country.js';
import { regions } from './region-data.js';
import { isNegotiable } from '../workplace.js';

/** What one part of a place's name can be. A part can be several things: New York is a city and a state. */
export interface Segment {
  text: string;
  /** The country that it names. */
  country?: string;
  /** The country of the large city that it names. */
  city?: string;
  /** The countries that have a state or province of this name or code. */
  regions?: readonly string[];
  /** Two or three capitals: a state's postal code or a country's code. */
  isCode?: boolean;
  /** An area of several countries, a time zone, or the world. */
  isArea?: boolean;
  /** A street, a postal code or an office's name: nothing that places are told apart by. */
  isDetail?: boolean;
  /** Whether it stands in parentheses. */
  isAside?: boolean;
}

const area =
  /^(?:(?:(?:north|south|latin|central|northern|southern) )?americas?|(?:(?:north|south|east|west|central|northern|southern|eastern|western|southeast|south east|sub saharan) )*(?:europe|asia|africa|australasia|oceania)(?: pacific)?|europa|emea|apac|apj|latam|noram|amer|nam|anz|mena|dach|cee|sea|gcc|uki|eu|eea|european union|middle east|nordics?|nordic countries|scandinavia|benelux|baltics|balkans|iberia|caribbean|cis|global|globally|worldwide|world|weltweit|monde entier|mundial|international)$/;

const timeZone = /\b(?:utc|gmt|cet|est|pst) ?[+±−-] ?\d|\btime ?zones?\b/i;

const vague =
  /^(?:multiple|various|several|different|all|any|many|mehrere|verschiedene|plusieurs|varias|várias|diverse) (?:locations?|offices?|cities|sites|standorte|orte|lieux|sites?|ubicaciones|localidades)$|^(?:various|flexible|verschiedene|diverse|divers|hq|headquarters|head office|office|n\/?a|tbd|tba|none|unspecified|other|undefined|null|multiple)$/i;

const detail =
  /^\d.*\p{L}|(?:\b(?:hq|headquarters|office|offices|campus|building|tower|floor|suite|plant|warehouse|store|studio|street|road|avenue)|stra(?:ß|ss)e)\b|^\d[\d -]*$/iu;

const postcodes: readonly (readonly [string, RegExp])[] = [
  ['GB', /^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/],
  ['CA', /^[A-Z]\d[A-Z] \d[A-Z]\d$/],
];

interface Tables {
  cities: Map<string, string>;
  regions: Map<string, string[]>;
  codes: Map<string, string[]>;
}

let tables: Tables | undefined;

/** Whether the text says that there is no one place: "Multiple Locations", "Various", "HQ". */
export function isVague(text: string): boolean {
  return vague.test(text.trim());
}

/** What a part of a place's name is known to be; only `text` where it is unknown. */
export function readSegment(text: string): Segment {
  tables ??= buildTables();
  const name = foldName(text);
  const withZip = /^([A-Z]{2}) \d{5}(?:-\d{4})?$/.exec(text);
  if (withZip) return { text: withZip[1] ?? text, regions: ['US'] };
  const country = countryFromName(name);
  if ((!country && area.test(name)) || timeZone.test(text)) return { text, isArea: true };
  const postal = postcodes.find(([, pattern]) => pattern.test(text));
  if (postal) return { text, country: postal[0], isDetail: true };
  if (/^[A-Z]{2,3}$/.test(text)) return readCode(text, tables);
  const inRegions = tables.regions.get(name);
  const city = tables.cities.get(name);
  const trimmed = city || country || inRegions ? undefined : trimCity(text);
  const near = trimmed === undefined ? undefined : tables.cities.get(foldName(trimmed));
  if (trimmed !== undefined && near) return { text: trimmed, city: near };
  const isDetail = !country && !inRegions && !city && (detail.test(text) || isNegotiable(text));
  return {
    text,
    ...(country && { country }),
    ...(inRegions && { regions: inRegions }),
    ...(city && { city }),
    ...(isDetail && { isDetail }),
  };
}

function readCode(text: string, { codes, cities: known }: Tables): Segment {
  const city = known.get(text.toLowerCase());
  const named = countryFromName(text);
  if (named) return { text, country: named };
  if (city) return { text, city };
  const iso = countryFromIso(text);
  const found = codes.get(text) ?? [];
  if (text.length === 3 && iso && found.length === 0) return { text, country: iso };
  const all = iso && !found.includes(iso) ? [...found, iso] : found;
  return all.length > 0 ? { text, regions: all, isCode: true } : { text };
}

/** The city in "Greater Boston", "Seoul office" or "Denver metro area". */
function trimCity(text: string): string | undefined {
  const trimmed = text
    .replace(/^(?:greater|metro|central|downtown|city of|région|region) /i, '')
    .replace(
      / (?:(?:bay|metro|metropolitan) area|area|metro|region|office|hq|headquarters|city)$|[市都]$/i,
      '',
    );
  return trimmed === text ? undefined : trimmed;
}

function buildTables(): Tables {
  const built: Tables = { cities: new Map(), regions: new Map(), codes: new Map() };
  for (const [country, names] of groups(cities)) {
    for (const name of names) built.cities.set(name, country);
  }
  for (const [country, names] of groups(regions)) {
    for (const entry of names) {
      const [name = '', code] = entry.split('=');
      built.regions.set(name, [...(built.regions.get(name) ?? []), country]);
      if (code) built.codes.set(code, [...(built.codes.get(code) ?? []), country]);
    }
  }
  return built;
}

function groups(packed: string): (readonly [string, string[]])[] {
  return packed.split(';').map((group) => [group.slice(0, 2), group.slice(3).split(',')] as const);
}
