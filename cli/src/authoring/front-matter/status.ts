import { isPast, statusOf, type PostingStatus, foldKey } from 'open-roles/internal';
import { type FrontMatterEntries, type FrontMatterEntry, nameOf, oneText } from './entries.js';
import { readWrittenDate } from '../prose/written-date.js';

const hidden =
  /^(?:draft|hidden|unpublished|private|pending|in review|entwurf|brouillon|borrador)$/i;
/** The entry by which an author keeps a posting to himself; `undefined` where it is to be shown. */
export function hidingEntry(entries: FrontMatterEntries): FrontMatterEntry | undefined {
  return (
    entries.flag('hidden', true) ??
    entries.flag('shown', false) ??
    entries.of('status').find(({ value }) => hidden.test(oneText(value) ?? ''))
  );
}

/** Whether a text is a word for the status of a posting, or for none that is shown. */
export function isStatus(text: string): boolean {
  return hidden.test(text) || statusOf(text) !== undefined;
}

/** What `state:` names where it is no status: "CA", beside a town. */
export function stateName(entries: FrontMatterEntries): string | undefined {
  const states = entries.of('status').filter(({ key }) => foldKey(key) === 'state');
  const text = states.map(({ value }) => nameOf(value)).find((each) => each && !isStatus(each));
  const isBesidePlace = entries.of('locality').length + entries.of('country').length > 0;
  return isBesidePlace ? text : undefined;
}

/** Whether people can apply, as front matter says it. */
export function readStatus(entries: FrontMatterEntries): PostingStatus | undefined {
  const stated = entries.texts('status').map(statusOf);
  const isOver = entries
    .texts('closed')
    .map((text) => readWrittenDate(text))
    .some((date) => date !== undefined && isPast(date, new Date()));
  const isClosed =
    entries.flag('closed', true) !== undefined ||
    entries.flag('open', false) !== undefined ||
    stated.includes('closed');
  if (isClosed || isOver) return 'closed';
  const status = stated.find((each) => each !== undefined);
  return status ?? (entries.flag('open', true) === undefined ? undefined : 'open');
}
