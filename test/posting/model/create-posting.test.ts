import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import { ReportCollector } from '../../../src/report/report.js';
import { createPosting } from '../../../src/posting/model/create-posting.js';
import { mergeRepeated } from '../../../src/posting/model/merge-repeated.js';
import { postingSchema } from '../../../src/posting/model/posting.js';

describe('createPosting', () => {
  it('makes a whole posting of an id and a title', () => {
    const posting = createPosting({ id: '1', title: 'Baker' });
    expect(postingSchema.parse(posting)).to.deep.equal(posting);
    expect(posting.status).to.equal('open');
  });

  it('leaves out what is unknown', () => {
    const posting = createPosting({ id: '1', title: 'Baker', url: undefined, tags: undefined });
    expect(posting).to.not.have.property('url');
    expect(posting.tags).to.deep.equal([]);
  });

  it('shares no list between postings', () => {
    createPosting({ id: '1', title: 'Baker' }).tags.push('night');
    expect(createPosting({ id: '2', title: 'Cook' }).tags).to.deep.equal([]);
  });
});

describe('mergeRepeated', () => {
  it('unites the postings of one id with all their places', () => {
    const report = new ReportCollector();
    const baker = { id: '1', title: 'Baker', tags: ['bread'] };
    const merged = mergeRepeated(
      [
        createPosting({ ...baker, department: 'North', locations: [{ name: 'Oslo' }] }),
        createPosting({ id: '2', title: 'Cook' }),
        createPosting({
          ...baker,
          department: 'South',
          locations: [{ name: 'Bergen' }, { name: 'Oslo' }],
          url: 'https://bakery.example/1',
          description: '<p>Bread.</p>',
        }),
      ],
      report,
    );
    expect(merged.map(({ id }) => id)).to.deep.equal(['1', '2']);
    expect(merged[0]).to.deep.include({
      locations: [{ name: 'Oslo' }, { name: 'Bergen' }],
      department: 'North',
      departments: ['North', 'South'],
      tags: ['bread'],
      url: 'https://bakery.example/1',
      description: '<p>Bread.</p>',
    });
    expect(report.issues.map(({ code, posting }) => [code, posting])).to.deep.equal([
      ['posting-repeated', '1'],
    ]);
  });

  it('keeps what only the first or only the second knows', () => {
    const [merged] = mergeRepeated(
      [
        createPosting({ id: '1', title: 'Baker', custom: { shift: 'night' } }),
        createPosting({
          id: '1',
          title: 'Baker',
          departments: ['A', 'B'],
          custom: { shift: 'day' },
        }),
      ],
      new ReportCollector(),
    );
    expect(merged).to.deep.include({ title: 'Baker', departments: ['A', 'B'] });
    expect(merged?.custom).to.deep.equal({ shift: 'night' });
  });

  it('keeps postings of one id whose titles differ, and gives each an id', () => {
    const report = new ReportCollector();
    const postings = [
      ['3', 'Baker'],
      ['3-2', 'Driver'],
      ['3', 'Cook'],
      ['3', ' baker '],
      ['3', 'Waiter'],
    ].map(([id = '', title = '']) => createPosting({ id, title }));
    const merged = mergeRepeated(postings, report);
    expect(merged.map(({ id, title }) => [id, title])).to.deep.equal([
      ['3', 'Baker'],
      ['3-3', 'Cook'],
      ['3-4', 'Waiter'],
      ['3-2', 'Driver'],
    ]);
    expect(report.issues.map(({ code, posting }) => [code, posting])).to.deep.equal([
      ['posting-repeated', '3'],
      ['posting-id-repeated', '3-3'],
      ['posting-id-repeated', '3-4'],
    ]);
  });

  it('takes postings of one id in two languages for one vacancy', () => {
    const report = new ReportCollector();
    const merged = mergeRepeated(
      [
        createPosting({ id: '7', title: 'Baker', language: 'en' }),
        createPosting({ id: '7', title: 'Bäckerin', language: 'de' }),
        createPosting({ id: '7', title: 'Baker', language: 'nl' }),
      ],
      report,
    );
    expect(merged.map(({ id, title, vacancy }) => [id, title, vacancy])).to.deep.equal([
      ['7', 'Baker', '7'],
      ['7.nl', 'Baker', '7'],
      ['7.de', 'Bäckerin', '7'],
    ]);
    expect(report.issues).to.deep.equal([]);
  });

  it('reports nothing where every id is there once', () => {
    const report = new ReportCollector();
    const postings = [createPosting({ id: '1', title: 'Baker' })];
    expect(mergeRepeated(postings, report)).to.deep.equal(postings);
    expect(report.issues).to.deep.equal([]);
  });

  it('is not led astray by an id that objects know', () => {
    const postings = ['__proto__', 'constructor'].map((id) =>
      createPosting({ id, title: 'Baker' }),
    );
    expect(mergeRepeated(postings, new ReportCollector())).to.have.length(2);
  });
});
