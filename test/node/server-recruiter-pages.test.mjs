// The pages for recruiters in a browser: every step by keyboard or hand, without a script, at every width.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { violations } from './support/accessibility.mjs';
import { launchBrowser, openPage } from './support/browser.mjs';
import { startServer } from './support/server.mjs';

const token = 'a-token-that-nobody-can-guess-0123456789';
const long =
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2);

let browser;
let server;
before(async () => {
  browser = await launchBrowser();
  server = await startServer([], {
    env: {
      RECRUITER_TOKEN: token,
      // Nobody listens there.
      WEBHOOK_URL: 'http://127.0.0.1:9/hook',
      WEBHOOK_SECRET: `whsec_${Buffer.alloc(32, 7).toString('base64')}`,
    },
  });
  for (const name of ['Ingrid Åse', long]) {
    const body = new FormData();
    body.append('posting_id', 'rope');
    body.append('posting_title', name === long ? long : 'Rope maker');
    body.append('name', name);
    body.append('email', 'ingrid@knots.example');
    body.append(long, `${long}\nand a second line`);
    body.append('resume', new File(['%PDF-1.7'], `${long}.pdf`));
    const response = await fetch(`${server.origin}/applications`, { method: 'POST', body });
    assert.equal(response.status, 201);
  }
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** Does what leads to another page, and waits for it. */
const go = (page, act) => Promise.all([page.waitForNavigation(), act()]);
const follow = (page, text) =>
  go(page, async () =>
    (await page.waitForSelector(`::-p-text(${text})`, { visible: true })).click(),
  );
const heading = (page) => page.$eval('h1', (element) => element.textContent);

describe('the pages for recruiters in a browser', () => {
  for (const [width, scheme] of [
    [320, 'light'],
    [320, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ]) {
    it(`are accessible at ${width} px, ${scheme}, and nothing is cut off`, async () => {
      const page = await openPage(browser, `${server.origin}/recruiter`, { width, scheme });
      const check = async (name) => {
        if (process.env.SHOTS) {
          await page.screenshot({
            path: `${process.env.SHOTS}/${name}-${width}-${scheme}.png`,
            fullPage: true,
          });
        }
        assert.deepEqual(await violations(page), [], name);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.equal(overflow, 0, name);
      };
      await check('sign-in');
      await page.type('#token', 'wrong');
      await go(page, () => page.keyboard.press('Enter'));
      await check('wrong');
      assert.match(await page.title(), /^Error/);
      await page.type('#token', token);
      await go(page, () => page.keyboard.press('Enter'));
      await check('postings');
      await go(page, () => page.click('ul.rows a'));
      await check('posting');
      await follow(page, 'Ingrid Åse');
      assert.equal(await heading(page), 'Ingrid Åse');
      await check('application');
      await follow(page, 'Erase this application');
      await check('erase');
      await follow(page, 'Keep it');
      assert.equal(await heading(page), 'Ingrid Åse');
      await follow(page, 'Sign out');
      assert.equal(await heading(page), 'Sign in');
      // The browser's own line about the answer 401.
      const troubles = page.troubles.filter((trouble) => !/status of 401/.test(trouble));
      assert.deepEqual(troubles, []);
      await page.closeAll();
    });
  }

  it('try and erase by their buttons', async () => {
    const page = await openPage(browser, `${server.origin}/recruiter`);
    await page.type('#token', token);
    await go(page, () => page.keyboard.press('Enter'));
    await go(page, () => page.click('ul.rows a'));
    await follow(page, 'Ingrid Åse');
    await follow(page, 'Try now');
    assert.equal(await heading(page), 'Ingrid Åse');
    await follow(page, 'Erase this application');
    await follow(page, 'Erase for good');
    assert.equal((await server.list()).length, 1);
    assert.doesNotMatch(await page.content(), /Ingrid Åse/);
    await page.closeAll();
  });
});
