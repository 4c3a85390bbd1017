import type { SourceId } from '../../src/sources/source.js';

/** A posting of one format with every field filled, another beside it, and what holds the two. */
export interface WholePosting {
  format: SourceId;
  wrap: (items: unknown) => unknown;
  posting: Record<string, unknown>;
  other: Record<string, unknown>;
  otherId: string;
}

/** How a format holds its postings. */
export const asList = (items: unknown): unknown => items;
/** How a format holds its postings. */
export const under =
  (key: string, rest: object = {}) =>
  (items: unknown): unknown => ({ ...rest, [key]: items });
