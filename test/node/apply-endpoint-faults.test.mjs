// The recorded ways in which endpoints fail, each against a real form in a real browser: what was typed stays,
// at most one application is stored, and what the applicant is told is true.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { control, makeResume, send, typeInto } from './support/application.mjs';
import { launchBrowser, openPage } from './support/browser.mjs';
import { startEndpoint, startFormPage } from './support/form-page.mjs';

const samples = process.env.SAMPLES_DIR;
const json = { 'Content-Type': 'application/json' };
const html = { 'Content-Type': 'text/html; charset=utf-8' };
const page = '<!doctype html><title>Elsewhere</title><h1>Elsewhere</h1>';

const answer =
  (status, body = '', headers = {}) =>
  (response) =>
    response.writeHead(status, headers).end(body);
const problem = (status, content, headers = {}) =>
  answer(status, JSON.stringify(content), { ...json, ...headers });
/** Stores what came, and then does what a row says. */
const storing = (next) => (response, request, store) => {
  store(request);
  next(response);
};
const takes = storing(problem(201, { reference: 'R-7' }));
/** Of one `errors` for each way of writing them. */
const nameError = (errors) => [problem(400, { errors })];

const sent = /Application sent/;
const notSent = /Your application was not sent/;
const unknown = /We do not know whether your application arrived/;
const atField = /There is a problem.*Not this/s;
const broken = /This form does not work at the moment/;

/**
 * What an endpoint answers in turn, the last answer for all that follow, and what the applicant is told in the end.
 * `tries`: how many requests there are in all. `stored`: how many applications. `code`: what the page is told.
 */
