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
  const merged = new Map<string, Posting>();
  const repeats = new Map<string, number>();
  for (const posting of postings) {
    const first = merged.get(posting.id);
    merged.set(posting.id, first ? unite(first, posting) : posting);
    if (first) repeats.set(posting.id, (repeats.get(posting.id) ?? 1) + 1);
  }
  for (const [id, count] of repeats) {
    report.add(
      'info',
      'posting-repeated',
      `This id occurs ${count} times; the postings were merged into one with all their places.`,
      id,
    );
  }
  return [...merged.values()];
}

function unite(first: Posting, second: Posting): Posting {
  const departments = union(departmentsOf(first), departmentsOf(second));
  return {
    ...second,
    ...first,
    ...(departments.length > 1 ? { departments } : {}),
    locations: union(first.locations, second.locations),
    applicantLocationRequirements: union(
      first.applicantLocationRequirements,
      second.applicantLocationRequirements,
    ),
    employmentTypes: union(first.employmentTypes, second.employmentTypes),
    salaries: union(first.salaries, second.salaries),
    tags: union(first.tags, second.tags),
    custom: { ...second.custom, ...first.custom },
    description: first.description || second.description,
  };
}

function departmentsOf(posting: Posting): string[] {
  return posting.departments ?? (posting.department === undefined ? [] : [posting.department]);
}

function union<T>(first: readonly T[], second: readonly T[]): T[] {
  const byContent = new Map<string, T>();
  for (const item of [...first, ...second]) {
    const key = JSON.stringify(item);
    if (!byContent.has(key)) byContent.set(key, item);
  }
  return [...byContent.values()];
}
