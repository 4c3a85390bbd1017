import '../../support/setup.js';
import { expect, fixture, html } from '@open-wc/testing';
import '../../../components/job-detail/define.js';
import type { JobDetailElement } from '../../../components/job-detail/job-detail.js';
import type { Posting } from '../../../src/posting/posting.js';
import { type FakeNetwork, fakeNetwork, feedOf } from '../../support/fake-fetch.js';
import { part, parts, samplePosting } from '../../support/job-feed.js';
import { eventually } from '../../support/eventually.js';

const full = samplePosting({
  id: 'k1',
  title: 'Ship’s cook',
  url: 'https://jobs.example/k1',
  applyUrl: 'https://jobs.example/k1/apply',
  hiringOrganization: { name: 'Northern Ferries' },
  department: 'Galley',
  departments: ['Galley', 'Hotel'],
  team: 'Night shift',
  locations: [
    { name: 'Bergen', country: 'NO' },
    { name: 'Kirkenes', country: 'NO' },
    { name: 'NL', country: 'NL' },
  ],
  workplace: 'on-site',
  applicantLocationRequirements: [{ name: 'Norway', country: 'NO' }],
  employmentTypes: ['FULL_TIME', 'TEMPORARY'],
  salaries: [
    { currency: 'NOK', min: 220, max: 260, unit: 'HOUR', label: 'Coast' },
    {
      currency: 'NOK',
      min: 300,
      unit: 'HOUR',
      label: 'Ocean',
      text: 'NOK 300 and a share of the catch',
    },
  ],
  datePosted: '2026-11-03',
  validThrough: '2199-01-31',
  tags: ['Sea'],
  description: '<h1>Your day</h1><p>You <a href="/galley">cook</a>.</p><script>alert(1)</script>',
});

async function show(
  posting: Posting,
  properties: Partial<JobDetailElement> = {},
): Promise<JobDetailElement> {
  const detail = await fixture<JobDetailElement>(html`<job-detail></job-detail>`);
  Object.assign(detail, { posting, ...properties });
  await described(detail);
  return detail;
}

async function described(detail: JobDetailElement): Promise<void> {
  await detail.updateComplete;
  await eventually(() => !detail.renderRoot.querySelector('.skeleton'));
}

const facts = (detail: JobDetailElement): Record<string, string[]> =>
  Object.fromEntries(
    [...detail.renderRoot.querySelectorAll('dl > div')].map((fact) => [
      fact.querySelector('dt')?.textContent ?? '',
      [...fact.querySelectorAll('dd')].map((value) => value.textContent.trim()),
    ]),
  );

