import { loadPart } from '../../src/errors/load-part.js';
import { asFeedError } from '../../src/errors/base-error.js';
import type { AnswerCounts, SearchAnswer, SearchedStore } from '../../src/feed/search-feed.js';
import type { Posting } from '../../src/posting/model/posting.js';
import type { AbsentValue } from '../../src/search/facets/absent-values.js';
import { joinChains } from '../../src/search/facets/join-chains.js';
import type { NearSpelling } from '../../src/search/text/near-spellings.js';
import { formatQuery, isFacetName, type Query, withPage } from '../../src/search/query.js';
import type { PostingGroup, SearchResult } from '../../src/search/search-postings.js';
import { formatSynonyms } from '../../src/search/text/synonyms.js';
import { warn } from '../internal/warn.js';
import type { PostingSearchInputs } from '../internal/feed/posting-search.js';
import { tellAbsent } from './no-match.js';

/** What a list looks for at a server. */
export type RemoteInputs = Omit<PostingSearchInputs, 'postings'> & { pageSize: number };

/** What a server found. */
export type RemoteResult = SearchResult & { near: readonly NearSpelling[] };

/** As many postings as a server gives at once. */
const largestPage = 100;

/** So many requests, one for each hundred, bring what an address asks for; who wants more shows more. */
const mostRequests = 20;

/** How long a reader may go on typing before a server is asked, in milliseconds. */
const typingTime = 150;

/** How long the author of a page waits to be told what is wrong with it, in milliseconds. */
const patience = 20_000;

/** The heading of a posting, and how many there are under it. */
type Heading = Pick<PostingGroup, 'label' | 'total'>;

/** One question to a server, and what is known of the answer. */
class Question {
  readonly #parameters: URLSearchParams;
  readonly #facets: string;
  readonly #pageSize: number;
  /** In their order: one that came twice stood on two pages. */
  readonly #found = new Map<string, { posting: Posting; heading: Heading | undefined }>();
  #counts: AnswerCounts | undefined;
  /** How many of all postings are known, from the first on, and will be with the next answer. */
  #known = 0;
  #coming = 0;

  constructor(parameters: URLSearchParams, facets: string, pageSize: number) {
    this.#parameters = parameters;
    this.#facets = facets;
    this.#pageSize = pageSize;
  }

  /** Whether postings are to come in groups. */
  get isGrouped(): boolean {
    return this.#parameters.has('group-by');
  }

  /** Whether the first so many postings are there, or all. */
  has(wanted: number): boolean {
    return this.#counts !== undefined && this.#known >= Math.min(wanted, this.#counts.total);
  }

