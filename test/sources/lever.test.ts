import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { documentOf, readError, readFirst, readSource, requested } from './read-source.js';

const job = {
  id: '0d1f',
  text: 'Night baker',
  createdAt: 1767225600000,
  hostedUrl: 'https://jobs.lever.co/acme/0d1f',
  applyUrl: 'https://jobs.lever.co/acme/0d1f/apply',
  workplaceType: 'onsite',
  country: 'AT',
  categories: {
    commitment: 'Full-time',
    team: '-',
    department: 'Kitchen',
    location: 'Graz',
    allLocations: ['Graz', 'Linz'],
  },
  description: '<div>Open.</div><div>Body.</div>',
  opening: '<div>Open.</div>',
  descriptionBody: '<div>Body.</div>',
  lists: [{ text: 'What you do', content: '<li>Knead</li><li>Bake</li>' }],
  additional: '<div>Bye.</div>',
  salaryDescription: '<div><br></div>',
  salaryRange: { min: 2400, max: 2900, currency: 'EUR', interval: 'per-month-salary' },
};

describe('lever', () => {
  it('reads a posting with its facts', async () => {
    const posting = await readFirst('lever', [job]);
    expect(posting).to.deep.include({
      id: '0d1f',
      title: 'Night baker',
      department: 'Kitchen',
      workplace: 'on-site',
      employmentTypes: ['FULL_TIME'],
      datePosted: '2026-01-01T00:00:00Z',
      salaries: [{ currency: 'EUR', min: 2400, max: 2900, unit: 'MONTH' }],
    });
    expect(posting).to.not.have.property('team');
    expect(posting.locations.map(({ name }) => name)).to.deep.equal(['Graz', 'Linz']);
    expect(posting.locations[0]?.country).to.equal('AT');
  });

  it('reports pay whose least is more than its most, and leaves it as it is stated', async () => {
    const salaryRange = { ...job.salaryRange, min: 2900, max: 2400 };
    const { postings, report } = await readSource('lever', [{ ...job, salaryRange }]);
    expect(postings[0]?.salaries).to.deep.equal([
      { currency: 'EUR', min: 2900, max: 2400, unit: 'MONTH' },
    ]);
    expect(report.issues).to.deep.include.members([
      {
        posting: '0d1f',
        code: 'salary-reversed',
        severity: 'warning',
        message: 'The least pay, 2900, is more than the most, 2400. Correct one of them.',
      },
    ]);
  });

  it('puts the text together once, with lists under their headings', async () => {
    const { description, sections } = await readFirst('lever', [job]);
    expect(description.replace(/\n/g, '')).to.equal(
      '<div>Open.</div><div>Body.</div><h3>What you do</h3><ul><li>Knead</li><li>Bake</li></ul><div>Bye.</div>',
    );
    expect(sections?.map(({ kind, heading }) => [kind, heading])).to.deep.equal([
      ['about', ''],
      ['responsibilities', 'What you do'],
      ['other', ''],
    ]);
  });

  it('uses opening and body where there is no whole text', async () => {
    const { description } = await readFirst('lever', [
      { ...job, description: '<div><br></div>', lists: undefined },
    ]);
    expect(description.replace(/\n/g, '')).to.equal(
      '<div>Open.</div><div>Body.</div><div>Bye.</div>',
    );
  });

  it('leaves an unspecified workplace out, and missing categories too', async () => {
    const { postings, report } = await readSource('lever', [
      { ...job, workplaceType: 'unspecified', categories: {} },
    ]);
    expect(postings[0]).to.not.have.any.keys('workplace', 'department', 'team');
    expect(report.issues).to.deep.equal([]);
  });

  it('reads postings in groups, and a single one', async () => {
    const grouped = await readSource('lever', [
      { title: 'Graz', postings: [job] },
      { title: 'Linz', postings: [] },
    ]);
    expect(grouped.postings).to.have.length(1);
    expect((await readSource('lever', job)).postings).to.have.length(1);
  });

  it('asks for JSON, from the server of the region', async () => {
    expect(await requested('lever', 'https://jobs.lever.co/acme')).to.equal(
      'https://api.lever.co/v0/postings/acme?mode=json',
    );
    expect(await requested('lever', 'https://jobs.eu.lever.co/acme')).to.equal(
      'https://api.eu.lever.co/v0/postings/acme?mode=json',
    );
    expect(
      await requested('lever', 'https://api.lever.co/v0/postings/acme?team=Kitchen'),
    ).to.include('team=Kitchen&mode=json');
  });

  it('pages on only where the author set a limit', async () => {
    const { source } = await readSource('lever', [job]);
    const next = (address: string): string | undefined =>
      source.nextPage?.(documentOf([job]), new URL(address))?.href;
    expect(next('https://api.lever.co/v0/postings/acme?mode=json')).to.equal(undefined);
    expect(next('https://api.lever.co/v0/postings/acme?limit=1')).to.equal(
      'https://api.lever.co/v0/postings/acme?limit=1&skip=1',
    );
    expect(next('https://api.lever.co/v0/postings/acme?limit=2&skip=2')).to.equal(undefined);
  });

  it('says that the server knows no such site, or sent a page', async () => {
    expect(await readError('lever', { ok: false, error: 'Document not found' })).to.include({
      code: 'feed-not-found',
    });
    const page = await readError('lever', '<!doctype html><p>Jobs</p>', {
      url: 'https://jobs.lever.co/acme',
    });
    expect(page.message).to.include('web page').and.to.include('api.lever.co');
  });

  it('keeps a commitment that is no employment type in its words, and misses nothing', async () => {
    const job = { id: 'a', text: 'Baker', categories: { commitment: 'Permanent' } };
    const { postings, report } = await readSource('lever', [job]);
    expect(postings[0]?.custom).to.deep.equal({ commitment: 'Permanent' });
    expect(report.issues).to.deep.equal([]);
  });
});
