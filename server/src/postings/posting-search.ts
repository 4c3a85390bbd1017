import { loadMessages, Localizer, parseQuery, type Posting } from 'open-roles/core';
import {
  type FacetName,
  type FacetOption,
  isFacetName,
  matchLanguage,
  type NearSpelling,
  readSynonyms,
  type RemoteOffer,
} from 'open-roles/internal';
import type { CachedFeed } from '../feeds/cached-feed.js';
import { Problem } from '../http/problem.js';
import { FeedPostings } from './feed-postings.js';
import type { ImportedPostings } from './imported-postings.js';
import type {
  FoundPage,
  ListedPosting,
  SearchedPostings,
  SearchRequest,
} from './searched-postings.js';

/** The facets that are counted where none are named. */
const defaultFacets: readonly FacetName[] = [
  'department',
  'location',
  'workplace',
  'employment-type',
];

/** Postings of an answer where no number is named, and at most. */
const pageSizes = { default: 20, most: 100 };

/** Answers that are kept for those who ask the same. */
const keptAnswers = 500;

/** Presets that are kept: a page has one. */
const keptPresets = 100;

/** Signs of a search, and of synonyms: each word of them is looked up. */
const mostSigns = { search: 400, synonyms: 4_000 };

/** How long an answer is kept at most, in milliseconds: postings close meanwhile. */
const keptTime = 60_000;

type Preset = ReturnType<typeof parseQuery>;

/** What `GET /postings` answers. */
interface SearchAnswer {
  /** How many postings match. */
  total: number;
  /** From 1. */
  page: number;
  pageSize: number;
  postings: ListedPosting[];
  facets: { name: FacetName; options: FacetOption[] }[];
  /** Where they are grouped: the headings of `postings` in their order, with how many match and the ids of those in this answer. */
  groups?: AnswerGroup[];
  /** Where nothing matches, searches that find something. */
  near?: NearSpelling[];
  /** Remote postings that a chosen region or town does not have, but whose people may apply for them. */
  remote?: RemoteOffer;
}

/** Postings of an answer under one heading. */
interface AnswerGroup {
  label: string;
  total: number;
  ids: string[];
}

/** Answers searches in the postings that were imported, or in all configured feeds where none were. */
export class PostingSearch {
  readonly #imported: ImportedPostings;
  readonly #feeds: readonly CachedFeed[];
  /** By language; only those that there are words in, so that nobody can fill it. */
  readonly #localizers = new Map<string, Promise<Localizer>>();
  /** The postings of all feeds, the same list while no feed has changed. */
  #read: { lists: readonly (readonly Posting[])[]; postings: FeedPostings } | undefined;
  /** The last answers, as JSON, and the postings that they are of. */
  #answers = new Map<string, { since: number; text: Promise<string> }>();
  #answered: SearchedPostings | undefined;
  /** By their text, for as long as answers: what choices count whatever is asked for is kept by the object. */
  readonly #presets = new Map<string, { since: number; preset: Preset }>();

  constructor(imported: ImportedPostings, feeds: readonly CachedFeed[]) {
    this.#imported = imported;
    this.#feeds = feeds;
  }

