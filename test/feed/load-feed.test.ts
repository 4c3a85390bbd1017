import { expect } from '@open-wc/testing';
import '../support/setup.js';
import { FeedError } from '../../src/feed/job-widget-error.js';
import {
  type FeedOptions,
  type FeedRequest,
  type LoadedFeed,
  loadFeed,
} from '../../src/feed/load-feed.js';
import {
  FakeFeedPlatform,
  json,
  openRoles,
  preloadSources,
  rejection,
} from '../support/fake-feed-platform.js';

const one = 'https://one.example/feed.json';
const two = 'https://two.example/feed.json';
const three = 'https://three.example/feed.json';

function load(
  platform: FakeFeedPlatform,
  request: Partial<FeedRequest>,
  options: FeedOptions = {},
): Promise<LoadedFeed> {
  return platform.settle(
    loadFeed({ src: [], format: 'auto', ...request }, Object.assign({}, platform, options)),
  );
}

const ids = ({ feed }: LoadedFeed): string[] => feed.postings.map(({ id }) => id);
const codes = ({ report }: LoadedFeed): string[] => report.issues.map(({ code }) => code);

async function failure(outcome: Promise<unknown>): Promise<FeedError> {
  const error = await rejection(outcome);
  expect(error).to.be.instanceOf(FeedError);
  return error as FeedError;
}

before(preloadSources);

