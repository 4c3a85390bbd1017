import { placeFromParts, readWorkplace, type Place } from 'open-roles/core';
import type { FactSheet } from './fact-sheet.js';
import { type FrontMatterEntries, readFlag } from './front-matter-entries.js';
import { type FrontMatterValue, isGroup, toList } from './front-matter-value.js';
import { statePlaces } from './read-fact.js';

/** States where the work is done: places, areas of remote work, and the workplace. */
export function readWhere(entries: FrontMatterEntries, sheet: FactSheet): void {
  const locality = entries.text('locality');
  const region = entries.text('region');
  const country = entries.text('country');
  for (const { value } of entries.of('workplace')) {
    const flag = readFlag(value);
    if (flag === true) sheet.set('workplace', 'remote');
    if (flag === undefined && typeof value === 'string') {
      const workplace = readWorkplace(value);
      sheet.set('workplace', workplace);
    }
  }
  const groups = entries.of('location').flatMap(({ value }) => toList(value).filter(isGroup));
  const places = groups.map(placeOfGroup).filter((place) => place !== undefined);
  sheet.set('locations', places);
  if (places.length === 0) statePlaces(sheet, entries.texts('location'));
  const place = placeFromParts({ locality, region, country });
  if (locality !== undefined) sheet.set('locations', place && [place]);
  else if (country !== undefined) statePlaces(sheet, [country]);
  const areas = entries.texts('areas', true).map((text) => `Remote ${text}`);
  if (areas.length > 0) statePlaces(sheet, areas);
}

function placeOfGroup(group: ReadonlyMap<string, FrontMatterValue>): Place | undefined {
  const address = group.get('address');
  const parts = isGroup(address) ? new Map([...group, ...address]) : group;
  const first = (...names: string[]): FrontMatterValue | undefined =>
    names.map((name) => parts.get(name)).find((value) => value !== undefined);
  return placeFromParts({
    name: first('name', 'label'),
    locality: first('city', 'locality', 'addressLocality', 'town'),
    region: first('region', 'state', 'addressRegion'),
    country: first('country', 'addressCountry', 'countryCode'),
    latitude: first('latitude', 'lat'),
    longitude: first('longitude', 'lng', 'lon'),
  });
}
