import type { Posting, Query } from 'open-roles/core';
import {
  countChoices,
  type FacetIndex,
  type FacetName,
  type FacetResult,
  groupPositions,
  kindsWith,
  type NearSpelling,
  offerRemote,
  parseSearch,
  perChoice,
  placeGrouping,
  reachOf,
  type SearchPart,
  valueGrouping,
} from 'open-roles/internal';
import { Problem } from '../../http/problem.js';
import { groupsOnPage } from '../found-page.js';
import type {
  FoundPage,
  ListedPosting,
  SearchedPostings,
  SearchRequest,
} from '../searched-postings.js';
import type { StoredImport } from '../stored-import.js';
import { versionLanguage, versionLanguages } from '../versions.js';
import { kindField } from './engine-documents.js';
import {
  type EngineAnswer,
  type EngineFilter,
  type EngineIndex,
  type EngineQuestion,
  forever,
  mostQuestions,
  type SearchEngine,
} from './search-engine.js';

/** A facet of a search: its choices in the reader's words, each example a kind of its own. */
interface AskedFacet {
  field: string;
  index: FacetIndex;
  examples: readonly Posting[];
  isStored: boolean;
}

type AskedFacets = ReadonlyMap<FacetName, AskedFacet>;

/**
 * The postings of one import, searched in an engine. It finds, orders and counts kinds of postings; what a kind
 * means, the choices of facets and the words for them, and the postings themselves, are in the database.
 */
export class EnginePostings implements SearchedPostings {
  readonly #import: StoredImport;
  readonly #engine: SearchEngine;
  readonly #index: EngineIndex;
  /** By preset, then by language of versions and facet: how many there are of each kind whatever the reader asks for. */
  readonly #possible = new WeakMap<Query, Map<string, Uint32Array>>();

  constructor(stored: StoredImport, engine: SearchEngine, index: EngineIndex) {
    this.#import = stored;
    this.#engine = engine;
    this.#index = index;
  }

