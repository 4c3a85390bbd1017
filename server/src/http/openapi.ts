import { createRequire } from 'node:module';

/** The feed's own schema, as the package `open-roles` publishes it. */
const feedSchema: unknown = createRequire(import.meta.url)('open-roles/feed.schema.json');

const text = { type: 'string' };
const count = { type: 'integer', minimum: 0 };

const problem = (description: string, headers?: object) => ({
  description,
  ...(headers && { headers }),
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const retryAfter = {
  'Retry-After': { description: 'Seconds until another try can succeed.', schema: count },
};

const json = (description: string, schema: object, headers?: object) => ({
  description,
  ...(headers && { headers }),
  content: { 'application/json': { schema } },
});

/** For a form that is sent without a script, the answer is a page: `Accept` says so. */
const orPage = (answers: Readonly<Record<number, { content: object }>>) =>
  Object.fromEntries(
    Object.entries(answers).map(([status, answer]) => [
      status,
      { ...answer, content: { ...answer.content, 'text/html': { schema: text } } },
    ]),
  );

const plain = (description: string) => ({
  description,
  content: { 'text/plain': { schema: text } },
});

/** The fields that every application has; the questions of a posting add theirs. */
const application = {
  type: 'object',
  required: ['posting_id', 'name', 'email'],
  properties: {
    posting_id: { ...text, description: 'The id of a posting of the feed.' },
    posting_title: { ...text, description: 'Shown where no feed is configured that names it.' },
    name: text,
    email: text,
    consent_record: { description: 'What was agreed to and when, as JSON.' },
    self_identification: { description: 'Voluntary answers as a JSON object: kept apart.' },
  },
  additionalProperties: {
    description:
      'Answers under the ids of their questions, files too; consents[…] and source[utm_source]….',
  },
};

const queryParameter = (name: string, description: string, schema: object = text) => ({
  name,
  in: 'query',
  description,
  schema,
});

const facet = (name: string) =>
  queryParameter(name, `Postings with this ${name}; repeated: with any of them.`, {
    type: 'array',
    items: text,
  });

/** What the server answers, as an OpenAPI 3.1 document. The tests hold the server to it. */
export const openApiDocument = {
  openapi: '3.1.0',
  info: {
    title: 'open-roles-server',
    version: '1',
    description: 'Receives applications, and hands out the postings that they are for.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  paths: {
    '/applications': {
      post: {
        operationId: 'apply',
        summary: 'Stores one application.',
        parameters: [
          {
            name: 'Idempotency-Key',
            in: 'header',
            description: 'The same for every try of one application: it is stored once.',
            schema: { type: 'string', maxLength: 255 },
          },
          {
            name: 'Accept-Language',
            in: 'header',
            description: 'The language of what is said of the answers.',
            schema: text,
          },
        ],
        requestBody: {
          required: true,
          content: {
            'multipart/form-data': { schema: application },
            'application/json': { schema: application },
          },
        },
        responses: orPage({
          201: json(
            'Stored, on the disk.',
            { $ref: '#/components/schemas/Receipt' },
            {
              'Idempotency-Replayed': {
                description: 'Present where this is the answer to an earlier try.',
                schema: { const: 'true' },
              },
            },
          ),
          400: problem('The body cannot be read, names no posting, or the key is no key.'),
          403: problem('A page of another site sent it.'),
          408: problem('It arrived too slowly.'),
          409: problem('A request with this key is in progress.', retryAfter),
          410: problem('The posting is closed.'),
          413: problem('A file, all files, an answer or the number of parts is over its limit.'),
          415: problem('A file, or the body, is of a type that is not taken.'),
          422: problem(
            'Answers are missing or wrong, or the key was used for another application.',
          ),
          429: problem('Too many from one address.', retryAfter),
          500: problem('The server failed.'),
          507: problem('The server has no room left.'),
        }),
      },
    },
    '/feeds/{name}': {
      get: {
        operationId: 'relayFeed',
        summary: 'A configured feed, in the format open-roles, as it was read last.',
        parameters: [
          { name: 'name', in: 'path', required: true, schema: text },
          { name: 'If-None-Match', in: 'header', schema: text },
        ],
        responses: {
          200: json(
            'The feed.',
            { $ref: '#/components/schemas/Feed' },
            {
              ETag: { schema: text },
              Age: { description: 'Seconds since it was read where it comes from.', schema: count },
            },
          ),
          304: { description: 'The feed is what it was.' },
          404: problem('There is no feed of this name.'),
          503: problem('The feed was never read.', retryAfter),
        },
      },
    },
    '/postings': {
      get: {
        operationId: 'searchPostings',
        summary:
          'Searches the postings that were imported; without an import, those of all configured feeds.',
        description:
          'Takes the syntax of the attribute query of <job-list>: exclude.<facet> and custom.<name> too.',
        parameters: [
          queryParameter('search', 'Words that a posting has.'),
          ...['department', 'team', 'location', 'workplace', 'employment-type', 'organization'].map(
            facet,
          ),
          queryParameter('remote', 'Remote postings open to the chosen place, too.', {
            enum: ['include'],
          }),
          queryParameter('sort', 'The order.', {
            enum: ['featured', 'newest', 'title', 'location', 'salary'],
          }),
          queryParameter('page', 'From 1.', { type: 'integer', minimum: 1 }),
          queryParameter('preset', 'A query that always holds, which no facet leaves aside.'),
          queryParameter(
            'language',
            'Of a vacancy in several languages the version in this one (BCP 47); that of Accept-Language where absent.',
          ),
          queryParameter('group-by', 'A facet: postings come one group after the other.'),
          queryParameter(
            'synonyms',
            'What else is looked for where a reader writes some words: a JSON object such as {"dev":["developer"]}.',
          ),
          queryParameter('page-size', 'Postings of an answer.', {
            type: 'integer',
            minimum: 1,
            maximum: 100,
            default: 20,
          }),
          queryParameter('facets', 'The facets to count, separated by spaces.', {
            type: 'string',
            default: 'department location workplace employment-type',
          }),
        ],
        responses: {
          200: json('What matches.', { $ref: '#/components/schemas/SearchAnswer' }),
          400: problem('The query says what is not understood.'),
          503: problem('No feed was ever read.', retryAfter),
        },
      },
    },
    '/postings/{id}': {
      get: {
        operationId: 'readPosting',
        summary: 'A whole posting, of those that are searched.',
        parameters: [
          { name: 'id', in: 'path', required: true, description: 'Its id.', schema: text },
        ],
        responses: {
          200: json('The posting.', {
            type: 'object',
            required: ['id', 'title', 'status', 'description'],
            properties: { id: text, title: text, status: text, description: text },
          }),
          404: problem('There is no posting with this id.'),
          503: problem('No feed was ever read.', retryAfter),
        },
      },
    },
    '/healthz': {
      get: {
        operationId: 'isAlive',
        summary: 'Whether the process lives.',
        responses: { 200: plain('It does.') },
      },
    },
    '/readyz': {
      get: {
        operationId: 'isReady',
        summary: 'Whether applications can be stored.',
        responses: { 200: plain('They can.'), 503: problem('The database cannot be reached.') },
      },
    },
    '/metrics': {
      get: {
        operationId: 'metrics',
        summary: 'What the server counted and measured.',
        responses: {
          200: {
            description: 'In the text format of OpenMetrics.',
            content: { 'application/openmetrics-text': { schema: text } },
          },
        },
      },
    },
    '/openapi.json': {
      get: {
        operationId: 'describe',
        summary: 'This document.',
        responses: { 200: json('The document.', { type: 'object' }) },
      },
    },
  },
  components: {
    schemas: {
      Receipt: {
        type: 'object',
        required: ['id', 'reference'],
        properties: {
          id: { type: 'string', format: 'uuid' },
          reference: { type: 'string', description: 'Short enough to read out.' },
          message: { type: 'string', description: 'To be shown to the applicant.' },
        },
        additionalProperties: false,
      },
      Problem: {
        type: 'object',
        description: 'Problem details (RFC 9457).',
        required: ['type', 'title', 'status', 'detail'],
        properties: {
          type: { const: 'about:blank' },
          title: text,
          status: { type: 'integer' },
          detail: text,
          errors: {
            type: 'array',
            minItems: 1,
            items: {
              type: 'object',
              required: ['name', 'detail'],
              properties: { name: text, detail: text },
              additionalProperties: false,
            },
          },
        },
        additionalProperties: false,
      },
      SearchAnswer: {
        type: 'object',
        required: ['total', 'page', 'pageSize', 'postings', 'facets'],
        properties: {
          total: count,
          page: { type: 'integer', minimum: 1 },
          pageSize: { type: 'integer', minimum: 1, maximum: 100 },
          postings: {
            type: 'array',
            description: 'Postings as in the feed, without description, sections and questions.',
            items: {
              type: 'object',
              required: ['id', 'title', 'status'],
              properties: { id: text, title: text, status: text },
            },
          },
          facets: {
            type: 'array',
            items: {
              type: 'object',
              required: ['name', 'options'],
              properties: {
                name: text,
                options: {
                  type: 'array',
                  items: {
                    type: 'object',
                    required: ['value', 'label', 'count', 'total', 'selected'],
                    properties: {
                      value: text,
                      label: text,
                      count,
                      total: {
                        ...count,
                        description: 'How many the choice has whatever is asked for.',
                      },
                      selected: { type: 'boolean' },
                      spellings: {
                        type: 'array',
                        description: 'What the query calls it, where that is something else.',
                        items: text,
                      },
                      parent: {
                        type: 'string',
                        description: 'The value of the choice that this one belongs under.',
                      },
                    },
                    additionalProperties: false,
                  },
                },
              },
              additionalProperties: false,
            },
          },
          groups: {
            type: 'array',
            description:
              'With group-by: the headings of the postings of this answer, in their order.',
            items: {
              type: 'object',
              required: ['label', 'total', 'ids'],
              properties: {
                label: { ...text, description: 'Empty where no posting has one.' },
                total: { ...count, description: 'How many match.' },
                ids: {
                  type: 'array',
                  description: 'Those in this answer.',
                  items: text,
                },
              },
              additionalProperties: false,
            },
          },
          near: {
            type: 'array',
            description:
              'Where nothing matches: searches that are spelled nearly alike and find something.',
            items: {
              type: 'object',
              required: ['search', 'total'],
              properties: { search: text, total: count },
              additionalProperties: false,
            },
          },
          remote: {
            type: 'object',
            description:
              'Remote postings that a chosen region or town does not have, but whose people may apply.',
            required: ['countries', 'count', 'selected'],
            properties: {
              countries: { type: 'array', items: text },
              count,
              selected: { type: 'boolean' },
            },
            additionalProperties: false,
          },
        },
        additionalProperties: false,
      },
      Feed: feedSchema,
    },
  },
};
