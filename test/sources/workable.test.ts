import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { readError, readFirst, readSource, requested } from './read-source.js';

const place = (city: string, country: string, countryCode: string, hidden = false) => ({
  city,
  country,
  countryCode,
  region: null,
  hidden,
});
const job = {
  shortcode: 'AB12',
  title: 'Night baker',
  employment_type: 'Part-time',
  telecommuting: false,
  department: '',
  url: 'https://apply.workable.com/j/AB12',
  application_url: 'https://apply.workable.com/j/AB12/apply',
  published_on: '2026-02-03',
  created_at: '2026-01-01',
  country: 'Austria',
  city: 'Graz',
  state: 'Styria',
  locations: [place('Graz', 'Austria', 'AT')],
  description: '<p>Knead</p>',
};

describe('workable', () => {
  it('reads a posting with its facts and the account as employer', async () => {
    const { feed, postings } = await readSource('workable', { name: 'Acme', jobs: [job] });
    expect(feed.organization).to.deep.equal({ name: 'Acme' });
    expect(postings[0]).to.deep.include({
      id: 'AB12',
      title: 'Night baker',
      employmentTypes: ['PART_TIME'],
      datePosted: '2026-02-03',
      description: '<p>Knead</p>',
      hiringOrganization: { name: 'Acme' },
      status: 'open',
    });
    expect(postings[0]).to.not.have.any.keys('department', 'workplace');
  });

  it('merges the rows of one posting, with all its places', async () => {
    const other = { ...job, locations: [place('', 'Portugal', 'PT')] };
    const { postings } = await readSource('workable', { jobs: [job, other] });
    expect(postings).to.have.length(1);
    expect(postings[0]?.locations.map(({ country }) => country)).to.deep.equal(['AT', 'PT']);
  });

  it('shows no hidden place', async () => {
    const posting = await readFirst('workable', {
      jobs: [{ ...job, locations: [place('Graz', 'Austria', 'AT', true)] }],
    });
    expect(posting.locations).to.deep.equal([]);
  });

  it('takes `state` for a region where there is no list of places', async () => {
    const posting = await readFirst('workable', {
      jobs: [{ ...job, locations: undefined, telecommuting: true }],
    });
    expect(posting.locations[0]).to.include({ locality: 'Graz', region: 'Styria', country: 'AT' });
    expect(posting).to.include({ workplace: 'remote', status: 'open' });
  });

  it('reads the same facts as jobs.workable.com words them', async () => {
    const posting = await readFirst('workable', {
      title: 'Acme',
      website: 'https://acme.example',
      jobs: [
        {
          id: 'u1',
          title: 'Baker',
          state: 'published',
          employmentType: 'Full-time',
          workplace: 'on_site',
          description: '<p>Knead</p>',
          requirementsSection: '<p>Strength</p>',
          benefitsSection: '<p>Bread</p>',
          locations: ['Graz, Austria'],
          created: '2026-01-01T00:00:00.000Z',
        },
      ],
    });
    expect(posting).to.deep.include({
      id: 'u1',
      workplace: 'on-site',
      hiringOrganization: { name: 'Acme', url: 'https://acme.example/' },
    });
    expect(posting.description).to.match(/Knead.*Strength.*Bread/s);
  });

  it('requests the feed that other sites may read, with descriptions', async () => {
    const feed = 'https://apply.workable.com/api/v1/widget/accounts/acme?details=true';
    for (const url of [
      'https://apply.workable.com/acme/',
      'https://www.workable.com/api/accounts/acme?details=true',
      'https://acme.workable.com/',
      'https://apply.workable.com/api/v1/widget/accounts/acme',
    ]) {
      expect(await requested('workable', url), url).to.equal(feed);
    }
  });

  it('says that an account’s own description is no feed', async () => {
    expect(await readError('workable', { id: 1, name: 'Acme', details: {} })).to.include({
      code: 'feed-format',
    });
  });
});
