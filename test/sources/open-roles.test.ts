import '../support/setup.js';
import { expect } from '@open-wc/testing';
import type { Posting } from '../../src/posting/model/posting.js';
import { readError, readFirst, readSource } from './read-source.js';

const exact: Posting = {
  id: 'baker',
  title: 'Night baker',
  url: 'https://acme.example/baker',
  status: 'open',
  hiringOrganization: { name: 'Acme' },
  department: 'Kitchen',
  locations: [{ name: 'Graz, Austria', locality: 'Graz', country: 'AT' }],
  workplace: 'hybrid',
  applicantLocationRequirements: [{ name: 'Austria', country: 'AT' }],
  employmentTypes: ['PART_TIME'],
  salaries: [{ currency: 'EUR', min: 2100, unit: 'MONTH' }],
  datePosted: '2026-01-01',
  description: '<p>Knead &amp; bake. &lt;b&gt; is a tag.</p>',
  sections: [{ kind: 'benefits', heading: 'Rolls', html: '<p>Free.</p>' }],
  questions: [{ id: 'q1', label: 'Why?', required: true, type: 'long-text' }],
  featured: true,
  order: 2,
  tags: ['night'],
  custom: { shift: 'late', ovens: 2 },
};

describe('open-roles', () => {
  it('reads what the model wants without a change', async () => {
    const feed = {
      version: '1',
      organization: { name: 'Acme' },
      language: 'en',
      updated: '2026-01-02',
      postings: [exact],
    };
    const { feed: read, report } = await readSource('open-roles', feed);
    expect(read).to.deep.equal(feed);
    expect(report.issues).to.deep.equal([]);
  });

  it('reads questions without words where a form has some, and reports the others', async () => {
    const wordless = { label: '', required: true, type: 'consent' as const };
    const known = { ...wordless, id: 'gdpr_retention_consent_given', retentionDays: 200 };
    for (const title of ['Baker', ' Baker ']) {
      // The second needs repair.
      const posting = { ...exact, title, questions: [known], validThrough: null };
      const { postings, report } = await readSource('open-roles', { postings: [posting] });
      expect(postings[0]?.questions).to.deep.equal([known]);
      expect(report.issues).to.deep.equal([]);
    }
    const posting = { ...exact, questions: [known, { ...wordless, id: 'q7' }] };
    const { postings, report } = await readSource('open-roles', { postings: [posting] });
    expect(postings[0]?.questions).to.deep.equal([known]);
    expect(report.issues.map(({ code }) => code)).to.deep.equal(['field-unreadable']);
  });

  it('fills the lists that were left out', async () => {
    expect(
      await readFirst('open-roles', { version: '1', postings: [{ id: 7, title: 'Baker' }] }),
    ).to.deep.equal({
      id: '7',
      title: 'Baker',
      status: 'open',
      locations: [],
      applicantLocationRequirements: [],
      employmentTypes: [],
      salaries: [],
      description: '',
      tags: [],
      custom: {},
    });
  });

  it('leaves out what the model does not know, and what is null', async () => {
    const posting = {
      ...exact,
      team: null,
      more: 1,
      hiringOrganization: { name: 'Acme', more: [] },
    };
    expect(await readFirst('open-roles', { postings: [posting] })).to.deep.equal(exact);
  });

  for (const day of ['2026-06-31', '2026-02-29', '2026-13', '2026-00-10', '2026-05-00']) {
    it(`takes ${day} for no day`, async () => {
      const { postings, report } = await readSource('open-roles', {
        postings: [{ ...exact, datePosted: day }],
      });
      expect(postings[0]?.datePosted).to.equal(undefined);
      expect(report.issues.map(({ code }) => code)).to.deep.equal(['field-unreadable']);
    });
  }

  it('reads a bare list of postings', async () => {
    expect((await readSource('open-roles', [{ id: 'a', title: 'Baker' }])).postings).to.have.length(
      1,
    );
  });

  it('resolves addresses against that of the feed', async () => {
    const posting = await readFirst('open-roles', [{ id: 'a', title: 'Baker', url: '/a' }], {
      url: 'https://acme.example/feed.json',
    });
    expect(posting.url).to.equal('https://acme.example/a');
  });

  it('reads what people write by hand', async () => {
    const posting = await readFirst('open-roles', {
      postings: [
        {
          id: 'a',
          title: 'Baker',
          location: 'Graz, Austria',
          employmentType: 'Full-time',
          workplace: 'On site',
          salary: '€2,100 per month',
          organization: 'Acme',
          datePosted: 'January 5, 2026',
          description: 'Two lines\n\nof text',
          tags: 'night, bread',
          custom: { shift: 'late', nothing: null, list: ['a', 'b'] },
        },
      ],
    });
    expect(posting).to.deep.include({
      locations: [{ name: 'Graz, Austria', locality: 'Graz', country: 'AT' }],
      employmentTypes: ['FULL_TIME'],
      workplace: 'on-site',
      hiringOrganization: { name: 'Acme' },
      datePosted: '2026-01-05',
      tags: ['night', 'bread'],
      custom: { shift: 'late', list: ['a', 'b'] },
    });
    expect(posting.salaries[0]).to.include({ min: 2100, currency: 'EUR' });
    expect(posting.description).to.match(/<p>Two lines<\/p>\s*<p>of text<\/p>/);
  });

  it('reads places as text beside places as objects, and countries by name', async () => {
    const locations = [
      'Graz',
      { name: 'Linz', country: 'Austria' },
      { locality: 'Basel', country: 'CH' },
    ];
    const posting = await readFirst('open-roles', [{ id: 'a', title: 'Baker', locations }]);
    expect(posting.locations.map(({ name, country }) => [name, country])).to.deep.include.members([
      ['Linz', 'AT'],
      ['Basel, Switzerland', 'CH'],
    ]);
    expect(posting.locations).to.have.length(3);
  });

  it('drops a bad field with a warning and keeps the posting and the others', async () => {
    const bad = {
      ...exact,
      id: 'bad',
      url: 'javascript:alert(1)',
      datePosted: 'soon',
      salaries: [{ min: 'x' }],
      questions: [{ id: 1 }],
      featured: 'maybe',
    };
    const { postings, report } = await readSource('open-roles', [
      exact,
      bad,
      { title: null },
      'x',
      exact,
    ]);
    expect(postings.map(({ id }) => id)).to.deep.equal(['baker', 'bad']);
    expect(postings[1]).to.deep.include({
      title: 'Night baker',
      department: 'Kitchen',
      salaries: [],
    });
    expect(postings[1]).to.not.have.any.keys('url', 'datePosted', 'questions', 'featured');
    expect(postings[0]).to.deep.equal(exact);
    expect(report.skipped).to.equal(2);
    expect(
      report.issues
        .filter(({ posting }) => posting === 'bad')
        .map(({ message }) => message.split('"')[1]),
    ).to.include.members(['url', 'datePosted', 'featured', 'questions', 'salaries']);
  });

  for (const date of [
    '0001-01-01T00:00:00Z',
    '0000-00-00',
    '1900-01-01',
    '1970-01-01T00:00:00Z',
    '9999-12-31',
    '2026-02-30',
    '2026-13',
  ]) {
    it(`takes ${date} for no date`, async () => {
      const item = { id: '1', title: 'Cook', datePosted: date, validThrough: date };
      const posting = await readFirst('open-roles', [item]);
      expect(posting).not.to.have.any.keys('datePosted', 'validThrough');
    });
  }

  it('takes zero pay for none, and says so', async () => {
    const pay = (min: number, max: number): object => ({ currency: 'EUR', min, max, unit: 'YEAR' });
    const feed = [
      { ...exact, id: 'zero', salaries: [pay(0, 0)] },
      { ...exact, id: 'half', salaries: [pay(0, 50_000)] },
    ];
    const { postings, report } = await readSource('open-roles', feed);
    expect(postings.map(({ salaries }) => salaries)).to.deep.equal([
      [],
      [{ currency: 'EUR', max: 50_000, unit: 'YEAR' }],
    ]);
    expect(report.issues.map(({ posting, code }) => [posting, code])).to.deep.equal([
      ['zero', 'field-unreadable'],
    ]);
  });

  it('takes questions as people write them', async () => {
    const questions = [
      { id: 'phone', label: 'Phone', type: 'tel' },
      { id: 7, label: 'Why us?', type: 'textarea', required: 'yes' },
      { id: 'shift', label: 'Shift?', options: ['Early', 'Late'] },
      { id: 'start', label: 'First day?', type: 'date' },
      { id: 'city', label: 'City?' },
      { id: 'odd', label: 'Odd?', type: 'constructor' },
    ];
    const { postings, report } = await readSource('open-roles', {
      postings: [{ ...exact, questions }],
    });
    expect(
      postings[0]?.questions?.map(({ id, type, required }) => [id, type, required]),
    ).to.deep.equal([
      ['phone', 'text', false],
      ['7', 'long-text', true],
      ['shift', 'single', false],
      ['start', 'date', false],
      ['city', 'text', false],
    ]);
    expect(report.issues.filter(({ code }) => code === 'field-unreadable')).to.have.length(1);
  });

  it('takes the choices of a question as plain texts', async () => {
    const question = { id: 'q', label: 'Shift?', required: true, type: 'single' };
    const postings = [{ ...exact, questions: [{ ...question, options: ['Early', 'Late'] }] }];
    const posting = await readFirst('open-roles', postings);
    expect(posting.questions?.[0]?.options).to.deep.equal([
      { value: 'Early', label: 'Early' },
      { value: 'Late', label: 'Late' },
    ]);
  });

  it('takes numbers for choices and what they are called', async () => {
    const question = { id: 'q', label: 'How many?', required: true, type: 'single' };
    const options = [1, { value: 2, label: 2 }, { value: 0, label: 'None' }];
    const posting = await readFirst('open-roles', [
      { ...exact, questions: [{ ...question, options }] },
    ]);
    expect(posting.questions?.[0]?.options).to.deep.equal([
      { value: '1', label: '1' },
      { value: '2', label: '2' },
      { value: '0', label: 'None' },
    ]);
  });

  it('tells of each section and question that it leaves out', async () => {
    const [good] = exact.questions ?? [];
    const { postings, report } = await readSource('open-roles', [
      { ...exact, questions: [good, { id: 'q2', label: 'Why?', type: 'essay' }], sections: ['x'] },
    ]);
    expect(postings[0]?.questions).to.deep.equal([good]);
    const told = report.issues.map(({ code, message }) => [code, message.split('"')[1]]);
    expect(told).to.deep.equal([
      ['field-unreadable', 'sections'],
      ['field-unreadable', 'questions'],
    ]);
  });

  it('keeps posting ids and custom names apart from prototypes', async () => {
    const data = JSON.parse(
      '[{"id":"__proto__","title":"Baker","custom":{"__proto__":{"x":1},"constructor":"y"}}]',
    ) as unknown;
    const posting = await readFirst('open-roles', data);
    expect(posting.id).to.equal('__proto__');
    expect(Object.getPrototypeOf(posting.custom)).to.equal(Object.prototype);
    expect(({} as Record<string, unknown>)['x']).to.equal(undefined);
  });

  it('reads a feed of a later version and says so', async () => {
    const { postings, report } = await readSource('open-roles', {
      version: '2',
      postings: [{ id: 'a', title: 'Baker' }],
    });
    expect(postings).to.have.length(1);
    expect(report.issues[0]).to.include({ code: 'feed-version' });
  });

  it('says that this is no feed', async () => {
    for (const data of [{}, { postings: {} }, 42, null, 'ok']) {
      expect(await readError('open-roles', data)).to.include({ code: 'feed-format' });
    }
  });
});
