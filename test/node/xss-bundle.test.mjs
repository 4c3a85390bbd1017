import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useDemo } from './support/demo.mjs';
import { installAttack, installDetector } from './support/xss-page.mjs';
import { corpusPayloads, ownPayloads } from './support/xss-payloads.mjs';

const batchSize = 60;
const corpus = await corpusPayloads();
const own = ownPayloads.map((payload, index) => ({ id: `own-${index}`, payload }));

/** A posting whose description is the payload. */
const described = ({ id, payload }) => ({
  id,
  title: id,
  status: 'open',
  locations: [{ name: 'Here' }],
  applicantLocationRequirements: [],
  employmentTypes: [],
  salaries: [],
  tags: [],
  custom: {},
  description: payload,
  sections: [{ kind: 'other', heading: 'More', html: payload }],
});

/** A posting all of whose texts and addresses are the payload, cut where the feed would get too large. */
const overwritten = ({ id, payload }) => overwrite(id, payload.slice(0, 2_000));
const overwrite = (id, payload) => ({
  ...described({ id, payload }),
  title: `Post ${payload}`,
  url: payload,
  applyUrl: payload,
  applyEmail: payload,
  hiringOrganization: { name: payload, url: payload, logo: payload },
  department: payload,
  team: payload,
  departments: [payload],
  locations: [{ name: payload, locality: payload, region: payload, country: payload }],
  applicantLocationRequirements: [{ name: payload, country: payload }],
  workplace: 'remote',
  salaries: [{ currency: payload, min: 1, max: 2, unit: 'YEAR', label: payload, text: payload }],
  datePosted: payload,
  validThrough: '2099-01-01',
  language: payload,
  summary: payload,
  description: `<p>${id}</p>`,
  sections: [{ kind: 'other', heading: payload, html: `<p>${id}</p>` }],
  questions: [
    { id: payload, label: payload, hint: payload, required: true, type: 'text' },
    {
      id: 'choice',
      label: payload,
      required: false,
      type: 'single',
      options: [{ value: payload, label: payload }],
    },
    { id: 'file', label: payload, required: false, type: 'file', accept: payload },
    { id: 'agree', label: payload, required: false, type: 'consent' },
  ],
  tags: [payload],
  custom: { [payload]: payload, list: [payload] },
});

