import type { FeedLimits } from '../../../src/http/platform.js';
import { parseFileSize } from '../../../src/apply/file-size.js';
import { type Mapping, readMapping } from '../../../src/sources/mapping/mapping.js';
import { warn } from '../warn.js';

/** What the attributes that few pages have ask for; `missing` names the element that holds no mapping yet. */
export interface FeedOptionsReading {
  mapping?: Mapping;
  missing?: string;
  limits: Partial<FeedLimits>;
}

/**
 * Reads `mapping` and `max-feed-size`: most feeds need neither, so only the others load this.
 * @throws FeedError `feed-mapping`.
 */
export function readFeedOptions(
  element: HTMLElement,
  given: { readonly mapping: unknown; readonly maxFeedSize: string | null },
): FeedOptionsReading {
  const limits = readLimits(element, given.maxFeedSize);
  const { mapping } = given;
  if (mapping === undefined || mapping === null || mapping === '') return { limits };
  const reference = typeof mapping === 'string' ? mapping.trim() : '';
  if (!reference.startsWith('#')) return { mapping: readMapping(mapping), limits };
  const root = element.getRootNode();
  const id = reference.slice(1);
  const near = 'getElementById' in root ? (root as Document | ShadowRoot).getElementById(id) : null;
  const script = near ?? document.getElementById(id);
  return script
    ? { mapping: readMapping(script.textContent), limits }
    : { missing: reference, limits };
}

function readLimits(element: HTMLElement, maxFeedSize: string | null): Partial<FeedLimits> {
  if (!maxFeedSize) return {};
  const bytes = parseFileSize(maxFeedSize);
  if (bytes !== undefined) return { bytes };
  const message = `does not understand max-feed-size="${maxFeedSize}". Write "100 MB".`;
  warn('feed-size', message, element);
  return {};
}
