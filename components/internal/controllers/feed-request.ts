import type { FeedLimits } from '../../../src/feed/feed-platform.js';
import type { FeedRequest } from '../../../src/feed/load-feed.js';
import { FeedError } from '../../../src/feed/job-widget-error.js';
import type { Mapping } from '../../../src/sources/mapping.js';
import { sourceIds, type SourceId } from '../../../src/sources/source.js';
import { warn } from '../warn.js';

/** The attributes of an element that say where its feed is, and how large it may be. */
export interface FeedAttributes {
  /** `null` where the attribute was removed. */
  readonly src: string | null;
  readonly format: string | null;
  readonly mapping: string | object | null | undefined;
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
  const mapping = mappingText(element, attributes.mapping);
  const hasFeed = inline !== undefined || (attributes.src ?? '').trim() !== '';
  if ((!hasFeed || mapping.status === 'missing') && document.readyState === 'loading') {
    return { status: 'waiting' };
  }
  try {
    if (!hasFeed) {
      throw new FeedError(
        'feed-url',
        'has no feed. Give it a src, or a child <script type="application/json">.',
      );
    }
    if (mapping.status === 'missing') {
      throw new FeedError(
        'feed-mapping',
        `finds no element ${mapping.reference} with the mapping in the page.`,
      );
    }
    const request: FeedRequest = {
      src: inline === undefined ? resolve(attributes.src ?? '') : [],
      format: readFormat(attributes.format),
      ...(inline !== undefined && { inline }),
      ...(mapping.status === 'given' && { mapping: await parseMapping(mapping.value) }),
      ...(language !== undefined && { language }),
    };
    return { status: 'ready', request, limits: await readLimits(element, attributes.maxFeedSize) };
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    warn(error.code, error.message, element);
    return { status: 'wrong', error };
  }
}

type MappingText =
  | { status: 'none' }
  | { status: 'missing'; reference: string }
  | { status: 'given'; value: unknown };

function mappingText(element: HTMLElement, mapping: FeedAttributes['mapping']): MappingText {
  if (mapping === undefined || mapping === null || mapping === '') return { status: 'none' };
  if (typeof mapping !== 'string' || !mapping.trim().startsWith('#')) {
    return { status: 'given', value: mapping };
  }
  const reference = mapping.trim();
  const root = element.getRootNode();
  const id = reference.slice(1);
  const near = 'getElementById' in root ? (root as Document | ShadowRoot).getElementById(id) : null;
  const script = near ?? document.getElementById(id);
  return script ? { status: 'given', value: script.textContent } : { status: 'missing', reference };
}

/** The mapping language is loaded where a page uses it: most feeds need none. */
async function parseMapping(value: unknown): Promise<Mapping> {
  const { readMapping } = await import('../../../src/sources/mapping.js');
  return readMapping(value);
}

/** Few pages set a limit: only they load what reads sizes. */
async function readLimits(
  element: HTMLElement,
  maxFeedSize: string | null,
): Promise<Partial<FeedLimits>> {
  if (!maxFeedSize) return {};
  const { parseFileSize } = await import('../../../src/apply/file-size.js');
  const bytes = parseFileSize(maxFeedSize);
  if (bytes !== undefined) return { bytes };
  const message = `does not understand max-feed-size="${maxFeedSize}". Write "100 MB".`;
  warn('feed-size', message, element);
  return {};
}

function resolve(src: string): string[] {
  return src
    .trim()
    .split(/\s+/)
    .map((address) => {
      try {
        return new URL(address, document.baseURI).href;
      } catch (cause) {
        throw new FeedError('feed-url', `cannot read the address "${address}" in src.`, {
          cause,
          url: address,
        });
      }
    });
}

function readFormat(format: string | null): 'auto' | SourceId {
  const known = !format || format === 'auto' ? 'auto' : sourceIds.find((id) => id === format);
  if (known) return known;
  throw new FeedError(
    'feed-format',
    `does not know the format "${format}". Use auto or one of: ${sourceIds.join(', ')}.`,
  );
}