describe('payloads in the built bundle', { timeout: 600_000 }, () => {
  const demo = useDemo();

  /** A page that reports what payloads do. `answer` gives the bodies of intercepted paths. */
  async function openTrap(answer, { withoutNativeSanitizer = false } = {}) {
    const context = await demo.browser.createBrowserContext();
    const page = await context.newPage();
    const signals = [];
    // Little to paint: what counts is in the tree.
    await page.setViewport({ width: 400, height: 300 });
    await page.exposeFunction('reportSignal', (signal) => void signals.push(signal));
    page.on('dialog', (dialog) => {
      signals.push(`dialog ${dialog.type()}`);
      dialog.dismiss().catch(() => undefined);
    });
    page.on('popup', (popup) => {
      signals.push('popup');
      popup?.close().catch(() => undefined);
    });
    page.on('pageerror', (error) => signals.push(`page error: ${error.message}`));
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const url = new URL(request.url());
      const body = url.origin === demo.origin ? answer(url) : undefined;
      if (body !== undefined) {
        const contentType = url.pathname.endsWith('.json') ? 'application/json' : 'text/html';
        request.respond({ status: 200, contentType: `${contentType}; charset=utf-8`, body });
      } else if (url.origin === demo.origin && url.pathname.startsWith('/open-roles/')) {
        request.continue();
      } else {
        if (url.origin !== demo.origin) signals.push(`request to ${url.origin} ${url.pathname}`);
        else if (request.isNavigationRequest()) signals.push(`navigation to ${url.pathname}`);
        request.abort();
      }
    });
    await page.evaluateOnNewDocument(installDetector);
    if (withoutNativeSanitizer) {
      await page.evaluateOnNewDocument(() => {
        delete Element.prototype.setHTML;
      });
    }
    return { page, signals, close: () => context.close() };
  }

  const boardPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Trap</title>
    <body><job-board src="/trap/feed.json" page-size="${batchSize}" apply-action="/applications"></job-board>
    <script type="module" src="/open-roles/open-roles.js"></script></body></html>`;

  /** Shows a batch in every element and pokes at it. Resolves to what happened. */
  async function runBatch(trap, postings, { withForms = false, withoutNativeSanitizer = false }) {
    await trap.page.goto(`${demo.origin}/trap/`);
    await trap.page.evaluate(installAttack);
    await trap.page.evaluate(
      async (count, forms, pokeEvery) => {
        const { attack } = globalThis;
        globalThis.payloadToken = 'cards';
        const cards = await attack.cards();
        if (cards.length !== count) attack.complain(`${cards.length} cards of ${count}`);
        const all = attack.inBoard('job-list').postings;
        // One is opened as a reader would, which also writes structured data and the title.
        globalThis.payloadToken = `open ${all[0].id}`;
        cards[0].querySelector('[part~="title"]').click();
        await attack.until(() => attack.inBoard('job-detail'), 'the open posting');
        await attack.frame();
        attack.inspect(attack.board());
        // Its cards have their turn below.
        attack.poke(attack.board(), attack.inBoard('job-list'));
        // The others are shown at once, each in elements of its own.
        globalThis.payloadToken = 'details';
        const box = document.body.appendChild(document.createElement('div'));
        const details = all.map((posting) => {
          const detail = document.createElement('job-detail');
          detail.posting = posting;
          box.append(detail);
          if (forms) {
            const form = document.createElement('apply-form');
            form.setAttribute('action', '/applications');
            form.posting = posting;
            box.append(form);
          }
          return detail;
        });
        for (const detail of details) {
          globalThis.payloadToken = `detail ${detail.posting.id}`;
          await detail.updateComplete;
          await attack.until(
            () => detail.shadowRoot.querySelector('[part~="description"]'),
            'a description',
          );
        }
        await attack.settle();
        const shown = [...attack.inBoard('job-list').shadowRoot.children, ...box.children];
        for (const [index, element] of shown.entries()) {
          globalThis.payloadToken = `poke ${element.posting?.id ?? element.localName}`;
          attack.inspect(element);
          if (index % pokeEvery < 2) attack.poke(element);
        }
        for (const data of document.querySelectorAll('script[type="application/ld+json"]')) {
          JSON.parse(data.textContent);
        }
        globalThis.payloadToken = 'after';
        await attack.settle();
      },
      postings.length,
      withForms,
      // All are inspected. Where nodes come out alike, poking at some of them will do.
      withForms || withoutNativeSanitizer ? 8 : 1,
    );
  }

  /** Runs all payloads in batches, two pages at a time. Resolves to every signal. */
  async function runAll(payloads, make, options = {}) {
    const batches = [];
    for (let start = 0; start < payloads.length; start += batchSize) {
      batches.push(payloads.slice(start, start + batchSize).map(make));
    }
    const signals = [];
    const work = async () => {
      let feed = '';
      const trap = await openTrap(
        ({ pathname }) => ({ '/trap/': boardPage, '/trap/feed.json': feed })[pathname],
        options,
      );
      for (let batch = batches.shift(); batch; batch = batches.shift()) {
        feed = JSON.stringify({ version: '1', postings: batch });
        await runBatch(trap, batch, options);
      }
      signals.push(...trap.signals);
      await trap.close();
    };
    await Promise.all([work(), work()]);
    return signals;
  }

  it('are noticed when nothing stops them', async () => {
    const raw =
      '<img src=x onerror=alert(1)><img src="https://evil.example/pixel"><b onclick=print()>b</b>';
    const trap = await openTrap(({ pathname }) =>
      pathname === '/trap/' ? '<body></body>' : undefined,
    );
    await trap.page.goto(`${demo.origin}/trap/`);
    await trap.page.evaluate(installAttack);
    await trap.page.evaluate(async (html) => {
      globalThis.payloadToken = 'self-test';
      document.body.innerHTML = `${html}<a href="javascript:alert(2)">x</a>`;
      const { attack } = globalThis;
      document.body.firstElementChild.addEventListener('wheel', () => confirm());
      document.body.addEventListener('paste', () => prompt(), { capture: true });
      await attack.settle();
      attack.inspect(document.body);
      attack.poke(document.body);
      await attack.settle();
    }, raw);
    const found = trap.signals.join('\n');
    for (const expected of [
      'self-test: alert',
      'self-test: print',
      'self-test: confirm',
      'self-test: prompt',
      'request to https://evil.example',
      'onerror on <img>',
      'href="javascript:alert(2)"',
    ]) {
      assert.ok(found.includes(expected), `${expected} in\n${found}`);
    }
    await trap.close();
  });

  for (const [engine, withoutNativeSanitizer] of [
    ['the browser’s sanitiser, where it has one', false],
    ['the sanitiser of the bundle', true],
  ]) {
    it(`do nothing as descriptions, with ${engine}`, async () => {
      assert.deepEqual(await runAll(own, described, { withoutNativeSanitizer }), []);
    });

    it(`of the corpora do nothing as descriptions, with ${engine}`, async (context) => {
      if (!corpus) return context.skip('SAMPLES_DIR is not set');
      assert.deepEqual(await runAll(corpus, described, { withoutNativeSanitizer }), []);
      context.diagnostic(`${corpus.length} payloads`);
    });
  }

  it('do nothing in any other field', async () => {
    assert.deepEqual(await runAll(own, overwritten, { withForms: true }), []);
  });

  it('of the corpora do nothing in any other field', async (context) => {
    if (!corpus) return context.skip('SAMPLES_DIR is not set');
    // Batches of equal kinds are spread, so that two pages end at the same time.
    assert.deepEqual(await runAll(corpus, overwritten, { withForms: true }), []);
  });
});
