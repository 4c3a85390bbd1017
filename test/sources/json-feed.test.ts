import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { documentOf, readError, readFirst, readSource, requested } from './read-source.js';

const item = {
  id: 5,
  title: 'Baker',
  url: 'https://acme.example/5',
  content_html: '<p>Knead</p>',
  summary: 'Bread',
  date_published: '2026-01-01T00:00:00Z',
  tags: ['Kitchen'],
};
const feed = (...items: unknown[]) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Acme',
  language: 'en',
  items,
});
const jobPosting = {
  '@type': 'JobPosting',
  title: 'Baker',
  description: '<p>Other</p>',
  identifier: { value: 900 },
  hiringOrganization: { name: 'Acme Bread' },
  jobLocation: [{ address: { addressLocality: 'Graz', addressCountry: 'AT' } }],
  employmentType: 'PART_TIME',
};

describe('json-feed', () => {
  it('reads an item as a posting', async () => {
    const { feed: read, postings } = await readSource('json-feed', feed(item));
    expect(read.language).to.equal('en');
    expect(postings[0]).to.deep.include({
      id: '5',
      title: 'Baker',
      url: 'https://acme.example/5',
      description: '<p>Knead</p>',
      summary: 'Bread',
      datePosted: '2026-01-01T00:00:00Z',
      tags: ['Kitchen'],
    });
  });

  it('makes paragraphs of plain text', async () => {
    const plain = { ...item, content_html: undefined };
    expect(
      (await readFirst('json-feed', feed({ ...plain, content_text: 'Salt & rye' }))).description,
    ).to.equal('<p>Salt &amp; rye</p>');
  });

  it('reads the JobPosting that an item carries, and keeps the item’s own id and text', async () => {
    const posting = await readFirst('json-feed', feed({ ...item, _job: jobPosting }));
    expect(posting).to.deep.include({
      id: '5',
      description: '<p>Knead</p>',
      employmentTypes: ['PART_TIME'],
      hiringOrganization: { name: 'Acme Bread' },
    });
    expect(posting.locations[0]).to.include({ locality: 'Graz', country: 'AT' });
  });

  it('pages on to the same site only', async () => {
    const { source } = await readSource('json-feed', feed(item));
    const next = (next_url: unknown) =>
      source.nextPage?.(documentOf({ next_url }), new URL('https://www.acme.example/feed.json'))
        ?.href;
    expect(next('https://www.acme.example/feed.json?page=2')).to.equal(
      'https://www.acme.example/feed.json?page=2',
    );
    expect(next('/feed-2.json')).to.equal('https://www.acme.example/feed-2.json');
    for (const elsewhere of [
      'https://other.example/feed.json',
      'javascript:alert(1)',
      'http://www.acme.example/2',
      7,
      undefined,
      '',
    ]) {
      expect(next(elsewhere), String(elsewhere)).to.equal(undefined);
    }
  });

  it('says that this is no JSON Feed', async () => {
    expect(await readError('json-feed', { version: 'https://jsonfeed.org/version/1' })).to.include({
      code: 'feed-format',
    });
  });
});

describe('teamtailor', () => {
  it('reads postings with their places and the feed’s title as employer', async () => {
    const anonymous = { ...jobPosting, hiringOrganization: undefined };
    const posting = await readFirst(
      'teamtailor',
      feed({ ...item, _jobposting: { '@context': 'http://schema.org/', ...anonymous } }),
    );
    expect(posting).to.deep.include({ id: '5', hiringOrganization: { name: 'Acme' } });
    expect(posting.locations).to.have.length(1);
  });

  it('requests the feed that belongs to a careers page', async () => {
    expect(await requested('teamtailor', 'https://acme.teamtailor.com/jobs')).to.equal(
      'https://acme.teamtailor.com/jobs.json',
    );
    expect(await requested('teamtailor', 'https://acme.na.teamtailor.com/jobs.json')).to.equal(
      'https://acme.na.teamtailor.com/jobs.json',
    );
  });
});
