import '../../support/setup.js';
import { expect, fixture, html } from '@open-wc/testing';
import '../../../components/job-card/define.js';
import type { JobCardElement } from '../../../components/job-card/job-card.js';
import { JobSelectEvent } from '../../../components/job-card/job-card.events.js';
import type { Posting } from '../../../src/posting/model/posting.js';
import { feedOf, useNetwork } from '../../support/fake-fetch.js';
import { part, parts, samplePosting } from '../../support/job-feed.js';
import { eventually, turns } from '../../support/eventually.js';
import { translate } from '../../support/translate.js';
import { full, show, text } from './sample-card.js';

describe('<job-card>', () => {
  it('shows every fact in a part of its own, as it is', async () => {
    const card = await show(full);
    expect(text(card, 'title')).to.equal('Ship’s cook');
    expect(text(card, 'organization')).to.equal('Northern Ferries');
    expect(text(card, 'department')).to.equal('Galley');
    expect(text(card, 'locations')).to.equal('Bergen');
    expect(text(card, 'workplace')).to.equal('On-site');
    expect(text(card, 'employment-type')).to.equal('Full-time, Temporary');
    expect(text(card, 'salary')).to.match(/€20.+24 an hour/);
    expect(part(card, 'date').title).to.equal('Posted Nov 3, 2026');
    expect(parts(card, 'tags')[0]?.textContent.replace(/\s/g, '')).to.equal('SeaFood');
    expect(part(card, 'date').getAttribute('datetime')).to.equal('2026-11-03');
  });

  it('leaves out what a posting does not state', async () => {
    const card = await show(
      samplePosting({ id: 'x', title: 'Bare', locations: [], employmentTypes: [] }),
    );
    for (const name of [
      'organization',
      'locations',
      'workplace',
      'salary',
      'date',
      'tags',
      'status',
    ]) {
      expect(parts(card, name), name).to.have.lengthOf(0);
    }
  });

  it('is one heading with one link to the posting', async () => {
    const card = await show(full);
    const links = card.renderRoot.querySelectorAll('a, button');
    expect(links).to.have.lengthOf(1);
    expect(links[0]?.closest('h3')).to.not.equal(null);
    expect(links[0]?.getAttribute('href')).to.equal('https://jobs.example/k1');
  });

  it('takes its heading level and its link from outside', async () => {
    const card = await show(full, { headingLevel: 5, href: '/careers?role=k1' });
    expect(part(card, 'title').closest('h5')).to.not.equal(null);
    expect(part(card, 'title').getAttribute('href')).to.equal(`${location.origin}/careers?role=k1`);
  });

  for (const url of [
    'javascript:alert(1)',
    'data:text/html,x',
    ' java\nscript:alert(1)',
    'vbscript:x',
    '',
  ]) {
    it(`is no link for the address ${JSON.stringify(url)}`, async () => {
      const card = await show({ ...full, url, applyUrl: url }, { href: url });
      expect(card.renderRoot.querySelector('a')).to.equal(null);
      expect(text(card, 'title')).to.equal('Ship’s cook');
    });
  }

  it('shows hostile texts as the texts they are', async () => {
    const hostile = '<img src=x onerror=alert(1)>{{7*7}}\u202Egnp.exe';
    const card = await show({
      ...full,
      title: hostile,
      hiringOrganization: { name: hostile },
      department: hostile,
      locations: [{ name: hostile }],
      salaries: [{ text: hostile }],
      tags: [hostile],
    });
    for (const name of ['title', 'organization', 'department', 'locations', 'salary']) {
      expect(text(card, name), name).to.equal(hostile);
    }
    expect(card.renderRoot.querySelectorAll('img')).to.have.lengthOf(0);
    expect(parts(card, 'title')[0]?.querySelector('bdi')).to.not.equal(null);
  });

  it('has its title alone in the heading, and all facts in one list', async () => {
    const card = await show({ ...full, featured: true });
    const heading = card.renderRoot.querySelector('h3');
    expect(heading?.textContent.trim()).to.equal('Ship’s cook');
    expect(card.renderRoot.querySelectorAll('ul, ol, dl')).to.have.lengthOf(1);
  });

  it('says once that the work is remote', async () => {
    const remote = { ...full, workplace: 'remote' as const, locations: [] };
    const anywhere = await show(remote);
    expect(parts(anywhere, 'card')[0]?.textContent.match(/Remote/g)).to.have.lengthOf(1);
    const areas = await show({ ...remote, applicantLocationRequirements: [{ name: 'Norway' }] });
    expect(text(areas, 'locations')).to.equal('Remote, Norway');
    expect(parts(areas, 'workplace')).to.have.lengthOf(0);
  });

  it('shows the team where there is no department', async () => {
    const card = await show({ ...full, team: 'Night watch' });
    expect(parts(card, 'team')).to.have.lengthOf(0);
    const bare = samplePosting({ id: 'x', title: 'Bare', team: 'Night watch' });
    expect(text(await show(bare), 'team')).to.equal('Night watch');
  });

  it('opens further places by a control of the browser, spoken of in words', async () => {
    const locations = ['Vigo', 'Porto', 'Brest'].map((name) => ({ name }));
    const card = await show({ ...full, locations });
    const details = part(card, 'locations').querySelector('details');
    const summary = details?.querySelector('summary');
    expect(part(card, 'locations').innerText.replace(/\s+/g, ' ')).to.contain('Vigo, +2 places');
    expect(summary?.querySelector('.visually-hidden')?.textContent).to.equal('and 2 more places');
    const { left, top, width, height } = summary?.getBoundingClientRect() ?? new DOMRect();
    const hit = card.shadowRoot?.elementFromPoint(left + width / 2, top + height / 2);
    expect(summary?.contains(hit ?? null), 'above the link').to.equal(true);
    summary?.click();
    expect(details?.open).to.equal(true);
    expect(details?.innerText).to.contain('Porto, Brest');
    await expect(card).to.be.accessible();
  });

  it('says what is urgent or new', async () => {
    const days = (count: number): string => new Date(Date.now() + count * 86_400_000).toISOString();
    const badge = async (posting: Partial<Posting>) =>
      text(await show({ ...full, datePosted: '2020-01-01', ...posting }), 'badge');
    expect(await badge({})).to.equal(undefined);
    expect(await badge({ datePosted: days(-2) })).to.equal('New');
    expect(await badge({ datePosted: days(-2), featured: true })).to.equal('Featured');
    expect(await badge({ featured: true, validThrough: days(3) })).to.equal('Closes in 3 days');
    expect(await badge({ status: 'talent-pool', validThrough: days(3) })).to.equal('Talent pool');
    expect(await badge({ validThrough: days(30) })).to.equal(undefined);
  });

  it('says that a posting is closed, or no vacancy', async () => {
    expect(text(await show({ ...full, status: 'closed' }), 'status')).to.equal('Closed');
    expect(text(await show({ ...full, status: 'talent-pool' }), 'status')).to.equal('Talent pool');
    expect(text(await show({ ...full, validThrough: '2020-01-01' }), 'status')).to.equal('Closed');
  });

  it('marks the language of a title that is not the page’s', async () => {
    const card = await show({ ...full, language: 'nb' });
    expect(card.renderRoot.querySelector('h3')?.lang).to.equal('nb');
    expect((await show({ ...full, language: 'en' })).renderRoot.querySelector('h3')?.lang).to.equal(
      '',
    );
  });

  it('marks English words on a page whose language it has no words of', async () => {
    const page = await fixture(html`<div lang="hr"></div>`);
    const card = await show(full);
    page.append(card);
    await eventually(() => part(card, 'card').lang === 'en');
    expect(part(card, 'card').dir).to.equal('ltr');
    // What the feed does not say is taken to be in the language of the page.
    expect(card.renderRoot.querySelector('h3')?.lang).to.equal('hr');
    page.setAttribute('lang', 'de');
    await eventually(() => part(card, 'card').lang === '');
    expect(card.renderRoot.querySelector('h3')?.lang).to.equal('');
  });

  it('speaks the language of the page', async () => {
    const card = await show(full);
    card.lang = 'de';
    await eventually(() => text(card, 'workplace') !== 'On-site');
    expect(text(card, 'employment-type')).to.contain('Vollzeit');
  });

  describe('when the reader chooses it', () => {
    const click = (card: JobCardElement, init: MouseEventInit = {}): MouseEvent => {
      const event = new MouseEvent('click', {
        bubbles: true,
        composed: true,
        cancelable: true,
        ...init,
      });
      part(card, 'title').dispatchEvent(event);
      return event;
    };
    const stay = (event: Event): void => event.preventDefault();

    beforeEach(() => addEventListener('click', stay));
    afterEach(() => removeEventListener('click', stay));

    it('tells the page, which may show the posting itself', async () => {
      const card = await show(full);
      let selected: Posting | undefined;
      let wasPrevented: boolean | undefined;
      card.addEventListener('job-select', (event) => {
        expect(event).to.be.instanceOf(JobSelectEvent);
        selected = event.posting;
        event.preventDefault();
      });
      card.addEventListener('click', (event) => (wasPrevented = event.defaultPrevented));
      click(card);
      expect(selected).to.equal(full);
      expect(wasPrevented).to.equal(true);
    });

    it('follows the link where the page does not mind', async () => {
      const card = await show(full);
      let wasPrevented: boolean | undefined;
      card.addEventListener('click', (event) => (wasPrevented = event.defaultPrevented));
      click(card);
      expect(wasPrevented).to.equal(false);
    });

    for (const init of [
      { ctrlKey: true },
      { metaKey: true },
      { shiftKey: true },
      { altKey: true },
      { button: 1 },
    ]) {
      it(`leaves a click with ${Object.keys(init)[0]} to the browser`, async () => {
        const card = await show(full);
        let events = 0;
        card.addEventListener('job-select', () => (events += 1));
        click(card, init);
        expect(events).to.equal(0);
      });
    }

    it('can be clicked anywhere', async () => {
      const card = await show(full);
      const { left, bottom } = card.getBoundingClientRect();
      const target = card.shadowRoot?.elementFromPoint(left + 5, bottom - 5);
      expect(target).to.equal(part(card, 'title'));
    });

    it('takes the focus on its title', async () => {
      const card = await show(full);
      card.focus();
      expect(card.shadowRoot?.activeElement).to.equal(part(card, 'title'));
    });
  });
  describe('with a feed', () => {
    const network = useNetwork();

    it('finds its posting', async () => {
      network.answer('/card.json', feedOf(full));
      const card = await fixture<JobCardElement>(
        html`<job-card src="/card.json" job-id="k1"></job-card>`,
      );
      await eventually(() => parts(card, 'title').length > 0);
      expect(text(card, 'title')).to.equal('Ship’s cook');
    });

    it('keeps its place while it loads', async () => {
      network.hold('/slow.json');
      const card = await fixture<JobCardElement>(
        html`<job-card src="/slow.json" job-id="k1"></job-card>`,
      );
      expect(card.getBoundingClientRect().height).to.be.above(90);
      await expect(card).to.be.accessible();
    });

    it('offers another try and the original page when the feed fails', async () => {
      const card = await fixture<JobCardElement>(
        html`<job-card
          src="/gone.json"
          job-id="k1"
          fallback-href="https://jobs.example/"
        ></job-card>`,
      );
      await eventually(() => card.renderRoot.querySelector('button'));
      expect(card.renderRoot.querySelector('a')?.href).to.equal('https://jobs.example/');
      await expect(card).to.be.accessible();
      network.answer('/gone.json', feedOf(full));
      card.renderRoot.querySelector('button')?.click();
      await eventually(() => parts(card, 'title').length > 0);
    });

    it('says so when the posting is not in the feed', async () => {
      network.answer('/other.json', feedOf(full));
      const card = await fixture<JobCardElement>(
        html`<job-card src="/other.json" job-id="zz"></job-card>`,
      );
      await eventually(() => card.renderRoot.textContent.includes('could not be found'));
      let updates = 0;
      card.addController({ hostUpdated: () => (updates += 1) });
      // It comes to rest, though what arrives late may draw it once more.
      await eventually(async () => {
        updates = 0;
        await turns();
        return updates === 0;
      });
      await expect(card).to.be.accessible();
    });
  });

  it('shows nothing while it has neither posting nor feed', async () => {
    const card = await fixture<JobCardElement>(html`<job-card></job-card>`);
    expect(card.renderRoot.textContent.trim()).to.equal('');
  });

  it('has nothing between employer and department where each has a line of its own', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const box = await fixture<HTMLElement>(
        html`<div dir=${dir} style="inline-size: 200px"></div>`,
      );
      const card = await show({ ...full, department: 'Galley and dining saloons' });
      box.append(card);
      await card.updateComplete;
      const employer = part(card, 'organization').getBoundingClientRect();
      const department = part(card, 'department').getBoundingClientRect();
      expect(department.top).to.be.at.least(employer.bottom);
      const line = part(card, 'organization').closest('ul');
      // What stands between two on one line is cut off where one begins a line.
      expect(line && getComputedStyle(line).overflowX).to.equal('clip');
    }
  });

  for (const layout of ['list', 'rows', 'grid'] as const) {
    it(`fits into 320 pixels in ${layout} layout, whatever the words`, async () => {
      const box = await fixture(html`<div></div>`);
      Object.assign((box as HTMLElement).style, { inlineSize: '272px' });
      const card = await show(
        { ...full, title: 'W'.repeat(90), tags: ['t'.repeat(80)] },
        { layout },
      );
      box.append(card);
      await card.updateComplete;
      expect(part(card, 'card').scrollWidth).to.be.at.most(272);
    });
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`is accessible in the ${colorScheme} scheme`, async () => {
      const card = await show({ ...full, featured: true }, { colorScheme });
      await expect(card).to.be.accessible();
      expect(getComputedStyle(card).colorScheme).to.equal(colorScheme);
    });
  }

  it('is accessible from right to left', async () => {
    const card = await show({ ...full, title: 'طباخ سفينة' });
    card.setAttribute('lang', 'ar');
    await eventually(() => part(card, 'card').dir === 'rtl');
    await expect(card).to.be.accessible();
  });

  it('keeps the page’s font and colour, and not its letter spacing', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    Object.assign(box.style, {
      color: 'rgb(80, 20, 20)',
      fontFamily: 'monospace',
      letterSpacing: '9px',
    });
    const card = await show(full);
    box.append(card);
    const style = getComputedStyle(part(card, 'title'));
    expect(style.color).to.equal('rgb(80, 20, 20)');
    expect(style.fontFamily).to.equal('monospace');
    expect(style.letterSpacing).to.equal('normal');
  });

  it('hides with hidden', async () => {
    const card = await show(full);
    card.hidden = true;
    expect(getComputedStyle(card).display).to.equal('none');
  });

  it('updates its texts after the browser translated them', async () => {
    const card = await show(full);
    translate(part(card, 'card'));
    card.posting = { ...full, title: 'Purser' };
    await card.updateComplete;
    expect(text(card, 'title')).to.equal('Purser');
  });

  it('warns about a heading level that is none, and keeps its own', async () => {
    const warnings: string[] = [];
    const real = console.warn;
    console.warn = (message: string) => void warnings.push(message);
    const card = await show(full, { headingLevel: 9 });
    console.warn = real;
    expect(part(card, 'title').closest('h3')).to.not.equal(null);
    expect(warnings[0]).to.contain('heading-level="9"');
  });
});
