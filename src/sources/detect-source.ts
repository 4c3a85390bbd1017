import { sourceOfUrl } from './source-of-url.js';
import type { SourceId } from './source.js';
import type { SourceDocument } from '../http/document.js';

/** Keys that one format alone has in its postings: all of a row must be there. */
const postingKeys: readonly (readonly [id: SourceId, ...keys: string[]])[] = [
  ['schema-org', '@type'],
  ['workable', 'shortcode'],
  ['workable', 'employmentType', 'applyUrl', 'socialSharingDescription'],
  ['ashby', 'jobUrl', 'title'],
  ['ashby', 'isListed'],
  ['jobicy', 'jobTitle'],
  ['remotive', 'candidate_required_location'],
  ['greenhouse', 'absolute_url'],
  ['lever', 'hostedUrl'],
  ['lever', 'text', 'categories'],
  ['lever', 'title', 'postings'],
  ['breezy', 'friendly_id', 'published_date'],
  ['rippling', 'uuid', 'workLocation'],
  ['rippling', 'uuid', 'department', 'url'],
  ['remoteok', 'legal'],
  ['remoteok', 'position', 'epoch'],
  ['recruitee', 'careers_url'],
  ['pinpoint', 'compensation_visible'],
  ['pinpoint', 'key_responsibilities'],
  ['arbeitnow', 'slug', 'company_name', 'job_types'],
  ['bamboohr', 'jobOpeningName'],
  ['smartrecruiters', 'releasedDate'],
  ['smartrecruiters', 'jobAd'],
];

/** Keys of a whole answer that one format alone has. */
const answerKeys: readonly (readonly [id: SourceId, ...keys: string[]])[] = [
  ['schema-org', '@type'],
  ['schema-org', '@graph'],
  ['open-roles', 'postings'],
  ['recruitee', 'offers'],
  ['recruitee', 'offer'],
  ['smartrecruiters', 'content', 'totalFound'],
  ['bamboohr', 'result', 'meta'],
  ['rippling', 'items', 'page', 'totalPages'],
  ['greenhouse', 'departments'],
  ['greenhouse', 'offices'],
  ['greenhouse', 'sections'],
];

/** Where answers keep their postings. */
const listKeys = ['jobs', 'data', 'items', 'content', 'result', 'dataFeedElement'];

/**
 * The format of an answer: its shape where one format alone has it, else its address,
 * so that a feed copied to another server or behind a custom domain is read as what it is.
 */
export function detectSource({
  url,
  data,
  text,
}: Pick<SourceDocument, 'url' | 'data' | 'text'>): SourceId | undefined {
  const byUrl = url && sourceOfUrl(url);
  const byShape = data === undefined ? sourceOfText(text) : sourceOfShape(data);
  // Teamtailor's feed is a JSON Feed.
  if (byUrl === 'teamtailor' && byShape === 'json-feed') return byUrl;
  return byShape ?? byUrl ?? sourceOfEmpty(data);
}

function sourceOfText(text: string): SourceId | undefined {
  if (text.includes('<workzag-jobs')) return 'personio';
  return text.includes('application/ld+json') && text.includes('JobPosting')
    ? 'schema-org'
    : undefined;
}

function has(value: unknown, keys: readonly string[]): boolean {
  return (
    typeof value === 'object' && value !== null && keys.every((key) => Object.hasOwn(value, key))
  );
}

function get(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}

function find(value: unknown, rows: typeof answerKeys): SourceId | undefined {
  return rows.find(([, ...keys]) => has(value, keys))?.[0];
}

function sourceOfShape(data: unknown): SourceId | undefined {
  if (Array.isArray(data)) return sourceOfList(data);
  const version = get(data, 'version');
  if (typeof version === 'string' && version.includes('jsonfeed.org')) {
    const items = get(data, 'items');
    const isTeamtailor = Array.isArray(items) && items.some((item) => has(item, ['_jobposting']));
    return isTeamtailor ? 'teamtailor' : 'json-feed';
  }
  const lists = listKeys.map((key) => get(data, key)).filter(Array.isArray);
  const byList = lists.map(sourceOfItems).find((id) => id !== undefined);
  return find(data, answerKeys) ?? byList ?? sourceOfItems([data]);
}

function sourceOfItems(items: readonly unknown[]): SourceId | undefined {
  for (const item of items.slice(0, 5)) {
    const id = find(item, postingKeys);
    if (id) return id;
  }
  return undefined;
}

/** A list of nothing but titles with ids is the model, written by hand. */
function sourceOfList(items: readonly unknown[]): SourceId | undefined {
  return (
    sourceOfItems(items) ??
    (items.some((item) => has(item, ['id', 'title'])) ? 'open-roles' : undefined)
  );
}

/** An empty list is an empty board, whatever its format; a server's error is the same everywhere. */
function sourceOfEmpty(data: unknown): SourceId | undefined {
  if (has(data, ['error'])) return 'open-roles';
  if (Array.isArray(data)) return data.length === 0 ? 'open-roles' : undefined;
  if (Array.isArray(get(data, 'jobs'))) return 'greenhouse';
  return Array.isArray(get(data, 'data')) ? 'arbeitnow' : undefined;
}
