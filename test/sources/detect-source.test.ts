import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { detectSource } from '../../src/sources/detect-source.js';
import { sourceOfUrl } from '../../src/sources/source-of-url.js';

const detect = (data: unknown, url?: string): string | undefined =>
  detectSource({ data, text: '', ...(url ? { url: new URL(url) } : {}) });

describe('sourceOfUrl', () => {
  const addresses: readonly (readonly [string, string | undefined])[] = [
    ['https://boards-api.greenhouse.io/v1/boards/acme/jobs', 'greenhouse'],
    ['https://job-boards.eu.greenhouse.io/acme', 'greenhouse'],
    ['https://api.eu.lever.co/v0/postings/acme', 'lever'],
    ['https://api.ashbyhq.com/posting-api/job-board/acme', 'ashby'],
    ['https://apply.workable.com/acme', 'workable'],
    ['https://careers.smartrecruiters.com/Acme', 'smartrecruiters'],
    ['https://acme.recruitee.com', 'recruitee'],
    ['https://acme.jobs.personio.com/xml', 'personio'],
    ['https://acme.na.teamtailor.com/jobs.json', 'teamtailor'],
    ['https://acme.bamboohr.com/careers', 'bamboohr'],
    ['https://acme.breezy.hr/json', 'breezy'],
    ['https://acme.pinpointhq.com/postings.json', 'pinpoint'],
    ['https://ats.rippling.com/acme/jobs', 'rippling'],
    ['https://remoteok.com/api', 'remoteok'],
    ['https://remotive.com/api/remote-jobs', 'remotive'],
    ['https://www.arbeitnow.com/api/job-board-api', 'arbeitnow'],
    ['https://jobicy.com/api/v2/remote-jobs', 'jobicy'],
    ['https://acme.career.softgarden.de/jobs.feed.json', 'schema-org'],
    ['https://careers.acme.example/jobs.json', undefined],
    ['https://notlever.co/v0/postings/acme', undefined],
    ['https://lever.co.acme.example/', undefined],
  ];
  for (const [address, id] of addresses) {
    it(`takes ${address} for ${id ?? 'no vendor’s'}`, () => {
      expect(sourceOfUrl(new URL(address))).to.equal(id);
    });
  }
});

describe('detectSource', () => {
  const shapes: readonly (readonly [string, unknown])[] = [
    ['open-roles', { version: '1', postings: [] }],
    ['open-roles', [{ id: 'a', title: 'Baker' }]],
    ['open-roles', []],
    ['greenhouse', { jobs: [{ id: 1, title: 'Baker', absolute_url: 'https://a.example' }] }],
    ['greenhouse', { departments: [] }],
    ['lever', [{ id: 'a', text: 'Baker', categories: {} }]],
    ['lever', [{ title: 'Graz', postings: [] }]],
    [
      'ashby',
      { apiVersion: '1', jobs: [{ id: 'a', title: 'Baker', jobUrl: 'https://a.example' }] },
    ],
    ['workable', { name: 'Acme', jobs: [{ shortcode: 'A1', title: 'Baker' }] }],
    ['smartrecruiters', { content: [], totalFound: 0 }],
    ['recruitee', { offers: [] }],
    ['bamboohr', { meta: { totalCount: 0 }, result: [] }],
    ['breezy', [{ id: 'a', friendly_id: 'a-baker', published_date: '2026-01-01' }]],
    ['pinpoint', { data: [{ id: '1', compensation_visible: false }] }],
    ['rippling', [{ uuid: 'a', name: 'Baker', workLocation: { label: 'Graz' } }]],
    ['json-feed', { version: 'https://jsonfeed.org/version/1', items: [{ id: '1' }] }],
    ['teamtailor', { version: 'https://jsonfeed.org/version/1.1', items: [{ _jobposting: {} }] }],
    ['schema-org', { '@graph': [] }],
    ['schema-org', [{ '@type': 'JobPosting' }]],
    ['remoteok', [{ last_updated: 1, legal: 'Link back' }]],
    ['remotive', { jobs: [{ id: 1, candidate_required_location: 'USA' }] }],
    ['arbeitnow', { data: [{ slug: 'a', company_name: 'Acme', job_types: [] }] }],
    ['jobicy', { jobs: [{ id: 1, jobTitle: 'Baker' }] }],
  ];
  for (const [id, data] of shapes) {
    it(`knows the shape of ${id}: ${JSON.stringify(data).slice(0, 50)}`, () => {
      expect(detect(data)).to.equal(id);
    });
  }

  it('goes by the address where the shape does not tell', () => {
    expect(detect({ jobs: [] }, 'https://api.ashbyhq.com/posting-api/job-board/acme')).to.equal(
      'ashby',
    );
    expect(detect([], 'https://acme.breezy.hr/json')).to.equal('breezy');
  });

  it('goes by the shape where the address says something else', () => {
    const lever = [{ id: 'a', text: 'Baker', hostedUrl: 'https://a.example' }];
    expect(detect(lever, 'https://acme.recruitee.com/copy.json')).to.equal('lever');
  });

  it('reads a Teamtailor feed without job postings as Teamtailor’s', () => {
    const feed = { version: 'https://jsonfeed.org/version/1.1', items: [] };
    expect(detect(feed, 'https://acme.teamtailor.com/jobs.json')).to.equal('teamtailor');
  });

  it('knows Personio’s XML and pages with structured data by their text', () => {
    expect(
      detectSource({ data: undefined, text: '<?xml version="1.0"?><workzag-jobs/>' }),
    ).to.equal('personio');
    const page = '<html><script type="application/ld+json">{"@type":"JobPosting"}</script>';
    expect(detectSource({ data: undefined, text: page })).to.equal('schema-org');
  });

  it('knows nothing about other data', () => {
    for (const data of [{}, { a: 1 }, 'ok', 42, null, true, [1, 2], undefined]) {
      expect(detect(data), JSON.stringify(data)).to.equal(undefined);
    }
  });
});
