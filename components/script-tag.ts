/**
 * What the script tag loads: the list at once, every other element as soon as the page holds one,
 * else when the browser has nothing better to do, so that they never delay the first postings and are
 * there when a reader opens one.
 */
import './job-list/define.js';

const elements = {
  'job-board': () => import('./job-board/define.js'),
  'job-filters': () => import('./job-filters/define.js'),
  'job-detail': () => import('./job-detail/define.js'),
  'apply-form': () => import('./apply-form/define.js'),
};

// A board asks again when it needs one and shows what went wrong; here a failure has no reader.
const load = (imports: readonly (() => Promise<unknown>)[]): void =>
  imports.forEach((run) => void run().catch(() => undefined));

const loadPresent = (): void =>
  load(
    Object.entries(elements)
      .filter(([tag]) => document.querySelector(tag))
      .map(([, run]) => run),
  );
// Loading may take as long as the slowest picture, and scripts add elements meanwhile.
const additions = new MutationObserver(loadPresent);

const loadRest = (): void => {
  additions.disconnect();
  load(Object.values(elements));
};

const whenIdle = (): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(loadRest, { timeout: 5000 });
  else setTimeout(loadRest, 1000);
};

loadPresent();
if (document.readyState === 'complete') {
  whenIdle();
} else {
  additions.observe(document, { childList: true, subtree: true });
  addEventListener('load', whenIdle, { once: true });
}
