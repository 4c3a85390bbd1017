import type { Posting } from './posting.js';

/** What is told about the feed; `ReportCollector` is one. */
export interface RepeatReport {
  add(severity: 'info' | 'warning', code: string, message: string, posting?: string): void;
}

/** Whether two postings of one id and feed are written in two languages. */
const areVersions = (one: Posting, other: Posting): boolean =>
  one.language !== undefined && other.language !== undefined && one.language !== other.language;

const foldTitle = ({ title }: Posting): string => title.replace(/\s+/g, ' ').trim().toLowerCase();

/** Makes ids that are not taken from some that are: "4", "4-2", "4-3". */
export class FreeIds {
  readonly #taken: { has(id: string): boolean };
  readonly #last = new Map<string, number>();

  constructor(taken: { has(id: string): boolean }) {
    this.#taken = taken;
  }

  /** An id like the one that is wanted; the same never again. */
  next(wanted: string): string {
    let number = this.#last.get(wanted) ?? 0;
    let id: string;
    do {
      number += 1;
      id = number === 1 ? wanted : `${wanted}-${number}`;
    } while (this.#taken.has(id));
    this.#last.set(wanted, number);
    return id;
  }
}

/**
 * Postings with each id once. Feeds repeat a posting once per place (Workable) or by mistake (Personio):
 * its places, areas, departments, types, pay and tags are united under the first, in the feed's order. Others of its
 * id are kept: in another language they are versions of one vacancy, and with another title postings of their own,
 * whose ids change.
 */
export function mergeRepeated(postings: Posting[], report: RepeatReport): Posting[] {
  const byId = new Map<string, Map<string, Posting[][]>>();
  for (const posting of postings) {
    const byTitle = byId.get(posting.id) ?? new Map<string, Posting[][]>();
    byId.set(posting.id, byTitle);
    const title = foldTitle(posting);
    const groups = byTitle.get(title) ?? [];
    byTitle.set(title, groups);
    const same = groups.find(([first]) => first && !areVersions(first, posting));
    if (same) same.push(posting);
    else groups.push([posting]);
  }
  const ids = new FreeIds(byId);
  return [...byId.values()].flatMap((byTitle) => {
    const groups = [...byTitle.values()].flat();
    return tellApart(
      groups.flatMap((same) => united(same, report)),
      ids,
      report,
    );
  });
}

function united(same: readonly Posting[], report: RepeatReport): Posting[] {
  const [first] = same;
  if (!first || same.length < 2) return [...same];
  report.add(
    'info',
    'posting-repeated',
    `This id occurs ${same.length} times; the postings were merged into one with all their places.`,
    first.id,
  );
  return [unite(same)];
}

/** Gives those of one id that are not the first an id of their own. */
function tellApart(same: Posting[], ids: FreeIds, report: RepeatReport): Posting[] {
  const [first, ...others] = same;
  if (!first || others.length === 0) return same;
  const hasVersions = others.some((other) => areVersions(first, other));
  const renamed = others.map((posting) => {
    if (areVersions(first, posting)) {
      const id = ids.next(`${posting.id}.${posting.language}`);
      return { ...posting, id, vacancy: posting.vacancy ?? first.id };
    }
    const id = ids.next(posting.id);
    const message = `The feed has a different posting with the id "${first.id}"; this one is now "${id}".`;
    report.add('warning', 'posting-id-repeated', message, id);
    return { ...posting, id };
  });
  return [hasVersions ? { vacancy: first.id, ...first } : first, ...renamed];
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
