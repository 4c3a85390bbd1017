import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { documentOf, readError, readFirst, readSource, requested } from './read-source.js';

const url = 'https://acme.bamboohr.com/careers/list';
const job = {
  id: '45',
  jobOpeningName: 'Night baker',
  departmentLabel: '30 - Kitchen ',
  employmentStatusLabel: 'Contract - Full-Time',
  location: { city: 'Graz ', state: 'Styria' },
  atsLocation: { country: null, state: null, province: null, city: null },
  isRemote: null,
  locationType: '0',
};
const list = (...result: unknown[]) => ({ meta: { totalCount: result.length }, result });
const detail = {
  result: {
    jobOpening: {
      jobOpeningShareUrl: 'https://acme.bamboohr.com/careers/45',
      jobOpeningName: 'Night baker',
      jobOpeningStatus: 'Open',
      employmentStatusLabel: 'Full-Time',
      location: { city: 'Graz', state: 'Styria', addressCountry: 'Austria' },
      description: '<p style="x">Knead</p>',
      compensation: '€2,100 per month',
      datePosted: '2026-01-01',
      locationType: '1',
    },
    formFields: {
      firstName: { isRequired: true },
      resumeFileId: { isRequired: true },
      phone: { isRequired: false },
      customQuestions: [
        { id: '7', isRequired: true, question: 'Which shift?', type: 'short', options: [] },
      ],
    },
  },
};

describe('bamboohr', () => {
  it('reads a posting with its facts and builds its address', async () => {
    const posting = await readFirst('bamboohr', list(job), { url });
    expect(posting).to.deep.include({
      id: '45',
      title: 'Night baker',
      url: 'https://acme.bamboohr.com/careers/45',
      department: '30 - Kitchen',
      employmentTypes: ['FULL_TIME', 'CONTRACTOR'],
      workplace: 'on-site',
    });
    expect(posting.locations[0]).to.include({
      name: 'Graz, Styria',
      locality: 'Graz',
      region: 'Styria',
    });
  });

  it('reads the numbers that stand for the workplace', async () => {
    const workplace = async (facts: object) =>
      (await readFirst('bamboohr', list({ ...job, ...facts }))).workplace;
    expect(await workplace({ locationType: '1' })).to.equal('remote');
    expect(await workplace({ locationType: '2' })).to.equal('hybrid');
    expect(await workplace({ locationType: null, isRemote: true })).to.equal('remote');
    expect(await workplace({ locationType: null })).to.equal(undefined);
  });

  it('reads the other location where the first is empty', async () => {
    const facts = {
      location: { city: null, state: null },
      atsLocation: { city: 'Linz', state: null, province: 'Upper Austria', country: 'Austria' },
    };
    const posting = await readFirst('bamboohr', list({ ...job, ...facts }));
    expect(posting.locations[0]).to.include({
      locality: 'Linz',
      region: 'Upper Austria',
      country: 'AT',
    });
  });

  it('completes a posting from its own answer, with the questions', async () => {
    const { source, postings, report } = await readSource('bamboohr', list(job), { url });
    const [posting] = postings;
    if (!posting) throw new Error('no posting was read');
    expect(source.detailUrl?.(posting, new URL(url))?.href).to.equal(
      'https://acme.bamboohr.com/careers/45/detail',
    );
    expect(source.detailUrl?.(posting, new URL('https://acme.example/jobs.json'))).to.equal(
      undefined,
    );
    const complete = await source.readDetail?.(documentOf(detail), posting, { report });
    expect(complete).to.include({
      id: '45',
      department: '30 - Kitchen',
      datePosted: '2026-01-01',
      workplace: 'remote',
    });
    expect(complete?.description).to.include('Knead');
    expect(complete?.salaries[0]).to.include({ min: 2100, currency: 'EUR', unit: 'MONTH' });
    expect(
      complete?.questions?.map(({ id, type, required }) => [id, type, required]),
    ).to.deep.equal([
      ['phone', 'text', false],
      ['resumeFileId', 'file', true],
      ['7', 'text', true],
    ]);
  });

  it('reads the answer about one posting as a feed of one', async () => {
    expect(await readFirst('bamboohr', detail)).to.include({ id: '45', title: 'Night baker' });
  });

  it('requests the feed that belongs to a careers page', async () => {
    expect(await requested('bamboohr', 'https://acme.bamboohr.com/careers')).to.equal(url);
    expect(await requested('bamboohr', url)).to.equal(url);
    expect(await readError('bamboohr', { error: 'Not found' })).to.include({
      code: 'feed-not-found',
    });
  });

  it('gives no address of a site that only serves a copy, and says what would', async () => {
    const job = { id: '45', jobOpeningName: 'Baker' };
    for (const given of [{}, { url: 'https://mill.example/careers/list' }]) {
      const { source, postings, report } = await readSource('bamboohr', list(job), given);
      expect(postings[0]).not.to.have.any.keys('url', 'applyUrl');
      const issue = report.issues.find(({ code }) => code === 'feed-no-addresses');
      expect(issue?.message).to.include('--base-url https://<company>.bamboohr.com/');
      const [posting] = postings;
      if (!posting) throw new Error('no posting was read');
      const address = new URL('https://mill.example/careers/list');
      expect(source.detailUrl?.(posting, address)).to.equal(undefined);
    }
  });
});
