import '../../support/setup.js';
import { expect, oneEvent } from '@open-wc/testing';
import { html } from 'lit';
import type { JobsErrorEvent } from '../../../components/internal/feed/feed-events.js';
import { FeedElement } from '../../../components/internal/feed/feed-element.js';
import type { Posting } from '../../../src/posting/model/posting.js';
import type { FeedState, FeedStore } from '../../../src/feed/feed-store.js';
import { feedOf, useNetwork } from '../../support/fake-fetch.js';
import { samplePosting } from '../../support/job-feed.js';
import { eventually } from '../../support/eventually.js';

/** Shows what an element with a feed knows. */
class FeedProbe extends FeedElement {
  renders = 0;

  get status(): FeedState['status'] {
    return this.feedState.status;
  }

  get titles(): string[] {
    return 'feed' in this.feedState ? this.feedState.feed.postings.map(({ title }) => title) : [];
  }

  get postings(): readonly Posting[] {
    return 'feed' in this.feedState ? this.feedState.feed.postings : [];
  }

  get failure(): string | undefined {
    return this.feedState.status === 'failed' ? this.feedState.error.code : undefined;
  }

  get owner(): FeedStore | undefined {
    return this.store;
  }

  protected override render(): unknown {
    this.renders += 1;
    return html`<p>${this.status}</p>`;
  }
}
customElements.define('feed-probe', FeedProbe);

function addProbe(
  attributes: Record<string, string> = {},
  parent: Element = document.body,
): FeedProbe {
  const probe = new FeedProbe();
  for (const [name, value] of Object.entries(attributes)) probe.setAttribute(name, value);
  parent.append(probe);
  return probe;
}

async function settled(probe: FeedProbe): Promise<void> {
  await eventually(() => probe.status !== 'loading');
  await probe.updateComplete;
}

const task = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const cook = samplePosting({ id: 'c', title: 'Cook' });
const pilot = samplePosting({ id: 'p', title: 'Pilot' });

