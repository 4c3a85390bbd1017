import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { makeResume } from './support/application.mjs';
import { launchBrowser, openPage } from './support/browser.mjs';
import { makeFolder, root } from './support/command-line.mjs';
import { startEndpoint } from './support/form-page.mjs';
import { pageOf, startPages, trickyFeed, writePages } from './support/pages.mjs';
import { serveFolder } from './support/serve-folder.mjs';

/** Fills in and sends the form of a posting without a script. Resolves to what was stored. */
async function apply(browser, pages, id, fillIn) {
  const page = await openPage(browser, `${pages.origin}/logo.svg`);
  await page.setJavaScriptEnabled(false);
  await page.goto(pages.address(id));
  const fill = async (name, text) => (await page.$(`[name="${name}"]`)).type(text);
  await fill('name', 'Siobhán O’Rourke');
  await fill('email', 'siobhan@example.org');
  await fillIn(page, fill);
  const [answer] = await Promise.all([
    page.waitForNavigation(),
    page.click('form [type="submit"]'),
  ]);
  const text = await answer.text();
  assert.equal(answer.status(), 201, text);
  assert.equal(await page.$eval('h1', (heading) => heading.textContent), 'Application sent');
  const shown = await page.$eval('main', (main) => main.textContent);
  await page.closeAll();
  return (await pages.applications()).find(({ reference }) => shown.includes(reference));
}

