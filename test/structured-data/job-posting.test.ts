import { expect } from '@open-wc/testing';
import '../support/setup.js';
import type { Posting, Salary } from '../../src/posting/model/posting.js';
import { jobPostingJsonLd } from '../../src/structured-data/job-posting.js';

const now = new Date('2026-11-01T12:00:00Z');

function posting(changes: Partial<Posting> = {}): Posting {
  return {
    id: '7',
    title: 'Lock keeper',
    status: 'open',
    hiringOrganization: { name: 'Canal Works' },
    locations: [{ name: 'Ghent, Belgium', locality: 'Ghent', country: 'BE' }],
    applicantLocationRequirements: [],
    employmentTypes: [],
    salaries: [],
    datePosted: '2026-10-01',
    description: '<p>Open the gates.</p><p>Close them again.</p>',
    tags: [],
    custom: {},
    ...changes,
  };
}

const markup = (changes: Partial<Posting> = {}): Record<string, unknown> | undefined =>
  jobPostingJsonLd(posting(changes), { now }).data;
const rules = (changes: Partial<Posting> = {}): string[] =>
  jobPostingJsonLd(posting(changes), { now }).findings.map((finding) => finding.rule);

describe('JobPosting markup', () => {
  it('states a posting in one place', () => {
    expect(markup()).to.deep.equal({
      '@context': 'https://schema.org/',
      '@type': 'JobPosting',
      title: 'Lock keeper',
      description: '<p>Open the gates.</p><p>Close them again.</p>',
      identifier: { '@type': 'PropertyValue', name: 'Canal Works', value: '7' },
      datePosted: '2026-10-01',
      hiringOrganization: { '@type': 'Organization', name: 'Canal Works' },
      jobLocation: {
        '@type': 'Place',
        address: { '@type': 'PostalAddress', addressLocality: 'Ghent', addressCountry: 'BE' },
      },
    });
  });

  it('lists several places (JP-08)', () => {
    const locations = [
      { name: 'Ghent', country: 'BE' },
      { name: 'Lille', country: 'FR' },
    ];
    expect(markup({ locations })?.['jobLocation']).to.have.length(2);
  });

  it('leaves out a place without a country and says so (JP-09)', () => {
    const locations = [{ name: 'Ghent', country: 'BE' }, { name: 'HQ' }];
    expect(markup({ locations })?.['jobLocation']).to.have.property('@type', 'Place');
    expect(rules({ locations })).to.deep.equal(['JP-09']);
  });

  it('states remote work together with the countries people may live in (JP-17)', () => {
    const data = markup({
      workplace: 'remote',
      locations: [],
      applicantLocationRequirements: [{ name: 'Belgium', country: 'BE' }],
    });
    expect(data).to.include({ jobLocationType: 'TELECOMMUTE' });
    expect(data?.['applicantLocationRequirements']).to.deep.equal({
      '@type': 'Country',
      name: 'BE',
    });
  });

  it('names the states that applicants may live in, each with its country', () => {
    const state = (name: string) => ({ name, region: name, country: 'US' });
    const data = markup({
      workplace: 'remote',
      locations: [],
      applicantLocationRequirements: [state('Ohio'), state('Maine')],
    });
    expect(data?.['applicantLocationRequirements']).to.deep.equal([
      { '@type': 'State', name: 'Ohio, US' },
      { '@type': 'State', name: 'Maine, US' },
    ]);
  });

  it('takes the country of remote work for where applicants may live, and no office', () => {
    const data = markup({ workplace: 'remote', locations: [{ name: 'Norway', country: 'NO' }] });
    expect(data).to.deep.include({
      jobLocationType: 'TELECOMMUTE',
      applicantLocationRequirements: { '@type': 'Country', name: 'NO' },
    });
    expect(data).not.to.have.property('jobLocation');
  });

  it('states the street and the postal code', () => {
    const place = { name: 'Oslo', street: 'Mill Lane 1', postalCode: '0150', locality: 'Oslo' };
    const data = markup({ locations: [{ ...place, country: 'NO' }] });
    expect(data?.['jobLocation']).to.deep.nested.include({
      'address.streetAddress': 'Mill Lane 1',
      'address.postalCode': '0150',
    });
  });

  it('refuses remote work without a country (JP-17)', () => {
    const changes: Partial<Posting> = {
      workplace: 'remote',
      locations: [],
      applicantLocationRequirements: [{ name: 'Worldwide' }],
    };
    expect(markup(changes)).to.equal(undefined);
    expect(rules(changes)).to.deep.equal(['JP-17']);
  });

  it('does not call hybrid work remote (JP-15)', () => {
    const data = markup({
      workplace: 'hybrid',
      applicantLocationRequirements: [{ name: 'Belgium', country: 'BE' }],
    });
    expect(data).not.to.have.property('jobLocationType');
    expect(data).not.to.have.property('applicantLocationRequirements');
  });

  const refusals: [string, Partial<Posting>, string][] = [
    ['a closed posting', { status: 'closed' }, 'JP-32'],
    ['an expired posting', { validThrough: '2026-10-31' }, 'JP-32'],
    ['a talent pool', { status: 'talent-pool' }, 'JP-37'],
    ['a feed whose terms forbid it', { custom: { source: 'remotive' } }, 'JP-37'],
    ['an empty description', { description: ' ' }, 'JP-03'],
    ['a description without words', { description: '<p>&nbsp;</p><hr>' }, 'JP-03'],
    ['a description that is the title', { description: 'Lock keeper' }, 'JP-03'],
    ['a paragraph that is the title', { description: '<p>\n Lock  keeper </p>' }, 'JP-03'],
    [
      'a heading that is the title',
      { title: 'Locks & gates', description: '<h2><b>Locks &amp; Gates</b></h2>' },
      'JP-03',
    ],
    ['a description without paragraphs', { description: 'Open the gates.' }, 'JP-03'],
    ['a place without a country', { locations: [{ name: 'HQ' }] }, 'JP-08'],
  ];
  for (const [what, changes, rule] of refusals) {
    it(`refuses ${what} (${rule})`, () => {
      expect(markup(changes)).to.equal(undefined);
      expect(rules(changes)).to.deep.equal([rule]);
    });
  }

  it('states the sections where they are all there is', () => {
    const sections = [
      { kind: 'other', heading: 'Locks & gates', html: '<p>Open them.</p>' },
      { kind: 'benefits', heading: '', html: '<p>A boat.</p>' },
    ] as const;
    expect(markup({ description: ' ', sections: [...sections] })?.['description']).to.equal(
      '<h3>Locks &amp; gates</h3>\n<p>Open them.</p>\n<p>A boat.</p>',
    );
    expect(rules({ description: '', sections: [] })).to.include('JP-03');
  });

  it('takes letters that are written as numbers for words', () => {
    const description = '<p>&#1050;&#1086;&#1082;</p>';
    expect(markup({ description })).to.include({ description });
  });

  it('holds a posting that closes today open until the end of the day', () => {
    expect(markup({ validThrough: '2026-11-01' })).to.include({ validThrough: '2026-11-01' });
  });

  it('refuses a posting without a date instead of making one up (JP-05)', () => {
    const undated = posting();
    delete undated.datePosted;
    expect(jobPostingJsonLd(undated, { now }).findings[0]?.rule).to.equal('JP-05');
  });

  it('makes no day of a month (JP-05, JP-12)', () => {
    const monthly = posting({ datePosted: '2026-10' });
    expect(jobPostingJsonLd(monthly, { now }).findings[0]?.rule).to.equal('JP-05');
    expect(markup({ validThrough: '2026-12' })).not.to.have.property('validThrough');
  });

  it('takes the employer from the page where the posting names none (JP-06)', () => {
    const anonymous = posting();
    delete anonymous.hiringOrganization;
    expect(jobPostingJsonLd(anonymous, { now }).findings[0]?.rule).to.equal('JP-06');
    const { data } = jobPostingJsonLd(anonymous, { now, organization: { name: 'Canal Works' } });
    expect(data?.['hiringOrganization']).to.include({ name: 'Canal Works' });
  });

  it('gives the pay as a range, or one value where both ends are equal (JP-19)', () => {
    const range = markup({ salaries: [{ currency: 'EUR', min: 20, max: 25, unit: 'HOUR' }] });
    expect(range?.['baseSalary']).to.deep.equal({
      '@type': 'MonetaryAmount',
      currency: 'EUR',
      value: { '@type': 'QuantitativeValue', minValue: 20, maxValue: 25, unitText: 'HOUR' },
    });
    const single = markup({ salaries: [{ currency: 'EUR', min: 20, max: 20, unit: 'HOUR' }] });
    expect(single?.['baseSalary']).to.have.deep.property('value', {
      '@type': 'QuantitativeValue',
      value: 20,
      unitText: 'HOUR',
    });
  });

  it('gives a range in order, as the page does (JP-31)', () => {
    const data = markup({ salaries: [{ currency: 'EUR', min: 25, max: 20, unit: 'HOUR' }] });
    expect(data?.['baseSalary']).to.have.deep.property('value', {
      '@type': 'QuantitativeValue',
      minValue: 20,
      maxValue: 25,
      unitText: 'HOUR',
    });
  });

  const incomplete: [string, Salary][] = [
    ['that is only words', { text: 'Competitive' }],
    ['without a currency', { min: 20, max: 25, unit: 'HOUR' }],
    ['without a period', { currency: 'EUR', min: 20, max: 25 }],
    ['that only begins somewhere', { currency: 'EUR', min: 20, unit: 'HOUR' }],
    ['that only ends somewhere', { currency: 'EUR', max: 25, unit: 'HOUR' }],
    ['of zero', { currency: 'EUR', min: 0, max: 0, unit: 'HOUR' }],
  ];
  for (const [what, salary] of incomplete) {
    it(`leaves out pay ${what} (JP-19)`, () => {
      expect(markup({ salaries: [salary] })).not.to.have.property('baseSalary');
      expect(rules({ salaries: [salary] })).to.deep.equal(['JP-19']);
    });
  }
});