describe('an element with a feed', () => {
  const network = useNetwork();
  const { warnings } = network;
  let path: string;
  let cases = 0;

  beforeEach(() => {
    cases += 1;
    path = `/feeds/${cases}.json`;
    network.answer(path, feedOf(cook));
  });

  afterEach(() => {
    for (const probe of document.querySelectorAll('feed-probe')) probe.remove();
  });

  it('asks once for the feed in another language, and shows the former one until then', async () => {
    const probe = addProbe({ src: path });
    await settled(probe);
    network.answer(path, 'gone', 404);
    const asked = network.requests.length;
    probe.lang = 'pt';
    await eventually(() => probe.failure === 'feed-not-found');
    await task();
    expect(network.requests.length - asked).to.equal(1);
  });

  it('loads the feed of its src, relative to the page', async () => {
    const probe = addProbe({ src: path.slice(1) });
    const base = document.createElement('base');
    base.href = '/';
    document.head.append(base);
    await settled(probe);
    base.remove();
    expect(probe.titles).to.deep.equal(['Cook']);
    expect(network.requests).to.deep.equal([path]);
  });

  it('shares one request with every other element that asks for the same', async () => {
    const first = addProbe({ src: path });
    const second = addProbe({ src: path });
    await Promise.all([settled(first), settled(second)]);
    const third = addProbe({ src: path });
    await settled(third);
    expect(network.requests).to.have.lengthOf(1);
    expect(first.owner).to.equal(third.owner);
  });

  it('merges several addresses', async () => {
    network.answer(`${path}.more`, feedOf(pilot));
    const probe = addProbe({ src: ` ${path}  ${path}.more ` });
    await settled(probe);
    expect(probe.titles).to.deep.equal(['Cook', 'Pilot']);
  });

  it('gives the same result whether it is set up before or after it is inserted', async () => {
    const probe = new FeedProbe();
    document.body.append(probe);
    await probe.updateComplete;
    probe.src = path;
    await settled(probe);
    expect(probe.titles).to.deep.equal(['Cook']);
    expect(warnings).to.deep.equal([]);
  });

  it('does not ask again for a mapping that is equal but another object', async () => {
    network.answer(path, { rows: [{ ref: 'x', name: 'Cook' }] });
    const mapping = (): object => ({ postings: 'rows', id: 'ref', title: 'name' });
    const probe = addProbe({ src: path, format: 'auto' });
    probe.mapping = mapping();
    await settled(probe);
    const { owner } = probe;
    probe.mapping = mapping();
    await probe.updateComplete;
    await task();
    expect(probe.titles).to.deep.equal(['Cook']);
    expect(probe.owner).to.equal(owner);
    expect(network.requests).to.have.lengthOf(1);
  });

  describe('with aliases of locations', () => {
    const aliases = { HQ: 'Graz, Austria', 'LOCATION 10': null };
    const posting = (id: string, name: string): Posting =>
      samplePosting({ id, title: id, locations: [{ name, locality: name }] });
    const placesOf = (probe: FeedProbe): string[][] =>
      probe.postings.map(({ locations }) => locations.map(({ name }) => name));

    beforeEach(() =>
      network.answer(
        path,
        feedOf(posting('a', 'hq'), posting('b', 'LOCATION 10'), posting('c', 'Linz')),
      ),
    );

    it('shows what is meant, from attribute text, from a script and from a property', async () => {
      const script = document.createElement('script');
      script.type = 'application/json';
      script.id = 'our-places';
      script.textContent = JSON.stringify(aliases);
      document.body.append(script);
      const byProperty = addProbe({ src: path });
      byProperty.locationAliases = aliases;
      for (const probe of [
        addProbe({ src: path, 'location-aliases': JSON.stringify(aliases) }),
        addProbe({ src: path, 'location-aliases': '#our-places' }),
        byProperty,
      ]) {
        await settled(probe);
        expect(placesOf(probe)).to.deep.equal([['Graz, Austria'], [], ['Linz']]);
      }
      script.remove();
      expect(warnings).to.deep.equal([]);
    });

    it('shows the feed as it is where they cannot be read, and says so once', async () => {
      for (const wrong of ['{', '["HQ"]', '{"HQ": 7}', '#nowhere']) {
        const probe = addProbe({ src: path, 'location-aliases': wrong });
        await settled(probe);
        expect(placesOf(probe), wrong).to.deep.equal([['hq'], ['LOCATION 10'], ['Linz']]);
      }
      expect(warnings.filter((text) => text.includes('location-aliases-unknown'))).to.have.length(
        1,
      );
    });
  });

  it('takes a mapping from attribute text, and from a script in the page', async () => {
    network.answer(path, { rows: [{ ref: 'x', name: 'Cook' }] });
    const text = '{ "postings": "rows", "id": "ref", "title": "name" }';
    const script = document.createElement('script');
    script.type = 'application/json';
    script.id = 'our-mapping';
    script.textContent = text;
    document.body.append(script);
    const byText = addProbe({ src: path, mapping: text });
    const byReference = addProbe({ src: path, mapping: '#our-mapping' });
    await Promise.all([settled(byText), settled(byReference)]);
    script.remove();
    expect(byText.titles).to.deep.equal(['Cook']);
    expect(byReference.titles).to.deep.equal(['Cook']);
  });

  it('reads the feed inside it without a request, and follows its changes', async () => {
    const probe = addProbe();
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(feedOf(cook));
    probe.append(script);
    await settled(probe);
    expect(probe.titles).to.deep.equal(['Cook']);
    script.textContent = JSON.stringify(feedOf(pilot));
    await eventually(() => probe.titles[0] === 'Pilot');
    expect(network.requests).to.deep.equal([]);
  });

  it('tells the page once that the feed is there, and shows it by then', async () => {
    const probe = new FeedProbe();
    const events: string[] = [];
    document.body.addEventListener(
      'jobs-load',
      ({ feed }) => events.push(feed.postings[0]?.title ?? ''),
      { once: true },
    );
    probe.addEventListener('jobs-load', () => events.push(probe.renderRoot.textContent.trim()));
    probe.src = path;
    document.body.append(probe);
    await settled(probe);
    probe.requestUpdate();
    await probe.updateComplete;
    expect(events).to.deep.equal(['ready', 'Cook']);
  });

  it('tells the page once that the feed failed', async () => {
    const probe = new FeedProbe();
    probe.src = '/feeds/absent.json';
    const loaded = oneEvent<JobsErrorEvent>(probe, 'jobs-error');
    document.body.append(probe);
    const event = await loaded;
    expect(event.error.code).to.equal('feed-not-found');
    expect(probe.status).to.equal('failed');
    expect(event.bubbles && event.composed).to.equal(true);
  });

  it('shows the feed after a retry that succeeds', async () => {
    network.answer(path, 'gone', 404);
    const probe = addProbe({ src: path });
    await settled(probe);
    network.answer(path, feedOf(cook));
    await probe.owner?.reload();
    expect(probe.titles).to.deep.equal(['Cook']);
  });

  it('leaves the events to the owner of a feed that it was given', async () => {
    const owner = addProbe({ src: path });
    await settled(owner);
    const child = new FeedProbe();
    let events = 0;
    child.addEventListener('jobs-load', () => (events += 1));
    child.feed = owner.owner;
    document.body.append(child);
    await settled(child);
    expect(child.titles).to.deep.equal(['Cook']);
    expect(events).to.equal(0);
  });

  it('shows the feed of its new address', async () => {
    network.answer(`${path}.other`, feedOf(pilot));
    const probe = addProbe({ src: path });
    await settled(probe);
    probe.src = `${path}.other`;
    await eventually(() => probe.titles[0] === 'Pilot');
  });

  it('keeps its state when it moves within the page', async () => {
    const shelf = document.createElement('div');
    document.body.append(shelf);
    const probe = addProbe({ src: path });
    await settled(probe);
    let events = 0;
    probe.addEventListener('jobs-load', () => (events += 1));
    for (let move = 0; move < 20; move += 1) (move % 2 ? document.body : shelf).append(probe);
    expect(probe.status).to.equal('ready');
    await task();
    await probe.updateComplete;
    expect(probe.status).to.equal('ready');
    expect(events).to.equal(0);
    expect(network.requests).to.have.lengthOf(1);
    shelf.remove();
  });

  it('moves while it loads without asking again', async () => {
    network.hold(path);
    const probe = addProbe({ src: path });
    await eventually(() => network.requests.length === 1);
    document.body.prepend(probe);
    await task();
    expect(network.signals[0]?.aborted).to.equal(false);
    expect(network.requests).to.have.lengthOf(1);
  });

  it('stops its request when it leaves the page', async () => {
    network.hold(path);
    const probe = addProbe({ src: path });
    await eventually(() => network.requests.length === 1);
    probe.remove();
    await task();
    expect(network.signals[0]?.aborted).to.equal(true);
  });

  it('survives leaving before it was ever rendered', async () => {
    const probe = addProbe({ src: path });
    probe.remove();
    await task();
    expect(network.requests).to.deep.equal([]);
  });

  it('shows the feed again when it comes back', async () => {
    const probe = addProbe({ src: path });
    await settled(probe);
    probe.remove();
    await task();
    document.body.append(probe);
    await settled(probe);
    expect(probe.titles).to.deep.equal(['Cook']);
    expect(network.requests).to.have.lengthOf(1);
  });

  it('works in another document that it is adopted into', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const probe = addProbe({ src: path });
    await settled(probe);
    frame.contentDocument?.body.append(probe);
    await task();
    await probe.updateComplete;
    expect(probe.titles).to.deep.equal(['Cook']);
    frame.remove();
  });

  it('asks again for what failed when the page returns from the back/forward cache', async () => {
    network.answer(path, 'gone', 404);
    const probe = addProbe({ src: path });
    await settled(probe);
    network.answer(path, feedOf(cook));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await eventually(() => probe.status === 'ready');
  });

  it('works again after its src attribute was removed and set', async () => {
    const probe = addProbe({ src: path });
    await settled(probe);
    probe.removeAttribute('src');
    await eventually(() => probe.failure === 'feed-url');
    probe.setAttribute('src', path);
    await eventually(() => probe.status === 'ready');
  });

  for (const [mistake, attributes, code] of [
    ['no feed at all', {}, 'feed-url'],
    ['an address that is none', { src: 'http://[' }, 'feed-url'],
    ['an unknown format', { src: '/x.json', format: 'fax' }, 'feed-format'],
    ['a mapping that is no JSON', { src: '/x.json', mapping: '{' }, 'feed-mapping'],
    ['a mapping of nothing known', { src: '/x.json', mapping: '{"colour":"x"}' }, 'feed-mapping'],
    ['a mapping that is not in the page', { src: '/x.json', mapping: '#nowhere' }, 'feed-mapping'],
  ] as const) {
    it(`says what is wrong with ${mistake}`, async () => {
      const probe = addProbe(attributes);
      const event = await oneEvent<JobsErrorEvent>(probe, 'jobs-error');
      expect(event.error.code).to.equal(code);
      expect(probe.failure).to.equal(code);
      expect(network.requests).to.deep.equal([]);
      // Once per page and kind of mistake: another test may have been told already.
      expect(warnings.every((text) => text.startsWith('<feed-probe>'))).to.equal(true);
    });
  }

  describe('that is large', () => {
    const large = (): unknown => feedOf({ ...cook, description: '<p>Work.</p>'.repeat(1000) });

    it('keeps to the limit of its page, each element to its own, and says how to raise it', async () => {
      network.answer(path, large());
      const [strict, generous] = ['5 kB', '20 kB'].map((size) =>
        addProbe({ src: path, 'max-feed-size': size }),
      );
      if (!strict || !generous) throw new Error('two probes');
      await Promise.all([settled(strict), settled(generous)]);
      expect(strict.failure).to.equal('feed-too-large');
      expect(generous.titles).to.deep.equal(['Cook']);
      await eventually(() => warnings.length > 0); // what explains a failure loads after it
      expect(warnings).to.have.lengthOf(1);
      expect(warnings[0]).to.match(
        /^<feed-probe> .*larger than 0\.005 MB.*max-feed-size.*#feed-too-large/,
      );
      strict.setAttribute('max-feed-size', '20 kB');
      await eventually(() => strict.titles[0] === 'Cook');
      expect(strict.owner, 'the same store again').to.equal(generous.owner);
    });

    it('says of a size that is none that the default holds', async () => {
      const probe = addProbe({ src: path, 'max-feed-size': 'huge' });
      await settled(probe);
      expect(probe.titles).to.deep.equal(['Cook']);
      expect(warnings).to.have.lengthOf(1);
      expect(warnings[0]).to.match(/max-feed-size="huge".*#feed-size/);
    });
  });

  it('says on the console which of several feeds is too large', async () => {
    class OtherProbe extends FeedProbe {}
    customElements.define('other-probe', OtherProbe);
    network.answer(`${path}.more`, feedOf(pilot, cook, cook));
    const probe = new OtherProbe();
    probe.src = `${path} ${path}.more /feeds/absent.json`;
    probe.setAttribute('max-feed-size', '500 B');
    document.body.append(probe);
    await settled(probe);
    await eventually(() => warnings.length > 0); // what explains a failure is loaded then
    probe.remove();
    expect(warnings).to.have.lengthOf(1);
    expect(warnings[0]).to.contain(`${path}.more: `).and.contain('0.0005 MB');
  });

  it('recovers from a mistake that the page corrects', async () => {
    const probe = addProbe({ src: path, format: 'fax' });
    await settled(probe);
    probe.format = 'auto';
    await eventually(() => probe.status === 'ready');
  });
});
