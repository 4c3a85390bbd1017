/**
 * What the script tag loads: the list and the board at once. Posting and application form are
 * registered as soon as the page holds one, else when the browser has nothing better to do, so that
 * they never delay the list and are there when a reader opens a posting.
 */
import './job-board/define.js';

const loadRest = (): void => {
  // A board asks again when it needs one and shows what went wrong; here a failure has no reader.
  void Promise.allSettled([import('./job-detail/define.js'), import('./apply-form/define.js')]);
};

const whenIdle = (): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(loadRest, { timeout: 5000 });
  else setTimeout(loadRest, 1000);
};

if (document.querySelector('job-detail, apply-form')) loadRest();
else if (document.readyState === 'complete') whenIdle();
else addEventListener('load', whenIdle, { once: true });
