import type { Posting } from './posting.js';

/** What is known of a posting: only `id` and `title` must be. */
export type PostingFields = { [Key in keyof Posting]?: Posting[Key] | undefined } & Pick<
  Posting,
  'id' | 'title'
>;

/** Adds to known fields what a posting must have besides: lists start empty. */
export function completePosting(fields: PostingFields): Posting {
  fields.status ??= 'open';
  fields.locations ??= [];
  fields.applicantLocationRequirements ??= [];
  fields.employmentTypes ??= [];
  fields.salaries ??= [];
  fields.description ??= '';
  fields.tags ??= [];
  fields.custom ??= {};
  return fields as Posting;
}

/** A whole posting from the fields that are known. The required lists start empty; fields that are `undefined` are left out. */
export const createPosting = (fields: PostingFields): Posting =>
  completePosting(withoutUndefined(fields));

/** The type of an object after its `undefined` values were left out. */
export type WithoutUndefined<T> = {
  [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key];
} & { [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined> };

/** A copy without the fields that are `undefined`, so that absent facts are absent in JSON and in `in` checks alike. */
export function withoutUndefined<T extends object>(fields: T): WithoutUndefined<T> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as WithoutUndefined<T>;
}
