import { cities } from './city-data.js';
import { countryFromIso, countryFromName, foldName } from './country.js';
import { regions } from './region-data.js';
import { isNegotiable } from '../workplace.js';
import { isStreet } from './street.js';
import { isZoneName, namesTimeZone } from './time-zone.js';
import { isTownName, townOfEpithet } from './town-name.js';

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
  /** Nothing that places are told apart by: a street, an office's name, words that name no town. */
  isDetail?: boolean;
  /** A county, a province or the like, and no town. */
  isRegional?: boolean;
  street?: string;
  postalCode?: string;
  /** Whether a postal code stands beside it. */
  hasCode?: boolean;
  /** Whether it stands in parentheses. */
  isAside?: boolean;
  /** Whether the country around a city is meant, too: "Metro Manila". */
  isAround?: boolean;
}

const area =
  /^(?:(?:(?:north|south|latin|central|northern|southern) )?americas?|(?:(?:north|south|east|west|central|northern|southern|eastern|western|southeast|south east|sub saharan) )*(?:europe|asia|africa|australasia|oceania)(?: pacific)?|europa|emea|apac|apj|latam|noram|amer|namer?|anz|mena|dach|cee|sea|gcc|uki|eu|eea|european union|middle east|nordics?|nordic countries|scandinavia|benelux|baltics|balkans|iberia|caribbean|cis|global|globally|worldwide|world|weltweit|monde entier|mundial|international)$/;

const vague =
  /^(?:\d+|multiple|various|several|different|all|any|many|mehrere|verschiedene|plusieurs|varias|várias|diverse) (?:locations?|offices?|cities|sites|standorte|orte|lieux|sites?|ubicaciones|localidades)$|^(?:various|flexible|verschiedene|diverse|divers|hq|headquarters|head office|office|n\/?a|tbd|tba|tbc|to be (?:announced|confirmed|determined|decided)|none|unspecified|other|undefined|null|multiple)$/i;

/** Parts of a country that are known by name and are no town; the country is the only one that has them. */
const parts =
  /^(?:the )?(?:(?:san francisco |sf )?bay area|silicon valley|lower 48|(?:us |u s )?(?:east|west) coast|midwest|pacific northwest|new england|tri state(?: area)?|(?:north|south) ?(?:east|west)|midlands|home counties)$/;
const partsOfNoDoubt = /bay area|silicon valley|lower 48|^us? /;

/** A wing of a country or state: "Northern California". */
const wing =
  /^(?:(?:north|south|east|west)(?:ern)?|north[- ]?(?:east|west)(?:ern)?|south[- ]?(?:east|west)(?:ern)?|central|upper|lower|mid|greater|mainland|continental|metropolitan|upstate|downstate)[ -](?=\S)/i;

/** What names a county, a province or the like of whatever country, and no town. */
const regional =
  /^(?:(?:north|south|east|west)(?:ern|[- ]?(?:east|west)(?:ern)?) |county |province |provincia |region |département )[\p{Lu}][^\d,]*$|^\p{Lu}[^\d,]* (?:county|province|district|region|state|governorate|prefecture|voivodeship|oblast|canton)$/iu;

/** Words in front of the name of a country or town that only say that it is meant: "anywhere in the US". */
const leading =
  /^(?:(?:anywhere|(?:poste )?(?:basée?|situé[es]?) (?:à|au|en)|based at|based out of|based|located|living|residing|in|within|from|across|throughout|inside|all (?:over|of)|all|tout(?:e|es)? l[ae]s?|toda|tutta|aus|innerhalb|en|dans|desde|depuis|the|entire|open to|only|must be)\s+)+(?=\S)/i;
/** "Various locations in Norway" */
const within = /^.*\s(?:in|within|across|throughout)\s+(?:the\s+)?(?=\S)/i;
const trailing =
  /(?:[ -](?:only|based|wide|nationwide|residents?|residency|citizens?|candidates?|applicants?|preferred|required|territory|states|locations?|offices?|nur|entière|entier)|(?<=\p{L}{4})weit)+$/iu;

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
export function readSegment(given: string): Segment {
  const text = /^(?:\p{Lu}\.){2,3}$/u.test(given)
    ? given.replaceAll('.', '')
    : townOfEpithet(given) === undefined
      ? given.replace(/(?<=[\p{L}\d]{2})\.$/u, '')
      : given;
  const known = readKnown(text);
  if (known) return known;
  if (isStreet(text)) return { text, isDetail: true, street: text };
  const phrase = readPhrase(text);
  if (phrase) return phrase;
  // A code that no list knows may be a province's, which is no town's name at any rate.
  if (regional.test(text) || /^\p{Lu}{2,3}$/u.test(text)) return { text, isRegional: true };
  return { text, ...(!isTownName(text) && { isDetail: true }) };
}

