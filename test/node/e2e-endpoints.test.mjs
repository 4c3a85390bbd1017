// What an applicant sees, and who gets the application, whatever an endpoint answers.
import assert from 'node:assert/strict';
import { appendFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { control, makeResume, send, typeInto } from './support/application.mjs';
import { launchBrowser, openPage } from './support/browser.mjs';
import { startEndpoint, startFormPage } from './support/form-page.mjs';

let browser;
before(async () => (browser = await launchBrowser()));
after(() => browser?.close());

/** Fills in the form of a page and sends it. Resolves to the page, once it says what became of it. */
async function apply(site) {
  const page = await openPage(browser, site.origin);
  await typeInto(page, 'name', 'Siobhán O’Rourke');
  await typeInto(page, 'email', 'siobhan@example.org');
  await (await page.$(control('resume'))).uploadFile(await makeResume());
  await send(page);
  await page.waitForSelector('apply-form :is(.or-problem, .or-success)', { visible: true });
  return page;
}

const said = (page) => page.$eval('apply-form', (form) => form.innerText);

/** What the form holds: nothing of it may be lost. */
const held = (page) =>
  page.$eval('apply-form', (form) => {
    const value = (name) => form.querySelector(`[name="${name}"]`)?.value;
    return [value('name'), value('email'), form.querySelector('[type="file"]')?.files.length];
  });
/** How often a code stands on the console. */
const told = (page, code) => page.troubles.filter((line) => line.includes(`#${code}]`)).length;

const everything = ['Siobhán O’Rourke', 'siobhan@example.org', 1];

describe('an endpoint that redirects', () => {
  for (const status of [301, 302, 303, 307, 308]) {
    for (const place of ['the origin of the page', 'another origin']) {
      it(`with ${status} on ${place} hands the application to nobody, and its author is told`, async () => {
        const stranger = await startEndpoint((response) => response.writeHead(201).end('{}'));
        const redirect = (response) =>
          response.writeHead(status, { Location: `${stranger.origin}/taken` }).end();
        const endpoint = await startEndpoint(redirect);
        const isElsewhere = place === 'another origin';
        const site = await startFormPage({
          attributes: `action="${isElsewhere ? endpoint.origin : ''}/applications"`,
          answer: redirect,
        });
        try {
          const page = await apply(site);
          assert.deepEqual(stranger.received, []);
          assert.match(await said(page), /We do not know whether your application arrived/);
          assert.deepEqual(await held(page), everything);
          assert.equal(told(page, 'apply-redirect'), 1, page.troubles.join('\n'));
          const { posts } = isElsewhere ? endpoint : site;
          assert.equal(posts.length, 1, 'it is not tried again by itself');
          await page.closeAll();
        } finally {
          for (const server of [site, endpoint, stranger]) await server.close();
        }
      });
    }
  }
});

/** A page whose form posts to its own origin, which answers in turn; the last answer stands for all later ones. */
async function answering(answers, { attributes = '', headers = {} } = {}, use) {
  let count = 0;
  const answer = (response) => answers[Math.min((count += 1), answers.length) - 1](response);
  const site = await startFormPage({
    attributes: `action="/applications" ${attributes}`,
    headers,
    answer,
  });
  try {
    const page = await apply(site);
    await use(page, site);
    await page.closeAll();
  } finally {
    await site.close();
  }
}

const html = { 'Content-Type': 'text/html; charset=utf-8' };
const json = { 'Content-Type': 'application/json' };
const logIn = (response) => response.writeHead(200, html).end('<h1>Log in</h1>');
const taken = (response) => response.writeHead(201, json).end('{"reference":"R-7"}');
/** Promises more than it sends, as a proxy that goes down does. */
const cutOff =
  (status, start = '{"reference":"R-7","mess') =>
  (response) => {
    response.writeHead(status, { ...json, 'Content-Length': 500 });
    response.write(start, () => response.destroy());
  };

describe('an application that nothing proves to have arrived', () => {
  for (const [title, answer] of [
    ['a log-in page', logIn],
    ['JSON that is cut off', cutOff(200)],
    ['202 that is cut off', cutOff(202)],
    ['JSON that is whole in an answer that is cut off', cutOff(201, '{"reference":"R-7"}')],
    ['200 without a body', (response) => response.writeHead(200).end()],
    ['205', (response) => response.writeHead(205).end()],
    ['206', (response) => response.writeHead(206, json).end('{"reference":"R-7"}')],
    ['304', (response) => response.writeHead(304).end()],
  ]) {
    it(`is told as such for ${title}, stays in the form, and is sent again with its key`, async () => {
      await answering([answer, taken], {}, async (page, site) => {
        assert.match(await said(page), /We do not know whether your application arrived/);
        assert.deepEqual(await held(page), everything);
        assert.equal(told(page, 'apply-unconfirmed'), 1, page.troubles.join('\n'));
        assert.equal(site.posts.length, 1, 'it is not tried again by itself');
        await page.click('apply-form .or-problem button');
        await page.waitForSelector('apply-form .or-success', { visible: true });
        assert.match(await said(page), /Your reference is R-7/);
        const [first, second] = site.posts.map(({ headers }) => headers['idempotency-key']);
        assert.ok(first);
        assert.equal(second, first);
        assert.match(site.posts[1].body, /name="resume"; filename="Lebenslauf/);
      });
    });
  }
});

describe('an application that was taken', () => {
  for (const [title, answer] of [
    ['201 with a receipt', taken],
    ['202', (response) => response.writeHead(202).end()],
    ['204', (response) => response.writeHead(204).end()],
  ]) {
    it(`is told as such for ${title}`, async () => {
      await answering([answer], {}, async (page) => {
        assert.match(await said(page), /Application sent/);
        assert.deepEqual(page.troubles, []);
      });
    });
  }

  for (const [title, answer] of [
    ['a page', logIn],
    ['a redirect', (response) => response.writeHead(307, { Location: '/thanks' }).end()],
  ]) {
    it(`is told as such for ${title} where the page declares that enough, and nothing is followed`, async () => {
      await answering([answer], { attributes: 'receipt="any"' }, async (page, site) => {
        assert.match(await said(page), /Application sent/);
        assert.doesNotMatch(await said(page), /Log in/);
        assert.deepEqual(
          site.received.filter(({ path }) => path === '/thanks'),
          [],
        );
      });
    });
  }
});

describe('an application that the policy of the page does not let out', () => {
  it('is told as not sent, and the author of the page is told why', async () => {
    const endpoint = await startEndpoint(taken);
    const site = await startFormPage({
      attributes: `action="${endpoint.origin}/applications"`,
      headers: { 'Content-Security-Policy': "connect-src 'self'" },
    });
    try {
      const page = await apply(site);
      assert.match(await said(page), /Your application was not sent/);
      assert.doesNotMatch(await said(page), /We do not know/);
      assert.deepEqual(await held(page), everything);
      assert.equal(told(page, 'apply-blocked'), 1, page.troubles.join('\n'));
      const violations = page.troubles.filter((line) => line.startsWith('policy:'));
      assert.equal(violations.length, 1, 'it is not tried again');
      assert.deepEqual(endpoint.received, []);
      await page.closeAll();
    } finally {
      for (const server of [site, endpoint]) await server.close();
    }
  });
});

describe('an application that an endpoint on another origin does not let in', () => {
  const refused = (response) => response.writeHead(403).end();
  const unnamed = (response) =>
    response.writeHead(204, { 'Access-Control-Allow-Headers': 'X' }).end();
  for (const [title, settings, code, heading] of [
    ['refuses the preflight', { preflight: refused }, 'apply-preflight', /was not sent/],
    ['does not allow the key', { preflight: unnamed }, 'apply-preflight', /was not sent/],
    ['shares nothing', { origins: {} }, 'apply-cors', /has probably not arrived/],
  ]) {
    it(`because it ${title} is told as such, and what the endpoint lacks is on the console`, async () => {
      const endpoint = await startEndpoint(taken, settings);
      const site = await startFormPage({ attributes: `action="${endpoint.origin}/applications"` });
      try {
        const page = await apply(site);
        assert.match(await said(page), heading);
        assert.match(await said(page), /This form does not work at the moment/);
        assert.doesNotMatch(await said(page), /We do not know/);
        assert.deepEqual(await held(page), everything);
        assert.equal(told(page, code), 1, page.troubles.join('\n'));
        assert.ok(page.troubles.some((line) => line.includes('Access-Control-Allow-Headers')));
        assert.deepEqual(endpoint.posts, []);
        assert.deepEqual(
          endpoint.received.filter(({ method, body }) => body !== '' || /POST|PUT/.test(method)),
          [],
        );
        await page.closeAll();
      } finally {
        for (const server of [site, endpoint]) await server.close();
      }
    });
  }

  it('is not blamed on it while the line is broken', async () => {
    let count = 0;
    const endpoint = await startEndpoint((response, { method }) => {
      if (method === 'POST' && (count += 1) === 1) response.destroy();
      else taken(response);
    });
    const site = await startFormPage({ attributes: `action="${endpoint.origin}/applications"` });
    try {
      const page = await apply(site);
      assert.match(await said(page), /Your reference is R-7/);
      const [first, second] = endpoint.posts.map(({ headers }) => headers['idempotency-key']);
      assert.equal(second, first);
      await page.closeAll();
    } finally {
      for (const server of [site, endpoint]) await server.close();
    }
  });
});

describe('a file that was edited after it was chosen', () => {
  it('is asked for again, can be chosen again, and arrives as it is then', async () => {
    const site = await startFormPage({ attributes: 'action="/applications"', answer: taken });
    try {
      const page = await openPage(browser, site.origin);
      const resume = await makeResume();
      await typeInto(page, 'name', 'Siobhán O’Rourke');
      await typeInto(page, 'email', 'siobhan@example.org');
      const input = await page.$(control('resume'));
      await input.uploadFile(resume);
      await appendFile(resume, '\n% edited');
      await send(page);
      await page.waitForSelector('apply-form .or-problem', { visible: true });
      assert.match(await said(page), /could not be read/);
      assert.deepEqual(site.posts, []);
      assert.deepEqual(await held(page), [...everything.slice(0, 2), 0]);
      await input.uploadFile(resume);
      await send(page);
      await page.waitForSelector('apply-form .or-success', { visible: true });
      assert.match(site.posts[0].body, /% edited/);
      await page.closeAll();
    } finally {
      await site.close();
    }
  });
});

describe('a page with a form that is loaded anew', () => {
  for (const [title, attributes, hasFile, asked] of [
    ['asks first, for what was typed would be lost', '', false, 1],
    ['does not ask where a draft holds all of it, which is there again', 'draft', false, 0],
    ['asks in spite of a draft, which holds no files', 'draft', true, 1],
  ]) {
    it(title, async () => {
      const site = await startFormPage({ attributes: `action="/applications" ${attributes}` });
      try {
        const page = await openPage(browser, site.origin);
        await page.waitForSelector(control('name'), { visible: true });
        await page.reload();
        assert.equal(page.leavings, 0, 'nothing was typed');
        await typeInto(page, 'name', 'Siobhán O’Rourke');
        if (hasFile) await (await page.$(control('resume'))).uploadFile(await makeResume());
        await page.reload();
        assert.equal(page.leavings, asked);
        await page.waitForSelector(control('name'), { visible: true });
        const [name] = await held(page);
        assert.equal(name, attributes === 'draft' ? 'Siobhán O’Rourke' : '');
        await page.closeAll();
      } finally {
        await site.close();
      }
    });
  }
});

/** Stores by key, as the protocol has it; `isLost` says which answers do not come. Holds what is stored. */
function startStore(isLost) {
  const records = new Map();
  let count = 0;
  const answer = (response, { headers, body }) => {
    const key = headers['idempotency-key'];
    // The boundary differs from request to request.
    const content = body.replaceAll(body.split('\r\n')[0], '');
    const known = records.get(key);
    records.set(key, known ?? content);
    count += 1;
    if (isLost(count)) return;
    if (known !== undefined && known !== content) {
      const title = 'This Idempotency-Key was used for another application.';
      response.writeHead(422, { 'Content-Type': 'application/problem+json' });
      response.end(JSON.stringify({ title, status: 422 }));
    } else taken(response);
  };
  return { records, answer };
}

describe('an application whose answer never comes', () => {
  for (const [title, attributes, goOn] of [
    [
      'arrives once though it is cancelled, edited and sent again',
      '',
      async (page) => {
        await page.click('apply-form .or-actions [type="button"]');
        await page.waitForFunction(() =>
          document.querySelector('apply-form').innerText.includes('may have arrived'),
        );
        await typeInto(page, 'name', 'Siobhán Ødegård');
      },
    ],
    [
      'arrives once though the page is loaded anew, with its key in the draft',
      'draft',
      async (page) => {
        await page.reload();
        await page.waitForSelector('apply-form .or-problem', { visible: true });
        assert.match(await said(page), /We do not know whether your application arrived/);
      },
    ],
  ]) {
    it(title, async () => {
      const { records, answer } = startStore((count) => count === 1);
      const site = await startFormPage({
        attributes: `action="/applications" ${attributes}`,
        answer,
      });
      try {
        const page = await openPage(browser, site.origin);
        await typeInto(page, 'name', 'Siobhán O’Rourke');
        await typeInto(page, 'email', 'siobhan@example.org');
        const arrived = page.waitForRequest((request) => request.method() === 'POST');
        await send(page);
        await arrived;
        await goOn(page);
        await send(page);
        await page.waitForSelector('apply-form .or-success', { visible: true });
        assert.equal(records.size, 1);
        if (attributes === '') assert.match(await said(page), /arrived as you first sent it/);
        await page.closeAll();
      } finally {
        await site.close();
      }
    });
  }
});
