import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { documentOf, readError, readFirst, readSource } from './read-source.js';

describe('remoteok', () => {
  const job = {
    id: '9',
    slug: 'baker-9',
    position: 'Baker in Gda\u00c5\u0084sk',
    company: 'Acme',
    date: '2026-01-01T00:00:00+00:00',
    epoch: 1767225600,
    tags: ['bread'],
    description: '<p>Knead</p>',
    location: 'Gda\u00c5\u0084sk',
    salary_min: 0,
    salary_max: 0,
    url: 'https://remoteok.com/9',
    company_logo: '',
  };
  const legal = { last_updated: 1, legal: 'Link back, please' };

  it('leaves the legal notice out and names the source', async () => {
    const { postings, report } = await readSource('remoteok', [legal, job]);
    expect(postings).to.have.length(1);
    expect(report.skipped).to.equal(0);
    expect(postings[0]?.custom).to.include({ source: 'remoteok', attribution: 'Remote OK' });
  });

  it('puts misread letters right, and takes pay of 0 for unknown', async () => {
    const posting = await readFirst('remoteok', [legal, job]);
    expect(posting).to.deep.include({
      title: 'Baker in Gdańsk',
      salaries: [],
      workplace: 'remote',
      locations: [],
      tags: ['bread'],
    });
    expect(posting.applicantLocationRequirements[0]?.name).to.equal('Gdańsk');
    const paid = await readFirst('remoteok', [{ ...job, salary_min: 40000, salary_max: 50000 }]);
    expect(paid.salaries).to.deep.equal([{ currency: 'USD', min: 40000, max: 50000 }]);
  });

  it('skips a row without a title', async () => {
    const { postings, report } = await readSource('remoteok', [
      legal,
      { ...job, position: '', company: '' },
      { ...job, id: '10' },
    ]);
    expect(postings.map(({ id }) => id)).to.deep.equal(['10']);
    expect(report.skipped).to.equal(1);
  });
});

describe('remotive', () => {
  it('reads who may apply, free text of pay, and names the source', async () => {
    const job = {
      id: 3,
      title: 'Baker',
      company_name: 'Acme ',
      category: 'Kitchen',
      job_type: 'part_time',
      publication_date: '2026-01-01T08:00:00',
      candidate_required_location: 'Austria,  Germany',
      salary: '$40k - $50k',
      url: 'https://remotive.com/3',
      description: '<p>Knead</p>',
      tags: ['bread'],
    };
    const posting = await readFirst('remotive', { '0-legal-notice': 'x', jobs: [job] });
    expect(posting).to.deep.include({
      department: 'Kitchen',
      employmentTypes: ['PART_TIME'],
      workplace: 'remote',
      hiringOrganization: { name: 'Acme' },
    });
    expect(posting.applicantLocationRequirements.map(({ country }) => country)).to.deep.equal([
      'AT',
      'DE',
    ]);
    expect(posting.salaries[0]).to.include({ text: '$40k - $50k', min: 40000, max: 50000 });
    expect(posting.custom).to.include({ source: 'remotive', attribution: 'Remotive' });
  });
});

describe('arbeitnow', () => {
  const job = {
    slug: 'baker-1',
    company_name: 'Acme',
    title: 'Baker (m/w/d)',
    description: '&lt;p&gt;Kneten&lt;/p&gt;',
    remote: true,
    url: 'https://www.arbeitnow.com/jobs/1',
    tags: ['Kitchen'],
    job_types: ['berufserfahren', 'Teilzeit'],
    location: 'Graz',
    created_at: 1767225600,
  };

  it('reads a posting, its text escaped or not', async () => {
    const posting = await readFirst('arbeitnow', { data: [job] });
    expect(posting).to.deep.include({
      id: 'baker-1',
      description: '<p>Kneten</p>',
      workplace: 'remote',
      employmentTypes: ['PART_TIME'],
      datePosted: '2026-01-01T00:00:00Z',
      tags: ['Kitchen'],
    });
    expect(
      await readFirst('arbeitnow', {
        data: [{ ...job, description: '<p>Kneten</p>', remote: false }],
      }),
    )
      .to.include({ description: '<p>Kneten</p>' })
      .and.to.not.have.property('workplace');
  });

  it('pages on until there is no next page', async () => {
    const { source } = await readSource('arbeitnow', { data: [] });
    const url = new URL('https://www.arbeitnow.com/api/job-board-api');
    const next = (link: unknown) =>
      source.nextPage?.(documentOf({ links: { next: link } }), url)?.href;
    expect(next(`${url.href}?page=2`)).to.equal(`${url.href}?page=2`);
    expect(next(null)).to.equal(undefined);
  });
});

describe('jobicy', () => {
  it('reads entities, areas and pay', async () => {
    const job = {
      id: 8,
      url: 'https://jobicy.com/8',
      jobTitle: 'Baker &#8211; nights',
      companyName: 'Acme',
      jobIndustry: ['Salt &amp;amp; Rye'],
      jobType: ['Full-Time'],
      jobGeo: 'Austria,  Brazil',
      jobLevel: 'Senior',
      jobExcerpt: 'Bread &amp; rolls',
      jobDescription: '<p>Knead</p>',
      pubDate: '2026-01-01T00:00:00+00:00',
      salaryMin: 30000,
      salaryMax: 40000,
      salaryCurrency: 'EUR',
      salaryPeriod: 'yearly',
    };
    const posting = await readFirst('jobicy', { apiVersion: '2', jobs: [job] });
    expect(posting).to.deep.include({
      title: 'Baker – nights',
      department: 'Salt & Rye',
      summary: 'Bread & rolls',
      employmentTypes: ['FULL_TIME'],
      salaries: [{ currency: 'EUR', min: 30000, max: 40000, unit: 'YEAR' }],
    });
    expect(posting.applicantLocationRequirements.map(({ country }) => country)).to.deep.equal([
      'AT',
      'BR',
    ]);
  });

  it('says that the server refused the request', async () => {
    expect(
      await readError('jobicy', { success: false, error: 'Invalid count parameter' }),
    ).to.include({ code: 'feed-error-answer' });
  });
});
