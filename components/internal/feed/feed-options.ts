import type { FeedLimits } from '../../../src/http/platform.js';
import { parseFileSize } from '../../../src/apply/file-size.js';
import { type LocationAliases, readLocationAliases } from '../../../src/feed/location-aliases.js';
import { type Mapping, readMapping } from '../../../src/sources/mapping/mapping.js';
import { type Content, contentOf } from '../read-content.js';
import { warn } from '../warn.js';

/** What the attributes that few pages have ask for; `missing` names the element that an attribute refers to and that is not there yet. */
export interface FeedOptionsReading {
  mapping?: Mapping;
  locationAliases?: LocationAliases;
  missing?: string;
  limits: Partial<FeedLimits>;
}

/**
 * Reads `mapping`, `location-aliases` and `max-feed-size`: most feeds need none, so only the others load this.
 * @throws FeedError `feed-mapping`.
 */
export function readFeedOptions(
  element: HTMLElement,
  given: {
    readonly mapping: unknown;
    readonly locationAliases: unknown;
    readonly maxFeedSize: string | null;
  },
): FeedOptionsReading {
  const mapping = contentOf(element, given.mapping);
  const aliases = contentOf(element, given.locationAliases);
  const missing = mapping?.missing ?? (document.readyState === 'loading' && aliases?.missing);
  const limits = readLimits(element, given.maxFeedSize);
  if (missing) return { missing, limits };
  const locationAliases = aliases && readAliases(element, aliases);
  return {
    limits,
    ...(mapping && { mapping: readMapping(mapping.value) }),
    ...(locationAliases && { locationAliases }),
  };
}

/** A board is worth more than its aliases: what is wrong with them does not hide it. */
function readAliases(
  element: HTMLElement,
  { value, missing }: Content,
): LocationAliases | undefined {
  const aliases = readLocationAliases(value);
  if (aliases) return aliases;
  const what = missing ? `finds no element ${missing} in the page` : 'cannot read them';
  const message = `${what}, its location-aliases: give a JSON object like {"SF": "San Francisco, CA", "LOCATION 10": null}, or the #id of a script with one.`;
  warn('location-aliases-unknown', message, element);
  return undefined;
}

function readLimits(element: HTMLElement, maxFeedSize: string | null): Partial<FeedLimits> {
  if (!maxFeedSize) return {};
  const bytes = parseFileSize(maxFeedSize);
  if (bytes !== undefined) return { bytes };
  const message = `does not understand max-feed-size="${maxFeedSize}". Write "100 MB".`;
  warn('feed-size', message, element);
  return {};
}
