// Single-page hosts put elements in and out all day long: nothing of them may stay in memory.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { journeyPosting } from './support/application.mjs';
import { openPage } from './support/browser.mjs';
import { useDemo } from './support/demo.mjs';

const rounds = 25;

const markup = {
  'job-board':
    '<job-board src="jobs.json" routing="none" apply-action="/applications"></job-board>',
  'job-list': '<job-list src="jobs.json"></job-list>',
  'job-card': `<job-card src="jobs.json" job-id="${journeyPosting.id}"></job-card>`,
  'job-filters': '<job-filters for="nowhere"></job-filters>',
  'job-detail': `<job-detail src="jobs.json" job-id="${journeyPosting.id}"></job-detail>`,
  'apply-form': `<apply-form src="jobs.json" job-id="${journeyPosting.id}" action="/applications"></apply-form>`,
};

/** How many elements of a kind are in memory after a thorough collection. */
async function instances(page, tag) {
  const client = await page.createCDPSession();
  for (let pass = 0; pass < 4; pass += 1) await client.send('HeapProfiler.collectGarbage');
  const prototype = await page.evaluateHandle((name) => customElements.get(name).prototype, tag);
  const objects = await page.queryObjects(prototype);
  const count = await objects.evaluate((all) => all.length);
  await Promise.all([objects.dispose(), prototype.dispose(), client.detach()]);
  return count;
}

/** How many nodes and listeners of the page are in memory after a thorough collection. */
async function domCounters(page) {
  const client = await page.createCDPSession();
  for (let pass = 0; pass < 4; pass += 1) await client.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await client.send('Memory.getDOMCounters');
  await client.detach();
  return { nodes, jsEventListeners };
}

/** Puts so many lists into the page one after the other, each with a feed of its own, and takes them out. */
const mountLists = (page, from, count) =>
  page.evaluate(
    async (first, times) => {
      const place = document.createElement('div');
      document.body.append(place);
      for (let index = first; index < first + times; index += 1) {
        const list = document.createElement('job-list');
        list.src = `jobs.json?board=${index}`;
        place.append(list);
        await new Promise((resolve) => list.addEventListener('jobs-load', resolve));
        await list.updateComplete;
        list.remove();
      }
      place.remove();
      await new Promise((resolve) => requestIdleCallback(resolve));
    },
    from,
    count,
  );

describe('elements that were taken out of a page', () => {
  const demo = useDemo();
  let page;
  before(async () => {
    // A page of the site without elements of its own, which gets the script alone.
    page = await openPage(demo.browser, `${demo.origin}/privacy.html`, { bypassPolicy: true });
    await page.addScriptTag({ url: '/open-roles/open-roles.js', type: 'module' });
    await page.evaluate(
      (tags) => Promise.all(tags.map((tag) => customElements.whenDefined(tag))),
      Object.keys(markup),
    );
  });

  for (const [tag, html] of Object.entries(markup)) {
    it(`leave no <${tag}> in memory`, async () => {
      const already = await instances(page, tag);
      await page.evaluate(
        async (name, source, times) => {
          const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
          for (let round = 0; round < times; round += 1) {
            const place = document.createElement('div');
            place.innerHTML = source;
            document.body.append(place);
            await place.querySelector(name).updateComplete;
            await frame();
            await frame();
            place.remove();
            await frame();
          }
        },
        tag,
        html,
        rounds,
      );
      // The browser itself may hold on to the last one; a leak grows with the rounds.
      const left = (await instances(page, tag)) - already;
      assert.ok(left < rounds / 5, `${left} of ${rounds} are still there`);
      assert.deepEqual(page.troubles, []);
    });
  }

  it('leave no node and no listener behind, whatever feeds they had', async () => {
    await mountLists(page, 0, 10); // what the page keeps once
    const before = await domCounters(page);
    await mountLists(page, 10, 50);
    const after = await domCounters(page);
    const left = {
      nodes: Math.max(0, after.nodes - before.nodes),
      listeners: Math.max(0, after.jsEventListeners - before.jsEventListeners),
    };
    assert.deepEqual(left, { nodes: 0, listeners: 0 });
  });
});
