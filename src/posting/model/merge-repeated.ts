import type { Posting } from './posting.js';

/** What is told about the feed; `ReportCollector` is one. */
export interface RepeatReport {
  add(severity: 'info', code: string, message: string, posting?: string): void;
}

/**
 * Postings with each id once. Feeds repeat a posting once per place (Workable) or by mistake (Personio):
 * its places, areas, departments, types, pay and tags are united under the first, in the feed's order.
 */
export function mergeRepeated(postings: Posting[], report: RepeatReport): Posting[] {
  const byId = new Map<string, Posting[]>();
  for (const posting of postings) {
    const same = byId.get(posting.id);
    if (same) same.push(posting);
    else byId.set(posting.id, [posting]);
  }
  return [...byId].flatMap(([id, same]) => {
    if (same.length < 2) return same;
    report.add(
      'info',
      'posting-repeated',
      `This id occurs ${same.length} times; the postings were merged into one with all their places.`,
      id,
    );
    return unite(same);
  });
}

/** One posting of several; what only one can say, the first says that says anything. */
function unite(same: readonly Posting[]): Posting {
  const departments = union(same.map(departmentsOf));
  const custom = same.toReversed().flatMap((posting) => Object.entries(posting.custom));
  return {
    ...same.reduce((all, posting) => ({ ...posting, ...all })),
    ...(departments.length > 1 ? { departments } : {}),
    locations: union(same.map(({ locations }) => locations)),
    applicantLocationRequirements: union(
      same.map(({ applicantLocationRequirements: areas }) => areas),
    ),
    employmentTypes: union(same.map(({ employmentTypes }) => employmentTypes)),
    salaries: union(same.map(({ salaries }) => salaries)),
    tags: union(same.map(({ tags }) => tags)),
    custom: Object.fromEntries(custom),
    description: same.find(({ description }) => description !== '')?.description ?? '',
  };
}

function departmentsOf(posting: Posting): string[] {
  return posting.departments ?? (posting.department === undefined ? [] : [posting.department]);
}

function union<T>(lists: readonly (readonly T[])[]): T[] {
  const byContent = new Map<string, T>();
  for (const item of lists.flat()) {
    const key = JSON.stringify(item);
    if (!byContent.has(key)) byContent.set(key, item);
  }
  return [...byContent.values()];
}
