import { loadMessages, Localizer, parseQuery, postingTexts, searchPostings } from 'open-roles/core';
import type { Posting } from 'open-roles/core';
import { isFacetName, type FacetName, type PostingTexts } from 'open-roles/internal';
import { Problem } from '../http/problem.js';
import type { FeedCache } from './feed-cache.js';

/** The facets that are counted where none are named. */
const defaultFacets: readonly FacetName[] = [
  'department',
  'location',
  'workplace',
  'employment-type',
];

/** Postings of an answer where no number is named, and at most. */
const pageSizes = { default: 20, most: 100 };

/** A posting as a list needs it: its text and its questions are in the feed. */
type ListedPosting = Omit<Posting, 'description' | 'sections' | 'questions'>;

/** What `GET /postings` answers. */
export interface SearchAnswer {
  /** How many postings match. */
  total: number;
  /** From 1. */
  page: number;
  pageSize: number;
  postings: ListedPosting[];
  facets: {
    name: FacetName;
    options: { value: string; label: string; count: number; selected: boolean; parent?: string }[];
  }[];
}

/** The words of a language and what cards say in it, made once: the search keeps what it indexed by them. */
interface Words {
  localizer: Localizer;
  texts: (posting: Posting) => PostingTexts;
}

function wordsOf(language: string, messages: ConstructorParameters<typeof Localizer>[1]): Words {
  const localizer = new Localizer(language, messages);
  const known = new WeakMap<Posting, PostingTexts>();
  return {
    localizer,
    texts(posting) {
      const texts = known.get(posting) ?? postingTexts(posting, localizer);
      known.set(posting, texts);
      return texts;
    },
  };
}

/** Answers searches in all configured feeds together. */
export class FeedSearch {
  readonly #feeds: FeedCache;
  /** By language; only those that there are words in, so that nobody can fill it. */
  readonly #words = new Map<string, Promise<Words>>();
  /** The postings of all feeds, the same list while no feed has changed. */
  #all: { lists: readonly (readonly Posting[])[]; postings: Posting[] } = {
    lists: [],
    postings: [],
  };

  constructor(feeds: FeedCache) {
    this.#feeds = feeds;
  }

  /**
   * `text`: the query, in the syntax of the attribute `query`, with `page-size` and `facets` beside it.
   * `language`: BCP 47 tag of the words.
   * @throws Problem 400 where the query says what is not understood; 503 where no feed could be read.
   */
  async search(text: string, language: string): Promise<SearchAnswer> {
    const { query, facets, pageSize } = readParameters(text);
    const [postings, { localizer, texts }] = await Promise.all([
      this.#postings(),
      this.#wordsOf(language),
    ]);
    const result = searchPostings(postings, { query, facets, texts, localizer });
    const start = (query.page - 1) * pageSize;
    return {
      total: result.total,
      page: query.page,
      pageSize,
      postings: result.postings.slice(start, start + pageSize).map(asListed),
      facets: result.facets.map(({ name, options }) => ({
        name,
        options: options.map(({ value, label, count, selected, parent }) => ({
          value,
          label,
          count,
          selected,
          ...(parent !== undefined && { parent }),
        })),
      })),
    };
  }

  async #postings(): Promise<Posting[]> {
    const readings = await Promise.all(this.#feeds.feeds.map((feed) => feed.read()));
    const lists = readings.flatMap((reading) => (reading ? [reading.feed.postings] : []));
    if (lists.length === 0 && readings.length > 0) {
      throw new Problem(503, 'The feeds cannot be read now.', { retryAfter: 10 });
    }
    const isSame =
      lists.length === this.#all.lists.length &&
      lists.every((list, index) => list === this.#all.lists[index]);
    if (!isSame) this.#all = { lists, postings: lists.flat() };
    return this.#all.postings;
  }

  async #wordsOf(language: string): Promise<Words> {
    const messages = await loadMessages(language);
    const known = messages ? (language.toLowerCase().split('-')[0] ?? 'en') : 'en';
    const words = this.#words.get(known) ?? Promise.resolve(wordsOf(known, messages));
    this.#words.set(known, words);
    return words;
  }
}

/** What a list shows nothing of. */
const unlisted: ReadonlySet<string> = new Set(['description', 'sections', 'questions']);

function asListed(posting: Posting): ListedPosting {
  const facts = Object.entries(posting).filter(([name]) => !unlisted.has(name));
  return Object.fromEntries(facts) as ListedPosting;
}

function readParameters(text: string) {
  const parameters = new URLSearchParams(text);
  const size = parameters.get('page-size');
  const named = parameters.get('facets');
  parameters.delete('page-size');
  parameters.delete('facets');
  const query = parseQuery(parameters.toString());
  const facets = named === null ? [...defaultFacets] : named.split(/\s+/u).filter(Boolean);
  const pageSize = size === null ? pageSizes.default : Number(size);
  const errors = [
    ...query.unknown.map((part) => ({
      name: part.split('=')[0] ?? '',
      detail: `"${part}" is no part of a query.`,
    })),
    ...facets
      .filter((name) => !isFacetName(name))
      .map((name) => ({ name: 'facets', detail: `"${name}" is no facet.` })),
    ...(Number.isInteger(pageSize) && pageSize >= 1 && pageSize <= pageSizes.most
      ? []
      : [{ name: 'page-size', detail: `It must be 1 to ${pageSizes.most}.` }]),
  ];
  if (errors.length > 0) throw new Problem(400, 'The query is not understood.', { errors });
  return { query, facets: facets.filter(isFacetName), pageSize };
}
