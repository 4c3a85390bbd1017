import { placeFromParts, placePartsOf, type PlaceReading, readFlag } from 'open-roles/internal';
import { nameOf, reportUnreadable } from './entries.js';
import type { FrontMatterContext } from './context.js';
import { stateName } from './status.js';
import { firstOf, type FrontMatterValue, isGroup, toList } from './value.js';
import { readPlaceText, statePlaces, stateReadings, stateWorkplace } from '../prose/read-fact.js';

const addressAdvice = 'Give it to one place: beside "city:", or in "location:".';
const workplaceAdvice = 'Write remote, hybrid or on-site, or "Remote, Austria".';

/** States where the work is done: places, areas of remote work, and the workplace. */
export function readFrontMatterPlaces(context: FrontMatterContext): void {
  const { entries, sheet, issues } = context;
  const locality = entries.text('locality');
  const region = entries.text('region') ?? stateName(entries);
  const [country, ...countries] = entries.texts('country');
  for (const entry of entries.of('workplace')) {
    const flag = readFlag(entry.value);
    if (flag === true) sheet.set('workplace', 'remote');
    if (flag !== undefined) continue;
    const isRemote = /remote|t[eé]l[eé]travail/i.test(entry.key);
    const texts = toList(entry.value).map((value) => nameOf(value) ?? '');
    if (!texts.every((text) => stateWorkplace(sheet, text, isRemote)))
      reportUnreadable(entry, workplaceAdvice, issues);
  }
  const street = entries.text('streetAddress');
  const postalCode = entries.text('postalCode');
  const only = countries.length === 0 ? country : undefined;
  const parts = { street, postalCode, locality, region, country: only };
  const readings = entries.of('location').flatMap(({ value }) => toList(value).map(readLocation));
  stateReadings(sheet, completed(readings, parts));
  reportOtherTown(context);
  const place = placeFromParts({ street, postalCode, locality, region, country });
  if (locality !== undefined || region !== undefined) sheet.set('locations', place && [place]);
  else if (country !== undefined) statePlaces(sheet, [country, ...countries]);
  const isTold = sheet.known.locations?.some((each) => each.street ?? each.postalCode) === true;
  const untold = isTold ? [] : [...entries.of('streetAddress'), ...entries.of('postalCode')];
  for (const entry of untold) reportUnreadable(entry, addressAdvice, issues);
  const areas = entries.texts('areas', true).map((text) => `Remote ${text}`);
  if (areas.length > 0) statePlaces(sheet, areas);
}

function readLocation(value: FrontMatterValue): PlaceReading {
  const reading = isGroup(value) ? readPlaceGroup(value) : undefined;
  return reading ?? readPlaceText(nameOf(value) ?? '');
}

type StatedParts = Record<
  'street' | 'postalCode' | 'locality' | 'region' | 'country',
  string | undefined
>;

/** "location: Neustadt" above "country: Germany": places with what stands beside them. A town is that of one place alone. */
function completed(
  readings: readonly PlaceReading[],
  { street, postalCode, locality, region, country }: StatedParts,
): PlaceReading[] {
  const isOnly = readings.flatMap(({ places }) => places).length === 1;
  return readings.map((reading) => ({
    ...reading,
    places: reading.places.map((place) => {
      const isKnown = place.country !== undefined && place.locality !== undefined;
      const isSame = !isKnown || (locality ?? place.locality) === place.locality;
      const town = isOnly &&
        isSame && {
          street: place.street ?? street,
          postalCode: place.postalCode ?? postalCode,
          locality: locality ?? place.locality,
          region: region ?? place.region,
        };
      return placeFromParts({ ...place, ...town, country: place.country ?? country }) ?? place;
    }),
  }));
}

/** "city: Linz" below "location: Graz": which one holds, nobody can tell. */
function reportOtherTown({ entries, sheet, issues }: FrontMatterContext): void {
  const { locations } = sheet.known;
  const [entry] = entries.of('locality');
  const town = entries.text('locality');
  if (!entry || !town || !locations || locations.some(({ locality }) => locality === town)) return;
  const places = locations.map(({ name }) => name).join(', ');
  const message = `${entry.name}: "${town}" was left out, because location says "${places}". Keep one of them.`;
  issues.add('warning', 'facts-contradict', message, entry.at);
}

/** What a group says: a place, or with "remote: true" where people may live; `undefined` where that is nothing. */
export function readPlaceGroup(
  group: ReadonlyMap<string, FrontMatterValue>,
): PlaceReading | undefined {
  const isRemote = readFlag(firstOf(group, 'remote', 'isRemote')) === true;
  const place = placeFromParts(placePartsOf(group));
  if (!isRemote) return place && { places: [place], areas: [] };
  if (place?.locality !== undefined) return { places: [place], areas: [], workplace: 'remote' };
  const names = (...keys: string[]): string[] =>
    toList(firstOf(group, ...keys)).flatMap((area) => nameOf(area) ?? []);
  const areas = [
    ...names('countries', 'country').flatMap((name) => placeFromParts({ country: name }) ?? []),
    ...names('regions', 'region').flatMap((name) => readPlaceText(`Remote ${name}`).areas),
  ];
  return { places: [], areas, workplace: 'remote' };
}
