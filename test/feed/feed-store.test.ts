import { expect } from '@open-wc/testing';
import '../support/setup.js';
import { FeedStore, feedStoreFor } from '../../src/feed/feed-store.js';
import type { FeedRequest } from '../../src/feed/load-feed.js';
import {
  FakeFeedPlatform,
  flush,
  json,
  openRoles,
  rejection,
  preloadSources,
} from '../support/fake-feed-platform.js';
import {
  address,
  request,
  noop,
  storeWith,
  titles,
  ordersOf,
  settled,
} from './feed-store-support.js';

before(preloadSources);

/** A store that was read once, which nobody watches any longer, and whose feed has changed since. */
async function storeLeftBehind(): Promise<{ platform: FakeFeedPlatform; store: FeedStore }> {
  const platform = new FakeFeedPlatform().answer(
    address,
    json(openRoles('a')),
    json(openRoles('b')),
  );
  const store = storeWith(platform);
  const leave = store.subscribe(noop);
  await settled(store);
  leave();
  return { platform, store };
}

describe('FeedStore', () => {
  it('loads with the first subscriber, once for all of them', async () => {
    const platform = new FakeFeedPlatform().answer(address, json(openRoles('a')));
    const store = storeWith(platform);
    expect(store.state.status).to.equal('loading');
    expect(platform.requests).to.have.lengthOf(0);
    let calls = 0;
    store.subscribe(() => (calls += 1));
    store.subscribe(() => (calls += 1));
    await settled(store);
    expect(store.state.status).to.equal('ready');
    expect(calls).to.equal(2);
    expect(platform.requests).to.have.lengthOf(1);
  });

  it('aborts the request when the last subscriber leaves, and says nothing', async () => {
    const platform = new FakeFeedPlatform().answer(address, 'silence');
    const store = storeWith(platform);
    let calls = 0;
    const leave = [store.subscribe(() => (calls += 1)), store.subscribe(() => (calls += 1))];
    leave[0]?.();
    await flush();
    expect(platform.requests[0]?.init.signal?.aborted).to.equal(false);
    leave[1]?.();
    leave[1]?.();
    await flush();
    expect(platform.requests[0]?.init.signal?.aborted).to.equal(true);
    expect(store.state.status).to.equal('loading');
    expect(calls).to.equal(0);
    expect(platform.pendingTimers).to.equal(0);
    expect(platform.onlineListeners).to.equal(0);
  });

  it('keeps its request when an element is only moved', async () => {
    const platform = new FakeFeedPlatform().answer(address, json(openRoles('a')));
    const store = storeWith(platform);
    store.subscribe(noop)();
    store.subscribe(noop);
    await settled(store);
    expect(store.state.status).to.equal('ready');
    expect(platform.requests).to.have.lengthOf(1);
  });

  it('asks anew for an element that takes the place of one whose request is just being aborted', async () => {
    const platform = new FakeFeedPlatform().answer(address, 'silence', json(openRoles('a')));
    const store = storeWith(platform);
    const leave = store.subscribe(noop);
    await flush();
    leave();
    await Promise.resolve(); // aborted, but the request has not ended yet
    store.subscribe(noop);
    await settled(store);
    expect(titles(store)).to.deep.equal(['a']);
    expect(platform.requests).to.have.lengthOf(2);
  });

  it('keeps a success in memory for elements that come later', async () => {
    const { platform, store } = await storeLeftBehind();
    await platform.advance(60_000);
    store.subscribe(noop);
    await settled(store);
    expect(platform.requests).to.have.lengthOf(1);
    expect(titles(store)).to.deep.equal(['a']);
  });

  it('shows an old success at once while it asks for news', async () => {
    const { platform, store } = await storeLeftBehind();
    await platform.advance(3_600_000);
    const news = new Promise<void>((resolve) => store.subscribe(resolve));
    expect(titles(store)).to.deep.equal(['a']);
    await news;
    expect(titles(store)).to.deep.equal(['b']);
    expect(platform.requests.at(-1)?.init.cache).to.equal('no-cache');
  });

  it('never keeps a failure: the next subscriber loads again', async () => {
    const platform = new FakeFeedPlatform().answer(
      address,
      new Response('', { status: 403 }),
      json(openRoles('a')),
    );
    const store = storeWith(platform);
    const leave = store.subscribe(noop);
    await settled(store);
    expect(store.state.status).to.equal('failed');
    leave();
    await flush();
    store.subscribe(noop);
    expect(store.state.status).to.equal('loading');
    await settled(store);
    expect(store.state.status).to.equal('ready');
  });

  it('shows that it loads when it is told to try again', async () => {
    const platform = new FakeFeedPlatform().answer(
      address,
      new Response('', { status: 403 }),
      json(openRoles('a')),
    );
    const store = storeWith(platform);
    const seen: string[] = [];
    store.subscribe(() => seen.push(store.state.status));
    await settled(store);
    await platform.settle(store.reload());
    expect(seen).to.deep.equal(['failed', 'loading', 'ready']);
  });

  it('keeps the last good feed when a reload fails, and recovers', async () => {
    const platform = new FakeFeedPlatform().answer(
      address,
      json(openRoles('a')),
      new Response('', { status: 403 }),
      json(openRoles('b')),
    );
    const store = storeWith(platform);
    store.subscribe(noop);
    await settled(store);
    await platform.settle(store.reload());
    expect(store.state.status).to.equal('stale');
    expect(titles(store)).to.deep.equal(['a']);
    expect(store.state.status === 'stale' && store.state.error.status).to.equal(403);
    await platform.settle(store.reload());
    expect(store.state.status).to.equal('ready');
    expect(titles(store)).to.deep.equal(['b']);
  });

  it('tries again when the device is online again', async () => {
    const platform = new FakeFeedPlatform().answer(
      address,
      ...(['network-error', 'network-error', 'network-error', 'network-error'] as const),
      json(openRoles('a')),
    );
    const store = storeWith(platform);
    store.subscribe(noop);
    await platform.advance(10_000);
    expect(store.state.status).to.equal('failed');
    platform.goOnline();
    await settled(store);
    expect(store.state.status).to.equal('ready');
    platform.goOnline();
    await flush();
    expect(platform.requests).to.have.lengthOf(5);
  });

  for (const order of ordersOf([0, 1, 2, 3])) {
    it(`shows the newest of four answers that arrive as ${order.join(', ')}`, async () => {
      const platform = new FakeFeedPlatform();
      const releases: (() => void)[] = [];
      const answers = [0, 1, 2, 3].map((number) => async () => {
        // Like a fetch that a page has replaced: it knows no signal and answers anyway.
        await new Promise<void>((resolve) => releases.push(resolve));
        return json(openRoles(String(number)));
      });
      platform.answer(address, ...answers);
      const store = storeWith(platform);
      store.subscribe(noop);
      for (const number of [1, 2, 3]) {
        while (releases.length < number) await flush();
        void store.reload();
      }
      while (releases.length < 4) await flush();
      for (const index of order) {
        releases[index]?.();
        await flush();
      }
      await settled(store);
      expect(titles(store)).to.deep.equal(['3']);
    });
  }

  it('ignores the failure of a request that a newer one replaced', async () => {
    let fail: (reason: Error) => void = noop;
    const platform = new FakeFeedPlatform().answer(
      address,
      () => new Promise((_, reject) => (fail = reject)),
      json(openRoles('a')),
    );
    const store = storeWith(platform);
    store.subscribe(noop);
    await flush();
    const reloading = store.reload();
    fail(new TypeError('Failed to fetch'));
    await platform.settle(reloading);
    expect(store.state.status).to.equal('ready');
  });

  it('never asks again for a feed inlined in the page', async () => {
    const platform = new FakeFeedPlatform();
    const store = new FeedStore(
      { src: [], format: 'auto', inline: JSON.stringify(openRoles('a')) },
      platform,
    );
    const leave = store.subscribe(noop);
    await settled(store);
    leave();
    await platform.advance(3_600_000);
    let calls = 0;
    store.subscribe(() => (calls += 1));
    await flush();
    expect(calls).to.equal(0);
    expect((await store.loadPosting('a')).title).to.equal('Posting a');
  });

  it('gives a listed posting without a request', async () => {
    const platform = new FakeFeedPlatform().answer(address, json(openRoles('a')));
    const store = storeWith(platform);
    const posting = await platform.settle(store.loadPosting('a'));
    expect(posting.title).to.equal('Posting a');
    expect(platform.requests).to.have.lengthOf(1);
  });

  it('says when the feed has no such posting', async () => {
    const platform = new FakeFeedPlatform().answer(address, json(openRoles('a')));
    const error = await rejection(platform.settle(storeWith(platform).loadPosting('zzz')));
    expect((error as { code?: string }).code).to.equal('posting-not-found');
  });

  it('rejects a posting of a feed that failed with the feed’s error', async () => {
    const platform = new FakeFeedPlatform().answer(address, new Response('', { status: 404 }));
    const error = await rejection(platform.settle(storeWith(platform).loadPosting('a')));
    expect((error as { code?: string }).code).to.equal('feed-not-found');
  });
});

