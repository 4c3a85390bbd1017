import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import '../../../components/job-list/define.js';
import { JobsQueryEvent } from '../../../components/internal/feed/feed-events.js';
import type { JobListElement } from '../../../components/job-list/job-list.js';
import { part, parts, samplePosting } from '../../support/job-feed.js';
import { addList, patiently, settled, titles, type } from './sample-list.js';

const postings = [
  samplePosting({ id: '1', title: 'Turbine engineer', department: 'Engineering' }),
  samplePosting({ id: '2', title: 'Software engineer', department: 'Engineering' }),
  samplePosting({ id: '3', title: 'Human resources clerk', tags: ['Müller group'] }),
];

const offers = (list: JobListElement): string[] =>
  parts(list, 'suggestion').map((button) => button.textContent.replace(/\s+/g, ' ').trim());

/** The texts that are marked on the page. */
const marked = (): string[] =>
  [...(CSS.highlights.get('job-match') ?? [])].map(
    ({ startContainer, startOffset, endOffset }) =>
      startContainer.textContent?.slice(startOffset, endOffset) ?? '',
  );

describe('<job-list> helps to find', () => {
  afterEach(() => {
    for (const element of document.querySelectorAll('job-list')) element.remove();
  });

  describe('near spellings', () => {
    it('are offered with their counts where nothing matches, and can be taken', async () => {
      const list = await addList(postings);
      await type(list, 'enigneer');
      expect(list.state).to.equal('no-match');
      await patiently(() => offers(list).length > 0);
      expect(offers(list)[0]).to.equal('engineer (2)');
      await expect(list).to.be.accessible();
      const told: string[] = [];
      list.addEventListener('jobs-query', (event) => {
        if (event instanceof JobsQueryEvent) told.push(`${event.query} ${event.total}`);
      });
      part(list, 'suggestion').click();
      await settled(list);
      expect(titles(list)).to.have.lengthOf(2);
      expect(told).to.deep.equal(['search=engineer 2']);
      expect(part(list, 'search')).to.have.property('value', 'engineer');
    });

    it('keep the words that are found, and the filters', async () => {
      const list = await addList(postings, {
        query: 'search=softwrae engineer',
        preset: 'department=Engineering',
      });
      await patiently(() => offers(list).length > 0);
      expect(offers(list)).to.deep.equal(['Software engineer (1)']);
    });

    it('of a search before are never those of the present one', async () => {
      const list = await addList(postings);
      await type(list, 'turbnie');
      await type(list, 'cleerk');
      await patiently(() => offers(list).length > 0);
      expect(offers(list)).to.deep.equal(['clerk (1)']);
    });
  });

  describe('marks', () => {
    before(function () {
      if (!('highlights' in CSS)) this.skip();
    });

    it('stand on the words that match, whatever their accents', async () => {
      const list = await addList(postings);
      await type(list, 'engin');
      await patiently(() => marked().length > 0);
      expect(marked()).to.include.members(['engin', 'Engin']);
      await type(list, 'muller');
      await patiently(() => marked().includes('Müller'));
      expect(marked()).to.deep.equal(['Müller']);
      const [title] = parts(list, 'title');
      expect(title?.querySelector('mark')).to.equal(null);
    });

    it('are not on words to leave out, and go with the search and the list', async () => {
      const list = await addList(postings);
      await type(list, 'engineer -turbine');
      await patiently(() => marked().length > 0);
      expect(marked().map((text) => text.toLowerCase())).not.to.include('turbine');
      await type(list, '');
      await patiently(() => marked().length === 0);
      await type(list, 'engineer');
      await patiently(() => marked().length > 0);
      list.remove();
      expect(CSS.highlights.has('job-match')).to.equal(false);
    });

    it('of two lists on a page are their own', async () => {
      const one = await addList(postings, { query: 'search=turbine' });
      const other = await addList(postings, { query: 'search=clerk' });
      await patiently(() => marked().length === 2);
      one.remove();
      await patiently(() => marked().length === 1);
      expect(marked()).to.deep.equal(['clerk']);
      other.remove();
    });
  });

  describe('synonyms', () => {
    it('are read from the attribute, a script or the property', async () => {
      const table = { HR: ['Human Resources'] };
      const list = await addList(postings, { synonyms: JSON.stringify(table) });
      await type(list, 'hr');
      expect(titles(list)).to.deep.equal(['Human resources clerk']);
      list.synonyms = { dev: 'software' };
      await type(list, 'dev');
      await patiently(() => list.total === 1);
      const script = document.createElement('script');
      script.type = 'application/json';
      script.id = 'words';
      script.textContent = JSON.stringify(table);
      document.body.append(script);
      const second = await addList(postings, { synonyms: '#words', query: 'search=hr' });
      expect(second.total).to.equal(1);
      script.remove();
    });

    it('that cannot be read are told of, and the list stands', async () => {
      const warnings: string[] = [];
      const { warn } = console;
      console.warn = (text: string) => warnings.push(text);
      const list = await addList(postings, { synonyms: '{"HR": 3}' });
      await type(list, 'engineer');
      await patiently(() => list.total === 2 && warnings.length > 0);
      console.warn = warn;
      expect(warnings.join()).to.contain('synonyms-unknown');
    });
  });
});
