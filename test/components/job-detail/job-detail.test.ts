import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import '../../../components/job-detail/define.js';
import type { JobDetailElement } from '../../../components/job-detail/job-detail.js';
import type { Posting } from '../../../src/posting/model/posting.js';
import { holdClock } from '../../support/clock.js';
import { part, parts, samplePosting } from '../../support/job-feed.js';
import { eventually } from '../../support/eventually.js';
import { described, full, show, facts } from './sample-detail.js';

describe('<job-detail>', () => {
  it('shows the whole posting', async () => {
    const detail = await show(full);
    expect(part(detail, 'title').localName).to.equal('h2');
    expect(part(detail, 'title').textContent).to.equal('Ship’s cook');
    expect(detail.renderRoot.textContent).to.contain('Northern Ferries').and.to.contain('Sea');
    expect(part(detail, 'description').textContent).to.contain('You cook.');
    expect(detail.state).to.equal('ready');
  });

  it('opens what leaves the page where the page wants that, and says so', async () => {
    const description =
      '<p>See <a href="https://crew.example/">the crew</a>, <a href="mailto:a@b.example">us</a>.</p>';
    const detail = await show({ ...full, description }, { target: '_blank' });
    const apply = part(detail, 'apply');
    expect(apply.getAttribute('target')).to.equal('_blank');
    expect(apply.textContent).to.contain('opens in a new tab');
    await eventually(() => part(detail, 'description').querySelectorAll('a').length === 2);
    const targets = [...part(detail, 'description').querySelectorAll('a')].map(
      ({ target }) => target,
    );
    expect(targets).to.deep.equal(['_blank', '']);
    const plain = await show({ ...full, description });
    expect(part(plain, 'apply').hasAttribute('target')).to.equal(false);
    expect(part(plain, 'apply').textContent).not.to.contain('tab');
  });

  it('divides the long words of its title as their language does', async function () {
    if (!CSS.supports('hyphenate-limit-chars', '14')) this.skip();
    const detail = await show({ ...full, title: 'Netzanschlussingenieur', language: 'de' });
    expect(getComputedStyle(part(detail, 'title')).hyphens).to.equal('auto');
    expect(part(detail, 'title').lang).to.equal('de');
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

  it('states a fact below its name where the text is large', async () => {
    const detail = await show(full);
    Object.assign(detail.style, { inlineSize: '358px', fontSize: '32px' });
    for (const fact of part(detail, 'facts').querySelectorAll('.fact')) {
      const name = fact.querySelector('dt')?.getBoundingClientRect();
      const value = fact.querySelector('dd')?.getBoundingClientRect();
      if (name?.height === 0) continue;
      expect(value?.left).to.equal(name?.left); // not in a column of its own
    }
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

  it('parts what stands in blocks without a meaning from what is before it', async () => {
    const description = '<h2>You</h2><div>Weld:</div><ul><li>steel</li></ul><div>And cook.</div>';
    const prose = part(await show({ ...full, description }), 'description');
    const blocks = [...(prose.querySelector('h3')?.parentElement?.children ?? [])];
    const boxes = blocks.map((block) => block.getBoundingClientRect());
    const gaps = boxes.slice(1).map(({ top }, index) => top - (boxes[index]?.bottom ?? 0));
    expect(gaps).to.have.lengthOf(3);
    expect(Math.min(...gaps)).to.be.at.least(8);
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

  it('keeps its text, and what is selected in it, where the page gives the same anew', async () => {
    const detail = await show(full, { messages: { apply: 'Come aboard' } });
    const text = part(detail, 'description').querySelector('p');
    detail.messages = { apply: 'Come aboard' };
    detail.posting = { ...full, tags: [...full.tags] };
    await described(detail);
    expect(part(detail, 'description').querySelector('p')).to.equal(text);
    detail.messages = { apply: 'Sign on' };
    await eventually(() => part(detail, 'apply').textContent.includes('Sign on'));
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
      const clock = holdClock();
      const validThrough = new Date(clock.now() + 60_000).toISOString();
      const detail = await show({ ...full, validThrough });
      expect(parts(detail, 'closed')).to.have.lengthOf(0);
      clock.advance(61_000);
      await eventually(() => parts(detail, 'closed').length > 0);
      expect(parts(detail, 'apply')).to.have.lengthOf(0);
    });

    it('for later, where there is no vacancy', async () => {
      const detail = await show({ ...full, status: 'talent-pool' });
      expect(detail.renderRoot.textContent).to.contain('not a vacancy');
      expect(parts(detail, 'apply').length).to.be.above(0);
    });
  });

  it('begins its text within 420 px on a phone, also under a title of three lines', async () => {
    const usual = samplePosting({
      id: 'k1',
      title: 'Senior engineer for embedded software of tidal turbines in the north',
      applyUrl: 'https://jobs.example/k1/apply',
      hiringOrganization: { name: 'Northern Tides' },
      department: 'Galley',
      workplace: 'hybrid',
      salaries: [{ currency: 'NOK', min: 600_000, max: 700_000, unit: 'YEAR' }],
      datePosted: '2026-11-03',
    });
    const detail = await show(usual, {
      backHref: '/jobs',
      department: { name: 'Galley', href: '/jobs?department=Galley' },
      address: '/jobs/k1',
    });
    detail.style.inlineSize = '358px';
    await eventually(() => part(detail, 'title').getBoundingClientRect().width <= 358);
    const { top } = detail.getBoundingClientRect();
    expect(part(detail, 'description').getBoundingClientRect().top - top).to.be.below(420 - 16);
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
});
