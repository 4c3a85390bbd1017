import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { readError, readFirst, readSource, requested } from './read-source.js';

const address = (addressLocality: string, addressCountry: string) => ({
  postalAddress: { addressLocality, addressCountry },
});
const job = {
  id: 'a1',
  title: ' Night baker',
  department: 'Kitchen',
  team: 'Bread',
  employmentType: 'FullTime',
  location: 'Graz HQ',
  address: address('Graz ', 'Austria'),
  secondaryLocations: [{ location: 'Miami, FL', address: address('Miami', 'USA') }],
  isRemote: true,
  workplaceType: 'Hybrid',
  isListed: true,
  publishedAt: '2026-01-01T00:00:00.000+00:00',
  jobUrl: 'https://jobs.ashbyhq.com/acme/a1',
  applyUrl: 'https://jobs.ashbyhq.com/acme/a1/application',
  descriptionHtml: '<h2>Bread</h2>',
};
const salary = {
  compensationType: 'Salary',
  interval: '1 YEAR',
  currencyCode: 'EUR',
  minValue: 31000,
  maxValue: 36000,
};
const equity = {
  compensationType: 'EquityPercentage',
  interval: 'NONE',
  currencyCode: null,
  minValue: 0.1,
  maxValue: 0.4,
};

describe('ashby', () => {
  it('reads a posting with its facts and all its places', async () => {
    const posting = await readFirst('ashby', { apiVersion: '1', jobs: [job] });
    expect(posting).to.deep.include({
      id: 'a1',
      title: 'Night baker',
      department: 'Kitchen',
      team: 'Bread',
      employmentTypes: ['FULL_TIME'],
      workplace: 'hybrid',
      description: '<h2>Bread</h2>',
      applyUrl: 'https://jobs.ashbyhq.com/acme/a1/application',
    });
    expect(posting.locations).to.deep.equal([
      { name: 'Graz HQ', locality: 'Graz', country: 'AT' },
      { name: 'Miami, FL', locality: 'Miami', region: 'FL', country: 'US' },
    ]);
  });

  it('does not list what is open only to those who have the link', async () => {
    const { postings, report } = await readSource('ashby', { jobs: [{ ...job, isListed: false }] });
    expect(postings).to.deep.equal([]);
    expect(report.skipped).to.equal(0);
    expect(report.issues[0]).to.include({ severity: 'info', code: 'posting-omitted' });
  });

  it('tells pay from shares, a range per tier', async () => {
    const tier = (title: string, min: number) => ({
      title,
      tierSummary: 'Pay and shares',
      components: [{ ...salary, minValue: min }, equity],
    });
    const summed = {
      ...job,
      compensation: {
        compensationTiers: [],
        summaryComponents: [equity, salary],
        scrapeableCompensationSalarySummary: '€31K – €36K',
      },
    };
    const tiered = {
      ...job,
      compensation: {
        compensationTiers: [tier('Junior', 29000), tier('Senior', 33000)],
        summaryComponents: [salary],
      },
    };
    expect((await readFirst('ashby', { jobs: [summed] })).salaries).to.deep.equal([
      { currency: 'EUR', min: 31000, max: 36000, unit: 'YEAR', text: '€31K – €36K' },
    ]);
    const { salaries } = await readFirst('ashby', { jobs: [tiered] });
    expect(salaries.map(({ label, min }) => [label, min])).to.deep.equal([
      ['Junior', 29000],
      ['Senior', 33000],
    ]);
    const shares = { ...job, compensation: { compensationTiers: [], summaryComponents: [equity] } };
    expect((await readFirst('ashby', { jobs: [shares] })).salaries).to.deep.equal([]);
  });

  it('hides pay that the company does not display', async () => {
    const hidden = {
      ...job,
      shouldDisplayCompensationOnJobPostings: false,
      compensation: { summaryComponents: [salary] },
    };
    expect((await readFirst('ashby', { jobs: [hidden] })).salaries).to.deep.equal([]);
  });

  it('goes by the remote flag only where no workplace is stated', async () => {
    const workplace = async (facts: object) =>
      (await readFirst('ashby', { jobs: [{ ...job, ...facts }] })).workplace;
    expect(await workplace({ workplaceType: null, isRemote: true })).to.equal('remote');
    expect(await workplace({ workplaceType: null, isRemote: false })).to.equal(undefined);
    expect(
      await workplace({
        workplaceType: null,
        isRemote: null,
        location: 'Remote',
        address: undefined,
      }),
    ).to.equal('remote');
  });

  it('requests pay, also from the address of a hosted board', async () => {
    const feed = 'https://api.ashbyhq.com/posting-api/job-board/Acme?includeCompensation=true';
    expect(await requested('ashby', 'https://jobs.ashbyhq.com/Acme')).to.equal(feed);
    expect(await requested('ashby', 'https://api.ashbyhq.com/posting-api/job-board/Acme')).to.equal(
      feed,
    );
  });

  it('says that the board is unknown', async () => {
    expect(await readError('ashby', 'Not Found')).to.include({ code: 'feed-not-found' });
    expect(await readError('ashby', { data: { organization: {} } })).to.include({
      code: 'feed-format',
    });
  });
});