/** What the lists know a text to be as it stands. */
function readKnown(text: string): Segment | undefined {
  tables ??= buildTables();
  const name = foldName(text);
  const country = countryFromName(name);
  if ((!country && area.test(name)) || namesTimeZone(text)) return { text, isArea: true };
  if (parts.test(name))
    return { text, isDetail: true, ...(partsOfNoDoubt.test(name) && { country: 'US' }) };
  if (/^[A-Z]{2,3}$/.test(text)) {
    const code = readCode(text, tables);
    return Object.keys(code).length > 1 ? code : undefined;
  }
  const inRegions = tables.regions.get(name);
  const city = tables.cities.get(name);
  if (!country && !inRegions && !city) {
    if (isNegotiable(text)) return { text, isDetail: true };
    const whole = readParts(text, tables.cities);
    if (whole) return whole;
    const trimmed = trimCity(text);
    const near =
      trimmed && (tables.cities.get(foldName(trimmed)) ?? readParts(trimmed, tables.cities)?.city);
    return trimmed !== undefined && near
      ? { text: trimmed, city: near, ...(around.test(text) && { isAround: true }) }
      : undefined;
  }
  return {
    text,
    ...(country && { country }),
    ...(inRegions && { regions: inRegions }),
    ...(city && { city }),
  };
}

/** Countries that write a district behind its city with a dash: "Stuttgart-Vaihingen", "Praha-Zličín". */
const withDistricts = new Set(['DE', 'AT', 'CH', 'LI', 'NL', 'BE', 'FR', 'CZ', 'SK', 'PL']);

/** A name that begins with a large city: "Frankfurt a. M.", "Stuttgart-Vaihingen"; "Berlin-London" is no town. */
function readParts(text: string, known: ReadonlyMap<string, string>): Segment | undefined {
  const town = townOfEpithet(text);
  const [, first = town ?? '', second = ''] =
    /^(\p{Lu}\p{L}+)-(\p{L}[\p{L} -]+)$/u.exec(text) ?? [];
  const city = known.get(foldName(first));
  const other = known.get(foldName(second));
  if (!city) return undefined;
  if (other && other !== city) return { text, isDetail: true };
  return town !== undefined || other || withDistricts.has(city) ? { text, city } : undefined;
}

/** What a known name is with words around it: "anywhere in the US", "US residents only", "Southern Germany". */
function readPhrase(text: string): Segment | undefined {
  const bare = text.replace(leading, '').replace(trailing, '').replace(within, '');
  // "innerhalb Deutschlands"
  const nominative = /^innerhalb /i.test(text) ? bare.replace(/s$/, '') : bare;
  const named = bare === text ? undefined : (readKnown(bare) ?? readKnown(nominative));
  if (named) return named;
  const whole = bare.replace(wing, '');
  const { country, regions, isCode } = (whole !== bare && readKnown(whole)) || {};
  if (regions && !isCode) return { text: whole, regions, ...(country && { country }) };
  return country ? { text, country } : undefined;
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

const around = /^(?:greater|metro|region|région) | (?:area|metro|metroplex|region)$/i;

/** The city in "Greater Boston", "Seoul office", "Wien 3" or "Berlin und Umgebung". */
function trimCity(text: string): string | undefined {
  const trimmed = text
    .replace(
      /^(?:greater|metro|central|downtown|city of|région|region|(?:groß)?raum|metropolregion|umkreis|einsatzort|arbeitsort|standort|tp\.|thành phố|flughafen|aéroport de|aeropuerto de|(?:agence|usine|site|dépôt|magasin|siège|bureau) de|(?:sede|planta|oficina|tienda|fábrica) (?:de|en)|(?:werk|filiale|niederlassung|zweigstelle|büro|lager)) /i,
      '',
    )
    .replace(
      / (?:(?:bay|metro|metropolitan) area|area|metro|metroplex|region|(?:head |main |regional )?office|hq|headquarters|city|campus|store|branch|plant|site|hub|studio|warehouse|depot|airport|(?:and (?:the )?)?(?:surrounding|nearby) areas?|(?:und|&) umgebung|et (?:ses )?environs|y alrededores|e dintorni|en omgeving|mitte|zentrum|innenstadt|centrum|centre|center|centro|nord|süd|ost|west|noord|zuid|oost|sud|ouest|north|south|east|flughafen|hauptbahnhof|hbf|docklands|heathrow|schiphol)$|[市都]$/i,
      '',
    )
    // Quarters by number, by the first half of a postal code and by letter: "Paris 15e", "London EC2A", "Aarhus C".
    .replace(/ (?:\d{1,2}(?:er?|[eè]me|\.)?|[A-Z]{1,2}\d[\dA-Z]?|[A-ZØ]|[NS][VØ])$/u, '');
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

/**
 * Whether a part is a time zone among these others. "EST" is Estonia behind its town alone, and "PT", "MT" and
 * "CT" are countries and states too: they are zones unless a town or another state stands beside them.
 */
export function isTimeZone(part: Segment, parts: readonly Segment[]): boolean {
  if (namesTimeZone(part.text)) return part.isAside ?? false;
  if (!isZoneName(part.text)) return false;
  const others = parts.filter(({ text }) => !isZoneName(text));
  const iso = countryFromIso(part.text);
  if (part.text.length > 2) return iso === undefined || !others.some(({ city }) => city === iso);
  const isState = (country: string) => part.isCode && part.regions?.includes(country);
  const cities = others.flatMap(({ city }) => city ?? []);
  if (cities.length > 0)
    return part.isAside === true && !cities.some((city) => city === iso || isState(city));
  return !others.some(({ isCode, isDetail, isArea, country, regions }) =>
    isCode ? true : !(isDetail ?? isArea ?? country ?? regions),
  );
}
