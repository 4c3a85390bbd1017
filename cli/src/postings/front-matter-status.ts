import type { PostingStatus } from 'open-roles/core';
import type { FrontMatterEntries } from './front-matter-entries.js';

const hidden =
  /^(?:draft|hidden|unpublished|private|pending|in review|entwurf|brouillon|borrador)$/i;
const closed =
  /^(?:closed|filled|expired|archived?|inactive|geschlossen|besetzt|pourvu|fermé|cerrad[oa]|cubiert[oa])$/i;
const pool = /talent|pool|speculative|initiativ|spontan/i;

/** The key and value by which an author keeps a posting to himself; `undefined` where it is to be shown. */
export function hidingKey(entries: FrontMatterEntries): string | undefined {
  const draft = entries.flag('hidden');
  if (draft?.value === true) return `${draft.name}: true`;
  const shown = entries.flag('shown');
  if (shown?.value === false) return `${shown.name}: false`;
  const [entry] = entries.of('status');
  const status = entries.text('status');
  return status !== undefined && hidden.test(status)
    ? `${entry?.name ?? 'status'}: ${status}`
    : undefined;
}

/** Whether people can apply, as front matter says it. */
export function readStatus(entries: FrontMatterEntries): PostingStatus | undefined {
  const status = entries.text('status') ?? '';
  const isClosed =
    closed.test(status) ||
    entries.flag('closed')?.value === true ||
    entries.flag('open')?.value === false;
  if (isClosed) return 'closed';
  if (pool.test(status)) return 'talent-pool';
  const isOpen = entries.flag('open')?.value === true || /^(?:open|active|live)$/i.test(status);
  return isOpen ? 'open' : undefined;
}