describe('loadFeed', () => {
  it('loads one feed and reports what came out', async () => {
    const platform = new FakeFeedPlatform().answer(one, json(openRoles('a', 'b')));
    const loaded = await load(platform, { src: [one] });
    expect(ids(loaded)).to.deep.equal(['a', 'b']);
    expect(loaded.report).to.deep.equal({ postings: 2, skipped: 0, issues: [] });
    expect(loaded.failures).to.deep.equal([]);
  });

  it('reads a feed inlined in the page without a request', async () => {
    const platform = new FakeFeedPlatform();
    const loaded = await load(platform, { inline: JSON.stringify(openRoles('a')) });
    expect(ids(loaded)).to.deep.equal(['a']);
    expect(platform.requests).to.have.lengthOf(0);
  });

  it('merges several feeds in their order, whichever answers first', async () => {
    let release = (): void => {};
    const slow = new Promise<void>((resolve) => (release = resolve));
    const platform = new FakeFeedPlatform()
      .answer(one, async () => {
        await slow;
        return json(openRoles('a'));
      })
      .answer(two, () => {
        queueMicrotask(release);
        return json(openRoles('b'));
      });
    expect(ids(await load(platform, { src: [one, two] }))).to.deep.equal(['a', 'b']);
  });

  it('shows the feeds that work and lists those that do not', async () => {
    const platform = new FakeFeedPlatform()
      .answer(one, new Response('', { status: 404 }))
      .answer(two, json(openRoles('b')));
    const loaded = await load(platform, { src: [one, two] });
    expect(ids(loaded)).to.deep.equal(['b']);
    expect(loaded.failures.map(({ code, url }) => [code, url])).to.deep.equal([
      ['feed-not-found', one],
    ]);
  });

  it('fails with the first error and names the others when no feed works', async () => {
    const platform = new FakeFeedPlatform()
      .answer(one, new Response('', { status: 404 }))
      .answer(two, json({ hello: 'world' }));
    const error = await failure(load(platform, { src: [one, two] }));
    expect(error.code).to.equal('feed-not-found');
    expect(error.message).to.contain(one).and.contain(two);
    expect((error.cause as AggregateError).errors).to.have.lengthOf(2);
  });

  it('lets the last good answer stand in for a feed that fails now', async () => {
    const platform = new FakeFeedPlatform()
      .answer(one, json(openRoles('a')), new Response('', { status: 403 }))
      .answer(two, json(openRoles('b')), json(openRoles('c')));
    const previous = await load(platform, { src: [one, two] });
    const loaded = await load(platform, { src: [one, two] }, { previous });
    expect(ids(loaded)).to.deep.equal(['a', 'c']);
    expect(loaded.failures).to.have.lengthOf(1);
    expect(platform.requests[2]?.init.cache, 'asks the server for news').to.equal('no-cache');
  });

  it('merges a posting that two feeds share, and keeps different ones with the same id', async () => {
    const platform = new FakeFeedPlatform()
      .answer(one, json(openRoles('a=Cook', 'b=Waiter')))
      .answer(two, json(openRoles('a=Cook', 'b=Pilot')));
    const loaded = await load(platform, { src: [one, two] });
    expect(loaded.feed.postings.map(({ id, title }) => `${id}=${title}`)).to.deep.equal([
      'a=Cook',
      'b=Waiter',
      'b-2=Pilot',
    ]);
    expect(codes(loaded)).to.include('posting-id-repeated');
    expect(loaded.origins.get('b-2')?.id).to.equal('b');
  });

  it('keeps postings of one id and title that differ in their texts, and have no address', async () => {
    const posting = (description: string, url?: string) =>
      json({ version: '1', postings: [{ id: 'a', title: 'Cook', description, url }] });
    const totals = [];
    for (const [first, second, url] of [
      ['<p>In Graz.</p>', '<p>In Linz.</p>'],
      ['<p>In Graz.</p>', ''],
      ['<p>In Graz.</p>', '<p>In Linz.</p>', 'https://acme.example/a'],
    ] as const) {
      const platform = new FakeFeedPlatform()
        .answer(one, posting(first, url))
        .answer(two, posting(second, url));
      totals.push(ids(await load(platform, { src: [one, two] })));
    }
    expect(totals).to.deep.equal([['a', 'a-2'], ['a'], ['a']]);
  });

  it('keeps facts of the whole feed with each posting when feeds differ', async () => {
    const platform = new FakeFeedPlatform()
      .answer(one, json({ ...openRoles('a'), organization: { name: 'Acme' }, language: 'en' }))
      .answer(two, json({ ...openRoles('b'), organization: { name: 'Bolt' }, language: 'de' }));
    const { feed } = await load(platform, { src: [one, two] });
    expect(feed.organization).to.equal(undefined);
    expect(feed.postings.map((posting) => posting.hiringOrganization?.name)).to.deep.equal([
      'Acme',
      'Bolt',
    ]);
    expect(feed.postings.map(({ language }) => language)).to.deep.equal(['en', 'de']);
  });

  it('keeps what several feeds agree on, and the latest update', async () => {
    const shared = { organization: { name: 'Acme' }, language: 'de' };
    const platform = new FakeFeedPlatform()
      .answer(one, json({ ...openRoles('a'), ...shared, updated: '2026-01-02' }))
      .answer(two, json({ ...openRoles('b'), ...shared, updated: '2026-01-03T08:00:00Z' }))
      .answer(three, json({ ...openRoles('c'), ...shared, updated: '2026-01-01' }));
    const { feed } = await load(platform, { src: [one, two, three] });
    expect(feed.organization?.name).to.equal('Acme');
    expect(feed.language).to.equal('de');
    expect(feed.updated).to.equal('2026-01-03T08:00:00Z');
  });

  it('numbers on until an id is free', async () => {
    const platform = new FakeFeedPlatform()
      .answer(one, json(openRoles('a=Cook', 'a-2=Waiter')))
      .answer(two, json(openRoles('a=Pilot')));
    expect(ids(await load(platform, { src: [one, two] }))).to.deep.equal(['a', 'a-2', 'a-3']);
  });

  it('reads the JSON-LD of a web page where the format is named', async () => {
    const page = 'https://acme.example/jobs/1';
    const data = {
      '@type': 'JobPosting',
      title: 'Cook',
      identifier: '1',
      datePosted: '2026-10-01',
    };
    const html = `<!doctype html><script type="application/ld+json">${JSON.stringify(data)}</script>`;
    const platform = new FakeFeedPlatform();
    platform.answer(page, new Response(html, { headers: { 'content-type': 'text/html' } }));
    const loaded = await load(platform, { src: [page], format: 'schema-org' });
    expect(loaded.feed.postings.map(({ title }) => title)).to.deep.equal(['Cook']);
  });

  it('asks for the language of the reader where a format has several', async () => {
    const personio = 'https://acme.jobs.personio.de/xml';
    const xml =
      '<workzag-jobs><position><id>1</id><name>Koch</name><office>Köln</office></position></workzag-jobs>';
    const platform = new FakeFeedPlatform().answer(
      `${personio}?language=de`,
      new Response(xml, { headers: { 'content-type': 'text/xml' } }),
    );
    const loaded = await load(platform, { src: [personio], language: 'de' });
    expect(loaded.feed.postings[0]?.title).to.equal('Koch');
  });

  it('keeps postings apart whose ids differ beyond what a double holds', async () => {
    const text =
      '{"version":"1","postings":[{"id":9007199254740993,"title":"A"},{"id":9007199254740992,"title":"B"}]}';
    const platform = new FakeFeedPlatform().answer(one, new Response(text));
    expect(ids(await load(platform, { src: [one] }))).to.deep.equal([
      '9007199254740993',
      '9007199254740992',
    ]);
  });

  it('refuses what is no web address', async () => {
    for (const src of [
      '',
      'feed.json',
      'javascript:alert(1)',
      'file:///etc/passwd',
      'data:application/json,{}',
    ]) {
      expect((await failure(load(new FakeFeedPlatform(), { src: [src] }))).code, src).to.equal(
        'feed-url',
      );
    }
  });

  it('says when a web page, nothing, or something else came instead of a feed', async () => {
    const cases: [string, string, string][] = [
      ['<!doctype html><title>Sign in</title>', 'feed-not-json', 'web page'],
      ['', 'feed-not-json', 'empty'],
      ['{"version":"1","postings":[{"id"', 'feed-not-json', 'cut short'],
      ['id,title\n1,Cook', 'feed-not-json', 'not JSON'],
      ['<rss version="2.0"></rss>', 'feed-format', 'XML'],
      ['{"weather":"fine"}', 'feed-format', 'mapping'],
      ['42', 'feed-format', 'mapping'],
      ['null', 'feed-format', 'mapping'],
    ];
    for (const [body, code, words] of cases) {
      const error = await failure(
        load(new FakeFeedPlatform().answer(one, new Response(body)), { src: [one] }),
      );
      expect(error.code, body).to.equal(code);
      expect(error.message, body).to.contain(words).and.contain(one);
    }
  });

  it('asks for a mapping where the format is called that', async () => {
    const error = await failure(load(new FakeFeedPlatform(), { src: [one], format: 'mapping' }));
    expect(error.code).to.equal('feed-mapping');
  });

  it('reads any JSON with a mapping', async () => {
    const platform = new FakeFeedPlatform().answer(
      one,
      json({ items: [{ ref: 'x', name: 'Cook' }] }),
    );
    const loaded = await load(platform, {
      src: [one],
      mapping: { postings: 'items', id: 'ref', title: 'name' },
    });
    expect(loaded.feed.postings[0]?.title).to.equal('Cook');
  });

  it('ends with the reason of the signal when it is aborted', async () => {
    const controller = new AbortController();
    const platform = new FakeFeedPlatform().answer(one, 'silence');
    const outcome = load(platform, { src: [one] }, { signal: controller.signal });
    controller.abort();
    expect(((await rejection(outcome)) as DOMException).name).to.equal('AbortError');
  });
});

