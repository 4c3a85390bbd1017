import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import {
  createDocument,
  decodeBody,
  FeedError,
  readDocument,
  ReportCollector,
  type SourceFeed,
} from 'open-roles/core';
import type { CommonSettings } from './common-options.js';
import { jsonErrorPosition } from './json-error-position.js';

const unsupported = new Set(['.md', '.markdown', '.html', '.htm', '.txt']);

/** Adds where in the file the JSON is broken: a program wrote the feed, but a person repairs it. */
function withPosition(error: unknown, text: string): unknown {
  if (!(error instanceof FeedError) || error.code !== 'feed-not-json') return error;
  const position = /^\s*</.test(text) || !text.trim() ? undefined : jsonErrorPosition(text);
  if (!position) return error;
  const { line, column, message } = position;
  const where = `line ${line}, column ${column}: not JSON: ${message}.`;
  return new FeedError(error.code, `${where} Correct it, or record the feed again.`, {
    cause: error,
  });
}

/**
 * The feed in a file. Without a network, so what its list leaves out stays out.
 * @throws FeedError where the file is no feed.
 */
export async function readFileFeed(path: string, settings: CommonSettings): Promise<SourceFeed> {
  if (unsupported.has(extname(path).toLowerCase())) {
    const advice = 'only recorded feeds (.json, .xml) and web addresses can be read so far.';
    throw new FeedError('feed-format', `${extname(path)} files are not supported: ${advice}`);
  }
  const text = decodeBody(await readFile(path), null);
  const { baseUrl, format, mapping, language } = settings;
  const report = new ReportCollector(path);
  try {
    const reading = { format, report, ...(mapping && { mapping }), ...(language && { language }) };
    const { source, feed } = await readDocument(createDocument(text, baseUrl), reading);
    return { source, feed, report, ...(baseUrl && { url: baseUrl }) };
  } catch (error) {
    throw withPosition(error, text);
  }
}
