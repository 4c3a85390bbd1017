/**
 * What the script tag loads: the list at once, every other element as soon as the page holds one. What a
 * board opens comes when the browser has nothing better to do, so that it never delays the first postings and is
 * there when a reader opens one. A page with lists alone needs nothing more; one without either may hold a board out of
 * sight, in the shadow tree of another element.
 */
import { nothing, render } from 'lit';
import { localizerAt } from './internal/i18n/localize-controller.js';
import { loadPart } from '../src/errors/load-part.js';
import { Loader } from './internal/loader.js';
import { renderLoadFailure } from './internal/ui/error-actions.js';
import './job-list/define.js';

const parts = Object.entries({
  'job-card': () => import('./job-card/define.js'),
  'job-board': () => import('./job-board/define.js'),
  'job-filters': () => import('./job-filters/define.js'),
  'job-detail': () => import('./job-detail/define.js'),
  'apply-form': () => import('./apply-form/define.js'),
}).map(([tag, load]) => {
  /** Acts on the elements in the page of which the browser knows no more than the name. */
  const each = (act: (element: HTMLElement) => unknown): void =>
    document.querySelectorAll<HTMLElement>(`${tag}:not(:defined)`).forEach(act);
  const loadPresent = (): void => each(loadFor);
  const host = { addController() {}, requestUpdate: loadPresent };
  const part: Loader = new Loader<unknown>(host, () => loadPart<unknown>(load()));

  /** Where what defines it does not come, an element says so itself. */
  const loadFor = async (element: HTMLElement): Promise<void> => {
    await part.load();
    const localizer = await localizerAt(element);
    if (part.status !== 'failed') return;
    const actions = { localizer, fallbackHref: element.getAttribute('fallback-href') ?? '' };
    const leave = (): void => each((one) => render(nothing, one));
    render(renderLoadFailure(part, actions, leave), element);
  };

  return { part, loadPresent };
});

const loadPresent = (): void => parts.forEach((one) => one.loadPresent());
// Loading may take as long as the slowest picture, and scripts add elements meanwhile.
const additions = new MutationObserver(loadPresent);

const loadRest = async (): Promise<void> => {
  if (document.querySelector('job-list') && !document.querySelector('job-board')) return;
  await Promise.all(parts.map(({ part }) => part.load()));
  if (parts.every(({ part }) => part.value)) additions.disconnect();
};

const whenIdle = (): void => {
  if ('requestIdleCallback' in globalThis)
    requestIdleCallback(() => void loadRest(), { timeout: 5000 });
  else setTimeout(() => void loadRest(), 1000);
};

loadPresent();
additions.observe(document, { childList: true, subtree: true });
if (document.readyState === 'complete') whenIdle();
else addEventListener('load', whenIdle, { once: true });
