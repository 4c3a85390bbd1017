import { expect } from '@open-wc/testing';
import '../support/setup.js';
import { longestFact } from '../../src/posting/model/bounds.js';
import {
  FakeFeedPlatform,
  flush,
  json,
  rejection,
  preloadSources,
} from '../support/fake-feed-platform.js';
import { noop, storeWith, settled } from './feed-store-support.js';

before(preloadSources);

describe('FeedStore with details apart from the list', () => {
  const list = 'https://api.smartrecruiters.com/v1/companies/Acme/postings';
  const detail = 'https://api.smartrecruiters.com/v1/companies/Acme/postings/1';
  const listed = {
    offset: 0,
    limit: 100,
    totalFound: 1,
    content: [{ id: '1', name: 'Cook', company: { identifier: 'Acme', name: 'Acme' } }],
  };
  const detailed = {
    ...listed.content[0],
    jobAd: { sections: { jobDescription: { title: 'Job', text: '<p>Cook well.</p>' } } },
  };

  function answerAll(
    platform: FakeFeedPlatform,
    details: Parameters<FakeFeedPlatform['answer']>[1][],
  ): void {
    const anyList = platform.fetch;
    platform.fetch = (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input);
      return anyList(url.origin + url.pathname, init);
    };
    platform.answer(list, json(listed)).answer(detail, ...details);
  }

  it('requests the details of a posting once', async () => {
    const platform = new FakeFeedPlatform();
    answerAll(platform, [json(detailed)]);
    const store = storeWith(platform, { src: [list] });
    store.subscribe(noop);
    await settled(store);
    const [first, second] = await platform.settle(
      Promise.all([store.loadPosting('1'), store.loadPosting('1')]),
    );
    expect(first.description).to.contain('Cook well.');
    expect(second).to.equal(first);
    await store.loadPosting('1');
    expect(platform.requests.filter(({ url }) => url === detail)).to.have.lengthOf(1);
  });

  it('requests them where a feed in parts says that they are, whatever they are beside', async () => {
    const index = 'https://acme.example/jobs/index.json';
    const part = (id: string, more: object): object => ({
      ...{ id, title: 'Cook', details: `postings/${id}.json` },
      ...more,
    });
    const postings = [part('1', { url: 'cook/' }), part('2', {}), part('3', {}), part('4', {})];
    const platform = new FakeFeedPlatform()
      .answer(index, json({ version: '1', postings }))
      .answer(
        'https://acme.example/jobs/postings/1.json',
        json({
          id: '1',
          title: 'Other',
          url: 'https://other.example/',
          description: '<p>Cook well.</p>',
        }),
      )
      .answer('https://acme.example/jobs/postings/2.json', json({ error: 'gone' }));
    const store = storeWith(platform, { src: [index] });
    store.subscribe(noop);
    await settled(store);
    const { description, title, url } = await platform.settle(store.loadPosting('1'));
    expect({ description, title, url }).to.deep.equal({
      description: '<p>Cook well.</p>',
      title: 'Cook',
      url: 'https://acme.example/jobs/cook/',
    });
    const failure = await rejection(platform.settle(store.loadPosting('2')));
    expect(failure).to.have.property('name', 'FeedError');
  });

  it('asks no other server for parts of a feed', async () => {
    const index = 'https://acme.example/jobs/index.json';
    const elsewhere = 'https://other.example/sign-out';
    const postings = [{ id: '1', title: 'Cook', details: elsewhere }];
    const platform = new FakeFeedPlatform()
      .answer(index, json({ version: '1', postings }))
      .answer(elsewhere, json({ description: '<p>No.</p>' }));
    const store = storeWith(platform, { src: [index] });
    store.subscribe(noop);
    await settled(store);
    expect((await platform.settle(store.loadPosting('1'))).description).to.equal('');
    expect(platform.requests.map(({ url }) => url)).to.deep.equal([index]);
  });

  it('cuts what is too long of the details', async () => {
    const platform = new FakeFeedPlatform();
    const long = { ...detailed, name: 'a'.repeat(longestFact + 1) };
    answerAll(platform, [json(long)]);
    const store = storeWith(platform, { src: [list] });
    store.subscribe(noop);
    await settled(store);
    const posting = await platform.settle(store.loadPosting('1'));
    expect(posting.title).to.have.length(longestFact);
  });

  it('asks again for details that failed', async () => {
    const platform = new FakeFeedPlatform();
    answerAll(platform, [new Response('', { status: 404 }), json(detailed)]);
    const store = storeWith(platform, { src: [list] });
    store.subscribe(noop);
    await settled(store);
    await rejection(platform.settle(store.loadPosting('1')));
    expect((await platform.settle(store.loadPosting('1'))).description).to.contain('Cook well.');
  });

  it('asks anew for details whose request is just being aborted', async () => {
    const platform = new FakeFeedPlatform();
    answerAll(platform, ['silence', json(detailed)]);
    const store = storeWith(platform, { src: [list] });
    const leave = store.subscribe(noop);
    await settled(store);
    const aborted = rejection(store.loadPosting('1'));
    await flush();
    leave();
    await Promise.resolve(); // aborted, but the request has not ended yet
    store.subscribe(noop);
    expect((await platform.settle(store.loadPosting('1'))).description).to.contain('Cook well.');
    await aborted;
  });

  it('shows a posting that the list describes, though its details cannot be had', async () => {
    const board = 'https://boards-api.greenhouse.io/v1/boards/acme/jobs';
    const platform = new FakeFeedPlatform();
    const answer = platform.fetch;
    platform.fetch = (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input);
      return answer(url.origin + url.pathname, init);
    };
    const cook = { id: 1, title: 'Cook', location: { name: 'Ghent' }, content: 'Cook well.' };
    platform.answer(board, json({ jobs: [cook], meta: { total: 1 } }));
    platform.answer(`${board}/1`, new Response('', { status: 404 }));
    const store = storeWith(platform, { src: [board] });
    store.subscribe(noop);
    await settled(store);
    const posting = await platform.settle(store.loadPosting('1'));
    expect(posting.description).to.contain('Cook well.');
    expect(platform.requests.map(({ url }) => url)).to.include(`${board}/1`);
  });

  it('aborts the request of details when everything left the page', async () => {
    const platform = new FakeFeedPlatform();
    answerAll(platform, ['silence']);
    const store = storeWith(platform, { src: [list] });
    const leave = store.subscribe(noop);
    await settled(store);
    const loading = store.loadPosting('1');
    loading.catch(noop);
    await flush();
    leave();
    expect(((await rejection(loading)) as DOMException).name).to.equal('AbortError');
    expect(platform.requests.at(-1)?.init.signal?.aborted).to.equal(true);
  });
});
