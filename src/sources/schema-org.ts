import { answerError } from './answer-error.js';
import { createFeed } from './create-feed.js';
import { isJobPosting, resolveReferences, typesOf } from './json-ld.js';
import { isObject, listOf, own } from './json.js';
import { jobPostingReader } from './job-posting-reader.js';
import { readPostings } from './read-postings.js';
import type { Source, SourceDocument } from './source.js';

const expected =
  'A schema.org feed holds objects with "@type": "JobPosting", alone or in a list, @graph, ItemList or DataFeed.';
const containers = [
  '@graph',
  'itemListElement',
  'dataFeedElement',
  'item',
  'mainEntity',
  'mainEntityOfPage',
  'hasPart',
];
const blockPattern = /<script\b[^>]*\bapplication\/ld\+json\b[^>]*>([\s\S]*?)<\/script\s*>/gi;

/** Every JobPosting in a document, however it is wrapped. */
export function findJobPostings(data: unknown, depth = 0): unknown[] {
  if (depth > 12) return [];
  if (Array.isArray(data)) return data.flatMap((entry) => findJobPostings(entry, depth + 1));
  if (!isObject(data)) return [];
  if (isJobPosting(data)) return [data];
  return containers.flatMap((key) => findJobPostings(own(data, key), depth + 1));
}

/** The data of the `ld+json` blocks of a web page; a broken block is left out. */
function blocksOf(html: string): unknown[] {
  return [...html.matchAll(blockPattern)].flatMap(([, block]) => {
    try {
      return [JSON.parse(block ?? '') as unknown];
    } catch {
      return [];
    }
  });
}

/** Whether a document without postings is still a list of them, only empty. */
function isEmptyList(data: unknown): boolean {
  if (Array.isArray(data)) return data.length === 0;
  return typesOf(data).some((type) => type === 'ItemList' || type === 'DataFeed');
}

function dataOf({ data, text }: SourceDocument): unknown {
  return data === undefined && text.includes('ld+json') ? blocksOf(text) : data;
}

/** schema.org `JobPosting` as JSON-LD. */
export const schemaOrg: Source = {
  id: 'schema-org',
  read(document, { report }) {
    const data = dataOf(document);
    const items = resolveReferences(findJobPostings(data), data);
    if (items.length === 0 && !isEmptyList(data)) throw answerError(document, expected);
    const postings = readPostings(items, jobPostingReader, { report, base: document.url });
    return createFeed(postings, { language: own(listOf(data)[0], 'inLanguage') });
  },
};
