import { waitUntil } from '@open-wc/testing';
import type { JobListElement } from '../../../components/job-list/job-list.js';
import { type FeedState, FeedStore } from '../../../src/feed/feed-store.js';
import { FeedError } from '../../../src/errors/base-error.js';
import type { Posting } from '../../../src/posting/model/posting.js';
import { addElement, part, parts, samplePostings } from '../../support/job-feed.js';

/** The titles of the cards. */
export const titles = (list: JobListElement): (string | undefined)[] =>
  parts(list, 'title').map((title) => title.textContent.trim());

/** A list that has read its feed. */
export async function addList(
  postings: readonly Posting[] = samplePostings,
  attributes: Readonly<Record<string, string>> = {},
): Promise<JobListElement> {
  const list = addElement('job-list', postings, attributes);
  await patiently(() => list.state !== 'loading');
  await settled(list);
  return list;
}

/** Waits until cards and controls are loaded and rendered. */
export async function settled(list: JobListElement): Promise<void> {
  await list.updateComplete;
  // Rows hold back the cards until they can be laid out.
  const isLaidOut = (): boolean =>
    list.state === 'loading' || !list.renderRoot.querySelector('[part="loading"]');
  await patiently(() => isLaidOut() && !list.renderRoot.querySelector('.awaited'));
  for (const inner of list.renderRoot.querySelectorAll('job-filters')) {
    if ('updateComplete' in inner) await inner.updateComplete;
  }
}

/** Chooses an option of a facet as a reader does. */
export async function choose(list: JobListElement, value: string): Promise<void> {
  const option = parts(list, 'option').find(
    (input) => input instanceof HTMLInputElement && input.value === value,
  );
  if (!option) throw new Error(`no choice ${value}`);
  option.click();
  await settled(list);
}

/** Types a search as a reader does. */
export async function type(list: JobListElement, text: string): Promise<void> {
  const field = part(list, 'search');
  if (field instanceof HTMLInputElement) field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settled(list);
}

/** What screen readers were told last. */
export const liveRegion = (): string =>
  document.querySelector('[data-open-roles="announcer"]')?.textContent ?? '';

/** The first load of a module may be slow on a busy machine. */
export const patiently = (condition: () => unknown): Promise<void> =>
  waitUntil(condition, undefined, { timeout: 8000 });

/** A feed that did not come. */
export const failure = new FeedError('feed-network', 'No answer came.');
/** A feed that came. */
export const read = {
  feed: { version: '1' as const, postings: [...samplePostings] },
  report: { postings: samplePostings.length, skipped: 0, issues: [] },
};

/** A list whose parent gives it a feed in a certain state. */
export async function addListWith(
  state: FeedState,
  reload: () => void = () => {},
): Promise<JobListElement> {
  class FixedStore extends FeedStore {
    override get state(): FeedState {
      return state;
    }

    override subscribe(): () => void {
      return () => {};
    }

    override reload(): Promise<void> {
      reload();
      return Promise.resolve();
    }
  }
  const list = document.createElement('job-list');
  list.feed = new FixedStore({ src: ['https://jobs.example/feed.json'], format: 'auto' });
  document.body.append(list);
  await settled(list);
  return list;
}
