import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { documentOf, readError, readFirst, readSource, requested } from './read-source.js';

describe('breezy', () => {
  const place = (name: string, city: string) => ({
    name,
    city,
    country: { id: 'AT', name: 'Austria' },
    state: null,
  });
  const job = {
    id: 'b1',
    friendly_id: 'b1-baker',
    name: 'Baker',
    url: 'https://acme.breezy.hr/p/b1-baker',
    published_date: '2026-01-01T00:00:00.000Z',
    type: { id: 'partTime', name: 'Part-Time' },
    location: place('Graz, AT', 'Graz'),
    locations: [place('Graz, AT', 'Graz'), place('Linz, AT', 'Linz')],
    department: 'Kitchen',
    salary: '€14 – €16 / hour',
    company: { name: 'Acme', logo_url: null },
  };

  it('reads a position with its facts and every place once', async () => {
    const posting = await readFirst('breezy', [job]);
    expect(posting).to.deep.include({
      id: 'b1',
      department: 'Kitchen',
      employmentTypes: ['PART_TIME'],
      hiringOrganization: { name: 'Acme' },
      applyUrl: 'https://acme.breezy.hr/p/b1-baker/apply',
    });
    expect(posting.salaries[0]).to.include({
      min: 14,
      max: 16,
      currency: 'EUR',
      unit: 'HOUR',
      text: '€14 – €16 / hour',
    });
    expect(posting.locations.map(({ name, country }) => [name, country])).to.deep.equal([
      ['Graz, AT', 'AT'],
      ['Linz, AT', 'AT'],
    ]);
  });

  it('reads the one location where the list is empty, and its remote flag', async () => {
    const remote = {
      ...job,
      locations: [],
      location: { name: 'Remote', country: null, city: null, is_remote: true },
    };
    const here = { ...place('Graz, AT', 'Graz'), is_remote: false };
    const onSite = { ...job, name: 'Baker (Remote)', location: here, locations: [] };
    const denied = await readSource('breezy', [onSite]);
    expect(denied.postings[0]?.workplace).to.equal(undefined);
    expect(denied.report.issues.map(({ code }) => code)).to.include('workplace-contradicts');
    expect(await readFirst('breezy', [remote])).to.deep.include({
      workplace: 'remote',
      locations: [],
    });
    expect(await requested('breezy', 'https://acme.breezy.hr/')).to.equal(
      'https://acme.breezy.hr/json',
    );
  });
});

describe('pinpoint', () => {
  const job = {
    id: '61',
    title: 'Baker',
    url: 'https://acme.pinpointhq.com/en/postings/u-61',
    description: '<div><!--block-->Bread.</div>',
    key_responsibilities: '<div>Knead.</div>',
    key_responsibilities_header: 'Your day',
    skills_knowledge_expertise: '<div><!--block--><br></div>',
    skills_knowledge_expertise_header: 'You',
    benefits: '<div>Rolls.</div>',
    benefits_header: 'We offer',
    reporting_to: 'Vera Koch',
    employment_type: 'fixed_term_part_time',
    employment_type_text: 'Fixed Term - Part Time',
    workplace_type: 'onsite',
    compensation: '€14 - €16 / hour',
    compensation_minimum: 14.0,
    compensation_maximum: 16.0,
    compensation_currency: 'EUR',
    compensation_frequency: 'hour',
    compensation_visible: true,
    deadline_at: '2026-08-26T23:59:59+01:00',
    job: { requisition_id: '', department: { name: 'Kitchen' }, division: null },
    location: { name: 'Graz - Altstadt', city: 'Graz ', province: 'Styria' },
  };

  it('reads a posting with its facts, its parts under their own headings', async () => {
    const posting = await readFirst('pinpoint', { data: [job] });
    expect(posting).to.deep.include({
      id: '61',
      department: 'Kitchen',
      workplace: 'on-site',
      validThrough: '2026-08-26T23:59:59+01:00',
    });
    expect(posting.employmentTypes).to.have.members(['PART_TIME', 'TEMPORARY']);
    expect(posting.salaries[0]).to.include({ min: 14, max: 16, currency: 'EUR', unit: 'HOUR' });
    expect(posting.description.replace(/\n/g, '')).to.equal(
      '<div>Bread.</div><h3>Your day</h3><div>Knead.</div><h3>We offer</h3><div>Rolls.</div>',
    );
    expect(posting.sections?.map(({ kind }) => kind)).to.deep.equal([
      'about',
      'responsibilities',
      'benefits',
    ]);
    expect(posting.locations[0]).to.include({
      name: 'Graz - Altstadt',
      locality: 'Graz',
      region: 'Styria',
    });
  });

  it('hides pay that is not visible, and the name of the superior', async () => {
    const posting = await readFirst('pinpoint', {
      data: [{ ...job, compensation_visible: false }],
    });
    expect(posting.salaries).to.deep.equal([]);
    expect(JSON.stringify(posting)).to.not.include('Koch');
  });

  it('requests the feed of a careers page and says that a tenant is unknown', async () => {
    expect(await requested('pinpoint', 'https://acme.pinpointhq.com/')).to.equal(
      'https://acme.pinpointhq.com/postings.json',
    );
    expect(await requested('pinpoint', 'https://acme.pinpointhq.com/en/postings.json')).to.include(
      '/en/',
    );
    expect(await readError('pinpoint', { status: 404, error: 'Not Found' })).to.include({
      code: 'feed-not-found',
    });
  });
});

describe('rippling', () => {
  const row = (label: string) => ({
    uuid: 'r1',
    name: 'Baker',
    department: { id: 'K', label: 'Kitchen' },
    url: 'https://ats.rippling.com/acme/jobs/r1',
    workLocation: { id: label, label },
  });

  it('merges the rows of one posting', async () => {
    const { postings } = await readSource('rippling', [row('Graz, Austria'), row('Linz, Austria')]);
    expect(postings).to.have.length(1);
    expect(postings[0]?.department).to.equal('Kitchen');
    expect(postings[0]?.locations.map(({ locality }) => locality)).to.deep.equal(['Graz', 'Linz']);
  });

  it('completes a posting from its own answer', async () => {
    const { source, postings, report } = await readSource('rippling', [row('Graz, Austria')]);
    const [posting] = postings;
    if (!posting) throw new Error('no posting was read');
    const list = new URL('https://api.rippling.com/platform/api/ats/v1/board/acme/jobs');
    expect(source.detailUrl?.(posting, list)?.href).to.equal(`${list.href}/r1`);
    const detail = {
      uuid: 'r1',
      name: 'Baker',
      description: { company: '<p>Acme.</p>', role: '<p>Knead.</p>' },
      workLocations: ['Graz, Austria'],
      payRangeDetails: [{ rangeStart: 14, rangeEnd: 16, currency: 'EUR', frequency: 'HOUR' }],
      createdOn: '2026-01-01',
    };
    const complete = await source.readDetail?.(documentOf(detail), posting, { report });
    expect(complete?.description.replace(/\n/g, '')).to.equal('<p>Acme.</p><p>Knead.</p>');
    expect(complete).to.deep.include({ datePosted: '2026-01-01', department: 'Kitchen' });
    expect(complete?.salaries[0]).to.include({ min: 14, max: 16, unit: 'HOUR' });
  });

  it('requests the feed that belongs to a careers page', async () => {
    const feed = 'https://api.rippling.com/platform/api/ats/v1/board/acme/jobs';
    expect(await requested('rippling', 'https://ats.rippling.com/acme/jobs')).to.equal(feed);
    expect(await requested('rippling', 'https://ats.rippling.com/en-GB/acme/jobs')).to.equal(feed);
  });
});
