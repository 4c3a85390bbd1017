// What an applicant sees, and who gets the application, whatever an endpoint answers.
import assert from 'node:assert/strict';
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
          const warnings = page.troubles.filter((line) => line.includes('apply-redirect'));
          assert.equal(warnings.length, 1, page.troubles.join('\n'));
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
