import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { readError, readFirst, readSource } from './read-source.js';

const job = {
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: 'Baker &amp; cook',
  description: '&lt;p&gt;Knead&lt;/p&gt;',
  identifier: { '@type': 'PropertyValue', name: 'Acme', value: 12 },
  datePosted: '2026-01-01',
  hiringOrganization: {
    '@type': 'Organization',
    name: 'Acme',
    sameAs: 'https://acme.example',
    logo: { url: 'https://acme.example/l.svg' },
  },
  jobLocation: {
    '@type': 'Place',
    address: {
      addressLocality: 'Graz',
      addressRegion: 'Europe',
      addressCountry: { name: 'Austria' },
    },
  },
  employmentType: ['full_time', 'TEMPORARY'],
  baseSalary: { currency: 'EUR', value: { minValue: 2100, maxValue: 2400, unitText: 'MONTH' } },
};
const salariesOf = async (baseSalary: unknown) =>
  (await readFirst('schema-org', { ...job, baseSalary })).salaries;

describe('schema-org', () => {
  it('reads a JobPosting with its facts, however its text is escaped', async () => {
    expect(await readFirst('schema-org', job)).to.deep.include({
      id: '12',
      title: 'Baker & cook',
      description: '<p>Knead</p>',
      datePosted: '2026-01-01',
      employmentTypes: ['FULL_TIME', 'TEMPORARY'],
      hiringOrganization: {
        name: 'Acme',
        url: 'https://acme.example/',
        logo: 'https://acme.example/l.svg',
      },
      locations: [{ name: 'Graz, Austria', locality: 'Graz', country: 'AT' }],
      salaries: [{ currency: 'EUR', min: 2100, max: 2400, unit: 'MONTH' }],
    });
    expect(
      (await readFirst('schema-org', { ...job, description: '<p>Raw</p>' })).description,
    ).to.equal('<p>Raw</p>');
    expect((await readFirst('schema-org', { ...job, description: 'Plain' })).description).to.equal(
      '<p>Plain</p>',
    );
  });

  const wrapped: readonly (readonly [string, unknown])[] = [
    ['a list', [job]],
    ['a graph', { '@graph': [{ '@type': 'WebPage' }, job] }],
    ['an ItemList', { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: job }] }],
    ['a DataFeed', { '@type': 'DataFeed', dataFeedElement: [{ item: job }] }],
    ['a page about it', { '@type': 'AboutPage', mainEntity: job }],
    ['several types', { ...job, '@type': ['Thing', 'https://schema.org/JobPosting'] }],
  ];
  for (const [what, data] of wrapped) {
    it(`finds the posting in ${what}`, async () => {
      expect((await readSource('schema-org', data)).postings.map(({ id }) => id)).to.deep.equal([
        '12',
      ]);
    });
  }

  it('reads the blocks of a web page and leaves a broken one out', async () => {
    const block = (text: string): string => `<script type="application/ld+json">${text}</script>`;
    const page = `<html>${block('{ "@type": ')}${block(JSON.stringify(job))}</html>`;
    expect((await readSource('schema-org', page)).postings).to.have.length(1);
  });

  it('says of each of very many broken blocks in which line it is', async () => {
    const count = 20_000;
    const posting = '{"@type":"JobPosting","title":"Cook"}';
    const block = (text: string): string => `<script type="application/ld+json">${text}</script>\n`;
    const { postings, report } = await readSource(
      'schema-org',
      block('x').repeat(count) + block(posting),
    );
    expect(postings.map(({ title }) => title)).to.deep.equal(['Cook']);
    const broken = report.issues.filter(({ code }) => code === 'json-ld-unreadable');
    expect(broken).to.have.lengthOf(count);
    expect(broken.at(-1)?.message).to.contain(`JSON-LD block ${count}, in line ${count} of`);
  });

  it('follows references inside a graph', async () => {
    const graph = [
      { '@id': '#acme', '@type': 'Organization', name: 'Acme' },
      { ...job, hiringOrganization: { '@id': '#acme' } },
    ];
    expect((await readFirst('schema-org', { '@graph': graph })).hiringOrganization).to.deep.equal({
      name: 'Acme',
    });
  });

  it('reads remote work and who may apply', async () => {
    const areas = [
      { '@type': 'Country', name: 'Austria' },
      { '@type': 'State', name: 'Ohio, USA' },
      { '@type': 'Country', name: 'NL' },
    ];
    const posting = await readFirst('schema-org', {
      ...job,
      jobLocation: undefined,
      jobLocationType: 'TELECOMMUTE',
      applicantLocationRequirements: areas,
    });
    expect(posting.workplace).to.equal('remote');
    expect(posting.applicantLocationRequirements).to.deep.equal([
      { name: 'Austria', country: 'AT' },
      { name: 'Ohio, USA', region: 'Ohio', country: 'US' },
      { name: 'NL', country: 'NL' },
    ]);
  });

  it('reads pay in each form, and drops what stands for none', async () => {
    const unit = 'YEAR';
    expect(
      await salariesOf({ currency: 'EUR', value: { value: 30000, unitText: unit } }),
    ).to.deep.equal([{ currency: 'EUR', min: 30000, max: 30000, unit }]);
    expect(
      await salariesOf({ currency: 'EUR', minValue: 1, maxValue: 2, unitText: 'HOUR' }),
    ).to.have.length(1);
    expect(await salariesOf('€ 30,000 per year')).to.have.length(1);
    expect(
      await salariesOf({
        currency: 'USD',
        value: { minValue: 1.0, maxValue: 1000000.0, unitText: unit },
      }),
    ).to.deep.equal([]);
    expect(
      await salariesOf({ currency: 'USD', value: { minValue: 0, maxValue: 0 } }),
    ).to.deep.equal([]);
  });

  it('closes what is past its day', async () => {
    const status = async (validThrough: string) =>
      (await readFirst('schema-org', { ...job, validThrough })).status;
    expect(await status('2020-01-31')).to.equal('closed');
    expect(await status('2199-01-31')).to.equal('open');
  });

  it('adds properties that the description does not repeat', async () => {
    const posting = await readFirst('schema-org', {
      ...job,
      qualifications: 'Strength',
      responsibilities: 'Knead',
    });
    expect(posting.description.replace(/\n/g, '')).to.equal(
      '<p>Knead</p><h3>Qualifications</h3><p>Strength</p>',
    );
  });

  it('lists several texts of a property, and keeps what it states of hours and experience', async () => {
    const posting = await readFirst('schema-org', {
      ...job,
      qualifications: ['MBO 2', 'A licence'],
      experienceRequirements: 'Two years at an oven',
      workHours: '32 hours a week',
    });
    expect(posting.description)
      .to.include('<ul><li>MBO 2</li><li>A licence</li></ul>')
      .and.to.include('<p>Two years at an oven</p>');
    expect(posting.custom).to.deep.include({ workHours: '32 hours a week' });
  });

  it('reads plain names, addresses as text, and placeholders as nothing', async () => {
    const posting = await readFirst('schema-org', {
      '@type': 'JobPosting',
      title: 'Baker',
      url: 'https://acme.example/baker',
      hiringOrganization: 'Acme',
      jobLocation: [
        { address: 'Graz, Austria' },
        { address: { addressLocality: 'Linz', addressRegion: '-', addressCountry: 'AT' } },
      ],
    });
    expect(posting).to.deep.include({
      id: 'https://acme.example/baker',
      hiringOrganization: { name: 'Acme' },
    });
    expect(posting.locations.map(({ name, region }) => [name, region])).to.deep.equal([
      ['Graz, Austria', undefined],
      ['Linz, Austria', undefined],
    ]);
  });

  it('says that a document has no postings, unless it is an empty list', async () => {
    expect(await readError('schema-org', { '@type': 'Organization', name: 'Acme' })).to.include({
      code: 'feed-format',
    });
    expect(
      (await readSource('schema-org', { '@type': 'ItemList', itemListElement: [] })).postings,
    ).to.deep.equal([]);
  });
});