describe('<job-detail>', () => {
  it('shows the whole posting', async () => {
    const detail = await show(full);
    expect(part(detail, 'title').localName).to.equal('h2');
    expect(part(detail, 'title').textContent).to.equal('Ship’s cook');
    expect(detail.renderRoot.textContent).to.contain('Northern Ferries').and.to.contain('Sea');
    expect(part(detail, 'description').textContent).to.contain('You cook.');
    expect(detail.state).to.equal('ready');
  });

  it('states every fact under its name', async () => {
    const all = facts(await show(full));
    expect(all['Locations']).to.deep.equal(['Bergen', 'Kirkenes', 'Netherlands']);
    expect(all['Open to people in']).to.deep.equal(['Norway']);
    expect(all['Workplace']).to.deep.equal(['On-site']);
    expect(all['Employment type']).to.deep.equal(['Full-time', 'Temporary']);
    expect(all['Department']).to.deep.equal(['Galley', 'Hotel']);
    expect(all['Team']).to.deep.equal(['Night shift']);
    expect(all['Salary']).to.have.lengthOf(3);
    expect(all['Salary']?.[0]).to.match(/^Coast: .*220.*260/);
    expect(all['Salary']?.[2]).to.equal('NOK 300 and a share of the catch');
    expect(all['Posted']).to.deep.equal(['Nov 3, 2026']);
    expect(all['Apply by']).to.deep.equal(['Jan 31, 2199']);
  });

  it('writes dates for machines too', async () => {
    const times = [...(await show(full)).renderRoot.querySelectorAll('time')];
    expect(times.map((time) => time.dateTime)).to.deep.equal(['2026-11-03', '2199-01-31']);
  });

  it('fits the description below its own heading, with links to where they meant', async () => {
    const description = part(await show(full, { headingLevel: 3 }), 'description');
    expect(description.querySelector('h4')?.textContent).to.equal('Your day');
    expect(description.querySelector('a')?.getAttribute('href')).to.equal(
      'https://jobs.example/galley',
    );
    expect(description.querySelector('script')).to.equal(null);
  });

  it('shows sections where there is no description', async () => {
    const detail = await show({
      ...full,
      description: '',
      sections: [
        { kind: 'benefits', heading: '', html: '<ul><li>Fresh air</li></ul>' },
        { kind: 'other', heading: 'One <b>more</b> thing', html: '<h2>Inner</h2><p>x</p>' },
      ],
    });
    const description = part(detail, 'description');
    const headings = [...description.querySelectorAll('h3, h4')].map(
      (heading) => heading.textContent,
    );
    expect(headings).to.deep.equal(['What we offer', 'One <b>more</b> thing', 'Inner']);
  });

  it('shows the next posting when it gets one', async () => {
    const detail = await show(full);
    detail.posting = samplePosting({ id: 'n', title: 'Purser', description: '<p>Count.</p>' });
    await detail.updateComplete;
    await eventually(() => part(detail, 'description').textContent.includes('Count.'));
    expect(part(detail, 'title').textContent).to.equal('Purser');
    expect(part(detail, 'description').textContent).to.not.contain('cook');
  });

  it('marks the language of a posting that is not the page’s', async () => {
    const detail = await show({ ...full, language: 'nb' });
    expect(part(detail, 'title').lang).to.equal('nb');
    expect(part(detail, 'description').lang).to.equal('nb');
  });

  it('shows hostile texts as the texts they are', async () => {
    const hostile = '"><svg onload=alert(1)>\u202Etxt';
    const detail = await show({
      ...full,
      title: hostile,
      team: hostile,
      tags: [hostile],
      locations: [{ name: hostile }],
    });
    expect(part(detail, 'title').textContent).to.equal(hostile);
    expect(facts(detail)['Team']).to.deep.equal([hostile]);
    expect(part(detail, 'facts').querySelector('svg')).to.equal(null);
  });

  describe('lets people apply', () => {
    const apply = async (
      fields: Partial<Posting>,
      properties: Partial<JobDetailElement> = {},
    ): Promise<HTMLElement | undefined> =>
      parts(await show({ ...full, ...fields }, properties), 'apply')[0];

    it('at the address of the posting, under a name that says what for', async () => {
      const link = await apply({});
      expect(link?.getAttribute('href')).to.equal('https://jobs.example/k1/apply');
      expect(link?.textContent).to.equal('Apply for this job: Ship’s cook');
    });

    it('by e-mail where it names nothing else', async () => {
      const rest: Posting = { ...full };
      delete rest.applyUrl;
      const link = parts(await show({ ...rest, applyEmail: 'jobs@ferries.example' }), 'apply')[0];
      expect(link?.getAttribute('href')).to.equal(
        'mailto:jobs@ferries.example?subject=Ship%E2%80%99s%20cook',
      );
      expect(link?.textContent).to.contain('email');
    });

    it('on its own page as a last resort', async () => {
      const link = await apply({
        applyUrl: 'javascript:alert(1)',
        applyEmail: 'a@b.example?bcc=c@d.example',
      });
      expect(link?.getAttribute('href')).to.equal('https://jobs.example/k1');
    });

    it('nowhere, where no address is safe or the page says so', async () => {
      expect(await apply({ applyUrl: 'data:text/html,x', url: 'javascript:x' })).to.equal(
        undefined,
      );
      expect(await apply({}, { apply: 'none' })).to.equal(undefined);
    });

    it('by a button where the page has a form', async () => {
      const detail = await show(full, { apply: 'form' });
      let started: Posting | undefined;
      detail.addEventListener('apply-start', ({ posting }) => (started = posting));
      const button = part(detail, 'apply');
      expect(button.localName).to.equal('button');
      button.click();
      expect(started).to.equal(full);
    });

    it('not when the posting is closed', async () => {
      const detail = await show({ ...full, status: 'closed' }, { backHref: '/jobs' });
      expect(parts(detail, 'apply')).to.have.lengthOf(0);
      expect(part(detail, 'closed').textContent).to.contain('no longer open');
      await expect(detail).to.be.accessible();
    });

    it('until the moment it closes, also while the page is open', async () => {
      const validThrough = new Date(Date.now() + 80).toISOString();
      const detail = await show({ ...full, validThrough });
      expect(parts(detail, 'closed')).to.have.lengthOf(0);
      await eventually(() => parts(detail, 'closed').length > 0);
      expect(parts(detail, 'apply')).to.have.lengthOf(0);
    });

    it('for later, where there is no vacancy', async () => {
      const detail = await show({ ...full, status: 'talent-pool' });
      expect(detail.renderRoot.textContent).to.contain('not a vacancy');
      expect(parts(detail, 'apply').length).to.be.above(0);
    });
  });

  it('links back where the page says to', async () => {
    expect(parts(await show(full), 'back')).to.have.lengthOf(0);
    const back = part(await show(full, { backHref: '/jobs?q=sea' }), 'back');
    expect(back.getAttribute('href')).to.equal(`${location.origin}/jobs?q=sea`);
    expect(parts(await show(full, { backHref: 'javascript:x' }), 'back')).to.have.lengthOf(0);
  });

  it('takes the focus on its heading, and only when asked', async () => {
    const detail = await show(full);
    expect(document.activeElement).to.not.equal(detail);
    detail.focusHeading();
    expect(detail.shadowRoot?.activeElement).to.equal(part(detail, 'title'));
  });

  describe('with a feed', () => {
    let network: FakeNetwork;
    const warn = console.warn;

    beforeEach(() => {
      network = fakeNetwork();
      console.warn = () => undefined;
    });

    afterEach(() => {
      network.restore();
      console.warn = warn;
    });

    const open = (src: string, id = 'k1'): Promise<JobDetailElement> =>
      fixture<JobDetailElement>(
        html`<job-detail
          src=${src}
          job-id=${id}
          fallback-href="https://jobs.example/"
        ></job-detail>`,
      );

    it('finds its posting', async () => {
      network.answer('/detail.json', feedOf(full));
      const detail = await open('/detail.json');
      await eventually(() => detail.state === 'ready');
      await described(detail);
      expect(part(detail, 'title').textContent).to.equal('Ship’s cook');
    });

    it('keeps its place while it loads', async () => {
      network.hold('/slow.json');
      const detail = await open('/slow.json');
      expect(detail.state).to.equal('loading');
      expect(detail.getBoundingClientRect().height).to.be.above(300);
      expect(parts(detail, 'loading')).to.have.lengthOf(1);
      await expect(detail).to.be.accessible();
    });

    it('offers another try and the original page when the feed fails', async () => {
      const detail = await open('/gone.json');
      await eventually(() => detail.state === 'failed');
      await detail.updateComplete;
      expect(part(detail, 'fallback').getAttribute('href')).to.equal('https://jobs.example/');
      await expect(detail).to.be.accessible();
      network.answer('/gone.json', feedOf(full));
      part(detail, 'retry').click();
      await eventually(() => detail.state === 'ready');
    });

    it('says so when the posting is not in the feed', async () => {
      network.answer('/other.json', feedOf(full));
      const detail = await open('/other.json', 'zz');
      await eventually(() => detail.state === 'not-found');
      await detail.updateComplete;
      expect(part(detail, 'error').textContent).to.contain('could not be found');
      await expect(detail).to.be.accessible();
      detail.focus();
      expect(detail.shadowRoot?.activeElement).to.equal(part(detail, 'error'));
    });

    it('tells screen reader users once that there is nothing', async () => {
      network.answer('/told.json', feedOf(full));
      const detail = await open('/told.json', 'zz');
      const region = document.querySelector('[data-open-roles="announcer"]');
      await eventually(() => region?.textContent !== '');
      expect(region?.textContent).to.equal('This job could not be found.');
      detail.remove();
    });

    it('changes to another posting of the feed', async () => {
      network.answer('/two.json', feedOf(full, samplePosting({ id: 'n', title: 'Purser' })));
      const detail = await open('/two.json');
      await eventually(() => detail.state === 'ready');
      detail.jobId = 'n';
      await described(detail);
      expect(part(detail, 'title').textContent).to.equal('Purser');
      expect(network.requests).to.have.lengthOf(1);
    });

    it('completes what the list of the feed leaves out', async () => {
      const listed = {
        id: 'sr1',
        name: 'Ship’s cook',
        company: { identifier: 'Ferries', name: 'Ferries' },
      };
      network.answer('/v1/companies/ferries/postings', {
        offset: 0,
        limit: 100,
        totalFound: 1,
        content: [listed],
      });
      network.answer('/v1/companies/ferries/postings/sr1', {
        ...listed,
        jobAd: { sections: { jobDescription: { title: 'Your day', text: '<p>You cook.</p>' } } },
      });
      const detail = await fixture<JobDetailElement>(
        html`<job-detail
          src="https://api.smartrecruiters.com/v1/companies/ferries/postings"
          job-id="sr1"
        ></job-detail>`,
      );
      await eventually(() => parts(detail, 'description')[0]?.textContent.includes('You cook.'));
      detail.remove();
    });
  });

  it('survives leaving and returning', async () => {
    const detail = await show(full);
    const { parentElement } = detail;
    detail.remove();
    await new Promise((resolve) => setTimeout(resolve));
    parentElement?.append(detail);
    await described(detail);
    expect(part(detail, 'description').textContent).to.contain('cook');
  });

  it('fits into 320 pixels, whatever the words', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.style.inlineSize = '272px';
    const wide = `<table><tr>${'<td>cell of a wide table</td>'.repeat(6)}</tr></table><pre>${'x'.repeat(200)}</pre>`;
    const detail = await show({ ...full, title: 'W'.repeat(90), description: wide });
    box.append(detail);
    await detail.updateComplete;
    expect(box.scrollWidth).to.be.at.most(272);
  });

  for (const theme of ['light', 'dark']) {
    it(`is accessible in the ${theme} theme`, async () => {
      const detail = await show({ ...full, status: 'talent-pool' }, { theme, backHref: '/jobs' });
      await expect(detail).to.be.accessible();
    });
  }

  it('is accessible from right to left', async () => {
    const detail = await show({ ...full, title: 'طباخ سفينة' });
    detail.setAttribute('lang', 'ar');
    await eventually(() => detail.renderRoot.querySelector('article')?.dir === 'rtl');
    await expect(detail).to.be.accessible();
  });
});
