import { type Feed, type Localizer, type Posting, postingTexts } from 'open-roles/core';
import {
  feedIndex,
  type NearSpelling,
  nearSpellings,
  type PostingTexts,
  searchIndex,
} from 'open-roles/internal';
import { pageOf, wantedOf } from './found-page.js';
import type {
  FoundPage,
  ListedPosting,
  SearchedPostings,
  SearchRequest,
} from './searched-postings.js';
import {
  hiddenVersions,
  type Version,
  versionLanguage,
  versionsAmong,
  withLanguage,
} from './versions.js';

/** What cards say of postings, worded once in a language: the search keeps what it indexed by it. */
const wordings = new WeakMap<Localizer, (posting: Posting) => PostingTexts>();

function textsIn(localizer: Localizer): (posting: Posting) => PostingTexts {
  const known = new WeakMap<Posting, PostingTexts>();
  const texts =
    wordings.get(localizer) ??
    ((posting: Posting): PostingTexts => {
      const worded = known.get(posting) ?? postingTexts(posting, localizer);
      known.set(posting, worded);
      return worded;
    });
  wordings.set(localizer, texts);
  return texts;
}

/** The postings of the configured feeds, which are in memory. */
export class FeedPostings implements SearchedPostings {
  readonly #postings: readonly Posting[];

  readonly #versions: readonly { position: number; of: Version }[];
  /** Each vacancy in one language, by that. */
  readonly #listed = new Map<string, readonly Posting[]>();

  constructor(feeds: readonly Feed[]) {
    this.#postings = feeds.flatMap(({ postings }) => postings);
    this.#versions = versionsAmong(feeds.flatMap(withLanguage));
  }

  search(request: SearchRequest): Promise<FoundPage> {
    const index = feedIndex(this.#in(request.language), request.localizer);
    const { localizer, synonyms } = request;
    const texts = textsIn(localizer);
    const terms = (search: string) => index.terms(search, { texts, synonyms });
    const wanted = wantedOf(request);
    return Promise.resolve(pageOf(searchIndex(index, { ...request, terms, wanted }), request));
  }

  near(request: SearchRequest): Promise<NearSpelling[]> {
    return nearSpellings(this.#in(request.language), {
      ...request,
      texts: textsIn(request.localizer),
    });
  }

  listed(positions: readonly number[], language: string): Promise<ListedPosting[]> {
    const all = this.#in(language);
    const found = positions.flatMap((position) => all[position] ?? []);
    return Promise.resolve(found.map(asListed));
  }

  #in(language: string): readonly Posting[] {
    if (this.#versions.length === 0) return this.#postings;
    const versions = this.#versions.map(({ of }) => of);
    const chosen = versionLanguage(versions, language);
    const known = this.#listed.get(chosen);
    if (known) return known;
    const hidden = hiddenVersions(versions, chosen);
    const places = new Set(
      this.#versions.flatMap(({ position, of }) => (hidden.has(of) ? [position] : [])),
    );
    const listed = this.#postings.filter((_, position) => !places.has(position));
    this.#listed.set(chosen, listed);
    return listed;
  }

  find(id: string): Promise<Posting | undefined> {
    return Promise.resolve(this.#postings.find((posting) => posting.id === id));
  }
}

/** What a list shows nothing of. */
const unlisted: ReadonlySet<string> = new Set(['description', 'sections', 'questions']);

function asListed(posting: Posting): ListedPosting {
  const facts = Object.entries(posting).filter(([name]) => !unlisted.has(name));
  return Object.fromEntries(facts) as ListedPosting;
}
