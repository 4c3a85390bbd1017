import { expect } from '@open-wc/testing';
import '../support/setup.js';
import { FeedError } from '../../src/errors/base-error.js';
import {
  type FeedOptions,
  type FeedRequest,
  type LoadedFeed,
  loadFeed,
} from '../../src/feed/load-feed.js';
import { longestFact } from '../../src/posting/model/bounds.js';
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

  it('cuts what is too long of a posting, and reports it', async () => {
    const postings = [
      { id: 'a', title: 'a'.repeat(1_000_000) },
      { id: 'b', title: 'Cook', salary: '1'.repeat(40_000) },
    ];
    const feed = { version: '1', postings };
    const platform = new FakeFeedPlatform().answer(one, json(feed));
    const loaded = await load(platform, { src: [one] });
    const [first, second] = loaded.feed.postings;
    expect(first?.title).to.have.length(longestFact).and.match(/^a+…$/);
    expect(second?.salaries[0]?.text).to.have.length(longestFact);
    expect(
      loaded.report.issues.map(({ code, posting, severity }) => [code, posting, severity]),
    ).to.deep.equal([
      ['field-too-long', 'a', 'warning'],
      ['field-too-long', 'b', 'warning'],
    ]);
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

  it('has one vacancy in the languages that one address was asked for', async () => {
    const feed = (language: string, title: string): Response =>
      json({ version: '1', language, postings: [{ id: 'a', title }] });
    const platform = new FakeFeedPlatform()
      .answer(`${one}?language=en`, feed('en', 'Cook'))
      .answer(`${one}?language=de`, feed('de', 'Köchin'))
      .answer(two, feed('fr', 'Cuisinière'));
    const src = [`${one}?language=en`, `${one}?language=de`, two];
    const { feed: all, report } = await load(platform, { src });
    const versions = all.postings.map(({ id, vacancy, title }) => [id, vacancy, title]);
    expect(versions).to.deep.equal([
      ['a', 'a', 'Cook'],
      ['a.de', 'a', 'Köchin'],
      ['a-2', undefined, 'Cuisinière'],
    ]);
    expect(report.issues.map(({ posting }) => posting)).to.deep.equal(['a-2']);
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

  it('names the employer where the feeds name none', async () => {
    const employers = async (
      organization: FeedOptions['organization'],
      ...answers: object[]
    ): Promise<unknown> => {
      const platform = new FakeFeedPlatform();
      const src = [one, two].slice(0, answers.length);
      src.forEach((address, index) => platform.answer(address, json(answers[index])));
      const { feed } = await load(platform, { src }, organization ? { organization } : {});
      const own = feed.postings.map(({ hiringOrganization }) => hiringOrganization?.name);
      return [feed.organization, own];
    };
    const mill = { name: 'Mill', url: 'https://mill.example/', logo: 'https://mill.example/a.png' };
    const [acme, nameless] = [
      { ...openRoles('b'), organization: { name: 'Acme' } },
      openRoles('a'),
    ];
    expect(await employers(' Mill ', nameless)).to.deep.equal([{ name: 'Mill' }, [undefined]]);
    expect(await employers(mill, nameless)).to.deep.equal([mill, [undefined]]);
    expect(await employers('Mill', acme)).to.deep.equal([{ name: 'Acme' }, [undefined]]);
    expect(await employers('Mill', nameless, acme)).to.deep.equal([
      { name: 'Mill' },
      ['Mill', 'Acme'],
    ]);
    expect(await employers(undefined, nameless)).to.deep.equal([undefined, [undefined]]);
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

  describe('of a web page whose JSON-LD', () => {
    const page = 'https://acme.example/jobs';
    const block = (text: string): string => `<script type="application/ld+json">${text}</script>`;
    const cook = { '@type': 'JobPosting', title: 'Cook', identifier: '1' };
    const broken = '{ "@type": "JobPosting", "title": "Cook" "identifier": "1" }';
    const loadPage = (...blocks: string[]): Promise<LoadedFeed> => {
      const html = `<!doctype html>\n<title>Jobs</title>\n${blocks.join('\n')}`;
      const headers = { 'content-type': 'text/html' };
      const platform = new FakeFeedPlatform().answer(page, new Response(html, { headers }));
      return load(platform, { src: [page], format: 'schema-org' });
    };

    it('cannot be parsed, fails and names the block', async () => {
      const organization = block('{ "@type": "Organization", "name": "Acme" }');
      for (const blocks of [[block(broken)], [organization, block(broken)]]) {
        const error = await failure(loadPage(...blocks));
        expect(error.code).to.equal('feed-unreadable');
        expect(error.message).to.contain(page);
        expect(error.message).to.contain(
          `JSON-LD block ${blocks.length}, in line ${blocks.length + 2}`,
        );
      }
    });

    it('is cut off, fails and names the block', async () => {
      const whole = block(JSON.stringify(cook));
      const error = await failure(loadPage(whole.slice(0, whole.indexOf('Cook'))));
      expect(error.code).to.equal('feed-unreadable');
      expect(error.message).to.contain('JSON-LD block 1');
    });

    it('can be parsed in part, shows that part and reports the other', async () => {
      const loaded = await loadPage(block(JSON.stringify(cook)), block(broken), block('{ "a": '));
      expect(ids(loaded)).to.deep.equal(['1']);
      const { skipped, issues } = loaded.report;
      expect(issues.map(({ code, severity }) => [code, severity])).to.deep.equal([
        ['json-ld-unreadable', 'error'],
        ['json-ld-unreadable', 'warning'],
      ]);
      expect(issues[1]?.message).to.contain('JSON-LD block 3, in line 5');
      expect(skipped, 'only what names a posting is one').to.equal(1);
    });

    it('is not there, fails', async () => {
      const error = await failure(loadPage('<p>ld+json JobPosting</p>'));
      expect(error.code).to.equal('feed-format');
    });

    it('is an empty list, has no postings', async () => {
      const list = '{ "@type": "ItemList", "itemListElement": [] }';
      expect(ids(await loadPage(block(list)))).to.deep.equal([]);
    });

    it('only links to postings, fails and says so', async () => {
      const itemListElement = [{ '@type': 'ListItem', url: `${page}/1` }];
      const list = { '@type': 'ItemList', itemListElement };
      const error = await failure(loadPage(block(JSON.stringify(list))));
      expect(error.code).to.equal('feed-unreadable');
      expect(error.message).to.contain('links');
    });
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

  it('follows the pages that a mapping names, to the last', async () => {
    const second = `${one}?cursor=a%2Bb`;
    const platform = new FakeFeedPlatform()
      .answer(one, json({ items: [{ ref: 'x', name: 'Cook' }], after: 'a+b' }))
      .answer(second, json({ items: [{ ref: 'y', name: 'Baker' }], after: null }));
    const loaded = await load(platform, {
      src: [one],
      mapping: {
        postings: 'items',
        id: 'ref',
        title: 'name',
        next: { template: '?cursor={after}' },
      },
    });
    expect(loaded.feed.postings.map(({ title }) => title)).to.deep.equal(['Cook', 'Baker']);
    expect(loaded.report.issues).to.deep.equal([]);
  });

  it('fails where the feed states postings and none of them can be read', async () => {
    const nameless = { id: '1', titel: 'Cook' };
    const feeds: [string, unknown, string][] = [
      ['open-roles', { version: '1', postings: [nameless, 'Cook', null] }, '3 postings'],
      ['greenhouse', { jobs: [nameless] }, '1 posting'],
      ['lever', [{ id: '1', hostedUrl: 'https://one.example/1' }], '1 posting'],
      ['recruitee', { offers: [null, nameless] }, '2 postings'],
      ['personio', '<workzag-jobs><position/><position/></workzag-jobs>', '2 postings'],
      ['json-feed', { version: 'https://jsonfeed.org/version/1.1', items: [7] }, '1 posting'],
      ['schema-org', [{ '@type': 'JobPosting', url: 'https://one.example/1' }], '1 posting'],
    ];
    for (const [format, feed, count] of feeds) {
      const body = typeof feed === 'string' ? feed : JSON.stringify(feed);
      const platform = new FakeFeedPlatform().answer(one, new Response(body));
      const error = await failure(load(platform, { src: [one] }));
      expect(error.code, format).to.equal('feed-unreadable');
      expect(error.url, format).to.equal(one);
      expect(error.message, format).to.contain(one).and.contain(count).and.contain(format);
      expect(error.report?.issues, format).to.have.lengthOf(error.report?.skipped ?? 0);
    }
  });

  it('fails where none of the postings that stand in the page can be read', async () => {
    const inline = JSON.stringify({ version: '1', postings: [{ id: '1' }] });
    const error = await failure(load(new FakeFeedPlatform(), { inline }));
    expect(error.code).to.equal('feed-unreadable');
    expect(error.message).to.contain('no readable title');
  });

  it('says where the mapping leads to nothing that can be read', async () => {
    const platform = new FakeFeedPlatform().answer(one, json({ items: [{ name: {} }] }));
    const mapping = { postings: 'items', title: 'name' };
    const error = await failure(load(platform, { src: [one], mapping }));
    expect(error.code).to.equal('feed-unreadable');
    expect(error.message).to.contain('mapping');
  });

  it('takes an empty list for an empty feed, whatever its format', async () => {
    const feeds = [
      { version: '1', postings: [] },
      { jobs: [] },
      { departments: [{ id: 1, name: 'Kitchen', jobs: [] }] },
      [],
      { offers: [] },
      { content: [], totalFound: 0 },
      { result: [], meta: { totalCount: 0 } },
      { version: 'https://jsonfeed.org/version/1.1', items: [] },
      { '@type': 'ItemList', itemListElement: [] },
      '<workzag-jobs></workzag-jobs>',
    ];
    for (const feed of feeds) {
      const body = typeof feed === 'string' ? feed : JSON.stringify(feed);
      const platform = new FakeFeedPlatform().answer(one, new Response(body));
      expect(ids(await load(platform, { src: [one] })), body).to.deep.equal([]);
    }
  });

  it('takes a feed of nothing but postings that are not to be listed for an empty one', async () => {
    const jobs = [{ id: '1', title: 'Cook', jobUrl: 'https://one.example/1', isListed: false }];
    const platform = new FakeFeedPlatform().answer(one, json({ jobs }));
    const loaded = await load(platform, { src: [one] });
    expect(ids(loaded)).to.deep.equal([]);
    expect(codes(loaded)).to.deep.equal(['posting-omitted']);
  });

  it('lists a feed of which no posting can be read as one that failed beside a good one', async () => {
    const platform = new FakeFeedPlatform()
      .answer(one, json({ version: '1', postings: [{ id: '1' }] }))
      .answer(two, json(openRoles('b')));
    const loaded = await load(platform, { src: [one, two] });
    expect(ids(loaded)).to.deep.equal(['b']);
    expect(loaded.failures.map(({ code, url }) => [code, url])).to.deep.equal([
      ['feed-unreadable', one],
    ]);
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
    expect(loaded.failures.map(({ code }) => code)).to.deep.equal(['feed-not-found']);
  });

  it('goes on after a page of which nothing can be read', async () => {
    const platform = new FakeFeedPlatform()
      .answer(
        first,
        json({ version: 'https://jsonfeed.org/version/1', items: [1], next_url: page(2) }),
      )
      .answer(page(2), feedPage(undefined, 'b'));
    const loaded = await paged(platform);
    expect(ids(loaded)).to.deep.equal(['b']);
    expect(loaded.report.skipped).to.equal(1);
  });

  it('fails when nothing can be read on any page', async () => {
    const nothing = { version: 'https://jsonfeed.org/version/1', items: [{ id: '1' }] };
    const platform = new FakeFeedPlatform()
      .answer(first, json({ ...nothing, next_url: page(2) }))
      .answer(page(2), json(nothing));
    const error = await failure(paged(platform));
    expect(error.code).to.equal('feed-unreadable');
    expect(error.message).to.contain('2 postings');
  });

  it('fails when nothing was read before a page that fails', async () => {
    const platform = new FakeFeedPlatform()
      .answer(first, feedPage(page(2)))
      .answer(page(2), new Response('', { status: 404 }));
    expect((await failure(paged(platform))).code).to.equal('feed-not-found');
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

  it('counts the bytes of all pages together, keeps what was read and tells of the rest', async () => {
    const platform = new FakeFeedPlatform()
      .answer(first, feedPage(page(2), 'a'))
      .answer(page(2), feedPage(page(3), 'b'))
      .answer(page(3), feedPage(undefined, 'c'));
    const loaded = await paged(platform, { limits: { bytes: 450 } });
    expect(ids(loaded)).to.deep.equal(['a', 'b']);
    expect(codes(loaded)).to.deep.equal(['feed-pages-incomplete']);
    expect(loaded.failures.map(({ code, url }) => [code, url])).to.deep.equal([
      ['feed-too-large', page(3)],
    ]);
    expect(loaded.failures[0]?.message).to.contain('with all its pages');
    expect(ids(await paged(platform, { limits: { bytes: 600 } }))).to.deep.equal(['a', 'b', 'c']);
  });

  it('counts each of several feeds for itself', async () => {
    const platform = new FakeFeedPlatform()
      .answer(one, json(openRoles('a')))
      .answer(two, json(openRoles('b')));
    const loaded = await load(platform, { src: [one, two] }, { limits: { bytes: 300 } });
    expect(ids(loaded)).to.deep.equal(['a', 'b']);
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
