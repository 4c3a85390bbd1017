import type { ReportCollector } from '../../report/report.js';
import { markupOf } from '../../posting/read/text/html-markup.js';
import { answerError } from '../answer-error.js';
import { createFeed } from '../mapping/create-feed.js';
import { isJobPosting, resolveReferences, typesOf } from './json-ld.js';
import { isObject, listOf, own, type JsonObject } from '../../posting/read/json.js';
import { jobPostingReader } from './job-posting-reader.js';
import { parseJsonLd } from './lenient-json.js';
import { readPostings } from '../mapping/read-postings.js';
import type { Source } from '../source.js';

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

/** Every node of a kind in a document, however it is wrapped. */
function findNodes(
  data: unknown,
  isWanted: (node: JsonObject) => boolean,
  depth = 0,
): JsonObject[] {
  if (depth > 12) return [];
  if (Array.isArray(data)) return data.flatMap((entry) => findNodes(entry, isWanted, depth + 1));
  if (!isObject(data)) return [];
  if (isWanted(data)) return [data];
  return containers.flatMap((key) => findNodes(own(data, key), isWanted, depth + 1));
}

function isList(node: JsonObject): boolean {
  return typesOf(node).some((type) => type === 'ItemList' || type === 'DataFeed');
}

function entriesOf(list: JsonObject): unknown[] {
  return ['itemListElement', 'dataFeedElement'].flatMap((key) => listOf(own(list, key)));
}

/** What the `ld+json` blocks of a web page hold, and why others cannot be parsed. */
interface Blocks {
  data: unknown[];
  broken: { text: string; message: string }[];
}

/** A block that a page was cut off in ends with the page. */
function readBlocks(html: string): Blocks {
  const blocks: Blocks = { data: [], broken: [] };
  let count = 0;
  let line = 1;
  let counted = 0;
  for (const { name, isEnd, start, end } of markupOf(html)) {
    if (name !== 'script' || isEnd) continue;
    const [, tag = '', text = ''] = /^([^>]*>)([\s\S]*)/.exec(html.slice(start, end)) ?? [];
    if (!/\bapplication\/ld\+json\b/i.test(tag)) continue;
    count += 1;
    if (text.trim() === '') continue;
    try {
      blocks.data.push(...parseJsonLd(text));
    } catch (error) {
      line += html.slice(counted, start).split('\n').length - 1;
      counted = start;
      const which = `JSON-LD block ${count}, in line ${line} of the page,`;
      blocks.broken.push({ text, message: `The ${which} cannot be parsed: ${messageOf(error)}.` });
    }
  }
  return blocks;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Without a posting every broken block may have held one; beside some, only what names one did. */
function reportBroken({ broken }: Blocks, hasPostings: boolean, report: ReportCollector): void {
  for (const { text, message } of broken) {
    if (hasPostings && !text.includes('JobPosting'))
      report.add('warning', 'json-ld-unreadable', message);
    else report.skip('json-ld-unreadable', message);
  }
}

/** schema.org `JobPosting` as JSON-LD. */
export const source: Source = {
  id: 'schema-org',
  read(document, { report }) {
    const blocks = document.data === undefined ? readBlocks(document.text) : undefined;
    const data = blocks ? blocks.data : document.data;
    const items = resolveReferences(findNodes(data, isJobPosting), data);
    if (blocks) reportBroken(blocks, items.length > 0, report);
    if (items.length === 0) {
      const lists = findNodes(data, isList);
      lists.flatMap(entriesOf).forEach((_, index) => {
        const what = 'This entry is no JobPosting; links to postings are not followed.';
        report.skip('posting-unreadable', what, `#${index + 1}`);
      });
      const isEmptyList = Array.isArray(document.data) && document.data.length === 0;
      if (lists.length === 0 && !blocks?.broken.length && !isEmptyList)
        throw answerError(document, expected);
    }
    const postings = readPostings(items, jobPostingReader, { report, base: document.url });
    return createFeed(postings, { language: own(listOf(data)[0], 'inLanguage') });
  },
};
