import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { documentOf, readFirst, readSource, requested } from './read-source.js';

const job = {
  id: '743999000000000001',
  name: 'Night baker',
  refNumber: 'REF1',
  company: { identifier: 'Acme1', name: 'Acme' },
  releasedDate: '2026-01-01T00:00:00.000Z',
  location: { city: 'Graz', country: 'at', remote: false, latitude: '47.07', longitude: '15.44' },
  department: {},
  typeOfEmployment: { id: 'permanent', label: 'Full-time' },
  language: { code: 'en-GB' },
  creator: { name: 'Vera Koch' },
  customField: [
    { fieldLabel: 'Brands', valueLabel: 'Rye' },
    { fieldLabel: 'Brands', valueLabel: 'Wheat' },
    { fieldLabel: 'Store Hiring Manager', valueLabel: 'Vera Koch' },
  ],
};
const list = (...content: unknown[]): unknown => ({
  offset: 0,
  limit: 100,
  totalFound: content.length,
  content,
});
const feed = new URL('https://api.smartrecruiters.com/v1/companies/Acme1/postings?limit=100');

describe('smartrecruiters', () => {
  it('reads a posting with its facts, its long id as text and its page from company and id', async () => {
    const posting = await readFirst('smartrecruiters', list(job));
    expect(posting).to.deep.include({
      id: '743999000000000001',
      url: 'https://jobs.smartrecruiters.com/Acme1/743999000000000001',
      hiringOrganization: { name: 'Acme' },
      employmentTypes: ['FULL_TIME'],
      language: 'en-GB',
      datePosted: '2026-01-01T00:00:00Z',
    });
    expect(posting).to.not.have.any.keys('department', 'workplace');
    expect(posting.locations[0]).to.include({ locality: 'Graz', country: 'AT', latitude: 47.07 });
    expect(posting.custom).to.deep.include({ Brands: ['Rye', 'Wheat'], requisition: 'REF1' });
  });

  it('shows nothing about the company’s staff', async () => {
    expect(JSON.stringify(await readFirst('smartrecruiters', list(job)))).to.not.include('Koch');
  });

  it('reads several cities in one', async () => {
    const cities = async (city: string): Promise<(string | undefined)[]> =>
      (
        await readFirst('smartrecruiters', list({ ...job, location: { city, country: 'pl' } }))
      ).locations.map(({ locality }) => locality);
    expect(await cities('Warszawa, Kraków')).to.deep.equal(['Warszawa', 'Kraków']);
    expect(await cities('Washington, D.C.')).to.deep.equal(['Washington, D.C.']);
  });

  it('reads the flags for remote and hybrid work', async () => {
    const workplace = async (flags: object) =>
      (
        await readFirst(
          'smartrecruiters',
          list({ ...job, location: { ...job.location, ...flags } }),
        )
      ).workplace;
    expect(await workplace({ remote: true })).to.equal('remote');
    expect(await workplace({ remote: true, hybrid: true })).to.equal('hybrid');
  });

  it('joins the variants of a job with its default advertisement', async () => {
    const variant = {
      ...job,
      id: '7439990002',
      defaultJobAd: false,
      location: { city: 'Linz', country: 'at' },
    };
    const { postings } = await readSource(
      'smartrecruiters',
      list({ ...job, defaultJobAd: true }, variant),
    );
    expect(postings.map(({ id }) => id)).to.deep.equal([job.id]);
    expect(postings[0]?.locations.map(({ locality }) => locality)).to.deep.equal(['Graz', 'Linz']);
    expect((await readSource('smartrecruiters', list(variant))).postings[0]?.id).to.equal(
      '7439990002',
    );
  });

  it('says that an empty board and a wrong name look alike', async () => {
    const { postings, report } = await readSource('smartrecruiters', list());
    expect(postings).to.deep.equal([]);
    expect(report.issues[0]).to.include({ severity: 'info', code: 'feed-maybe-unknown' });
  });

  it('pages on until every posting is there', async () => {
    const { source } = await readSource('smartrecruiters', list(job));
    const page = (offset: number, totalFound: number): string | undefined =>
      source
        .nextPage?.(documentOf({ offset, limit: 1, totalFound, content: [job] }), feed)
        ?.searchParams.get('offset') ?? undefined;
    expect(page(0, 3)).to.equal('1');
    expect(page(2, 3)).to.equal(undefined);
    expect(source.nextPage?.(documentOf({ offset: 0, totalFound: 9, content: [] }), feed)).to.equal(
      undefined,
    );
  });

  it('completes a posting from its own answer', async () => {
    const { source, postings, report } = await readSource('smartrecruiters', list(job));
    const [posting] = postings;
    if (!posting) throw new Error('no posting was read');
    expect(source.detailUrl?.(posting, feed)?.href).to.equal(
      `https://api.smartrecruiters.com/v1/companies/Acme1/postings/${job.id}`,
    );
    const sections = {
      companyDescription: { title: 'Acme', text: '<p>Bread.</p>' },
      jobDescription: { title: 'The role', text: '<p>Knead.</p>' },
      qualifications: { title: 'You', text: '' },
    };
    const detail = {
      ...job,
      postingUrl: 'https://jobs.smartrecruiters.com/Acme1/1-baker',
      active: false,
      jobAd: { sections },
    };
    const complete = await source.readDetail?.(documentOf(detail), posting, { report });
    expect(complete?.description.replace(/\n/g, '')).to.equal(
      '<h3>Acme</h3><p>Bread.</p><h3>The role</h3><p>Knead.</p>',
    );
    expect(complete?.sections?.map(({ kind }) => kind)).to.deep.equal([
      'about',
      'responsibilities',
    ]);
    expect(complete).to.include({
      status: 'closed',
      url: 'https://jobs.smartrecruiters.com/Acme1/1-baker',
    });
  });

  it('requests a hundred postings at once, also for a hosted careers page', async () => {
    expect(
      await requested('smartrecruiters', 'https://careers.smartrecruiters.com/Acme1'),
    ).to.equal(feed.href);
    expect(await requested('smartrecruiters', 'https://jobs.smartrecruiters.com/Acme1')).to.equal(
      feed.href,
    );
    expect(
      await requested(
        'smartrecruiters',
        'https://api.smartrecruiters.com/v1/companies/Acme1/postings?limit=10',
      ),
    ).to.include('limit=10');
  });

  it('lists nothing that is for the company’s own staff', async () => {
    expect(
      (await readSource('smartrecruiters', list({ ...job, visibility: 'INTERNAL' }))).postings,
    ).to.deep.equal([]);
  });
});
