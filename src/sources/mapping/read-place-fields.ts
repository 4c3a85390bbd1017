import {
  countryCode,
  placeFromParts,
  type PlaceParts,
  readPlaces,
  type PlaceReading,
} from '../../posting/read/places/place.js';
import { readSegment } from '../../posting/read/places/place-segment.js';
import type { Area, Place } from '../../posting/model/posting.js';
import { readWorkplace } from '../../posting/read/workplace.js';
import { placePartsOf } from '../../posting/read/object-parts.js';
import { readRawField, readAlignedField, type FieldSource } from './field-value.js';
import { isObject, type JsonObject } from '../../posting/read/json.js';
import { readLabel } from './read-label.js';

const nothing: PlaceReading = { places: [], areas: [] };
const columns = [
  'name',
  'street',
  'postalCode',
  'locality',
  'region',
  'country',
  'latitude',
  'longitude',
] as const;

/** Several readings as one: each place and area once, the first workplace that is stated. */
export function joinReadings(readings: readonly PlaceReading[]): PlaceReading {
  const places = new Map<string, Place>();
  const areas = new Map<string, Area>();
  for (const reading of readings) {
    for (const place of reading.places) places.set(placeKey(place), place);
    for (const area of reading.areas) areas.set(area.name.toLowerCase(), area);
  }
  const workplace = readings.find((reading) => reading.workplace)?.workplace;
  return {
    places: [...places.values()],
    areas: [...areas.values()],
    ...(workplace ? { workplace } : {}),
  };
}

function placeKey(place: Place): string {
  return [place.name, place.locality, place.region, place.country].join('|').toLowerCase();
}

/**
 * A place that a feed gives as a label beside an address. The label names the place;
 * a label that lists several places, or says only where people may live, is read by itself.
 */
export function readPlace(label: unknown, address: Omit<PlaceParts, 'name'> = {}): PlaceReading {
  const name = readLabel(label);
  const read = name === undefined ? nothing : readPlaces(name);
  if (read.places.length > 1) return read;
  if (read.places.length === 0 && read.areas.length > 0) return read;
  const [known] = read.places;
  if (!known)
    return { ...readAddress(address), ...(read.workplace ? { workplace: read.workplace } : {}) };
  const place = placeFromParts({ ...known, ...stated(address), name });
  // A town that the address states and the label names, too, is the town.
  const isNamed = place?.locality !== undefined && name?.includes(place.locality) === true;
  if (place && !isNamed && place.country === known.country && namesCity(known))
    return { ...read, places: [{ ...place, ...(known.locality && { locality: known.locality }) }] };
  return { ...read, places: place ? [place] : read.places };
}

/** Whether the words that readers see surely name a city: what else the address says is another spelling, or another town. */
function namesCity({ locality, country }: Place): boolean {
  const city = locality === undefined ? undefined : readSegment(locality).city;
  return city !== undefined && city === country;
}

/** A place from the parts of its address alone. Companies also write "Fully remote" where a town belongs. */
export function readAddress(address: Omit<PlaceParts, 'name'>): PlaceReading {
  const town = readLabel(address.locality);
  const workplace = town === undefined ? undefined : readWorkplace(town);
  if (town === undefined || workplace === undefined)
    return placeReading(address, addressName(address));
  const rest = { ...address, locality: undefined };
  const isPlace = readPlaces(town).places.length > 0;
  return { ...placeReading(rest, isPlace ? town : addressName(rest)), workplace };
}

function placeReading(address: Omit<PlaceParts, 'name'>, name: string): PlaceReading {
  const place = name === '' ? undefined : placeFromParts({ ...address, name });
  return { places: place ? [place] : [], areas: [] };
}

/** Town, region and country in words, each once. A country alone keeps its code: readers see its name in their language. */
function addressName({ locality, region, country }: Omit<PlaceParts, 'name'>): string {
  const near = [locality, region].map(readLabel).filter((part) => part !== undefined);
  const land = readLabel(country);
  const isCode = near.length > 0 && /^[a-z]{2,3}$/i.test(land ?? '');
  const code = isCode && land !== undefined ? countryCode(land) : undefined;
  return [...new Set([...near, code === undefined ? land : countryName(code)])]
    .filter((part) => part !== undefined)
    .join(', ');
}

function countryName(code: string): string {
  countryNames ??= new Intl.DisplayNames('en', { type: 'region' });
  return countryNames.of(code) ?? code;
}

let countryNames: Intl.DisplayNames | undefined;

function stated(parts: PlaceParts): PlaceParts {
  return Object.fromEntries(
    Object.entries(parts).filter(([, value]) => readLabel(value) !== undefined),
  );
}

/** One entry of a list of places: its text, or an object whose keys name the parts of an address. */
export function readPlaceEntry(value: unknown): PlaceReading | undefined {
  const { name, ...parts } = isObject(value) ? placePartsOf(value) : { name: value };
  const reading = readPlace(name, parts);
  const isEmpty = reading.places.length + reading.areas.length === 0 && !reading.workplace;
  return isEmpty ? undefined : reading;
}

/** The places that a mapping describes: whole under `locations`, or part by part in aligned columns. */
export function readPlaceFields(
  item: JsonObject,
  fields: ReadonlyMap<string, FieldSource>,
  unreadable: (field: string, value: unknown) => void,
): PlaceReading {
  const readings: PlaceReading[] = [];
  const whole = fields.get('locations');
  for (const value of whole ? readRawField(item, whole).values : []) {
    const reading = readPlaceEntry(value);
    if (reading) readings.push(reading);
    else unreadable('locations', value);
  }
  return joinReadings([...readings, ...zippedPlaces(item, fields)]);
}

function zippedPlaces(item: JsonObject, fields: ReadonlyMap<string, FieldSource>): PlaceReading[] {
  const table = new Map<string, readonly unknown[]>();
  for (const column of columns) {
    const source = fields.get(`locations.${column}`);
    if (source !== undefined) table.set(column, readAlignedField(item, source));
  }
  const length = Math.max(0, ...[...table.values()].map((values) => values.length));
  return [...Array(length).keys()].map((row) => {
    // A column with one value, such as a country for all offices, holds for every row.
    const cell = (name: string): unknown => {
      const values = table.get(name) ?? [];
      return values.length === 1 ? values[0] : values[row];
    };
    return readPlace(cell('name'), {
      street: cell('street'),
      postalCode: cell('postalCode'),
      locality: cell('locality'),
      region: cell('region'),
      country: cell('country'),
      latitude: cell('latitude'),
      longitude: cell('longitude'),
    });
  });
}

/** The areas that a feed names as the places where applicants may live. */
export function readAreas(values: readonly unknown[]): Area[] {
  const reading = joinReadings(values.map(readPlaceEntry).filter((read) => read !== undefined));
  const fromPlaces = reading.places.map(({ name, region, country }): Area => ({
    name,
    ...(region && country ? { region } : {}),
    ...(country ? { country } : {}),
  }));
  return [...reading.areas, ...fromPlaces];
}