  /**
   * A search answer as JSON. `text`: the query, in the syntax of the attribute `query`, with `preset`,
   * `page-size`, `facets`, `group-by` and `synonyms` beside it. `language`: BCP 47 tag of the words.
   * @throws Problem 400 where the query says what is not understood; 503 where no feed could be read.
   */
  async search(text: string, language: string): Promise<string> {
    const { wanted = language, ...asked } = readParameters(text, (preset) =>
      this.#presetOf(preset),
    );
    const localizer = await this.#localizerOf(language);
    return this.#imported.ask(async (imported) => {
      const postings = imported ? imported.searched() : await this.#feedPostings();
      if (postings !== this.#answered) this.#answers.clear();
      this.#answered = postings;
      const key = `${localizer.language} ${wanted}?${text}`;
      const known = this.#answers.get(key);
      if (known && Date.now() - known.since < keptTime) return known.text;
      const answer = answerOf(postings, { ...asked, localizer, language: wanted }).then((value) =>
        JSON.stringify(value),
      );
      this.#answers.delete(key);
      this.#answers.set(key, { since: Date.now(), text: answer });
      const [oldest] = this.#answers.keys();
      if (this.#answers.size > keptAnswers && oldest !== undefined) this.#answers.delete(oldest);
      answer.catch(() => this.#answers.delete(key));
      return answer;
    });
  }

  /** A whole posting. @throws Problem 404 where there is none of this id; 503 where no feed could be read. */
  async find(id: string): Promise<Posting> {
    const posting = await this.#imported.ask(async (imported) =>
      (imported ?? (await this.#feedPostings())).find(id),
    );
    if (!posting) throw new Problem(404, 'There is no posting with this id.');
    return posting;
  }

  async #feedPostings(): Promise<SearchedPostings> {
    const readings = await Promise.all(this.#feeds.map((feed) => feed.read()));
    const lists = readings.flatMap((reading) => (reading ? [reading.feed.postings] : []));
    if (lists.length === 0 && readings.length > 0) {
      throw new Problem(503, 'The feeds cannot be read now.', { retryAfter: 10 });
    }
    const known = this.#read;
    const isSame =
      lists.length === known?.lists.length &&
      lists.every((list, index) => list === known.lists[index]);
    if (known && isSame) return known.postings;
    const postings = new FeedPostings(readings.flatMap((reading) => reading?.feed ?? []));
    this.#read = { lists, postings };
    return postings;
  }

  #presetOf(text: string): Preset {
    const known = this.#presets.get(text);
    if (known && Date.now() - known.since < keptTime) return known.preset;
    if (this.#presets.size >= keptPresets) this.#presets.clear();
    const preset = parseQuery(text);
    this.#presets.set(text, { since: Date.now(), preset });
    return preset;
  }

  async #localizerOf(language: string): Promise<Localizer> {
    const known = matchLanguage(language) ?? 'en';
    const localizer =
      this.#localizers.get(known) ??
      loadMessages(known).then((messages) => new Localizer(known, messages));
    this.#localizers.set(known, localizer);
    return localizer;
  }
}

async function answerOf(postings: SearchedPostings, request: SearchRequest): Promise<SearchAnswer> {
  const { total, positions, facets, groups, remote } = await postings.search(request);
  const { search, page } = request.query;
  const near = total === 0 && search !== '' ? await postings.near(request) : [];
  const listed = await postings.listed(positions, request.language);
  return {
    total,
    page,
    pageSize: request.pageSize,
    postings: listed,
    facets,
    ...(groups && { groups: withIds(groups, listed) }),
    ...(remote && { remote }),
    ...(near.length > 0 && { near }),
  };
}

function withIds(
  groups: NonNullable<FoundPage['groups']>,
  page: readonly ListedPosting[],
): AnswerGroup[] {
  let start = 0;
  return groups.map(({ label, total, shown }) => {
    const ids = page.slice(start, (start += shown)).map(({ id }) => id);
    return { label, total, ids };
  });
}

function readParameters(text: string, presetOf: (text: string) => Preset) {
  const parameters = new URLSearchParams(text);
  const size = parameters.get('page-size');
  const named = parameters.get('facets');
  const always = parameters.get('preset') ?? '';
  const groupBy = parameters.get('group-by') ?? '';
  const wanted = parameters.get('language') ?? undefined;
  const others = parameters.get('synonyms');
  const synonyms = others === null ? undefined : readSynonyms(others);
  for (const name of ['page-size', 'facets', 'preset', 'group-by', 'synonyms', 'language'])
    parameters.delete(name);
  const query = parseQuery(parameters.toString());
  const preset = presetOf(always);
  const facets = named === null ? [...defaultFacets] : named.split(/\s+/u).filter(Boolean);
  const pageSize = size === null ? pageSizes.default : Number(size);
  const errors = [
    ...query.unknown.map((part) => ({
      name: part.split('=')[0] ?? '',
      detail: `"${part}" is no part of a query.`,
    })),
    ...preset.unknown.map((part) => ({
      name: 'preset',
      detail: `"${part}" is no part of a query.`,
    })),
    ...facets
      .filter((name) => !isFacetName(name))
      .map((name) => ({ name: 'facets', detail: `"${name}" is no facet.` })),
    ...Object.entries({ search: query.search, preset: preset.search, synonyms: others ?? '' })
      .filter(([name, given]) => given.length > mostSigns[name === 'synonyms' ? name : 'search'])
      .map(([name]) => ({ name, detail: 'It is too long.' })),
    ...(groupBy === '' || isFacetName(groupBy)
      ? []
      : [{ name: 'group-by', detail: `"${groupBy}" is no facet.` }]),
    ...(others === null || synonyms
      ? []
      : [{ name: 'synonyms', detail: 'It must be a JSON object like {"dev":["developer"]}.' }]),
    ...(Number.isInteger(pageSize) && pageSize >= 1 && pageSize <= pageSizes.most
      ? []
      : [{ name: 'page-size', detail: `It must be 1 to ${pageSizes.most}.` }]),
  ];
  if (errors.length > 0) throw new Problem(400, 'The query is not understood.', { errors });
  return {
    query,
    preset,
    facets: facets.filter(isFacetName),
    groupBy: isFacetName(groupBy) ? groupBy : undefined,
    synonyms,
    wanted,
    pageSize,
  };
}
