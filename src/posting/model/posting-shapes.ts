// Written by scripts/feed-schema.ts from the schemas in posting.ts.
import type { ObjectShape } from './shape.js';

/** An employer. */
export const hiringOrganizationShape: ObjectShape = {
  required: { name: 'string' },
  optional: { url: 'string', logo: 'string' },
};

/** A section of a description. */
export const sectionShape: ObjectShape = {
  required: {
    kind: [
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
    ],
    heading: 'string',
    html: 'string',
  },
  optional: {},
};

/** A question of an application form. */
export const questionShape: ObjectShape = {
  required: {
    id: 'string',
    label: 'string',
    required: 'boolean',
    type: [
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
    ],
  },
  optional: {
    hint: 'string',
    options: { list: { required: { value: 'string', label: 'string' }, optional: {} } },
    accept: 'string',
    anyOf: { list: 'string' },
    showIf: { required: { question: 'string', answers: { list: 'string' } }, optional: {} },
    multiple: 'boolean',
    group: ['application', 'self-identification'],
    retentionDays: 'number',
  },
};

/** A posting of the model. */
export const postingShape: ObjectShape = {
  required: {
    id: 'string',
    title: 'string',
    status: ['open', 'closed', 'talent-pool'],
    locations: {
      list: {
        required: { name: 'string' },
        optional: {
          street: 'string',
          postalCode: 'string',
          locality: 'string',
          region: 'string',
          country: 'string',
          latitude: 'number',
          longitude: 'number',
        },
      },
    },
    applicantLocationRequirements: {
      list: { required: { name: 'string' }, optional: { region: 'string', country: 'string' } },
    },
    employmentTypes: {
      list: [
        'FULL_TIME',
        'PART_TIME',
        'CONTRACTOR',
        'TEMPORARY',
        'INTERN',
        'VOLUNTEER',
        'PER_DIEM',
        'OTHER',
      ],
    },
    salaries: {
      list: {
        required: {},
        optional: {
          currency: 'string',
          min: 'number',
          max: 'number',
          unit: ['HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR'],
          label: 'string',
          text: 'string',
        },
      },
    },
    description: 'string',
    tags: { list: 'string' },
    custom: { record: { anyOf: ['string', 'number', 'boolean', { list: 'string' }] } },
  },
  optional: {
    vacancy: 'string',
    url: 'string',
    applyUrl: 'string',
    applyEmail: 'string',
    hiringOrganization: hiringOrganizationShape,
    department: 'string',
    team: 'string',
    departments: { list: 'string' },
    workplace: ['on-site', 'hybrid', 'remote'],
    datePosted: 'string',
    dateModified: 'string',
    validThrough: 'string',
    language: 'string',
    summary: 'string',
    sections: { list: sectionShape },
    questions: { list: questionShape },
    directApply: 'boolean',
    featured: 'boolean',
    order: 'number',
    companyFields: { list: 'string' },
  },
};
