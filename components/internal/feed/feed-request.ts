import { parseUrl } from '../../../src/http/parse-url.js';
import type { FeedLimits } from '../../../src/http/platform.js';
import type { FeedRequest } from '../../../src/feed/load-feed.js';
import { FeedError } from '../../../src/errors/base-error.js';
import { isPartFailure, loadPart } from '../../../src/errors/load-part.js';
import { isSourceId } from '../../../src/sources/registry.js';
import type { SourceId } from '../../../src/sources/source.js';
import { warn } from '../warn.js';
import type { mistakes } from './feed-mistakes.js';
import type { FeedOptionsReading } from './feed-options.js';

/** The attributes of an element that say where its feed is, and how large it may be. */
export interface FeedAttributes {
  /** `null` where the attribute was removed. */
  readonly src: string | null;
  readonly format: string | null;
  readonly mapping: string | object | null | undefined;
  readonly customFields: string | null;
  readonly locationAliases: string | object | null | undefined;
  readonly maxFeedSize: string | null;
}

/** What the attributes of an element ask for. `waiting`: a part of the page that they name is not there yet. */
export type RequestReading =
  | { status: 'ready'; request: FeedRequest; limits: Partial<FeedLimits> }
  | { status: 'waiting' }
  | { status: 'wrong'; error: FeedError };

/** The feed inside the element: its child `<script type="application/json">`. */
export function inlineFeed(element: Element): string | undefined {
  for (const child of element.children) {
    if (child.localName === 'script' && child.getAttribute('type') === 'application/json') {
      return child.textContent;
    }
  }
  return undefined;
}

/**
 * Turns the attributes of an element into a request. Every mistake of the page author gets a
 * warning in the console and an error with the same words.
 */
export async function readRequest(
  element: HTMLElement,
  attributes: FeedAttributes,
  language: string | undefined,
): Promise<RequestReading> {
  const inline = inlineFeed(element);
  const hasFeed = inline !== undefined || (attributes.src ?? '').trim() !== '';
  try {
    const { missing, mapping, locationAliases, limits } = await readOptions(element, attributes);
    if ((!hasFeed || missing) && document.readyState === 'loading') return { status: 'waiting' };
    if (!hasFeed) throw await mistake('noFeed');
    if (missing) throw await mistake('noMapping', missing);
    const customFields = (attributes.customFields ?? '')
      .split(',')
      .flatMap((name) => name.trim() || []);
    const request: FeedRequest = {
      src: inline === undefined ? await resolve(attributes.src ?? '') : [],
      format: await readFormat(attributes.format),
      ...(inline !== undefined && { inline }),
      ...(mapping && { mapping }),
      ...(locationAliases && { locationAliases }),
      ...(customFields.length > 0 && { customFields }),
      ...(language !== undefined && { language }),
    };
    return { status: 'ready', request, limits };
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    if (!isPartFailure(error)) warn(error.code, error.message, element);
    return { status: 'wrong', error };
  }
}

async function readOptions(
  element: HTMLElement,
  attributes: FeedAttributes,
): Promise<FeedOptionsReading> {
  const { mapping, locationAliases, maxFeedSize } = attributes;
  if (!mapping && !locationAliases && !maxFeedSize) return { limits: {} };
  const { readFeedOptions } = await loadPart(import('./feed-options.js'));
  return readFeedOptions(element, attributes);
}

/** Few pages make one: only they load the words for it. */
async function mistake(name: keyof typeof mistakes, given = ''): Promise<FeedError> {
  const { mistakes } = await loadPart(import('./feed-mistakes.js'));
  return mistakes[name](given);
}

async function resolve(src: string): Promise<string[]> {
  const hrefs: string[] = [];
  for (const address of src.trim().split(/\s+/)) {
    const url = parseUrl(address, document.baseURI);
    if (!url) throw await mistake('address', address);
    hrefs.push(url.href);
  }
  return hrefs;
}

async function readFormat(format: string | null): Promise<'auto' | SourceId> {
  if (!format || format === 'auto') return 'auto';
  if (!isSourceId(format)) throw await mistake('format', format);
  return format;
}