const answered = {
  '200-json': [[storing(problem(200, { ok: true, id: 'R-7' }))], sent, { stored: 1 }],
  '201-location': [[storing(problem(201, { id: '1' }, { Location: '/1' }))], sent, { stored: 1 }],
  202: [[storing(answer(202))], sent, { stored: 1 }],
  204: [[storing(answer(204))], sent, { stored: 1 }],
  '200-html': [[answer(200, page, html)], unknown, { code: 'apply-unconfirmed' }],
  '200-ok-false': [[problem(200, { ok: false, errors: { name: ['Not this name'] } })], atField],
  '200-empty': [[storing(answer(200))], sent, { stored: 1, attributes: 'receipt="any"' }],
  // A redirect is not followed, whatever the row wants: it would hand the application to whoever it names.
  '302-thanks': [
    [storing(answer(302, '', { Location: '/thanks' }))],
    sent,
    { stored: 1, attributes: 'receipt="any"' },
  ],
  '302-other': [[answer(302, '', { Location: 'http://127.0.0.2:9/' })], unknown],
  307: [[answer(307, '', { Location: '/other' })], unknown],
  308: [[answer(308, '', { Location: '/other' })], unknown],
  303: [
    [storing(answer(303, '', { Location: '/thanks' }))],
    sent,
    { stored: 1, attributes: 'receipt="any"' },
  ],
  '400-fields': [nameError([{ field: 'name', message: 'Not this name' }]), atField],
  '400-text': [[answer(400, 'no')], notSent],
  401: [[answer(401, 'no')], broken, { code: 'apply-endpoint' }],
  '403-waf': [[answer(403, page, html)], notSent],
  404: [[answer(404, page, html)], broken, { code: 'apply-endpoint' }],
  405: [[answer(405)], broken, { code: 'apply-endpoint' }],
  408: [[answer(408), takes], sent, { stored: 1, tries: 2 }],
  '409-dup': [[problem(409, { title: 'Duplicate application' })], /already has an application/],
  '409-inflight': [
    [problem(409, { title: 'The same request is in progress' }), takes],
    sent,
    { stored: 1, tries: 2 },
  ],
  '410-closed': [[problem(410, {})], /no longer takes applications/],
  413: [[answer(413)], /Your files have 0\.1 kB together/],
  414: [[answer(414)], broken, { code: 'apply-endpoint' }],
  415: [[answer(415)], /of a type that is not accepted/],
  '422-fields': [
    [
      problem(
        422,
        { title: 'Invalid', errors: [{ name: 'name', detail: 'Not this name' }] },
        { 'Content-Type': 'application/problem+json' },
      ),
    ],
    atField,
  ],
  '422-key': [
    [problem(422, { title: 'This Idempotency-Key was used before' })],
    /already has an application/,
  ],
  425: [[answer(425), takes], sent, { stored: 1, tries: 2 }],
  426: [[answer(426)], broken, { code: 'apply-endpoint' }],
  '429-sec': [[answer(429, '', { 'Retry-After': '2' }), takes], sent, { stored: 1, tries: 2 }],
  '429-date': [
    [
      (r) => answer(429, '', { 'Retry-After': new Date(Date.now() + 2000).toUTCString() })(r),
      takes,
    ],
    sent,
    { stored: 1, tries: 2 },
  ],
  '429-long': [[answer(429, '', { 'Retry-After': '3600' })], /Try again after /],
  431: [[answer(431)], broken, { code: 'apply-endpoint' }],
  451: [[answer(451)], notSent],
  500: [[answer(500)], notSent, { tries: 4 }],
  501: [[answer(501)], broken, { code: 'apply-endpoint' }],
  502: [[answer(502, page, html), takes], sent, { stored: 1, tries: 2 }],
  '503-ra': [[answer(503, '', { 'Retry-After': '1' }), takes], sent, { stored: 1, tries: 2 }],
  504: [[storing(answer(504)), takes], sent, { stored: 1, tries: 2 }],
  511: [[answer(511, page, html)], notSent],
  'timeout-before': [[() => undefined, takes], sent, { stored: 1, tries: 2 }],
  'timeout-after': [[storing(() => undefined), takes], sent, { stored: 1, tries: 2 }],
  'reset-after-upload': [[(response) => response.destroy(), takes], sent, { stored: 1, tries: 2 }],
  'html-error-body': [
    [answer(500, '<script>document.title = "run"</script>', html)],
    notSent,
    { tries: 4 },
  ],
  'huge-error-body': [[answer(400, 'x'.repeat(10_000_000))], notSent],
  'bad-json': [[storing(answer(200, '{"reference": "R-', json))], unknown, { stored: 1 }],
  'wrong-field': [
    [problem(422, { errors: [{ name: 'shoes', detail: 'Not this size' }] })],
    atField,
  ],
  'proto-errors': [[answer(422, '{"errors":{"__proto__":"x"}}', json)], notSent],
  'i18n-error': [
    [problem(422, { errors: [{ name: 'name', detail: 'Not this <b>Namen</b>, bitte' }] })],
    /Not this <b>Namen<\/b>, bitte/,
  ],
};

let browser;
before(async () => (browser = await launchBrowser()));
after(() => browser?.close());

/** From now on a minute is a second, so that nobody waits for patience to run out. */
const hurry = (tab) =>
  tab.evaluate(() => {
    const later = globalThis.setTimeout;
    globalThis.setTimeout = (act, time, ...rest) => later(act, (time ?? 0) / 60, ...rest);
  });

/** An endpoint that answers in turn, and keeps what its answers store, once for a key. */
function makeEndpoint(answers) {
  const records = new Map();
  const requests = [];
  const store = ({ headers, body }) => records.set(headers['idempotency-key'], body);
  return {
    records,
    requests,
    answer(response, request) {
      if (request.method !== 'POST') return response.end();
      requests.push(request);
      answers[Math.min(requests.length, answers.length) - 1](response, request, store);
    },
    get keys() {
      return new Set(requests.map(({ headers }) => headers['idempotency-key']));
    },
  };
}

async function fillIn(tab) {
  await typeInto(tab, 'name', 'Siobhán O’Rourke');
  await typeInto(tab, 'email', 'siobhan@example.org');
  await (await tab.$(control('resume'))).uploadFile(await makeResume());
}
const settled = (tab) =>
  tab.waitForSelector('apply-form :is(.or-problem, .or-success)', { visible: true });
