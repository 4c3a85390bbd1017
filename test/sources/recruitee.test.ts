import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { readError, readFirst, readSource, requested } from './read-source.js';

const offer = {
  id: 31,
  slug: 'baker',
  title: 'Night baker',
  status: 'published',
  position: 4,
  careers_url: 'https://jobs.acme.example/o/baker',
  careers_apply_url: 'https://jobs.acme.example/o/baker/c/new',
  department: 'Kitchen',
  published_at: '2026-01-01 08:30:00 UTC',
  close_at: '2026-12-31 22:00:00 UTC',
  company_name: 'Acme',
  location: 'Remote job',
  locations: [
    { city: 'Graz', state: 'Styria', country: 'Austria', country_code: 'AT', street: 'Hofgasse 1' },
  ],
  remote: false,
  hybrid: false,
  on_site: true,
  employment_type_code: 'parttime_fixed_term',
  min_hours_per_week: '20.0',
  max_hours_per_week: '30.0',
  salary: { min: '2100', max: '2400', period: 'month', currency: 'EUR' },
  highlight: 'Fresh bread',
  description: '<p>Knead.</p>',
  requirements: '<p>Strength.</p>',
  tags: ['night'],
  mailbox_email: 'job.x@acme.example',
  translations: {
    en: { title: 'Night baker', description: '<p>Knead.</p>', requirements: '<p>Strength.</p>' },
    de: { title: 'Nachtbäcker', description: '<p>Kneten.</p>', requirements: null },
  },
};

describe('recruitee', () => {
  it('reads an offer with its facts, its text in both parts', async () => {
    const posting = await readFirst('recruitee', { offers: [offer] });
    expect(posting).to.deep.include({
      id: '31',
      status: 'open',
      order: 4,
      department: 'Kitchen',
      datePosted: '2026-01-01T08:30:00Z',
      validThrough: '2026-12-31T22:00:00Z',
      workplace: 'on-site',
      employmentTypes: ['PART_TIME', 'TEMPORARY'],
      salaries: [{ currency: 'EUR', min: 2100, max: 2400, unit: 'MONTH' }],
      summary: 'Fresh bread',
      language: 'en',
      tags: ['night'],
    });
    expect(posting.description.replace(/\n/g, '')).to.equal('<p>Knead.</p><p>Strength.</p>');
    expect(posting.sections?.[0]).to.include({ kind: 'requirements', html: '<p>Strength.</p>' });
    expect(posting.locations).to.deep.equal([
      { name: 'Graz, Styria, Austria', locality: 'Graz', region: 'Styria', country: 'AT' },
    ]);
    expect(posting.custom).to.include({ hours: '20–30' });
    expect(JSON.stringify(posting)).to.not.include('job.x@');
  });

  it('reads the combined flags of the workplace', async () => {
    const workplace = async (flags: object) =>
      (await readFirst('recruitee', { offers: [{ ...offer, ...flags }] })).workplace;
    expect(await workplace({ remote: true })).to.equal('hybrid');
    expect(await workplace({ hybrid: true, on_site: false })).to.equal('hybrid');
    expect(await workplace({ remote: true, on_site: false })).to.equal('remote');
    expect(await workplace({ on_site: false })).to.equal(undefined);
  });

  it('shows neither of a title and a flag that contradict each other', async () => {
    const { postings, report } = await readSource('recruitee', {
      offers: [{ ...offer, title: 'Night baker (Remote)' }],
    });
    expect(postings[0]?.workplace).to.equal(undefined);
    expect(report.issues.map(({ code }) => code)).to.include('workplace-contradicts');
  });

  it('shows an offer in the reader’s language where it has one', async () => {
    const german = await readFirst('recruitee', { offers: [offer] }, { language: 'de-AT' });
    expect(german).to.include({ title: 'Nachtbäcker', language: 'de' });
    const french = await readFirst('recruitee', { offers: [offer] }, { language: 'fr' });
    expect(french).to.include({ title: 'Night baker', language: 'en' });
  });

  it('reads the form: built-in fields and open questions in their order', async () => {
    const { questions } = await readFirst('recruitee', {
      offers: [
        {
          ...offer,
          options_cv: 'required',
          options_phone: 'off',
          options_cover_letter: 'optional',
          open_questions: [
            {
              id: 8,
              position: 2,
              kind: 'single_choice',
              required: false,
              body: 'Shift?',
              open_question_options: [{ id: 1, body: 'Night' }],
            },
            { id: 7, position: 1, kind: 'legal', required: true, body: 'I agree' },
          ],
        },
      ],
    });
    expect(questions?.map(({ id, type, required }) => [id, type, required])).to.deep.equal([
      ['cv', 'file', true],
      ['cover_letter', 'file', false],
      ['7', 'consent', true],
      ['8', 'single', false],
    ]);
    expect(questions?.[3]?.options).to.deep.equal([{ value: 'Night', label: 'Night' }]);
  });

  it('closes what is closed and lists nothing internal', async () => {
    const offers = [
      { ...offer, status: 'closed' },
      { ...offer, id: 32, status: 'internal' },
    ];
    const { postings } = await readSource('recruitee', { offers });
    expect(postings.map(({ status }) => status)).to.deep.equal(['closed']);
  });

  it('requests the feed that belongs to a careers page', async () => {
    expect(await requested('recruitee', 'https://acme.recruitee.com')).to.equal(
      'https://acme.recruitee.com/api/offers/',
    );
    expect(await readError('recruitee', { error: 'Not Found' })).to.include({
      code: 'feed-not-found',
    });
  });
});
