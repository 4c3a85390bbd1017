import { ReportCollector } from '../../src/report/report.js';
import { mergeRepeated } from '../../src/posting/model/merge-repeated.js';
import type { Feed, Posting } from '../../src/posting/model/posting.js';
import type { Mapping } from '../../src/sources/mapping/mapping.js';
import { loadSource } from '../../src/sources/registry.js';
import type { Source, SourceId } from '../../src/sources/source.js';
import type { SourceDocument } from '../../src/http/document.js';

/** What a test gives beside the data. */
export interface Given {
  url?: string;
  mapping?: Mapping;
  language?: string;
}

/** A document of JSON data, or of text where `data` is text. */
export function documentOf(data: unknown, url?: string): SourceDocument {
  const isText = typeof data === 'string';
  return {
    data: isText ? undefined : data,
    text: isText ? data : JSON.stringify(data),
    ...(url ? { url: new URL(url) } : {}),
  };
}

/** Reads `data` in one format, repeated ids merged, as the loader does it. */
export async function readSource(
  id: SourceId,
  data: unknown,
  given: Given = {},
): Promise<{ source: Source; feed: Feed; report: ReportCollector; postings: Posting[] }> {
  const source = await loadSource(id);
  const report = new ReportCollector();
  const feed = await source.read(documentOf(data, given.url), {
    report,
    ...(given.mapping ? { mapping: given.mapping } : {}),
    ...(given.language ? { language: given.language } : {}),
  });
  return { source, feed, report, postings: mergeRepeated(feed.postings, report) };
}

/** The first posting of `data` in one format. */
export async function readFirst(id: SourceId, data: unknown, given: Given = {}): Promise<Posting> {
  const [posting] = (await readSource(id, data, given)).postings;
  if (!posting) throw new Error('no posting was read');
  return posting;
}

/** The address that a format requests for one that a page author gave. */
export async function requested(id: SourceId, url: string, language?: string): Promise<string> {
  const source = await loadSource(id);
  const context = language ? { language } : {};
  return (source.requestUrl?.(new URL(url), context) ?? new URL(url)).href;
}

/** The error that reading `data` ends in. */
export async function readError(id: SourceId, data: unknown, given: Given = {}): Promise<Error> {
  try {
    await readSource(id, data, given);
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('reading did not fail');
}
