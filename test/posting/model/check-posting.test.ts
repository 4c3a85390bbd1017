import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import * as z from 'zod/mini';
import {
  checkHiringOrganization,
  checkQuestion,
  checkSection,
} from '../../../src/posting/model/check-posting.js';
import * as schemas from '../../../src/posting/model/posting.js';
import * as shapes from '../../../src/posting/model/posting-shapes.js';
import { shapeOfSchema } from '../../../src/posting/model/shape-of-schema.js';
import { readShape } from '../../../src/posting/model/shape.js';
import { wholePostings } from '../../sources/whole-postings.js';

const whole = {
  status: 'open',
  ...wholePostings.find(({ format }) => format === 'open-roles')?.posting,
};

const odd: readonly unknown[] = [
  undefined,
  null,
  '',
  'open',
  0,
  -1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  true,
  [],
  ['a'],
  [1],
  [null],
  [{}],
  [['a']],
  {},
  { a: 1 },
  { a: null },
  { name: 'A' },
  { name: 1 },
  { name: 'A', url: null },
  { a: ['b'], c: true, d: 'e', f: 2 },
  JSON.parse('{"__proto__": "a", "constructor": "b"}'),
  [{ name: 'A', latitude: '1', more: 2 }],
  [{ name: 'A', latitude: 1, more: 2 }],
];

/** The same value with one of its fields, or one of their fields, odd. */
function variants(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => variants(item).map((one) => [one]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, given]) =>
    [...odd, ...variants(given)].map((one) => ({ ...value, [name]: one })),
  );
}

/** As it would arrive in a feed. */
const plain = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value));

const pairs = [
  [
    'posting',
    schemas.postingSchema,
    shapes.postingShape,
    (value: unknown) => readShape(shapes.postingShape, value),
    whole,
  ],
  [
    'hiringOrganization',
    schemas.hiringOrganizationSchema,
    shapes.hiringOrganizationShape,
    checkHiringOrganization,
    { name: 'A', url: 'https://a.example', logo: 'L' },
  ],
  [
    'section',
    schemas.sectionSchema,
    shapes.sectionShape,
    checkSection,
    { kind: 'other', heading: 'H', html: 'x' },
  ],
  [
    'question',
    schemas.questionSchema,
    shapes.questionShape,
    checkQuestion,
    {
      id: 'q',
      label: 'L',
      hint: 'H',
      required: true,
      type: 'single',
      options: [{ value: 'v', label: 'V' }],
      accept: '.pdf',
      anyOf: ['r'],
      group: 'application',
    },
  ],
] as const;

describe('the check of a posting', () => {
  for (const [name, schema, shape, check, example] of pairs) {
    it(`has the shape of the ${name} schema: run \`npm run generate\` after changing it`, () => {
      expect(shape).to.deep.equal(shapeOfSchema(schema));
    });

    it(`answers as the ${name} schema does`, () => {
      expect(check(example)).to.deep.equal(example);
      for (const value of [...odd, example, { ...example, more: 1 }, ...variants(example)]) {
        const reading = z.safeParse<z.core.$ZodType>(schema, value);
        // A field that is there without a value is none.
        const expected = reading.success ? plain(reading.data) : undefined;
        expect(plain(check(value)), JSON.stringify(value)).to.deep.equal(expected);
      }
    });
  }

  it('leaves prototypes alone', () => {
    const record = readShape({ record: 'string' }, JSON.parse('{"__proto__":"a","b":"c"}'));
    expect(Object.getPrototypeOf(record)).to.equal(Object.prototype);
    expect(record).to.deep.equal({ b: 'c' });
  });

  it('refuses kinds of schemas that the model does not use', () => {
    expect(() => shapeOfSchema(z.date())).to.throw('date');
  });
});
