import { expect } from '@open-wc/testing';
import { oneVersionEach } from '../../src/search/list-postings.js';
import type { Feed, Posting } from '../../src/posting/model/posting.js';
import { samplePosting } from '../support/job-feed.js';

const posting = (id: string, rest: Partial<Posting> = {}): Posting =>
  samplePosting({ id, title: id, ...rest });

describe('versions of a vacancy in several languages', () => {
  const feed: Feed = {
    version: '1',
    postings: [
      posting('cook'),
      posting('baker-fr', { vacancy: 'baker', language: 'fr' }),
      posting('baker-pt', { vacancy: 'baker', language: 'pt-PT' }),
      posting('driver', { language: 'de' }),
      posting('baker-br', { vacancy: 'baker', language: 'pt-BR' }),
      posting('baker-de', { vacancy: 'baker', language: 'de', status: 'closed' }),
    ],
  };
  const listed = (language: string, of = feed): string[] =>
    oneVersionEach(of, language).map(({ id }) => id);

  it('are listed once, in the language of the page', () => {
    expect(listed('fr')).to.deep.equal(['cook', 'baker-fr', 'driver']);
    expect(listed('pt-BR')).to.deep.equal(['cook', 'driver', 'baker-br']);
    expect(listed('pt')).to.deep.equal(['cook', 'baker-pt', 'driver']);
  });

  it('are listed in the language of the first where none is in that of the page, or it is closed', () => {
    expect(listed('ja')).to.deep.equal(['cook', 'baker-fr', 'driver']);
    expect(listed('de')).to.deep.equal(['cook', 'baker-fr', 'driver']);
  });

  it('may be of a posting that states neither vacancy nor language', () => {
    const files = [posting('baker.de', { vacancy: 'baker', language: 'de' }), posting('baker')];
    const of: Feed = { version: '1', postings: files };
    expect(listed('de', of)).to.deep.equal(['baker.de']);
    expect(listed('en', of)).to.deep.equal(['baker']);
    expect(listed('de', { ...of, language: 'en' })).to.deep.equal(['baker.de']);
  });

  it('are all listed where two are in one language: nobody knows which is meant', () => {
    const twice = ['a', 'b'].map((id) => posting(id, { vacancy: 'baker', language: 'en' }));
    expect(listed('en', { version: '1', postings: twice })).to.deep.equal(['a', 'b']);
  });

  it('leave a feed without any as it is', () => {
    const postings = [posting('a', { language: 'de' }), posting('b', { language: 'en' })];
    expect(oneVersionEach({ version: '1', postings }, 'en')).to.equal(postings);
  });
});
