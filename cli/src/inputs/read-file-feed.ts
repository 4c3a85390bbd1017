import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { FeedError } from 'open-roles/core';
import {
  boundPosting,
  createDocument,
  decodeBody,
  loadSource,
  readDocument,
  ReportCollector,
  type SourceFeed,
} from 'open-roles/internal';
import type { PostingReading } from '../authoring/compose-posting.js';
import { type PostingFile, readPostingFile } from '../authoring/read-posting-file.js';
import { defaultMaxFeedSize, type InputSettings } from '../options/common-options.js';
import { findJsonFault, type JsonFault } from '../json.js';
import type { Position } from '../position.js';

/** What one input gave. */
export interface InputFeed extends SourceFeed {
  /** What the author of a posting wrote where; absent for feeds, which programs write. */
  reading?: PostingReading;
}

/** A feed file whose JSON is broken at a place: a program wrote the feed, but a person repairs it. */
export class BrokenJsonError extends FeedError {
  readonly position: Position;

  constructor({ line, column, message }: JsonFault, options: ErrorOptions) {
    super('feed-not-json', `Not JSON: ${message}. Correct it, or record the feed again.`, options);
    this.position = { line, column };
  }
}

/** What only feeds are written in. */
const feedExtensions = new Set(['.json', '.jsonld', '.xml', '.rss', '.atom']);
const postingExtension = /\.(?:mdx?|markdown|txt|astro)\b[^/\\]*$/i;

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
export async function readFileFeed(path: string, settings: InputSettings): Promise<InputFeed> {
  return readBytes({ path, bytes: await readFile(path) }, settings);
}

/** The same of standard input. */
export async function readStandardInput(name: string, settings: InputSettings): Promise<InputFeed> {
  return readBytes({ path: name, bytes: await buffer(process.stdin) }, settings);
}

/** A posting file as a feed of one. */
export async function readPostingFeed(
  file: PostingFile,
  settings: InputSettings,
): Promise<InputFeed> {
  const { reading, issues, skipped } = readPostingFile(file, settings);
  const report = new ReportCollector(file.path);
  report.issues.push(...issues);
  report.skipped = skipped;
  const postings = reading ? [boundPosting(reading.posting, report)] : [];
  const feed = { version: '1' as const, postings };
  return { source: await loadSource('open-roles'), report, feed, ...(reading && { reading }) };
}

async function readBytes(file: PostingFile, settings: InputSettings): Promise<InputFeed> {
  const text = decodeBody(file.bytes, null);
  if (isPosting(file.path, text)) return readPostingFeed(file, settings);
  const { baseUrl, format = 'auto', mapping, language, maxFeedSize, custom } = settings;
  assertSize(file.bytes.length, maxFeedSize ?? defaultMaxFeedSize);
  const report = new ReportCollector(file.path);
  try {
    const reading = {
      format,
      report,
      ...(mapping && { mapping }),
      ...(language && { language }),
      ...(custom && { customFields: custom }),
    };
    const { source, feed } = await readDocument(await createDocument(text, baseUrl), reading);
    return { source, feed, report, ...(baseUrl && { url: baseUrl }) };
  } catch (error) {
    throw withPosition(error, text);
  }
}

/** Whether a file is a posting that a person wrote: by its name, else by how it begins. */
function isPosting(path: string, text: string): boolean {
  if (feedExtensions.has(extname(path).toLowerCase())) return false;
  if (postingExtension.test(path)) return true;
  if (/\.html?$/i.test(path) || /^\uFEFF?\s*<(?:!doctype html|html)\b/i.test(text)) {
    return !/application\/ld\+json[^]*?JobPosting/i.test(text);
  }
  return !/^\uFEFF?\s*(?:\[|\{|<\?xml|<rss|<feed)/i.test(text);
}

function withPosition(error: unknown, text: string): unknown {
  if (!(error instanceof FeedError) || error.code !== 'feed-not-json') return error;
  const isEmptyOrMarkup = /^\s*(?:<|$)/.test(text);
  const fault = isEmptyOrMarkup ? undefined : findJsonFault(text);
  return fault ? new BrokenJsonError(fault, { cause: error }) : error;
}
