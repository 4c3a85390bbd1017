import { type Localizer, type Posting, postingTexts } from 'open-roles/core';
import {
  feedIndex,
  type IndexResult,
  type NearSpelling,
  nearSpellings,
  type PostingTexts,
  searchIndex,
} from 'open-roles/internal';
import type { ListedPosting, SearchedPostings, SearchRequest } from './searched-postings.js';

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

  constructor(postings: readonly Posting[]) {
    this.#postings = postings;
  }

  search(request: SearchRequest): Promise<IndexResult> {
    const index = feedIndex(this.#postings, request.localizer);
    const { localizer, synonyms } = request;
    const texts = textsIn(localizer);
    const terms = (search: string) => index.terms(search, { texts, synonyms });
    return Promise.resolve(searchIndex(index, { ...request, terms }));
  }

  near(request: SearchRequest): Promise<NearSpelling[]> {
    return nearSpellings(this.#postings, { ...request, texts: textsIn(request.localizer) });
  }

  listed(positions: readonly number[]): Promise<ListedPosting[]> {
    const found = positions.flatMap((position) => this.#postings[position] ?? []);
    return Promise.resolve(found.map(asListed));
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