  async search(request: SearchRequest): Promise<FoundPage> {
    const { query, preset, groupBy, pageSize } = request;
    this.#refuse(request);
    const facets = await this.#facetsOf(request);
    const version = await this.#versionFilter(request);
    const open = [{ field: 'closes', above: Date.now() }, ...version.filters];
    const always = [...open, ...allowedBy(preset, facets), ...excludedBy(query, facets)];
    const chosen = new Map(
      [...query.facets].map(([name, values]) => [
        name,
        facetFilters(read(facets, name), values, reachOf(query, preset)),
      ]),
    );
    const counted = query.facets.has('location')
      ? [...new Set([...request.facets, 'location' as const])]
      : [...new Set(request.facets)];
    const apart = counted.filter((name) => chosen.has(name));
    const together = counted.filter((name) => !chosen.has(name));
    const filters = [...always, ...[...chosen.values()].flat()];
    const base: EngineQuestion = {
      words: [...parseSearch(preset.search), ...parseSearch(query.search)],
      filters,
      sort: query.sort,
      offset: 0,
      limit: 0,
      counts: [],
    };
    const possible = this.#possible.get(preset) ?? new Map<string, Uint32Array>();
    this.#possible.set(preset, possible);
    const unknown = counted.filter((name) => !possible.has(`${version.number} ${name}`));
    const [main, ...others] = await this.#ask([
      {
        ...base,
        ...(groupBy === undefined && {
          // Beyond the last posting there is nothing to ask for.
          offset: Math.min((query.page - 1) * pageSize, this.#import.size),
          limit: pageSize,
        }),
        counts: fieldsOf(groupBy === undefined ? together : [...together, groupBy], facets),
      },
      ...apart.map((name) => ({
        ...base,
        // A facet's own choice leaves its own counts alone.
        filters: [...always, ...[...chosen].flatMap(([other, own]) => (other === name ? [] : own))],
        counts: fieldsOf([name], facets),
      })),
      ...(unknown.length > 0
        ? [
            {
              ...base,
              words: parseSearch(preset.search),
              filters: [...open, ...allowedBy(preset, facets)],
              counts: fieldsOf(unknown, facets),
            },
          ]
        : []),
    ]);
    const answered = assertAnswered(main);
    for (const name of unknown) {
      possible.set(
        `${version.number} ${name}`,
        kindCounts(read(facets, name), assertAnswered(others.at(-1))),
      );
    }
    const countsOf = (name: FacetName): { index: FacetIndex; counts: Uint32Array } => {
      const facet = read(facets, name);
      const answer = chosen.has(name) ? assertAnswered(others[apart.indexOf(name)]) : answered;
      return { index: facet.index, counts: kindCounts(facet, answer) };
    };
    const results = request.facets.map((name): FacetResult => {
      const facet = countsOf(name);
      const counts = possible.get(`${version.number} ${name}`) ?? new Uint32Array();
      return countChoices(name, request, facet, perChoice({ index: facet.index, counts }));
    });
    const remote = query.facets.has('location')
      ? offerRemote(request, countsOf('location'))
      : undefined;
    const grouped =
      groupBy === undefined
        ? undefined
        : await this.#group(request, read(facets, groupBy), base, answered);
    return {
      total: answered.total,
      positions: answered.positions,
      facets: results,
      ...grouped,
      ...(remote && { remote }),
    };
  }

  /** The postings of a page under their headings, asked for heading by heading. */
  async #group(
    request: SearchRequest,
    facet: AskedFacet,
    base: EngineQuestion,
    answer: EngineAnswer,
  ): Promise<Pick<FoundPage, 'groups' | 'positions'>> {
    const { groupBy, localizer } = request;
    const counts = kindCounts(facet, answer);
    const present = [...counts.keys()].filter((kind) => (counts[kind] ?? 0) > 0);
    const grouping =
      groupBy === 'location'
        ? placeGrouping((kind) => facet.examples[kind], localizer)
        : valueGrouping(facet.index, localizer);
    const groups = groupPositions(present, grouping, localizer).map(({ label, positions }) => ({
      label,
      kinds: positions,
      total: positions.reduce((all, kind) => all + (counts[kind] ?? 0), 0),
    }));
    const onPage = groupsOnPage(groups, request);
    const answers = await this.#ask(
      onPage.map(({ group: { kinds }, from, shown }) => ({
        ...base,
        filters: [...base.filters, ...kindFilters(facet, (kind) => kinds.includes(kind))],
        offset: from,
        limit: shown,
      })),
    );
    return {
      positions: answers.flatMap(({ positions }) => positions),
      groups: onPage.map(({ group: { label, total }, shown }) => ({ label, total, shown })),
    };
  }

  /** Engines offer near spellings by finding them. */
  near(): Promise<NearSpelling[]> {
    return Promise.resolve([]);
  }

  listed(positions: readonly number[]): Promise<ListedPosting[]> {
    return this.#import.listed(positions);
  }

  find(id: string): Promise<Posting | undefined> {
    return this.#import.find(id);
  }

  async #ask(questions: readonly EngineQuestion[]): Promise<EngineAnswer[]> {
    const answers: EngineAnswer[] = [];
    for (let start = 0; start < questions.length; start += mostQuestions)
      answers.push(...(await this.#index.ask(questions.slice(start, start + mostQuestions))));
    return answers;
  }

  /** @throws Problem 400 where the engine cannot do what is asked. */
  #refuse({ query, preset, synonyms, pageSize }: SearchRequest): void {
    const { name, mostWords, mostFound, excludesPhrases } = this.#engine;
    const errors: { name: string; detail: string }[] = [];
    const parts = [...parseSearch(preset.search), ...parseSearch(query.search)];
    if (synonyms) errors.push({ name: 'synonyms', detail: `${name} has its own: set them there.` });
    if (countWords(parts) > mostWords)
      errors.push({ name: 'search', detail: `${name} looks for ${mostWords} words at most.` });
    if (!excludesPhrases && parts.some(({ isExcluded, words }) => isExcluded && words.length > 1))
      errors.push({ name: 'search', detail: `${name} leaves out words, not several together.` });
    if (query.page * pageSize > mostFound)
      errors.push({ name: 'page', detail: `${name} shows the first ${mostFound} postings.` });
    if (errors.length > 0) throw new Problem(400, 'The query is not understood.', { errors });
  }

  async #facetsOf(request: SearchRequest): Promise<AskedFacets> {
    const { query, preset, facets, groupBy, localizer } = request;
    const names = new Set([
      ...[query, preset].flatMap((one) => [...one.facets.keys(), ...one.exclude.keys()]),
      ...facets,
      ...(groupBy === undefined ? [] : [groupBy]),
    ]);
    const all = [...names].map(async (name) => {
      const { examples, isStored } = await this.#import.storedFacet(name);
      const index = await this.#import.facet(name, localizer);
      return [name, { field: kindField(name), index, examples, isStored }] as const;
    });
    return new Map(await Promise.all(all));
  }

  /** Leaves out the versions that the language does without. */
  async #versionFilter({
    language,
  }: SearchRequest): Promise<{ number: number; filters: EngineFilter[] }> {
    const versions = (await this.#import.versions()).map(({ of }) => of);
    if (versions.length === 0) return { number: 0, filters: [] };
    const number = versionLanguages(versions).indexOf(versionLanguage(versions, language));
    return { number, filters: [{ field: 'hidden', none: [number] }] };
  }
}