describe('feedStoreFor', () => {
  it('gives equal requests the same store', () => {
    const mapping = { postings: 'items', title: ['name', 'label'] };
    const same = { title: ['name', 'label'], postings: 'items' };
    expect(feedStoreFor({ ...request, mapping })).to.equal(
      feedStoreFor({ src: [address], format: 'auto', mapping: same }),
    );
  });

  it('keeps different requests apart', () => {
    const requests: FeedRequest[] = [
      request,
      { ...request, format: 'lever' },
      { ...request, language: 'de' },
      { ...request, src: [address, address] },
      { ...request, src: [], inline: '{}' },
      { ...request, mapping: { title: ['a', 'b'] } },
      { ...request, mapping: { title: ['b', 'a'] } },
    ];
    expect(new Set(requests.map((each) => feedStoreFor(each))).size).to.equal(requests.length);
    expect(feedStoreFor(request, { bytes: 5e6 })).not.to.equal(feedStoreFor(request));
    expect(feedStoreFor(request, { bytes: 5e6 })).to.equal(feedStoreFor(request, { bytes: 5e6 }));
  });

  it('tells requests apart on a page that changes how everything becomes JSON', () => {
    const hijack = { value: () => 'hijack', configurable: true };
    Object.defineProperty(Array.prototype, 'toJSON', hijack);
    Object.defineProperty(String.prototype, 'toJSON', hijack);
    try {
      expect(feedStoreFor(request)).not.to.equal(
        feedStoreFor({ ...request, src: ['https://b.example/'] }),
      );
    } finally {
      Reflect.deleteProperty(Array.prototype, 'toJSON');
      Reflect.deleteProperty(String.prototype, 'toJSON');
    }
  });

  it('forgets feeds that nothing shows when there are many, never those shown', () => {
    const shown = feedStoreFor({ ...request, src: ['https://shown.example/'] });
    const leave = shown.subscribe(noop);
    const first = feedStoreFor({ ...request, src: ['https://many.example/first'] });
    for (let number = 0; number < 30; number += 1) {
      feedStoreFor({ ...request, src: [`https://many.example/${number}`] });
    }
    expect(feedStoreFor({ ...request, src: ['https://shown.example/'] })).to.equal(shown);
    expect(feedStoreFor({ ...request, src: ['https://many.example/first'] })).not.to.equal(first);
    leave();
  });
});
