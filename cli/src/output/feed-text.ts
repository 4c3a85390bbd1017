import type { Feed, Posting } from 'open-roles/core';
import {
  defaultLimits,
  type FeedIssue,
  formatFileSize,
  hiringOrganizationSchema,
  placeSchema,
  postingSchema,
  questionSchema,
  salarySchema,
  sectionSchema,
} from 'open-roles/internal';

/** The fields of the model in its order; a name that several parts share has one place. */
const fieldOrder = [
  ...new Set([
    ...['id', 'title'],
    ...Object.keys(hiringOrganizationSchema.shape),
    ...Object.keys(postingSchema.shape),
    ...Object.keys(placeSchema.shape),
    ...Object.keys(salarySchema.shape),
    ...Object.keys(sectionSchema.shape),
    ...Object.keys(questionSchema.shape),
  ]),
];
const places = new Map(fieldOrder.map((name, place) => [name, place]));

/** The value with all fields in the model's order, whatever order its format had them in. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const place = ([name]: [string, unknown]): number => places.get(name) ?? places.size;
  const fields: [string, unknown][] = Object.entries(value);
  return Object.fromEntries(
    fields
      .sort((one, other) => place(one) - place(other))
      .map(([name, field]) => [name, name === 'custom' ? field : inOrder(field)]),
  );
}

/** Any value as the text of a JSON file. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** A feed as the text of a file: equal feeds give equal texts, so that a change shows what changed. */
export function feedText(feed: Feed): string {
  return jsonText({ ...feed, postings: inOrder(feed.postings) });
}

/** What the list of the elements needs of a posting: cards, search and filters, without the long texts. */
export function listedPosting(posting: Posting): Posting {
  const short: Posting = { ...posting, description: '' };
  delete short.sections;
  delete short.questions;
  return short;
}

/** A feed as the text of a file that only programs read: a posting a line, so that a change shows what changed. */
export function compactFeedText({ postings, ...head }: Feed): string {
  const lines = postings.map((posting) => JSON.stringify(inOrder(posting)));
  return `${JSON.stringify(head).slice(0, -1)},"postings":[\n${lines.join(',\n')}\n]}\n`;
}

/** From this size on readers on a phone wait noticeably for a feed, however well it is compressed. */
const largeFeed = 5_000_000;

/** From so many postings on, browsers go through them noticeably slowly. */
const manyPostings = 50_000;

/** What is to be said of the number of postings of a feed that elements load. */
export function countIssues({ postings }: Feed, file?: string): FeedIssue[] {
  if (postings.length < manyPostings) return [];
  const count = postings.length.toLocaleString('en');
  const message = `Each reader's browser goes through all ${count} postings. Build a feed for each part that has a page of its own, or let a server search: open-roles build … | open-roles-server import.`;
  return [{ ...(file !== undefined && { file }), code: 'feed-many', severity: 'warning', message }];
}

/** How the long texts are left out of what readers load at first. */
const split = 'Let --split write the long texts apart.';

/**
 * What is to be said of the size of a feed that elements load; `file` is where it is written, if anywhere.
 * `hasTexts`: whether the long texts are in it.
 */
export function sizeIssues(text: string, file?: string, hasTexts = false): FeedIssue[] {
  const bytes = Buffer.byteLength(text);
  if (bytes < largeFeed) return [];
  const [size, most] = [bytes, defaultLimits.bytes].map((number) => formatFileSize(number, 'en'));
  const others =
    'Serve it compressed, leave closed postings out, or build a feed for each part that has a page of its own.';
  const advice = `${hasTexts ? `${split} ` : ''}${others}`;
  const refused =
    bytes > defaultLimits.bytes
      ? ` Elements refuse more than ${most}, unless their max-feed-size allows it.`
      : '';
  const message = `Readers load all ${size} of this feed before they see a posting. ${advice}${refused}`;
  return [
    { ...(file !== undefined && { file }), code: 'feed-large', severity: 'warning', message },
  ];
}