describe('loadFeed, page by page', () => {
  const first = 'https://one.example/feed.json';
  const page = (number: number): string => `https://one.example/feed.json?page=${number}`;
  const feedPage = (next: string | undefined, ...postings: string[]): Response =>
    json({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Jobs',
      items: postings.map((id) => ({ id, title: `Posting ${id}`, content_html: '<p>Work.</p>' })),
      ...(next && { next_url: next }),
    });
  const paged = (platform: FakeFeedPlatform, options: FeedOptions = {}): Promise<LoadedFeed> =>
    load(platform, { src: [first], format: 'json-feed' }, options);

  it('follows the pages to the last one', async () => {
    const platform = new FakeFeedPlatform()
      .answer(first, feedPage(page(2), 'a'))
      .answer(page(2), feedPage(page(3), 'b'))
      .answer(page(3), feedPage(undefined, 'c'));
    const loaded = await paged(platform);
    expect(ids(loaded)).to.deep.equal(['a', 'b', 'c']);
    expect(loaded.report.issues).to.deep.equal([]);
  });

  it('keeps what was read when a later page fails, and says so', async () => {
    const platform = new FakeFeedPlatform()
      .answer(first, feedPage(page(2), 'a'))
      .answer(page(2), new Response('', { status: 404 }));
    const loaded = await paged(platform);
    expect(ids(loaded)).to.deep.equal(['a']);
    expect(codes(loaded)).to.deep.equal(['feed-pages-incomplete']);
  });

  it('stops at a page that repeats itself', async () => {
    const platform = new FakeFeedPlatform().answer(first, feedPage(first, 'a'));
    expect(ids(await paged(platform))).to.deep.equal(['a']);
    expect(platform.requests.length).to.be.at.most(2);
  });

  it('stops at the largest number of pages', async () => {
    const platform = new FakeFeedPlatform().answer(first, feedPage(page(2), '1'));
    for (let number = 2; number < 9; number += 1) {
      platform.answer(page(number), feedPage(page(number + 1), String(number)));
    }
    const loaded = await paged(platform, { limits: { pages: 3 } });
    expect(ids(loaded)).to.deep.equal(['1', '2', '3']);
    expect(loaded.report.issues[0]?.message).to.contain('3 pages');
  });

  it('does not follow a page on another site', async () => {
    const platform = new FakeFeedPlatform().answer(
      first,
      feedPage('https://elsewhere.example/2', 'a'),
    );
    expect(ids(await paged(platform))).to.deep.equal(['a']);
    expect(platform.requests).to.have.lengthOf(1);
  });

  it('merges a posting that moved from one page to the next meanwhile', async () => {
    const platform = new FakeFeedPlatform()
      .answer(first, feedPage(page(2), 'a', 'b'))
      .answer(page(2), feedPage(undefined, 'b', 'c'));
    expect(ids(await paged(platform))).to.deep.equal(['a', 'b', 'c']);
  });
});