  /** What to ask next for the first so many postings. What is there is not asked for again, but to fill a page. */
  next(wanted: number): URLSearchParams {
    const size = Math.min(
      wanted - this.#known > this.#pageSize ? largestPage : this.#pageSize,
      largestPage,
    );
    const page = Math.floor(this.#known / size) + 1;
    const parameters = new URLSearchParams(this.#parameters);
    parameters.append('facets', this.#counts ? '' : this.#facets);
    parameters.append('page-size', String(size));
    parameters.append('page', String(page));
    this.#coming = page * size;
    return parameters;
  }

  /** Takes what the server answered. */
  add(answer: SearchAnswer): void {
    this.#counts ??= answer;
    this.#known = this.#coming;
    const headings = new Map<string, Heading>();
    for (const group of answer.groups ?? []) for (const id of group.ids) headings.set(id, group);
    for (const posting of answer.postings) {
      if (!this.#found.has(posting.id))
        this.#found.set(posting.id, { posting, heading: headings.get(posting.id) });
    }
  }

  /** What is known; `undefined` before the first answer. */
  get result(): RemoteResult | undefined {
    if (!this.#counts) return undefined;
    const { total, remote, near = [], groups } = this.#counts;
    const facets = joinChains(
      this.#counts.facets.flatMap(({ name, options }) =>
        isFacetName(name) ? [{ name, options }] : [],
      ),
    );
    const postings = [...this.#found.values()].map(({ posting }) => posting);
    return {
      postings,
      total,
      facets,
      near,
      ...(groups && { groups: this.#group() }),
      ...(remote && { remote }),
    };
  }

  #group(): PostingGroup[] {
    const groups: PostingGroup[] = [];
    for (const { posting, heading } of this.#found.values()) {
      const { label, total } = heading ?? { label: '', total: 0 };
      const last = groups.at(-1);
      if (last?.label === label && last.total === total) last.postings.push(posting);
      else groups.push({ label, total, postings: [posting] });
    }
    return groups;
  }
}

/**
 * Searches a feed at its server, where a page has some of its postings only: a page of results with the counts of
 * facets comes back. A newer question ends an older one, whose answer then counts for nothing.
 */
export class RemoteSearch {
  readonly #list: HTMLElement;
  readonly #ready: () => void;
  #key: readonly unknown[] = [];
  #wanted = 0;
  #question: Question | undefined;
  #request: AbortController | undefined;
  #isAsking = false;
  /** The preset that was looked at. */
  #checked: Query | undefined;
  #result: RemoteResult | undefined;
  /** Settles when what was asked last is answered, or will not be. */
  answered: Promise<void> = Promise.resolve();

  /** `ready` is called when there is an answer. */
  constructor(list: HTMLElement, ready: () => void) {
    this.#list = list;
    this.#ready = ready;
  }

  /** What the server found; `undefined` until it has answered. With more postings wanted, those that are there. */
  run(store: SearchedStore, inputs: RemoteInputs): RemoteResult | undefined {
    const { query, facets, localizer, pageSize } = inputs;
    const parameters = parametersOf(inputs);
    const names = [...new Set([...facets, ...query.facets.keys()])].join(' ');
    const { language } = localizer;
    // What was loaded anew is asked for anew.
    const key = [store.loaded?.report, parameters.toString(), names, pageSize, language];
    const wanted = query.page * pageSize;
    const isKnown = key.every((part, index) => part === this.#key[index]);
    if (isKnown && wanted <= this.#wanted) return this.#result;
    this.#wanted = wanted;
    if (isKnown && this.#isAsking) return this.#result;
    if (!isKnown) {
      this.#request?.abort();
      this.#request = new AbortController();
      this.#question = new Question(parameters, names, pageSize);
      this.#result = undefined;
      this.#key = key;
    }
    const { signal } = this.#request ?? new AbortController();
    if (this.#question) this.answered = this.#ask(store, this.#question, { language, signal });
    return this.#result;
  }

  /** Tells the page author, once, which values of a preset that finds nothing the server knows no posting of. */
  checkPreset(
    store: SearchedStore,
    { preset, localizer }: Pick<RemoteInputs, 'preset' | 'localizer'>,
  ): void {
    if (preset === this.#checked) return;
    this.#checked = preset;
    const ask = async (key: string, value: string): Promise<AbsentValue[]> => {
      const facet = isFacetName(key) ? key : '';
      const question = new URLSearchParams([
        [key, value],
        ['facets', facet],
        ['page-size', '1'],
        ['page', '1'],
      ]);
      const { searchFeed } = await loadPart(import('../../src/feed/search-feed.js'));
      const signal = AbortSignal.timeout(patience);
      const { language } = localizer;
      const { total, facets } = await searchFeed(store, question, { language, signal });
      const known = facets.flatMap(({ options }) => options.map((option) => option.value));
      return total > 0 ? [] : [{ key, value, known }];
    };
    const { search } = preset;
    const values = [
      ...(search === '' ? [] : [['search', search] as const]),
      ...[...preset.facets].flatMap(([name, all]) => all.map((value) => [name, value] as const)),
    ];
    void Promise.all(values.slice(0, mostRequests).map(([key, value]) => ask(key, value))).then(
      (absent) => tellAbsent(absent.flat(), this.#list),
      () => undefined, // a server that cannot say so now
    );
  }

  /** What the server found last. */
  get result(): RemoteResult | undefined {
    return this.#result;
  }

  /** Ends what nobody waits for any more. */
  stop(): void {
    this.#request?.abort();
    this.#key = [];
    this.#result = this.#question = undefined;
  }

  async #ask(
    store: SearchedStore,
    question: Question,
    options: { language: string; signal: AbortSignal },
  ): Promise<void> {
    const { signal } = options;
    this.#isAsking = true;
    try {
      if (!question.result) await new Promise((resolve) => setTimeout(resolve, typingTime));
      signal.throwIfAborted();
      const { searchFeed } = await loadPart(import('../../src/feed/search-feed.js'));
      for (let requests = 0; requests < mostRequests; requests += 1) {
        if (question.has(this.#wanted)) break;
        const answer = await searchFeed(store, question.next(this.#wanted), options);
        signal.throwIfAborted();
        question.add(answer);
      }
    } catch (error) {
      if (signal.aborted) return;
      this.#isAsking = false;
      const { loaded } = store;
      if (loaded) store.update(loaded, asFeedError(error));
      return;
    }
    this.#isAsking = false;
    this.#result = question.result;
    this.#warn(question);
    this.#ready();
  }

  /** Not every server can group. */
  #warn({ isGrouped, result }: Question): void {
    if (!isGrouped || !result || result.groups || result.total === 0) return;
    const message = 'cannot apply group-by: the server that searches the feed gives no groups.';
    warn('search-unsupported', message, this.#list);
  }
}

/** What a server is asked, without which of the postings it finds are wanted. */
function parametersOf({
  query,
  preset,
  groupBy,
  synonyms,
  localizer,
}: RemoteInputs): URLSearchParams {
  const parameters = new URLSearchParams(formatQuery(withPage(query, 1)));
  const always = formatQuery(preset);
  const others = synonyms ? formatSynonyms(synonyms, [query.search, preset.search]) : '';
  if (always !== '') parameters.append('preset', always);
  // Where there are no words in the language of the page, postings may be all the same.
  const { language, pageLanguage } = localizer;
  if (pageLanguage !== language) parameters.append('language', pageLanguage);
  if (groupBy !== undefined) parameters.append('group-by', groupBy);
  if (others !== '') parameters.append('synonyms', others);
  return parameters;
}
