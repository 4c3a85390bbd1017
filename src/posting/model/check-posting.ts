import {
  hiringOrganizationShape,
  postingShape,
  questionShape,
  sectionShape,
} from './posting-shapes.js';
import type { PostingFields } from './create-posting.js';
import type { HiringOrganization, Question, Section } from './posting.js';
import { type ObjectShape, readShape } from './shape.js';

// The same answers as the schemas of the model give, without the schema library: lists are shown by
// this alone. The shapes are written from the schemas, and the tests hold both to the same answers.

/** The lists that the model has at least empty are left out by those who write postings. */
const fieldsShape: ObjectShape = {
  required: { id: 'string', title: 'string' },
  optional: { ...postingShape.required, ...postingShape.optional },
};

/** What is known of a posting, as far as the model knows it; `undefined` for what is none. */
export const checkFields = (value: unknown): PostingFields | undefined =>
  readShape(fieldsShape, value) as PostingFields | undefined;

/** An employer with what the model knows of it; `undefined` for what is none. */
export const checkHiringOrganization = (value: unknown): HiringOrganization | undefined =>
  readShape(hiringOrganizationShape, value) as HiringOrganization | undefined;

/** A section with what the model knows of it; `undefined` for what is none. */
export const checkSection = (value: unknown): Section | undefined =>
  readShape(sectionShape, value) as Section | undefined;

/** A question with what the model knows of it; `undefined` for what is none. */
export const checkQuestion = (value: unknown): Question | undefined =>
  readShape(questionShape, value) as Question | undefined;
