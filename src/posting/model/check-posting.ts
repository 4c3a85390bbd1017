import {
  hiringOrganizationShape,
  postingShape,
  questionShape,
  sectionShape,
} from './posting-shapes.js';
import type { HiringOrganization, Posting, Question, Section } from './posting.js';
import { readShape } from './shape.js';

// The same answers as the schemas of the model give, without the schema library: lists are shown by
// this alone. The shapes are written from the schemas, and the tests hold both to the same answers.

/** A posting with what the model knows of it; `undefined` for what is none. */
export const checkPosting = (value: unknown): Posting | undefined =>
  readShape(postingShape, value) as Posting | undefined;

/** An employer with what the model knows of it; `undefined` for what is none. */
export const checkHiringOrganization = (value: unknown): HiringOrganization | undefined =>
  readShape(hiringOrganizationShape, value) as HiringOrganization | undefined;

/** A section with what the model knows of it; `undefined` for what is none. */
export const checkSection = (value: unknown): Section | undefined =>
  readShape(sectionShape, value) as Section | undefined;

/** A question with what the model knows of it; `undefined` for what is none. */
export const checkQuestion = (value: unknown): Question | undefined =>
  readShape(questionShape, value) as Question | undefined;
