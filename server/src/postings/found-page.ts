import type { IndexResult } from 'open-roles/internal';
import type { FoundPage, SearchRequest } from './searched-postings.js';

/** The groups that a page has postings of, and which of them: from the first of each group on, without its end. */
export function groupsOnPage<Group extends { total: number }>(
  groups: readonly Group[],
  { query, pageSize }: SearchRequest,
): { group: Group; from: number; shown: number }[] {
  let first = (1 - query.page) * pageSize;
  return groups.flatMap((group) => {
    const from = Math.max(-first, 0);
    const shown = Math.min(group.total, pageSize - first) - from;
    first += group.total;
    return shown > 0 ? [{ group, from, shown }] : [];
  });
}

/** Which of all that match are on the page that is asked for. */
export function wantedOf({ query, pageSize }: SearchRequest): { from: number; to: number } {
  const from = (query.page - 1) * pageSize;
  return { from, to: from + pageSize };
}

/** The page that is asked for, of what was wanted of it. */
export function pageOf(
  { total, positions, facets, groups, remote }: IndexResult,
  request: SearchRequest,
): FoundPage {
  const sized = groups?.map(({ label, positions: all }) => ({ label, total: all.length }));
  return {
    total,
    positions: [...positions],
    facets,
    ...(sized && {
      groups: groupsOnPage(sized, request).map(({ group, shown }) => ({ ...group, shown })),
    }),
    ...(remote && { remote }),
  };
}