describe('static pages without a script', () => {
  let browser;
  before(async () => (browser = await launchBrowser()));
  after(() => browser?.close());

  it('send an application by the names of the protocol', async () => {
    const pages = await startPages(
      JSON.parse(await readFile(join(root, 'demo/jobs.json'), 'utf8')),
    );
    try {
      const { posting, answers, files } = await apply(
        browser,
        pages,
        'SW-2601',
        async (page, fill) => {
          await fill('days_at_sea', '112');
          await fill('why_this_role', 'Murk and cold.');
          await (await page.$('[name="resume"]')).uploadFile(await makeResume());
          for (const selector of [
            '[name="right_to_work"][value="yes"]',
            '[name="tickets"][value="stcw"]',
            '[name="tickets"][value="gwo"]',
            '[name="rotation"][value="3-3"]',
            '[name="consents[read_privacy_note]"]',
          ]) {
            await (await page.$(selector)).click();
          }
          assert.equal(await page.$('[name*="gender"]'), null, 'cannot travel apart');
        },
      );
      assert.equal(posting, 'SW-2601');
      assert.deepEqual(answers.posting_title, ['ROV pilot technician']);
      assert.deepEqual(answers.name, ['Siobhán O’Rourke']);
      assert.deepEqual(answers.tickets, ['stcw', 'gwo']);
      assert.deepEqual(answers.rotation, ['3-3']);
      assert.deepEqual(answers['consents[read_privacy_note]'], ['true']);
      assert.equal(files[0].field, 'resume');
    } finally {
      await pages.stop();
    }
  });

  it('send answers beside fields of the protocol that are called like their questions', async () => {
    const ask = { required: true, type: 'text' };
    const questions = [
      { id: 'source', label: 'How did you hear of us?', ...ask },
      { id: 'posting_id', label: 'Number of the advert', ...ask },
    ];
    const [posting] = trickyFeed.postings;
    const pages = await startPages({ ...trickyFeed, postings: [{ ...posting, questions }] });
    try {
      const stored = await apply(browser, pages, 'complete', async (page) => {
        for (const { label } of questions) {
          await (await page.$(`::-p-aria(${label})`)).type(`${label} Well.`);
        }
      });
      assert.deepEqual(stored.answers.question_source, ['How did you hear of us? Well.']);
      assert.deepEqual(stored.answers.question_posting_id, ['Number of the advert Well.']);
      assert.equal(stored.posting, 'complete');
    } finally {
      await pages.stop();
    }
  });

  it('say when a question is to be answered, and demand only what always is', async () => {
    const questions = [
      { id: 'climbs', label: 'Do you climb?', required: true, type: 'yes-no' },
      {
        id: 'height',
        label: 'How high?',
        required: true,
        type: 'number',
        showIf: { question: 'climbs', answers: ['yes'] },
      },
    ];
    const [posting] = trickyFeed.postings;
    const pages = await startPages({ ...trickyFeed, postings: [{ ...posting, questions }] });
    try {
      const stored = await apply(browser, pages, 'complete', async (page, fill) => {
        assert.match(
          await page.$eval('form', ({ textContent }) => textContent.replace(/\s+/g, ' ')),
          /How high\? Answer this only if “Do you climb\?” is Yes\./,
        );
        await (await page.$('[name="climbs"][value="no"]')).click();
        await fill('height', '90 m, as I said'); // is no number, and nobody asked
      });
      assert.deepEqual([stored.answers.climbs, stored.answers.height], [['no'], undefined]);
    } finally {
      await pages.stop();
    }
  });

  it('hand an application to nobody whom the endpoint names, by a browser that checks redirects', async () => {
    const stranger = await startEndpoint((response) => response.writeHead(201).end('taken'));
    const endpoint = await startEndpoint((response, { path }) => {
      if (path === '/thanks') return response.end('thanks');
      const [status, target] = path.startsWith('/moved')
        ? [307, `${stranger.origin}/taken`]
        : [303, '/thanks'];
      return response.writeHead(status, { Location: target }).end();
    });
    const folder = makeFolder();
    const out = join(folder.path, 'out');
    const site = await serveFolder(out);
    try {
      const sendTo = async (path) => {
        const action = ['--apply-action', endpoint.origin + path];
        const { status, stderr } = await writePages(folder.path, trickyFeed, action);
        assert.equal(status, 0, stderr);
        const address = `${site.origin}/${encodeURI(pageOf(out, 'complete').path)}`;
        const page = await openPage(browser, `${site.origin}/feed.xml`);
        await page.setJavaScriptEnabled(false);
        await page.goto(address);
        for (const name of ['name', 'email']) {
          await (await page.$(`[name="${name}"]`)).type('siobhan@example.org');
        }
        const isBlocked = new Promise((resolve) => page.once('console', resolve));
        const isAnswered = page.waitForNavigation();
        await page.click('form [type="submit"]');
        await Promise.race([isBlocked, isAnswered]);
        const { pathname } = new URL(page.url());
        isAnswered.catch(() => undefined);
        await page.closeAll();
        return pathname;
      };
      assert.equal(
        await sendTo('/applications'),
        '/thanks',
        'the endpoint may thank by a redirect',
      );
      await sendTo('/moved');
      assert.equal(endpoint.posts.length, 2);
      assert.deepEqual(stranger.received, []);
    } finally {
      for (const server of [site, endpoint, stranger]) await server.close();
      folder.remove();
    }
  });

  it('word the consents that a feed asks for without words', async () => {
    const consent = { label: '', required: true, type: 'consent' };
    const questions = [{ ...consent, id: 'gdpr_retention_consent_given', retentionDays: 200 }];
    const [posting] = trickyFeed.postings;
    const pages = await startPages({
      ...trickyFeed,
      postings: [{ ...posting, language: 'de', questions }],
    });
    try {
      const page = await openPage(browser, `${pages.origin}/logo.svg`);
      const said = (selector) => page.$eval(selector, (label) => label.innerText.trim());
      const words =
        'Ich willige ein, dass Net & "Knot" <Ltd> meine Daten bis zu 200 Tage aufbewahrt';
      await page.setJavaScriptEnabled(false);
      await page.goto(pages.address('complete'));
      assert.equal(await said('.or-agree'), words);
      await page.setJavaScriptEnabled(true);
      await page.goto(pages.address('complete'));
      await page.waitForSelector('apply-form .or-agree');
      assert.equal(await said('apply-form .or-agree'), words);
      await page.closeAll();
    } finally {
      await pages.stop();
    }
  });

  it('give the form that takes over the receipt that is enough', async () => {
    const folder = makeFolder();
    const out = join(folder.path, 'out');
    const site = await serveFolder(out);
    try {
      for (const [args, receipt] of [
        [[], 'json'],
        [['--receipt', 'any'], 'any'],
      ]) {
        const forms = ['--apply-action', '/applications', ...args];
        const { status, stderr } = await writePages(folder.path, trickyFeed, forms);
        assert.equal(status, 0, stderr);
        const address = `${site.origin}/${encodeURI(pageOf(out, 'complete').path)}`;
        const page = await openPage(browser, address);
        const form = await page.waitForSelector('apply-form form', { visible: true });
        const said = await form.evaluate((node) => node.closest('apply-form').receipt);
        assert.equal(said, receipt);
        await page.closeAll();
      }
    } finally {
      await site.close();
      folder.remove();
    }
  });

  it('say of alternatives that one is enough where one is needed, and else that they are optional', async () => {
    const question = (id, more) => ({
      id,
      label: `Your ${id}`,
      required: false,
      type: 'text',
      ...more,
    });
    const questions = [
      question('site'),
      question('letter', { anyOf: ['site'] }),
      question('phone', { required: true }),
      question('fax', { anyOf: ['phone'] }),
    ];
    const [posting] = trickyFeed.postings;
    const pages = await startPages({ ...trickyFeed, postings: [{ ...posting, questions }] });
    try {
      const page = await openPage(browser, `${pages.origin}/logo.svg`);
      await page.setJavaScriptEnabled(false);
      await page.goto(pages.address('complete'));
      const said = await page.$$eval('.or-field', (fields) =>
        fields.slice(-4).map((field) => field.innerText.replace(/\s+/g, ' ').trim()),
      );
      const hint = 'One of these is enough: Your phone or Your fax.';
      assert.deepEqual(said, [
        'Your site (optional)',
        'Your letter (optional)',
        `Your phone ${hint}`,
        `Your fax ${hint}`,
      ]);
      await page.closeAll();
    } finally {
      await pages.stop();
    }
  });
});
