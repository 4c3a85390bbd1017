import * as z from 'zod/mini';

/**
 * The posting model. Names follow schema.org `JobPosting` where it has a word.
 * Nothing in it is invented: a fact that a feed does not state is absent.
 */

/** Employment types of schema.org and Google (JP-13). */
export const employmentTypeSchema = z.enum([
  'FULL_TIME',
  'PART_TIME',
  'CONTRACTOR',
  'TEMPORARY',
  'INTERN',
  'VOLUNTEER',
  'PER_DIEM',
  'OTHER',
]);
export type EmploymentType = z.infer<typeof employmentTypeSchema>;

/** Where the work is done: at the employer's place, partly there, or anywhere allowed. */
export const workplaceSchema = z.enum(['on-site', 'hybrid', 'remote']);
export type Workplace = z.infer<typeof workplaceSchema>;

/** Whether people can apply: `talent-pool` takes résumés without a vacancy. */
export const statusSchema = z.enum(['open', 'closed', 'talent-pool']);
export type PostingStatus = z.infer<typeof statusSchema>;

/**
 * One place of work. `name` is the place as the feed words it; `locality`, `region` and `country` (ISO 3166-1
 * alpha-2) only what the words surely name, `street` and `postalCode` as an address states them.
 */
export const placeSchema = z.object({
  name: z.string(),
  street: z.optional(z.string()),
  postalCode: z.optional(z.string()),
  locality: z.optional(z.string()),
  region: z.optional(z.string()),
  country: z.optional(z.string()),
  latitude: z.optional(z.number()),
  longitude: z.optional(z.number()),
});
/** A place of work. `name` is the place as stated; `country` is ISO 3166-1 alpha-2; coordinates are in degrees. */
export type Place = z.infer<typeof placeSchema>;

/**
 * An area whose residents may apply to a remote posting: a country, one `region` of it, or an area of
 * several countries. `name` is the area as the feed words it; `country` is ISO 3166-1 alpha-2.
 */
export const areaSchema = z.object({
  name: z.string(),
  region: z.optional(z.string()),
  country: z.optional(z.string()),
});
export type Area = z.infer<typeof areaSchema>;

/** The period that a salary is paid for (JP-19). */
export const salaryUnitSchema = z.enum(['HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR']);
export type SalaryUnit = z.infer<typeof salaryUnitSchema>;

/** A pay range. Amounts are in whole `currency` units (ISO 4217), never cents; `text` is the pay as the feed words it. */
export const salarySchema = z.object({
  currency: z.optional(z.string()),
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  unit: z.optional(salaryUnitSchema),
  label: z.optional(z.string()),
  text: z.optional(z.string()),
});
/** A range of pay in whole units of `currency` (ISO 4217) for each `unit` of time; `text` is the pay as stated. */
export type Salary = z.infer<typeof salarySchema>;

/** A part of the description with a known purpose. `html` is not sanitised. */
export const sectionSchema = z.object({
  kind: z.enum([
    'about',
    'responsibilities',
    'requirements',
    'nice-to-have',
    'benefits',
    'process',
    'salary',
    'apply',
    'equal-opportunity',
    'other',
  ]),
  heading: z.string(),
  html: z.string(),
});
/** A part of the description with a known purpose. `html` is not sanitised. */
export type Section = z.infer<typeof sectionSchema>;

/** A choice of a `single` or `multi` question. */
export const questionOptionSchema = z.object({ value: z.string(), label: z.string() });
export type QuestionOption = z.infer<typeof questionOptionSchema>;

/**
 * When a question is asked: where the one with the id `question` is asked and has one of these `answers`. They
 * are the values of options, `yes` or `no`, `true` for a consent, or a whole text; none: any answer.
 */
export const showIfSchema = z.object({ question: z.string(), answers: z.array(z.string()) });

/**
 * A question of the application form. `label` is empty where the feed asks without words: the form then
 * words the question by its `id`, see `wordlessIds`. `anyOf` names other questions, one of which
 * is enough (a résumé as file or as text). `self-identification` answers travel apart (41 CFR 60-741.42).
 * `retentionDays` is for how long a `consent` lets the employer keep the applicant's data. `showIf` names what
 * another answer has to be for this question to be asked; `multiple` lets a `file` take several files.
 */
export const questionSchema = z.object({
  id: z.string(),
  label: z.string(),
  hint: z.optional(z.string()),
  required: z.boolean(),
  type: z.enum([
    'text',
    'long-text',
    'file',
    'single',
    'multi',
    'yes-no',
    'date',
    'number',
    'url',
    'consent',
  ]),
  options: z.optional(z.array(questionOptionSchema)),
  accept: z.optional(z.string()),
  anyOf: z.optional(z.array(z.string())),
  showIf: z.optional(showIfSchema),
  multiple: z.optional(z.boolean()),
  group: z.optional(z.enum(['application', 'self-identification'])),
  retentionDays: z.optional(z.number()),
});
/** A question of the application form; `id` names its answer, `options` are the choices of `single` and `multi`. */
export type Question = z.infer<typeof questionSchema>;

/** The employer (JP-06). */
export const hiringOrganizationSchema = z.object({
  name: z.string(),
  url: z.optional(z.string()),
  logo: z.optional(z.string()),
});
export type HiringOrganization = z.infer<typeof hiringOrganizationSchema>;

/** A value of a posting's custom field. */
export const customValueSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()),
]);
export type CustomValue = z.infer<typeof customValueSchema>;

/**
 * One job posting. Dates are ISO 8601; `description` is HTML as received, decoded once and NOT sanitised. Postings
 * of one `vacancy` are its versions in several languages, see `oneVersionEach`.
 */
export const postingSchema = z.object({
  id: z.string(),
  vacancy: z.optional(z.string()),
  title: z.string(),
  url: z.optional(z.string()),
  applyUrl: z.optional(z.string()),
  applyEmail: z.optional(z.string()),
  status: statusSchema,
  hiringOrganization: z.optional(hiringOrganizationSchema),
  department: z.optional(z.string()),
  team: z.optional(z.string()),
  departments: z.optional(z.array(z.string())),
  locations: z.array(placeSchema),
  workplace: z.optional(workplaceSchema),
  applicantLocationRequirements: z.array(areaSchema),
  employmentTypes: z.array(employmentTypeSchema),
  salaries: z.array(salarySchema),
  datePosted: z.optional(z.string()),
  dateModified: z.optional(z.string()),
  validThrough: z.optional(z.string()),
  language: z.optional(z.string()),
  summary: z.optional(z.string()),
  description: z.string(),
  sections: z.optional(z.array(sectionSchema)),
  questions: z.optional(z.array(questionSchema)),
  directApply: z.optional(z.boolean()),
  featured: z.optional(z.boolean()),
  order: z.optional(z.number()),
  tags: z.array(z.string()),
  custom: z.record(z.string(), customValueSchema),
  companyFields: z.optional(z.array(z.string())),
});
/** One job posting. Dates are ISO 8601; `description` is HTML as received, decoded once and not sanitised. An absent fact is not stated. */
export type Posting = z.infer<typeof postingSchema>;

/** A whole feed in the `open-roles` format. */
export const feedSchema = z.object({
  version: z.literal('1'),
  organization: z.optional(hiringOrganizationSchema),
  language: z.optional(z.string()),
  updated: z.optional(z.string()),
  postings: z.array(postingSchema),
});
/** A whole feed: what its postings have in common, and the postings in their order. */
export type Feed = z.infer<typeof feedSchema> & {
  /** How many postings there are, where these are a page of what a server has: the rest is searched there. Absent for a whole feed. */
  total?: number;
};
