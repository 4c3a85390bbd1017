import type { SearchPart, Sort } from 'open-roles/internal';

/** Where postings are texts to an engine, the best first; what is beside them is numbers. */
export const textFields = ['title', 'facts', 'places', 'rest', 'spellings'] as const;

/** Closes later than anything: the last moment that a date can be, in milliseconds since the epoch. */
export const forever = 8_640_000_000_000_000;

/** What an engine knows of one posting. */
export interface EngineDocument extends Record<(typeof textFields)[number], string> {
  /** Which posting of the import it is: its position, as text. */
  id: string;
  /** When it closes, in milliseconds since the epoch. */
  closes: number;
  /** 1 where it is a talent pool, which is listed after all others. */
  pool: number;
  /** Numbers of the languages in which another version of its vacancy is listed. */
  hidden: number[];
  /** `order_…`: its place in each order. `kind_…`: its kind in each facet. */
  [number: `order_${string}` | `kind_${string}`]: number;
}

/** The field with the place of a posting in an order. */
export const orderField = (sort: Sort) => `order_${sort}` as const;

/** What a posting must be. */
export type EngineFilter =
  /** One of these numbers. */
  | { field: string; any: readonly number[] }
  /** None of these numbers. */
  | { field: string; none: readonly number[] }
  /** Greater than this. */
  | { field: string; above: number };

/** One search. */
export interface EngineQuestion {
  /** What postings must have in their texts, and must not. Empty where they need nothing. */
  words: readonly SearchPart[];
  /** All of them hold. */
  filters: readonly EngineFilter[];
  /** By how well words fit, then `featured`; else by the order alone. Talent pools come last in each. */
  sort: Sort;
  offset: number;
  /** 0 where only counts are wanted. */
  limit: number;
  /** Fields whose numbers are counted among all that match. */
  counts: readonly string[];
}

export interface EngineAnswer {
  /** How many match. */
  total: number;
  /** The positions of the postings that are wanted, in order. */
  positions: number[];
  /** By field: how many that match have a number; those that none has may be missing. */
  counts: ReadonlyMap<string, ReadonlyMap<number, number>>;
}

/** What is counted and filtered of an import, and how many postings it has. */
export interface EngineShape {
  /** The fields of facets. */
  kinds: readonly string[];
  orders: readonly string[];
  postings: number;
}

/** The postings of one import in an engine. */
export interface EngineIndex {
  /** Makes it anew. Resolves when all of it can be searched. @throws Problem 503 */
  fill(shape: EngineShape, documents: Iterable<EngineDocument>): Promise<void>;
  /** At most `mostQuestions`; answers in the same order. @throws Problem 503 */
  ask(questions: readonly EngineQuestion[]): Promise<EngineAnswer[]>;
  /** Removes it, where it is there. @throws Problem 503 */
  drop(): Promise<void>;
}

/** Questions in one request: what every engine takes. */
export const mostQuestions = 50;

/** A search engine that the company runs or rents. */
export interface SearchEngine {
  /** What its makers call it. */
  name: string;
  /** Combinations of values that it counts of one facet. */
  mostKinds: number;
  /** Words of a search that it heeds. */
  mostWords: number;
  /** How far down it shows what it found. */
  mostFound: number;
  /** Whether it leaves out words that follow one another, `-"night shift"`. */
  excludesPhrases: boolean;
  /** The postings of an import, by its number. */
  index(id: number): EngineIndex;
}
