import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import {
  createDocument,
  decodeBody,
  FeedError,
  readDocument,
  ReportCollector,
} from 'open-roles/core';
import { type CommonSettings, defaultMaxFeedSize } from '../common-options.js';
import { findJsonFault, type JsonFault } from '../json.js';
import type { Position } from '../position.js';
import { type InputFeed, readPostingFeed } from './read-posting-feed.js';

/** What only feeds are written in. */
const feedExtensions = new Set(['.json', '.jsonld', '.xml', '.rss', '.atom']);
const postingExtension = /\.(?:mdx?|markdown|txt|astro)\b[^/\\]*$/i;

/** Whether a file is a posting that a person wrote: by its name, else by how it begins. */
function isPosting(path: string, text: string): boolean {
  if (feedExtensions.has(extname(path).toLowerCase())) return false;
  if (postingExtension.test(path)) return true;
  if (/\.html?$/i.test(path)) return !/application\/ld\+json[^]*?JobPosting/i.test(text);
  return !/^\uFEFF?\s*(?:\[|\{|<\?xml|<rss|<feed)/i.test(text);
}

/** A feed file whose JSON is broken at a place: a program wrote the feed, but a person repairs it. */
export class BrokenJsonError extends FeedError {
  readonly position: Position;

  constructor({ line, column, message }: JsonFault, options: ErrorOptions) {
    super('feed-not-json', `Not JSON: ${message}. Correct it, or record the feed again.`, options);
    this.position = { line, column };
  }
}

function withPosition(error: unknown, text: string): unknown {
  if (!(error instanceof FeedError) || error.code !== 'feed-not-json') return error;
  const isEmptyOrMarkup = /^\s*(?:<|$)/.test(text);
  const fault = isEmptyOrMarkup ? undefined : findJsonFault(text);
  return fault ? new BrokenJsonError(fault, { cause: error }) : error;
}

/** Holds a file to what is read of a feed at an address. @throws FeedError */
function assertSize(size: number, limit: number): void {
  if (size <= limit) return;
  const what = `the feed is larger than ${limit / 1e6} MB.`;
  throw new FeedError('feed-too-large', `${what} Divide it, or raise the limit: --max-feed-size.`);
}

/**
 * The feed in a file, or its posting. Without a network, so what its list leaves out stays out.
 * @throws FeedError where the file is neither.
 */
export async function readFileFeed(path: string, settings: CommonSettings): Promise<InputFeed> {
  const bytes = await readFile(path);
  const text = decodeBody(bytes, null);
  if (isPosting(path, text)) return readPostingFeed({ path, bytes }, settings);
  const { baseUrl, format, mapping, language, maxFeedSize = defaultMaxFeedSize } = settings;
  assertSize(bytes.length, maxFeedSize);
  const report = new ReportCollector(path);
  try {
    const reading = { format, report, ...(mapping && { mapping }), ...(language && { language }) };
    const { source, feed } = await readDocument(createDocument(text, baseUrl), reading);
    return { source, feed, report, ...(baseUrl && { url: baseUrl }) };
  } catch (error) {
    throw withPosition(error, text);
  }
}