const countWords = (parts: readonly SearchPart[]): number =>
  parts.reduce((all, { words }) => all + words.length, 0);

function read(facets: AskedFacets, name: FacetName): AskedFacet {
  const facet = facets.get(name);
  if (!facet) throw new Error('It is read before the search.');
  return facet;
}

function assertAnswered(answer: EngineAnswer | undefined): EngineAnswer {
  if (!answer)
    throw new Problem(503, 'The search engine leaves a question without an answer.', {
      retryAfter: 10,
    });
  return answer;
}

/** Postings of the kinds that pass. Whichever list is the shorter is sent. */
function kindFilters(
  { field, index }: AskedFacet,
  passes: (kind: number) => boolean,
): EngineFilter[] {
  const any: number[] = [];
  const none: number[] = [];
  for (const kind of index.has.keys()) (passes(kind) ? any : none).push(kind);
  if (none.length === 0) return [];
  if (any.length === 0) return [{ field: 'closes', above: forever }];
  return [any.length <= none.length ? { field, any } : { field, none }];
}

function facetFilters(
  facet: AskedFacet,
  values: readonly string[],
  reach: Parameters<typeof kindsWith>[2],
  wanted = 1,
): EngineFilter[] {
  const has = kindsWith(facet.index, values, reach);
  return kindFilters(facet, (kind) => has[kind] === wanted);
}

function excludedBy(query: Query, facets: AskedFacets): EngineFilter[] {
  return [...query.exclude].flatMap(([name, values]) =>
    facetFilters(read(facets, name), values, { strictly: true }, 0),
  );
}

/** What always holds. */
function allowedBy(preset: Query, facets: AskedFacets): EngineFilter[] {
  const chosen = [...preset.facets].flatMap(([name, values]) =>
    facetFilters(read(facets, name), values, preset),
  );
  return [...chosen, ...excludedBy(preset, facets)];
}

const fieldsOf = (names: readonly FacetName[], facets: AskedFacets): string[] => [
  ...new Set(
    names.flatMap((name) => {
      const { field, isStored } = read(facets, name);
      return isStored ? [field] : [];
    }),
  ),
];

/** By kind: how many there are. */
function kindCounts({ field, index, isStored }: AskedFacet, answer: EngineAnswer): Uint32Array {
  const counts = new Uint32Array(index.has.length);
  if (!isStored) counts[0] = answer.total;
  for (const [kind, count] of answer.counts.get(field) ?? []) {
    if (kind < counts.length) counts[kind] = count;
  }
  return counts;
}
