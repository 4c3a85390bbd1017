import * as z from 'zod/mini';
import {
  areaSchema,
  employmentTypeSchema,
  feedSchema,
  hiringOrganizationSchema,
  placeSchema,
  postingSchema,
  questionSchema,
  salarySchema,
  sectionSchema,
} from './posting.js';

/** A name, not an address: validators need one, and none has to load it. */
const identifier = 'urn:open-roles:feed:1';

/** What the published schema says about the fields whose names do not say it all. */
const descriptions: readonly (readonly [z.core.$ZodType, string])[] = [
  [feedSchema.shape.version, 'The version of this format.'],
  [feedSchema.shape.organization, 'The employer of every posting that names none itself.'],
  [feedSchema.shape.language, 'BCP 47 language tag of every posting that has none itself.'],
  [feedSchema.shape.updated, 'When the feed was made: an ISO 8601 date or date-time.'],
  [postingSchema.shape.id, 'Stable and unique in the feed; part of addresses.'],
  [postingSchema.shape.url, 'The page of the posting.'],
  [
    postingSchema.shape.vacancy,
    'The same for the versions of one opening in several languages: a list shows one of them.',
  ],
  [postingSchema.shape.applyUrl, 'Where people apply, if not on this site.'],
  [postingSchema.shape.status, '"talent-pool" takes applications without a vacancy.'],
  [postingSchema.shape.department, 'The department shown on the card.'],
  [postingSchema.shape.departments, 'Every department, where there are several.'],
  [postingSchema.shape.locations, 'The places of work. Empty for a posting without one.'],
  [
    postingSchema.shape.applicantLocationRequirements,
    'Where applicants to a remote posting may live.',
  ],
  [postingSchema.shape.datePosted, 'ISO 8601 date or date-time.'],
  [postingSchema.shape.dateModified, 'ISO 8601 date or date-time.'],
  [
    postingSchema.shape.validThrough,
    'The last day or moment to apply: an ISO 8601 date, which holds to its end, or date-time.',
  ],
  [postingSchema.shape.language, 'BCP 47 language tag.'],
  [postingSchema.shape.summary, 'One or two sentences of plain text.'],
  [postingSchema.shape.description, 'HTML. It is sanitised before it is shown.'],
  [postingSchema.shape.directApply, 'Whether people can apply on the page itself.'],
  [postingSchema.shape.order, 'Lower comes first among postings that are equal otherwise.'],
  [postingSchema.shape.custom, 'Facts of your own, for facets and cards.'],
  [
    postingSchema.shape.companyFields,
    'The names of those in `custom` that a company made for its own use: shown only where a page names them.',
  ],
  [placeSchema.shape.name, 'The place as people read it.'],
  [placeSchema.shape.country, 'ISO 3166-1 alpha-2 code.'],
  [
    areaSchema.shape.region,
    'The state or province, where the area is one; absent for a whole country.',
  ],
  [areaSchema.shape.country, 'ISO 3166-1 alpha-2 code; absent for areas of several countries.'],
  [salarySchema.shape.currency, 'ISO 4217 code.'],
  [salarySchema.shape.min, 'In whole units of the currency, never in cents.'],
  [salarySchema.shape.max, 'In whole units of the currency, never in cents.'],
  [salarySchema.shape.text, 'The pay in words, shown where the amounts do not say it all.'],
  [
    questionSchema.shape.label,
    'What is asked. May be empty for the ids that the form words itself, such as "phone".',
  ],
  [
    questionSchema.shape.retentionDays,
    'For how many days a consent lets the employer keep the data.',
  ],
  [questionSchema.shape.anyOf, 'Ids of other questions, one of which is enough instead.'],
  [
    questionSchema.shape.showIf,
    'Asked only where that question has one of these answers; an empty list stands for any answer.',
  ],
  [questionSchema.shape.multiple, 'Whether a file question takes several files.'],
  [questionSchema.shape.accept, 'File types, as in the accept attribute.'],
];

/**
 * The JSON Schema of a feed in the `open-roles` format, for editors and validators.
 * `feed.schema.json` is this, written by `scripts/feed-schema.ts`; nothing loads it at run time.
 */
export function feedJsonSchema(): object {
  const registry = z.registry<{ id?: string; description?: string }>();
  registry.add(postingSchema, { id: 'Posting' });
  registry.add(placeSchema, { id: 'Place' });
  registry.add(areaSchema, { id: 'Area' });
  registry.add(salarySchema, { id: 'Salary' });
  registry.add(employmentTypeSchema, { id: 'EmploymentType' });
  registry.add(hiringOrganizationSchema, { id: 'Organization' });
  registry.add(sectionSchema, { id: 'Section' });
  registry.add(questionSchema, { id: 'Question' });
  for (const [schema, description] of descriptions) registry.add(schema, { description });
  // Fields of the reader's own are allowed: what is unknown is ignored, not refused.
  const schema = z.toJSONSchema(feedSchema, { metadata: registry, io: 'input' });
  return { $id: identifier, title: 'Open Roles feed', ...schema };
}
