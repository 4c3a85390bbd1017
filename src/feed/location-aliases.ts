import type { Area, Feed, Place, Posting } from '../posting/model/posting.js';
import { isObject } from '../posting/read/json.js';
import { foldName } from '../posting/read/places/country.js';
import { type PlaceReading, readPlaces } from '../posting/read/places/place.js';

/** What a feed writes for a place, and what is meant by it; `null` where it is to be hidden. */
export type LocationAliases = Readonly<Record<string, string | null>>;

/** Reads aliases from JSON, as text or as a value; `undefined` where they are no object of texts and `null`. */
export function readLocationAliases(value: unknown): LocationAliases | undefined {
  const given = typeof value === 'string' ? parse(value) : value;
  const isAliases =
    isObject(given) &&
    Object.values(given).every((meant) => meant === null || typeof meant === 'string');
  return isAliases ? (given as LocationAliases) : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** One alias: the names that a feed's words for it come to, folded, and what is meant. */
interface Alias {
  readonly name: string;
  /** Where the feed's words list several places. */
  readonly parts: readonly string[];
  readonly meant: string | null;
}

/** The feed with what is meant in the place of what it writes. */
export function applyLocationAliases(feed: Feed, aliases: LocationAliases): Feed {
  const apply = aliasReader(aliases);
  return { ...feed, postings: feed.postings.map(apply) };
}

/** Puts what is meant in the place of what the feed writes, posting by posting. */
export function aliasReader(aliases: LocationAliases): (posting: Posting) => Posting {
  const all = Object.entries(aliases).map(([written, meant]): Alias => {
    const { places, areas } = readPlaces(written);
    const parts = [...places, ...areas].map(({ name }) => foldName(name));
    return { name: foldName(written), parts, meant };
  });
  return (posting) => all.reduce(withAlias, posting);
}

function withAlias(posting: Posting, { name, parts, meant }: Alias): Posting {
  const { locations, applicantLocationRequirements: areas } = posting;
  const names = new Set([...locations, ...areas].map((place) => foldName(place.name)));
  const isListed = parts.length > 0 && parts.every((part) => names.has(part));
  const isMeant = (place: Place | Area): boolean =>
    foldName(place.name) === name ||
    ('locality' in place && foldName(place.locality ?? '') === name) ||
    (isListed && parts.includes(foldName(place.name)));
  const index = locations.findIndex(isMeant);
  const areaIndex = areas.findIndex(isMeant);
  if (index < 0 && areaIndex < 0) return posting;
  const reading: PlaceReading =
    meant === null ? { places: [], areas: [] } : readPlaces(meant, posting.workplace);
  const workplace = posting.workplace ?? reading.workplace;
  return {
    ...posting,
    locations: replaced(locations, isMeant, index, reading.places),
    applicantLocationRequirements: replaced(areas, isMeant, areaIndex, reading.areas),
    ...(workplace && { workplace }),
  };
}

/** A list with others in the place of those that are meant, each once. */
function replaced<Item extends Area>(
  items: readonly Item[],
  isMeant: (item: Item) => boolean,
  index: number,
  others: readonly Item[],
): Item[] {
  const at = index < 0 ? items.length : index;
  const isLeft = (item: Item): boolean => !isMeant(item);
  const all = [...items.slice(0, at).filter(isLeft), ...others, ...items.slice(at).filter(isLeft)];
  return [...new Map(all.map((item) => [foldName(item.name), item])).values()];
}