const said = (tab) => tab.$eval('apply-form', (form) => form.innerText);
const held = (tab) =>
  tab.$eval('apply-form', (form) => {
    const value = (name) => form.querySelector(`[name="${name}"]`)?.value;
    return [value('name'), value('email'), form.querySelector('[type="file"]')?.files.length];
  });
const everything = ['Siobhán O’Rourke', 'siobhan@example.org', 1];
/** Holds the answers of an endpoint back until they are let go. */
function makeGate() {
  let open;
  const opened = new Promise((resolve) => (open = resolve));
  let arrive;
  const arrived = new Promise((resolve) => (arrive = resolve));
  return { open, arrived, arrive, opened };
}

/** A page whose form posts to its own origin, filled in. */
async function withForm({ answers = [takes], attributes = '', headers }, use) {
  const endpoint = makeEndpoint(answers);
  const site = await startFormPage({
    attributes: `action="/applications" ${attributes}`,
    headers,
    answer: endpoint.answer,
  });
  try {
    const tab = await openPage(browser, site.origin);
    await fillIn(tab);
    await use(tab, endpoint, site);
    await tab.closeAll();
  } finally {
    await site.close();
  }
}

/** A page whose form posts to another origin, and has been sent. */
async function withOther({ settings, headers, fill = fillIn }, use) {
  const store = makeEndpoint([takes]);
  const other = await startEndpoint(store.answer, settings);
  const site = await startFormPage({
    attributes: `action="${other.origin}/applications"`,
    headers,
  });
  try {
    const tab = await openPage(browser, site.origin);
    await tab.browserContext().setCookie({ name: 'session', value: 'secret', domain: '127.0.0.1' });
    await fill(tab);
    await hurry(tab);
    await send(tab);
    await settled(tab);
    await use(tab, store, other);
    await tab.closeAll();
  } finally {
    for (const server of [site, other]) await server.close();
  }
}

const isSentOnce = async (tab, endpoint) => {
  await settled(tab);
  assert.match(await said(tab), sent);
  assert.equal(endpoint.records.size, 1);
  assert.equal(endpoint.keys.size, 1);
};

