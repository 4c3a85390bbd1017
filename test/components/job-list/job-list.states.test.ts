import '../../support/setup.js';
import { expect, oneEvent } from '@open-wc/testing';
import '../../../components/job-list/define.js';
import type { JobsErrorEvent } from '../../../components/internal/feed/feed-events.js';
import { feedOf, useNetwork } from '../../support/fake-fetch.js';
import { holdClock } from '../../support/clock.js';
import { addElement, part, parts, samplePosting, samplePostings } from '../../support/job-feed.js';
import {
  titles,
  addList,
  settled,
  choose,
  type,
  patiently,
  failure,
  liveRegion,
  read,
  addListWith,
} from './sample-list.js';

describe('<job-list>', () => {
  afterEach(() => {
    for (const element of document.querySelectorAll('job-list, job-filters')) element.remove();
  });

  describe('is honest about its state', () => {
    it('holds the room of the cards and of the controls while it loads', async () => {
      const list = addElement('job-list', samplePostings);
      expect(list.state).to.equal('loading');
      await list.updateComplete;
      expect(part(list, 'loading').offsetHeight).to.be.above(300);
      const room = list.renderRoot.querySelector<HTMLElement>('.awaited .search')?.offsetHeight;
      await patiently(() => list.state === 'ready');
      await settled(list);
      const controls = part(list, 'filters');
      const row = controls.shadowRoot?.querySelector<HTMLElement>('.search')?.offsetHeight;
      expect(room).to.equal(row);
    });

    it('holds no more room than for the cards that can come', async () => {
      const list = addElement('job-list', [], { lang: 'fr' });
      let ghosts = 0;
      // The feed is in the page: nothing but the language is waited for.
      while (list.state === 'loading') {
        await new Promise(requestAnimationFrame);
        ghosts = Math.max(ghosts, list.renderRoot.querySelectorAll('.ghost').length);
      }
      expect(ghosts).to.equal(0);
    });

    it('says that there are no open postings', async () => {
      const list = await addList([samplePosting({ id: '1', title: 'Old', status: 'closed' })]);
      expect(list.state).to.equal('empty');
      expect(part(list, 'empty').textContent).to.contain('no open jobs');
      expect(parts(list, 'filters')).to.have.lengthOf(0);
      await expect(list).to.be.accessible();
    });

    it('lists no posting that has closed meanwhile, with a search or without', async () => {
      const clock = holdClock();
      const validThrough = new Date(clock.now() + 60_000).toISOString();
      const closing = samplePosting({ id: 'closing', title: 'Closing soon', validThrough });
      for (const filters of ['search', 'none']) {
        const list = await addList([...samplePostings, closing], { filters });
        expect(titles(list)).to.include('Closing soon');
      }
      clock.advance(61_000);
      for (const list of document.querySelectorAll('job-list')) {
        await patiently(() => !titles(list).includes('Closing soon'));
        expect(list.total).to.equal(titles(list).length);
      }
    });

    it('says that nothing matches, and lifts the filters on request', async () => {
      const list = await addList();
      await type(list, 'nothing like it');
      expect(list.state).to.equal('no-match');
      await expect(list).to.be.accessible();
      // One way out: the notice has it.
      const shown = parts(list, 'clear').filter((button) => button.checkVisibility());
      expect(shown).to.deep.equal([part(list, 'no-match').querySelector('button')]);
      shown[0]?.click();
      await settled(list);
      expect(list.state).to.equal('ready');
      expect((part(list, 'search') as HTMLInputElement).value).to.equal('');
    });

    it('says that a feed failed, offers the way out, and loads on request', async () => {
      const list = document.createElement('job-list');
      list.src = '/no-such-feed.json';
      list.fallbackHref = 'https://jobs.example/';
      const failed = oneEvent(list, 'jobs-error');
      document.body.append(list);
      await failed;
      await settled(list);
      expect(list.state).to.equal('failed');
      expect(part(list, 'fallback').getAttribute('href')).to.equal('https://jobs.example/');
      await expect(list).to.be.accessible();
      part(list, 'retry').click();
      await patiently(() => list.state === 'loading');
      await patiently(() => list.state === 'failed');
    });

    it('says of a feed of which no posting can be read that it failed, not that it is empty', async () => {
      const list = document.createElement('job-list');
      list.fallbackHref = 'https://jobs.example/';
      const script = document.createElement('script');
      script.type = 'application/json';
      script.textContent = '{ "version": "1", "postings": [{ "id": "1" }, { "id": "2" }] }';
      list.append(script);
      const failed = oneEvent<JobsErrorEvent>(list, 'jobs-error');
      document.body.append(list);
      expect((await failed).error.code).to.equal('feed-unreadable');
      await settled(list);
      expect(list.state).to.equal('failed');
      expect(part(list, 'error').textContent).to.contain('could not be loaded');
      expect(parts(list, 'empty')).to.have.lengthOf(0);
      expect(part(list, 'fallback').getAttribute('href')).to.equal('https://jobs.example/');
      script.textContent = JSON.stringify({ version: '1', postings: samplePostings });
      await patiently(() => list.state === 'ready');
    });

    describe('with a preset that nothing fits', () => {
      const warned: string[] = [];
      const { warn } = console;
      beforeEach(() => {
        warned.length = 0;
        console.warn = (text: string) => void warned.push(text);
      });
      afterEach(() => {
        console.warn = warn;
      });
      const ofPreset = (): string[] => warned.filter((text) => text.includes('preset-no-match'));

      it('says that nothing matches, never that there are no jobs, and offers what can help', async () => {
        const list = await addList(samplePostings, {
          preset: 'department=Finance&workplace=remote',
        });
        expect(list.state).to.equal('no-match');
        expect(part(list, 'no-match').textContent.trim()).to.equal('No jobs match at the moment.');
        expect(list.renderRoot.textContent).not.to.contain('no open jobs');
        // The reader cannot lift a preset, and there is nothing to search in.
        expect(parts(list, 'clear').filter((button) => button.checkVisibility())).to.deep.equal([]);
        expect(parts(list, 'filters')).to.have.lengthOf(0);
        await expect(list).to.be.accessible();
      });

      it('names the value that no posting has, once', async () => {
        const preset = 'department=Finance&department=Enginering&exclude.team=Nobody';
        await addList(samplePostings, { preset });
        expect(ofPreset(), 'some match').to.deep.equal([]);
        await addList([], { preset: 'department=Enginering' });
        await addList(samplePostings.slice(5), { preset: 'department=Enginering' });
        expect(ofPreset(), 'no open posting at all').to.deep.equal([]);
        await addList(samplePostings, { preset: 'department=Workshop&department=Finance&team=x' });
        expect(ofPreset()).to.have.lengthOf(1);
        expect(ofPreset()[0]).to.match(/^<job-list> .*"team=x"/);
        expect(ofPreset()[0]).not.to.contain('Workshop');
      });

      it('leaves a search of the reader to the reader', async () => {
        const attributes = { preset: 'department=Finance', filters: 'search' };
        const list = await addList(samplePostings, attributes);
        await type(list, 'harpsichord');
        expect(list.state).to.equal('no-match');
        expect(part(list, 'no-match').textContent).to.contain('your search');
        expect(ofPreset()).to.deep.equal([]);
      });
    });

    describe('with a feed that comes at the second request', () => {
      const network = useNetwork();

      it('tells screen readers that there are no jobs, not that none matches', async () => {
        network.answer('/feeds/late.json', 'nothing here', 404);
        const list = document.createElement('job-list');
        list.src = '/feeds/late.json';
        document.body.append(list);
        await patiently(() => list.state === 'failed');
        await settled(list);
        network.answer('/feeds/late.json', feedOf());
        part(list, 'retry').click();
        await patiently(() => list.state === 'empty');
        await patiently(() => liveRegion() === 'There are no open jobs at the moment.');
      });
    });

    it('never links to an address that runs code', async () => {
      const list = document.createElement('job-list');
      list.src = '/no-such-feed-either.json';
      list.setAttribute('fallback-href', 'javascript:alert(1)');
      document.body.append(list);
      await patiently(() => list.state === 'failed');
      await settled(list);
      expect(parts(list, 'fallback')).to.have.lengthOf(0);
    });

    it('shows what came when a part of the feeds failed', async () => {
      const list = await addListWith({ ...read, status: 'ready', failures: [failure] });
      expect(list.state).to.equal('ready');
      expect(list.shadowRoot?.querySelector('.warning')?.textContent).to.contain('Some jobs');
      expect(titles(list)).to.have.lengthOf(5);
      await expect(list).to.be.accessible();
    });

    it('does not call a board empty of which a part failed', async () => {
      const feed = { ...read.feed, postings: [] };
      const list = await addListWith({ ...read, feed, status: 'ready', failures: [failure] });
      expect(list.state).to.equal('failed');
      expect(list.shadowRoot?.querySelector('.warning')?.textContent).to.contain('Some jobs');
      expect(part(list, 'retry')).to.exist;
      expect(list.shadowRoot?.textContent).not.to.contain('no open jobs');
    });

    it('shows the last copy when the feed cannot be read again, and asks on request', async () => {
      let reloads = 0;
      const list = await addListWith(
        { ...read, status: 'stale', failures: [], error: failure },
        () => (reloads += 1),
      );
      expect(list.state).to.equal('stale');
      expect(titles(list)).to.have.lengthOf(5);
      expect(list.shadowRoot?.querySelector('.warning')?.textContent).to.contain('out of date');
      part(list, 'retry').click();
      expect(reloads).to.equal(1);
      await expect(list).to.be.accessible();
    });

    it('tells the page author about values it cannot use, and goes on with the default', async () => {
      const told: string[] = [];
      const { warn } = console;
      console.warn = (text: string) => void told.push(text);
      const list = await addList(samplePostings, {
        layout: 'spiral',
        'page-size': '0',
        sort: 'luck',
      });
      console.warn = warn;
      expect(list.state).to.equal('ready');
      expect(titles(list)).to.have.lengthOf(5);
      expect(told.filter((text) => /layout|page-size|sort/.test(text))).to.have.lengthOf(3);
      expect(told.join()).to.contain('cannot use layout="spiral"; it uses the default, "list".');
    });

    it('keeps its query when it is moved', async () => {
      const list = await addList();
      await choose(list, 'Finance');
      const box = document.createElement('div');
      document.body.append(box);
      box.append(list);
      await settled(list);
      expect(list.query).to.equal('department=Finance');
      expect(list.total).to.equal(1);
      list.remove();
      await new Promise((resolve) => setTimeout(resolve));
      box.append(list);
      await patiently(() => list.state === 'ready');
      expect(list.total).to.equal(1);
      box.remove();
    });
  });
});
