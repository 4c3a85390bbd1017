import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { journeyAnswers, journeyPosting } from './support/application.mjs';
import { focused, listTotal, openPage } from './support/browser.mjs';
import { useDemo } from './support/demo.mjs';

describe('an applicant with a keyboard only', () => {
  const demo = useDemo();
  let page;
  before(async () => {
    page = await openPage(demo.browser, demo.origin);
    await listTotal(page);
  });

  /** Presses Tab until the focus is where it should be, and fails when it never gets there. */
  async function tabTo(isThere, what, { backwards = false, most = 60 } = {}) {
    for (let press = 0; press < most; press += 1) {
      const place = await focused(page);
      if (press > 0) assert.notEqual(place.tag, 'body', `the focus was lost on the way to ${what}`);
      if (isThere(place)) return place;
      if (backwards) await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      if (backwards) await page.keyboard.up('Shift');
    }
    throw new Error(`${what} was not reached`);
  }
  const toField = (name) => tabTo((place) => place.name === name, name);

  it('skips to the main part and reaches the search', async () => {
    await page.keyboard.press('Tab');
    assert.match((await focused(page)).text, /Skip/);
    await page.keyboard.press('Enter');
    await tabTo(({ part }) => part.includes('search'), 'the search');
    await page.keyboard.type('pilot');
    await page.waitForFunction(() => location.search.includes('role-search=pilot'));
    assert.match((await focused(page)).part, /search/, 'typing leaves the focus alone');
  });

  it('chooses a facet with the space bar', async () => {
    await tabTo(({ part }) => part.includes('option'), 'an option');
    await page.keyboard.press('Space');
    await page.waitForFunction(() => new URLSearchParams(location.search).size > 1);
    assert.match((await focused(page)).part, /option/, 'the option keeps the focus');
    await page.keyboard.press('Space');
    await page.waitForFunction(() => new URLSearchParams(location.search).size === 1);
  });

  it('opens the posting with Enter, and the focus goes along', async () => {
    await tabTo(({ text }) => text === journeyPosting.title, 'the posting');
    await page.keyboard.press('Enter');
    await page.waitForSelector('>>> job-detail >>> [part~="title"]', { visible: true });
    await page.waitForFunction(() => document.activeElement?.localName === 'job-board');
    assert.notEqual((await focused(page)).tag, 'body');
  });

  it('goes back and finds the focus where it was', async () => {
    await tabTo(({ part }) => part.includes('back'), 'the way back', { backwards: true, most: 3 });
    await page.keyboard.press('Enter');
    await page.waitForSelector('>>> job-list >>> [part~="title"]', { visible: true });
    await page.waitForFunction(() => document.activeElement?.localName === 'job-board');
    assert.equal((await focused(page)).text, journeyPosting.title);
    await page.keyboard.press('Enter');
    await page.waitForSelector('>>> job-detail >>> [part~="title"]', { visible: true });
  });

  it('starts to apply', async () => {
    await tabTo(({ part }) => part.includes('apply'), 'the button');
    await page.keyboard.press('Enter');
    await page.waitForSelector('>>> apply-form form', { visible: true });
    await toField('name');
    await page.keyboard.type(journeyAnswers.name);
    // Printable keys stay in the field: pages have shortcuts of their own.
    await page.keyboard.press('Enter');
    await page.waitForSelector('>>> apply-form .or-problem', { visible: true });
    assert.match((await focused(page)).className, /or-problem/);
  });

  it('follows each error to its field and answers it', async () => {
    await tabTo(({ tag, className }) => tag === 'a' && className.includes('or-link'), 'an error');
    await page.keyboard.press('Enter');
    assert.equal((await focused(page)).name, 'email', 'the first error is the missing address');
    await page.keyboard.type(journeyAnswers.email);
    await toField('profile_link');
    await page.keyboard.type('https://example.org/siobhan');
    await toField('right_to_work');
    await page.keyboard.press('Space');
    await toField('days_at_sea');
    await page.keyboard.type(journeyAnswers.days);
    await toField('rotation');
    await page.keyboard.press('ArrowDown');
    await toField('read_privacy_note');
    await page.keyboard.press('Space');
  });

  it('sends it and is thanked', async () => {
    await tabTo(({ tag, text }) => tag === 'button' && /send/i.test(text), 'the button');
    await page.keyboard.press('Enter');
    await page.waitForSelector('>>> apply-form .or-success', { visible: true });
    assert.match((await focused(page)).className, /or-success/);
    const [stored, ...others] = await demo.applications();
    assert.equal(others.length, 0);
    assert.deepEqual(stored.answers.profile_link, ['https://example.org/siobhan']);
    assert.deepEqual(stored.answers.rotation, ['3-3']);
    assert.deepEqual(stored.answers.right_to_work, ['yes']);
    assert.deepEqual(page.troubles, []);
  });
});