/** The rows that are about what happens around the answer of an endpoint. */
const happens = {
  'reset-mid-upload': () => {
    let count = 0;
    const isCut = ({ method }) => method === 'POST' && (count += 1) === 1;
    const fill = async (tab) => {
      await fillIn(tab);
      const large = await makeResume();
      await appendFile(large, ' '.repeat(4_000_000));
      await (await tab.$(control('resume'))).uploadFile(large);
    };
    return withOther({ settings: { isCut }, fill }, async (tab, endpoint) => {
      assert.equal(count, 2);
      await isSentOnce(tab, endpoint);
    });
  },
  'offline-start': () =>
    withForm({}, async (tab, endpoint) => {
      await tab.setOfflineMode(true);
      await send(tab);
      await settled(tab);
      assert.match(await said(tab), /not sent.*You are offline/s);
      assert.deepEqual(await held(tab), everything);
      await tab.setOfflineMode(false);
      await tab.waitForFunction(() =>
        document.querySelector('apply-form').innerText.includes('You are connected again'),
      );
      assert.equal(endpoint.requests.length, 0, 'nothing is sent without a yes');
      await send(tab);
      await tab.waitForSelector('apply-form .or-success', { visible: true });
      assert.equal(endpoint.records.size, 1);
    }),
  'offline-mid': async () => {
    const gate = makeGate();
    let isBack = false;
    // The browser itself asks again on each connection that it had used before.
    const cut = async (response, request, store) => {
      gate.arrive();
      await gate.opened;
      if (isBack) takes(response, request, store);
      else response.destroy();
    };
    await withForm({ answers: [cut] }, async (tab, endpoint) => {
      await send(tab);
      await gate.arrived;
      await tab.setOfflineMode(true);
      gate.open();
      await tab.waitForSelector('apply-form .or-problem', { visible: true });
      assert.match(await said(tab), /We do not know.*You are offline/s);
      assert.deepEqual(await held(tab), everything);
      isBack = true;
      await tab.setOfflineMode(false);
      await send(tab);
      await tab.waitForSelector('apply-form .or-success', { visible: true });
      assert.equal(endpoint.records.size, 1);
      assert.equal(endpoint.keys.size, 1);
    });
  },
  'page-hide': async () => {
    const gate = makeGate();
    await withForm({ answers: [() => gate.arrive()] }, async (tab) => {
      await send(tab);
      await gate.arrived;
      await tab.reload();
      assert.equal(tab.leavings, 1, 'it asks before it is left');
    });
  },
  bfcache: () =>
    withForm({}, async (tab, endpoint, site) => {
      await send(tab);
      await isSentOnce(tab, endpoint);
      await tab.goto(`${site.origin}/jobs.json`);
      await tab.goBack();
      await tab.waitForSelector('apply-form :is(.or-success, [type="submit"])', { visible: true });
      const words = await said(tab);
      if (!sent.test(words)) assert.deepEqual(await held(tab), ['', '', 0]);
      assert.equal(endpoint.requests.length, 1);
    }),
  'double-click': () =>
    withForm({}, async (tab, endpoint) => {
      await tab.$eval('apply-form [type="submit"]', (button) => {
        button.click();
        button.click();
      });
      await isSentOnce(tab, endpoint);
      assert.equal(endpoint.requests.length, 1);
    }),
  'enter-enter': () =>
    withForm({}, async (tab, endpoint) => {
      await tab.focus('apply-form [name="email"]');
      await tab.keyboard.press('Enter');
      await tab.keyboard.press('Enter');
      await isSentOnce(tab, endpoint);
      assert.equal(endpoint.requests.length, 1);
    }),
  'two-tabs': () =>
    withForm({}, async (tab, endpoint, site) => {
      const other = await openPage(browser, site.origin);
      await fillIn(other);
      for (const each of [tab, other]) {
        await send(each);
        await each.waitForSelector('apply-form .or-success', { visible: true });
      }
      await other.closeAll();
      assert.equal(endpoint.keys.size, 2);
    }),
  remount: async () => {
    const gate = makeGate();
    const late = (response, request, store) => {
      gate.arrive();
      void gate.opened.then(() => takes(response, request, store));
    };
    await withForm({ answers: [late] }, async (tab, endpoint) => {
      await send(tab);
      await gate.arrived;
      await tab.$eval('apply-form', (form) => {
        const { parentNode } = form;
        form.remove();
        setTimeout(() => parentNode.append(form));
      });
      gate.open();
      await tab.waitForSelector('apply-form .or-success', { visible: true });
      assert.equal(endpoint.requests.length, 1);
      assert.equal(endpoint.records.size, 1);
    });
  },
  'cors-preflight-403': () =>
    withOther({ settings: { preflight: answer(403) } }, async (tab, { records }) => {
      assert.match(await said(tab), notSent);
      assert.match(tab.troubles.join('\n'), /#apply-preflight\]/);
      assert.deepEqual(await held(tab), everything);
      assert.equal(records.size, 0);
    }),
  // Both its preflight and its answer are without the header.
  'cors-no-acao': () =>
    withOther({ settings: { origins: {} } }, async (tab, { records }) => {
      assert.match(await said(tab), /has probably not arrived/);
      assert.match(tab.troubles.join('\n'), /#apply-cors\]/);
      assert.deepEqual(await held(tab), everything);
      assert.equal(records.size, 0);
    }),
  'csp-connect': () =>
    withOther(
      { headers: { 'Content-Security-Policy': "connect-src 'self'" } },
      async (tab, { records }) => {
        assert.match(await said(tab), notSent);
        assert.match(tab.troubles.join('\n'), /#apply-blocked\]/);
        assert.deepEqual(await held(tab), everything);
        assert.equal(records.size, 0);
      },
    ),
  // Only a form that is sent without a script needs the directive.
  'csp-form-action': () =>
    withForm(
      { headers: { 'Content-Security-Policy': "form-action 'none'" } },
      async (tab, endpoint) => {
        await send(tab);
        await isSentOnce(tab, endpoint);
        assert.deepEqual(tab.troubles, []);
      },
    ),
  mixed: async () => {
    const endpoint = makeEndpoint([takes]);
    const site = await startFormPage({ attributes: 'action="http://ats.example/applications"' });
    const tab = await openPage(browser, 'about:blank', {
      async prepare(blank) {
        await blank.setRequestInterception(true);
        blank.on('request', async (request) => {
          const { pathname } = new URL(request.url());
          const found = await fetch(site.origin + pathname);
          const body = Buffer.from(await found.arrayBuffer());
          const contentType = found.headers.get('content-type') ?? 'application/json';
          await request.respond({ status: found.status, contentType, body });
        });
      },
    });
    await tab.goto('https://careers.example/');
    await tab.waitForFunction(() =>
      document.querySelector('apply-form')?.innerText.includes('cannot be sent from this page'),
    );
    assert.match(tab.troubles.join('\n'), /#apply-action-insecure\]/);
    assert.equal(endpoint.requests.length, 0);
    await tab.closeAll();
    await site.close();
  },
  'cred-leak': () =>
    withOther({}, async (tab, { records }, { posts, received }) => {
      assert.match(await said(tab), sent);
      assert.equal(records.size, 1);
      assert.equal(posts.length, 1);
      assert.deepEqual(
        received.map(({ headers }) => headers.cookie),
        received.map(() => undefined),
      );
    }),
  csrf: () =>
    withForm({}, async (tab, endpoint) => {
      await tab.evaluate(() => (document.cookie = 'session=own'));
      await send(tab);
      await isSentOnce(tab, endpoint);
      const [{ headers }] = endpoint.requests;
      assert.equal(headers.cookie, 'session=own');
      assert.ok(headers['idempotency-key'], 'which a form of another site cannot send');
    }),
  'slow-3g': async () => {
    const gate = makeGate();
    const slow = (response, request, store) => {
      gate.arrive();
      void gate.opened.then(() => takes(response, request, store));
    };
    await withForm({ answers: [slow] }, async (tab, endpoint) => {
      await hurry(tab);
      await send(tab);
      await gate.arrived;
      await tab.waitForFunction(() =>
        document.querySelector('apply-form').innerText.includes('Sending your application'),
      );
      gate.open();
      await isSentOnce(tab, endpoint);
    });
  },
};

describe('the recorded faults of endpoints', { skip: !samples && 'SAMPLES_DIR is not set' }, () => {
  const rows = samples
    ? JSON.parse(readFileSync(join(samples, 'corpora/forms/apply-endpoint-faults.json'), 'utf8'))
    : [];

  for (const { id, input, title } of rows) {
    it(`${id} ${title}`, async () => {
      if (happens[input]) return happens[input]();
      assert.ok(answered[input], `nothing is known of ${input}`);
      const [answers, words, { stored = 0, tries = 1, code, attributes } = {}] = answered[input];
      await withForm({ answers, attributes }, async (tab, endpoint) => {
        await hurry(tab);
        await tab.evaluate(() => {
          globalThis.codes = [];
          document.addEventListener('apply-error', ({ error }) =>
            globalThis.codes.push(error.code),
          );
        });
        await send(tab);
        await settled(tab);
        assert.match(await said(tab), words);
        assert.equal(endpoint.records.size, stored, 'applications stored');
        assert.equal(endpoint.requests.length, tries, 'requests');
        assert.equal(endpoint.keys.size, 1, 'keys');
        if (words !== sent) assert.deepEqual(await held(tab), everything);
        if (code) assert.deepEqual(await tab.evaluate(() => globalThis.codes), [code]);
        assert.doesNotMatch(await tab.title(), /run/);
      });
    });
  }
});
