// A board whose postings are searched at a real server shows what a board that has them all shows, whatever its
// reader does, in whatever order.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as fc from 'fast-check';
import { launchBrowser, openPage } from './support/browser.mjs';
import { feed } from './support/many-postings.mjs';
import { root } from './support/package.mjs';
import { serveFolder } from './support/serve-folder.mjs';
import { importFeed, startServer } from './support/server.mjs';

/** What a reader does with a control, and what with it. */
const step = fc.oneof(
  fc.record({
    search: fc.constantFrom('frontend', 'e', 'nyc', '"front end"', '-engineer', 'chef', 'enginere'),
  }),
  fc.record({ choose: fc.constantFrom('Ropes', 'Sails', 'US', 'TX', 'Bergen', 'remote') }),
  fc.record({ choose: fc.constant('include') }),
  fc.record({ sort: fc.constantFrom('newest', 'title', 'location', 'salary') }),
  fc.constant({ click: 'more' }),
  fc.constant({ click: 'chip' }),
  fc.constant({ click: 'suggestion' }),
);

/** A board, and what its reader does there, one thing after the other. */
const journey = fc.record({
  attributes: fc.record({
    preset: fc.constantFrom('', 'exclude.team=Green&location=US', 'search=engineer'),
    'group-by': fc.constantFrom('', 'department', 'location'),
  }),
  steps: fc.array(step, { minLength: 2, maxLength: 6 }),
});

/** Puts two boards into the page, one searched at its server, one with all of its feed. Runs in the page. */
async function addBoards({ attributes, src, text }) {
  document.querySelectorAll('job-board').forEach((board) => board.remove());
  history.replaceState(null, '', location.pathname);
  for (const prefix of ['far', 'near']) {
    const board = document.createElement('job-board');
    // Which columns rows have is told by all postings.
    const own = {
      layout: 'list',
      synonyms: '{"Chef":["Küchenchef","head of"]}',
      'param-prefix': prefix,
    };
    for (const [name, value] of Object.entries({ ...attributes, ...own }))
      board.setAttribute(name, value);
    if (prefix === 'far') board.setAttribute('src', src);
    else board.innerHTML = `<script type="application/json">${text}</script>`;
    document.body.append(board);
  }
}

/** What a reader sees of each board. Runs in the page. */
function look() {
  return [...document.querySelectorAll('job-board')].map((board) => {
    const list = board.shadowRoot?.querySelector('job-list');
    const trees = [list?.shadowRoot, list?.shadowRoot?.querySelector('job-filters')?.shadowRoot];
    const all = (selector) =>
      trees.flatMap((tree) => [...(tree?.querySelectorAll(selector) ?? [])]);
    const texts = (name) =>
      all(`[part~="${name}"]`).map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim());
    const address = new URLSearchParams(location.search);
    const prefix = board.getAttribute('param-prefix');
    return {
      state: list?.state,
      total: list?.total,
      cards: texts('card'),
      groups: texts('group-heading'),
      options: all('[part~="option"]').map((option) => [
        option.value,
        option.checked,
        option.closest('label').textContent.replaceAll(/\s+/g, ' ').trim(),
      ]),
      sorts: all('select option').map(({ value, selected }) => [value, selected]),
      chips: texts('chip'),
      suggestions: texts('suggestion'),
      address: [...address]
        .filter(([name]) => name.startsWith(prefix))
        .map(([name, value]) => [name.slice(prefix.length), value]),
      isSettled: !all('.awaited, [part="loading"], [aria-busy="true"]').length,
    };
  });
}

/** Does one thing in each board. Runs in the page. */
function act(asked) {
  for (const board of document.querySelectorAll('job-board')) {
    const list = board.shadowRoot.querySelector('job-list');
    const trees = [list.shadowRoot, list.shadowRoot.querySelector('job-filters')?.shadowRoot];
    const find = (selector) => trees.flatMap((tree) => tree?.querySelector(selector) ?? [])[0];
    if ('search' in asked) {
      const field = find('[part~="search"]');
      if (!field) continue;
      field.value = asked.search;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    } else if ('choose' in asked) find(`[part~="option"][value="${asked.choose}"]`)?.click();
    else if ('sort' in asked) {
      const select = find('select');
      if (!select?.querySelector(`[value="${asked.sort}"]`)) continue;
      select.value = asked.sort;
      select.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    } else find(`[part~="${asked.click}"]`)?.click();
  }
}

describe('a board that is searched at its server', () => {
  let server;
  let files;
  let browser;
  let page;
  before(async () => {
    server = await startServer();
    const { status, errors } = await importFeed(server, JSON.stringify(feed));
    assert.equal(status, 0, errors);
    files = await serveFolder(root);
    browser = await launchBrowser();
    page = await openPage(browser, `${files.origin}/demo/privacy.html`);
    await page.addScriptTag({ type: 'module', url: `${files.origin}/dist/cdn/open-roles.js` });
  });
  after(async () => {
    await browser?.close();
    await files?.close();
    await server?.stop();
  });

  /** Waits until both boards show the same, and fails with what differs where they do not. */
  async function assertAlike(message) {
    let far;
    let near;
    for (const end = Date.now() + 15_000; Date.now() < end;) {
      [far, near] = await page.evaluate(look);
      const isSettled = far?.isSettled && near?.isSettled && near.state && near.state !== 'loading';
      if (isSettled && JSON.stringify(far) === JSON.stringify(near)) return;
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
    assert.deepEqual(far, near, message);
  }

  it('shows the same postings, groups, counts, chips and address as one that has them all', async () => {
    const text = JSON.stringify(feed);
    const src = `${server.origin}/postings`;
    await fc.assert(
      fc.asyncProperty(journey, async ({ attributes, steps }) => {
        const told = JSON.stringify({ attributes, steps });
        await page.evaluate(addBoards, { attributes, src, text });
        await assertAlike(told);
        for (const one of steps) {
          await page.evaluate(act, one);
          await assertAlike(`${JSON.stringify(one)} in ${told}`);
        }
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });
});
