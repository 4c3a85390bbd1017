import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import '../../../components/job-list/define.js';
import { JobsQueryEvent } from '../../../components/internal/feed/feed-events.js';
import {
  inlineFeedScript,
  manyPostings,
  part,
  parts,
  samplePosting,
  samplePostings,
} from '../../support/job-feed.js';
import type { JobListElement } from '../../../components/job-list/job-list.js';
import type { Posting } from '../../../src/posting/model/posting.js';
import { titles, addList, settled, choose, type, liveRegion, patiently } from './sample-list.js';

describe('<job-list>', () => {
  afterEach(() => {
    for (const element of document.querySelectorAll('job-list, job-filters')) element.remove();
  });

  describe('shows postings', () => {
    it('lists the open ones and counts them', async () => {
      const list = await addList();
      expect(list.state).to.equal('ready');
      expect(list.total).to.equal(5);
      expect(list.postings).to.have.lengthOf(6);
      expect(part(list, 'count').textContent).to.equal('5 jobs');
      expect(titles(list)).to.have.lengthOf(5);
      await expect(list).to.be.accessible();
    });

    it('has no controls for one posting, unless they are asked for', async () => {
      const one = samplePostings.slice(0, 1);
      const controls = (list: JobListElement): Element | null =>
        list.renderRoot.querySelector('job-filters:not(.chosen), .sort');
      const list = await addList(one);
      expect(titles(list)).to.have.lengthOf(1);
      expect(part(list, 'count').textContent).to.equal('1 job');
      expect(controls(list)).to.equal(null);
      expect(controls(await addList(samplePostings.slice(0, 2)))).to.not.equal(null);
      expect(controls(await addList(one, { filters: 'search' }))).to.not.equal(null);
      const narrowed = await addList(one, { query: 'search=zzz' });
      expect(controls(narrowed)).to.not.equal(null);
      await type(narrowed, '');
      expect(titles(narrowed)).to.have.lengthOf(1);
      expect(controls(narrowed)).to.not.equal(null);
    });

    it('joins a country and its only town in one choice, which lifts either', async () => {
      const at = (id: string, locality: string, country: string): Posting =>
        samplePosting({ id, title: id, locations: [{ name: locality, locality, country }] });
      const postings = [
        at('1', 'Graz', 'AT'),
        at('2', 'Graz', 'AT'),
        at('3', 'Bergen', 'NO'),
        at('4', 'Oslo', 'NO'),
      ];
      const choices = (list: JobListElement): string[] =>
        [...list.renderRoot.querySelectorAll('job-filters')].flatMap(({ shadowRoot }) =>
          [...(shadowRoot?.querySelectorAll('[data-facet="location"] .option') ?? [])].map(
            (option) => option.textContent.replace(/\s+/g, ' ').trim(),
          ),
        );
      const list = await addList(postings, { query: 'location=AT' });
      expect(choices(list)).to.deep.equal(['Graz, Austria 2', 'Norway 2', 'Bergen 1', 'Oslo 1']);
      expect(titles(list)).to.deep.equal(['1', '2']);
      await choose(list, 'Graz');
      expect(list.query).to.equal('');
      await choose(list, 'Graz');
      expect(titles(list)).to.deep.equal(['1', '2']);
      expect(list.query).to.equal('location=Graz');
    });

    it('links each title to the page of its posting', async () => {
      const list = await addList();
      expect(part(list, 'title').getAttribute('href')).to.equal('https://jobs.example/1');
    });

    it('lists a vacancy once, in the language of the page, and follows that', async () => {
      const versions = { en: 'Cook', de: 'Köchin' };
      const postings = Object.entries(versions).map(([language, title]) =>
        samplePosting({ id: language, title, language, vacancy: 'cook' }),
      );
      const list = await addList([...postings, ...samplePostings], {
        lang: 'de',
        'page-size': '9',
      });
      expect(titles(list)).to.include('Köchin').and.not.include('Cook');
      expect(list.total).to.equal(6);
      expect(list.postings).to.have.lengthOf(8);
      list.lang = 'en';
      await patiently(() => titles(list).includes('Cook'));
      expect(titles(list)).to.not.include('Köchin');
      expect(list.total).to.equal(6);
    });

    it('shows pages of a few, and moves the focus to the first new card', async () => {
      const list = await addList(manyPostings(7), { 'page-size': '3' });
      expect(titles(list)).to.have.lengthOf(3);
      part(list, 'more').click();
      await patiently(() => titles(list).length === 6);
      await patiently(() => list.shadowRoot?.activeElement === parts(list, 'title')[3]);
      expect(list.query).to.equal('page=2');
      part(list, 'more').click();
      await patiently(() => titles(list).length === 7);
      expect(parts(list, 'more')).to.have.lengthOf(0);
    });

    it('has what narrows and what sorts side by side in a narrow place', async () => {
      const list = await addList(samplePostings);
      const boxes = (): [DOMRect, DOMRect] => [
        part(
          list.shadowRoot?.querySelector('job-filters') ?? list,
          'filter-button',
        ).getBoundingClientRect(),
        (list.renderRoot.querySelector('select') ?? list).getBoundingClientRect(),
      ];
      for (const width of [320, 390, 460]) {
        list.style.inlineSize = `${width}px`;
        await patiently(() => {
          const [filters, sort] = boxes();
          return Math.abs(filters.bottom - sort.bottom) < 3 && filters.right < sort.left;
        });
        const count = part(list, 'count').getBoundingClientRect();
        expect(count.top).to.be.at.least(boxes()[1].bottom);
        expect(list.scrollWidth).to.be.at.most(width);
      }
    });

    it('shows six cards on the first screen of a phone, under search and filters', async () => {
      const postings = manyPostings(20).map((posting, index) => ({
        ...posting,
        title:
          index % 2 === 0 ? 'Harbour pilot' : 'Senior harbour pilot for the northern approaches',
        datePosted: '2026-10-01',
      }));
      const list = await addList(postings, { layout: 'list' });
      list.style.inlineSize = '358px';
      await settled(list);
      const { top } = list.getBoundingClientRect();
      const seen = parts(list, 'card').filter(
        (card) => card.getBoundingClientRect().bottom - top <= 844 - 16,
      );
      expect(seen.length).to.be.at.least(6);
    });

    it('prints all that match, with nothing to click for more', async () => {
      const list = await addList(manyPostings(7), { 'page-size': '3' });
      dispatchEvent(new Event('beforeprint'));
      expect(titles(list)).to.have.lengthOf(7);
      expect(parts(list, 'more')).to.have.lengthOf(0);
      dispatchEvent(new Event('afterprint'));
      expect(titles(list)).to.have.lengthOf(3);
    });

    it('puts postings under headings one level above their titles', async () => {
      const list = await addList(samplePostings, {
        'group-by': 'department',
        'heading-level': '2',
      });
      const headings = parts(list, 'group').map((group) => group.querySelector('h2'));
      expect(headings.map((heading) => heading?.innerText.replace(/\s+/g, ''))).to.deep.equal([
        'Engineering22jobs', // in figures for the eye, in words for the ear
        'Finance11job',
        'Workshop22jobs',
      ]);
      await expect(list).to.be.accessible();
    });

    it('is built from the page’s own template', async () => {
      const list = document.createElement('job-list');
      list.innerHTML =
        '<template slot="card"><p class="own"><a data-field="title"></a></p></template>';
      list.append(inlineFeedScript(samplePostings));
      document.body.append(list);
      await patiently(() => list.state === 'ready');
      await settled(list);
      const own = (): Element | null | undefined =>
        list.renderRoot.querySelector('job-card')?.shadowRoot?.querySelector('.own');
      await patiently(() => own()?.textContent === 'Turbine engineer');
    });

    it('shows what a feed says as text, whatever it says', async () => {
      const title = '<img src=x onerror="alert(1)">${}</script>';
      const postings = [
        samplePosting({ id: '__proto__', title, department: '<b>x</b>' }),
        samplePosting({ id: 'constructor', title: 'ﷺ'.repeat(200), department: '__proto__' }),
      ];
      const list = await addList(postings, { filters: 'department' });
      expect(titles(list)[0]).to.equal(title);
      expect(list.shadowRoot?.querySelector('img')).to.equal(null);
      await choose(list, '__proto__');
      expect(list.total).to.equal(1);
    });

    it('has the attributes that the page wrote, and others only where a property has changed', async () => {
      const list = await addList(samplePostings, { 'page-size': '3' });
      expect(list.getAttributeNames()).to.deep.equal(['page-size']);
      list.layout = 'grid';
      await settled(list);
      expect(list.getAttribute('layout')).to.equal('grid');
    });

    it('stands on a ground wider than its text where it has a scheme of its own', async () => {
      const list = await addList(samplePostings, { 'color-scheme': 'dark' });
      const { boxShadow } = getComputedStyle(list);
      expect(boxShadow).to.equal('rgb(21, 24, 28) 0px 0px 0px 16px');
      const page = document.documentElement;
      expect(page.scrollWidth).to.equal(page.clientWidth);
    });

    it('shows six cards on a phone', async () => {
      const postings = [...Array(12).keys()].map((index) =>
        samplePosting({
          id: String(index),
          title: index % 2 === 0 ? 'Senior engineer for tidal measurement' : 'Harbour pilot',
          workplace: index % 3 === 0 ? 'hybrid' : 'on-site',
          employmentTypes: [],
          datePosted: '2026-10-01',
        }),
      );
      const list = await addList(postings);
      list.style.inlineSize = '358px';
      const { top } = list.getBoundingClientRect();
      const seen = (): number =>
        parts(list, 'card').filter((card) => card.getBoundingClientRect().bottom - top <= 820)
          .length;
      await patiently(() => part(list, 'filter-button').checkVisibility());
      expect(seen()).to.be.at.least(6);
    });

    it('gives the date a line of its own only beside the employer or the department', async () => {
      const posting = { workplace: 'remote', datePosted: '2026-10-01' } as const;
      const list = await addList([
        samplePosting({ ...posting, id: '1', title: 'Pilot', department: 'Harbour' }),
        samplePosting({ ...posting, id: '2', title: 'Cook' }),
      ]);
      const middle = (name: string): number[] =>
        parts(list, name).map((one) => {
          const { top, bottom } = one.getBoundingClientRect();
          return (top + bottom) / 2;
        });
      const [below = 0, beside = 0] = middle('date').map(
        (date, index) => date - (middle('workplace')[index] ?? 0),
      );
      expect(below).to.be.above(12);
      expect(Math.abs(beside)).to.be.below(6);
    });

    it('stays within a phone’s width', async () => {
      const list = await addList([
        samplePosting({ id: '1', title: 'x'.repeat(200), department: 'y'.repeat(90) }),
        ...manyPostings(30),
      ]);
      list.style.inlineSize = '320px';
      await settled(list);
      expect(list.scrollWidth).to.be.at.most(320);
    });

    it('stays within it with text of twice the size', async () => {
      const list = await addList(manyPostings(30));
      Object.assign(list.style, { inlineSize: '288px', fontSize: '34px' });
      await settled(list);
      expect(list.scrollWidth).to.be.at.most(288);
      const bottom = part(list, 'filter-button').getBoundingClientRect().bottom;
      expect(
        list.shadowRoot?.querySelector('.sort select')?.getBoundingClientRect().top,
      ).to.be.at.least(bottom);
    });

    it('follows each key with five hundred postings', async () => {
      const list = await addList(manyPostings(500));
      const totals: number[] = [];
      for (const text of ['p', 'post', 'post 4', 'post 49', 'post 499']) {
        await type(list, text);
        totals.push(list.total);
      }
      expect(totals).to.deep.equal([500, 500, 199, 15, 1]);
    });
  });

  describe('takes a query', () => {
    it('filters by search, facets and sort, and tells the page', async () => {
      const list = await addList();
      const told: string[] = [];
      list.addEventListener('jobs-query', (event) => {
        expect(event).to.be.instanceOf(JobsQueryEvent);
        told.push(`${event.query} ${event.total}`);
      });
      await choose(list, 'Engineering');
      await type(list, 'software');
      await type(list, 'software ');
      expect(titles(list)).to.deep.equal(['Software engineer']);
      expect(told).to.deep.equal([
        'department=Engineering 2',
        'search=software&department=Engineering 1',
      ]);
    });

    it('stays silent when the page sets the query', async () => {
      const list = await addList();
      let told = 0;
      list.addEventListener('jobs-query', () => (told += 1));
      list.query = 'department=Finance';
      await settled(list);
      expect(list.total).to.equal(1);
      expect(list.query).to.equal('department=Finance');
      expect(told).to.equal(0);
    });

    it('starts with the query of its attribute, which the reader can lift', async () => {
      const list = await addList(samplePostings, { query: 'department=Finance&sort=title' });
      expect(list.total).to.equal(1);
      part(list, 'clear').click();
      await settled(list);
      expect(list.total).to.equal(5);
      expect(list.query).to.equal('sort=title');
    });

    it('never lifts a preset nor shows it as chosen', async () => {
      const attributes = { preset: 'department=Engineering', filters: 'search' };
      const list = await addList(samplePostings, attributes);
      expect(list.total).to.equal(2);
      expect(parts(list, 'chip')).to.have.lengthOf(0);
      await type(list, 'zzz');
      expect(list.state).to.equal('no-match');
      list.shadowRoot?.querySelector<HTMLElement>('.results .button')?.click();
      await settled(list);
      expect(list.total).to.equal(2);
    });

    it('gives the same result in whatever order filters are set', async () => {
      const one = await addList();
      await choose(one, 'Workshop');
      await choose(one, 'on-site');
      await type(one, 'diver');
      const other = await addList();
      await type(other, 'diver');
      await choose(other, 'on-site');
      await choose(other, 'Workshop');
      expect(one.query).to.equal(other.query);
      expect(titles(one)).to.deep.equal(titles(other));
    });

    it('counts each choice as it would list', async () => {
      const list = await addList();
      await choose(list, 'on-site');
      for (const option of parts(list, 'facet')[0]?.querySelectorAll('.option') ?? []) {
        const input = option.querySelector('input');
        const count = Number(option.querySelector('.option-count')?.textContent);
        await choose(list, input?.value ?? '');
        expect(list.total, input?.value).to.equal(count);
        await choose(list, input?.value ?? '');
      }
    });

    describe('for places', () => {
      const remote = (id: string, area: string): Posting =>
        samplePosting({
          id,
          title: `Remote ${id}`,
          workplace: 'remote',
          locations: [],
          applicantLocationRequirements: [{ name: area }],
        });
      const oban = [{ name: 'Oban', locality: 'Oban', region: 'Argyll', country: 'GB' }];
      const postings = [
        samplePosting({ id: '1', title: 'Diver' }),
        samplePosting({ id: '2', title: 'Welder', locations: oban }),
        remote('3', 'Norway'),
        remote('4', 'Europe'),
        { ...remote('5', ''), applicantLocationRequirements: [] },
      ];
      const shown = (list: JobListElement): string[] =>
        [...(parts(list, 'facet')[0]?.querySelectorAll('.option') ?? [])].map((option) =>
          option.textContent.trim().replace(/\s+/g, ' '),
        );
      const offer = (list: JobListElement): HTMLInputElement => {
        const label = parts(list, 'option').find((input) => input.closest('.remote'));
        if (!(label instanceof HTMLInputElement)) throw new Error('nothing is offered');
        return label;
      };

      it('shows countries, regions and towns, and remote work apart', async () => {
        const list = await addList(postings, { filters: 'location' });
        expect(shown(list)).to.deep.equal([
          'Norway 3',
          'Bergen 1',
          'United Kingdom 2',
          'Oban, Argyll 1',
          'Europe 4',
          'Remote, area not stated 1',
        ]);
      });

      it('includes remote work where the reader asks for it, tells of it, and lets it be lifted', async () => {
        const list = await addList(postings, { filters: 'location' });
        await choose(list, 'Bergen');
        expect(titles(list)).to.deep.equal(['Diver']);
        expect(shown(list).at(-1)).to.equal('Include remote jobs open to Norway (2)');
        const told: JobsQueryEvent[] = [];
        list.addEventListener('jobs-query', (event) => told.push(event));
        const filters = list.renderRoot.querySelector('job-filters')?.renderRoot;
        filters?.querySelector<HTMLElement>('.toggle')?.click(); // a narrow list folds its facets
        await patiently(() => offer(list).checkVisibility());
        offer(list).focus();
        offer(list).click();
        await patiently(() => told.length > 0 && titles(list).length === 3);
        expect(titles(list)).to.deep.equal(['Diver', 'Remote 3', 'Remote 4']);
        expect(part(list, 'count').textContent).to.equal('3 jobs');
        expect(told.map(({ query, total }) => [query, total])).to.deep.equal([
          ['location=Bergen&remote=include', 3],
        ]);
        await patiently(() => liveRegion() === '3 jobs');
        expect(offer(list).checked).to.equal(true);
        // Not `:focus`, which Firefox has in the tab in front only.
        const root = offer(list).getRootNode();
        expect(root instanceof ShadowRoot && root.activeElement).to.equal(offer(list));
        parts(list, 'chip')[1]?.click();
        await patiently(() => !offer(list).checked);
        expect(list.query).to.equal('location=Bergen');
      });

      it('keeps it in the address, and takes it from there', async () => {
        const list = await addList(postings, { filters: 'location', routing: 'hash' });
        await choose(list, 'Bergen');
        offer(list).click();
        await settled(list);
        expect(location.hash).to.equal('#role-location=Bergen&role-remote=include');
        list.remove();
        const again = await addList(postings, { filters: 'location', routing: 'hash' });
        await patiently(() => again.total === 3);
        part(again, 'clear').click();
        await patiently(() => again.total === 5);
        expect(location.hash).to.equal('');
      });

      it('takes it from the starting query, and from the preset without an offer', async () => {
        const query = 'location=Bergen&remote=include';
        expect((await addList(postings, { query })).total).to.equal(3);
        const always = await addList(postings, {
          preset: 'remote=include',
          query: 'location=Oban',
        });
        expect(always.total).to.equal(2);
        expect(parts(always, 'option').some((input) => input.closest('.remote'))).to.equal(false);
      });
    });

    it('sorts by the reader’s choice', async () => {
      const list = await addList();
      const select = list.shadowRoot?.querySelector('select');
      if (!select) throw new Error('no choice of an order');
      select.value = 'title';
      select.dispatchEvent(new Event('change'));
      await settled(list);
      expect(titles(list)[0]).to.equal('Diver');
      expect(list.query).to.equal('sort=title');
    });

    it('has no controls where the page wants none', async () => {
      const list = await addList(samplePostings, { filters: 'none' });
      expect(parts(list, 'filters')).to.have.lengthOf(0);
      expect(list.shadowRoot?.querySelector('select')).to.equal(null);
    });

    it('tells screen readers the count once the reader has changed the query', async () => {
      await patiently(() => liveRegion() === ''); // what an earlier test said stays for a while
      const list = await addList();
      expect(liveRegion()).to.equal('');
      await type(list, 'engin');
      await patiently(() => liveRegion() === '2 jobs');
    });

    it('is driven by controls elsewhere in the page', async () => {
      const filters = document.createElement('job-filters');
      filters.htmlFor = 'driven';
      document.body.append(filters);
      const list = await addList(samplePostings, { id: 'driven' });
      await patiently(() => parts(filters, 'option').length > 0);
      expect(parts(list, 'filters')).to.have.lengthOf(0);
      const finance = parts(filters, 'option').find(
        (input) => input instanceof HTMLInputElement && input.value === 'Finance',
      );
      finance?.click();
      await settled(list);
      expect(list.total).to.equal(1);
      filters.remove();
      await settled(list);
      expect(parts(list, 'filters')).to.have.lengthOf(1);
      expect(list.total).to.equal(1);
    });

    it('is found again by its controls after either has left the page and come back', async () => {
      const filters = document.createElement('job-filters');
      filters.htmlFor = 'driven';
      const list = await addList(samplePostings, { id: 'driven' });
      document.body.append(filters);
      await patiently(() => parts(filters, 'option').length > 0);
      list.remove();
      await patiently(() => parts(filters, 'option').length === 0);
      document.body.append(list);
      await patiently(() => parts(filters, 'option').length > 0);
      filters.remove();
      await patiently(() => parts(list, 'filters').length === 1);
      document.body.append(filters);
      await patiently(() => parts(filters, 'option').length > 0);
      expect(parts(list, 'filters')).to.have.lengthOf(0);
      filters.htmlFor = 'another';
      await patiently(() => parts(list, 'filters').length === 1);
    });

    it('counts what controls elsewhere show, whatever controls it would have itself', async () => {
      const filters = document.createElement('job-filters');
      filters.htmlFor = 'driven';
      filters.filters = 'search team';
      document.body.append(filters);
      const postings = samplePostings.map((posting, index) => ({
        ...posting,
        team: index === 0 ? 'Day' : 'Night',
      }));
      await addList(postings, { id: 'driven', filters: 'none' });
      const labels = (): string[] => parts(filters, 'facet').map((facet) => facet.innerText);
      await patiently(() => labels().join().includes('Night'));
      filters.filters = 'department';
      await patiently(() => labels().join().includes('Finance'));
      expect(labels()).to.have.lengthOf(1);
    });
  });
});
