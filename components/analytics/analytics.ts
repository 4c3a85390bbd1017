import type { Posting } from '../../src/posting/model/posting.js';
import type {} from '../apply-form/apply-form.events.js';
import type { PostingEvent } from '../internal/base-event.js';
import type { JobsQueryEvent } from '../internal/feed/feed-events.js';

/** What a reader did, in the order of an application. */
export type AnalyticsEventName =
  | 'list-shown'
  | 'list-filtered'
  | 'nothing-found'
  | 'posting-selected'
  | 'posting-opened'
  | 'application-started'
  | 'application-invalid'
  | 'application-failed'
  | 'application-sent';

/** What is public of a posting. */
export interface AnalyticsPosting {
  id: string;
  title: string;
  department?: string;
  organization?: string;
}

/** One thing that a reader did. Nothing in it was typed by anybody: of a search it says that there was one. */
export interface AnalyticsEvent {
  name: AnalyticsEventName;
  /** How many postings are open, or match. */
  postings?: number;
  /** The keys of the query that narrow the list, such as `search` and `department`. */
  filters?: string[];
  posting?: AnalyticsPosting;
  /** The ids of the questions whose answers have to be changed. */
  fields?: string[];
  /** Why an application is not known to have arrived: the code of its error. */
  code?: string;
}

/** Takes what readers do. */
export type AnalyticsReport = (event: AnalyticsEvent) => void;

/** So long somebody pauses who has finished a search, in milliseconds. */
const pause = 1000;

/** Events that are about one posting. */
type PostingEventType = {
  [Type in keyof HTMLElementEventMap]: HTMLElementEventMap[Type] extends PostingEvent
    ? Type
    : never;
}[keyof HTMLElementEventMap];

/**
 * Tells `report` what readers do with the elements in `root`, the whole page by default, without cookies, storage,
 * requests or personal data. Gives a function that ends it.
 */
export function startAnalytics(
  report: AnalyticsReport,
  root: HTMLElement = document.documentElement,
): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const query = lastQuery(report);
  const onPosting = (type: PostingEventType, name: AnalyticsEventName): void =>
    root.addEventListener(
      type,
      (event) => {
        query.settle();
        report({ name, ...failureOf(event), posting: readPosting(event.posting) });
      },
      { signal },
    );

  const shown = new WeakSet<EventTarget>();
  root.addEventListener(
    'jobs-load',
    (event) => {
      const [owner = root] = event.composedPath();
      if (shown.has(owner)) return; // read again
      shown.add(owner);
      const open = event.feed.postings.filter(({ status }) => status !== 'closed');
      report({ name: 'list-shown', postings: event.feed.total ?? open.length });
    },
    { signal },
  );
  root.addEventListener('jobs-query', query.note, { signal });
  onPosting('job-select', 'posting-selected');
  onPosting('job-open', 'posting-opened');
  onPosting('apply-start', 'application-started');
  onPosting('apply-invalid', 'application-invalid');
  onPosting('apply-error', 'application-failed');
  onPosting('apply-success', 'application-sent');
  addEventListener('pagehide', query.settle, { signal });
  signal.addEventListener('abort', query.settle);
  return () => controller.abort();
}

/** Tells of the last of several changes of a query, when the reader pauses or does something else. */
function lastQuery(report: AnalyticsReport): {
  note: (event: JobsQueryEvent) => void;
  settle: () => void;
} {
  let last: JobsQueryEvent | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = (): void => {
    clearTimeout(timer);
    if (!last) return;
    const { query, total: postings } = last;
    last = undefined;
    const keys = new Set(new URLSearchParams(query).keys());
    const filters = [...keys].filter((key) => !/^(?:sort|page)$/.test(key));
    if (postings === 0) report({ name: 'nothing-found', filters });
    else if (filters.length > 0) report({ name: 'list-filtered', postings, filters });
  };
  const note = (event: JobsQueryEvent): void => {
    clearTimeout(timer);
    last = event;
    timer = setTimeout(settle, pause);
  };
  return { note, settle };
}

function readPosting({ id, title, department, hiringOrganization }: Posting): AnalyticsPosting {
  return {
    id,
    title,
    ...(department !== undefined && { department }),
    ...(hiringOrganization && { organization: hiringOrganization.name }),
  };
}

/** What is wrong with an application. By what the event has: the page may have a class of another copy. */
function failureOf(event: HTMLElementEventMap[PostingEventType]): Partial<AnalyticsEvent> {
  if ('fields' in event) return { fields: [...event.fields] };
  return 'error' in event ? { code: event.error.code } : {};
}

/** The values of an event by their names, flat: lists as text. */
function flatten({
  posting,
  filters,
  fields,
  postings,
  code,
}: AnalyticsEvent): Record<string, unknown> {
  return {
    ...(postings !== undefined && { postings }),
    ...(code !== undefined && { code }),
    ...posting,
    ...(filters && { filters: filters.join(',') }),
    ...(fields && { fields: fields.join(',') }),
  };
}

/**
 * Hands events to a tag manager, as `{ event: 'jobs_posting_opened', jobs_id, jobs_title, … }`. `queue` is the
 * array that it reads, `window.dataLayer` by default.
 */
export function dataLayer(queue?: unknown[]): AnalyticsReport {
  const page = globalThis as { dataLayer?: unknown[] };
  return (event) => {
    const values = Object.entries(flatten(event)).map(([key, value]) => [`jobs_${key}`, value]);
    const entry = { event: `jobs_${event.name.replaceAll('-', '_')}` };
    (queue ?? (page.dataLayer ??= [])).push({ ...entry, ...Object.fromEntries(values) });
  };
}

type Plausible = (goal: string, options: { props: Record<string, unknown> }) => void;

/** Hands events to Plausible, as goals such as "Jobs: posting opened" with their values as properties. */
export function plausible(): AnalyticsReport {
  return (event) => {
    const page = globalThis as { plausible?: Plausible & { q?: unknown[] } };
    // Until its script is there, calls wait where that looks for them.
    page.plausible ??= (...call) => {
      if (page.plausible) (page.plausible.q ??= []).push(call);
    };
    page.plausible(`Jobs: ${event.name.replaceAll('-', ' ')}`, { props: flatten(event) });
  };
}
