import type { Posting } from '../../src/posting/model/posting.js';

/** A posting with a few facts, changed as a test needs it. */
export function samplePosting(fields: Partial<Posting> & Pick<Posting, 'id' | 'title'>): Posting {
  return {
    status: 'open',
    locations: [{ name: 'Bergen', locality: 'Bergen', country: 'NO' }],
    applicantLocationRequirements: [],
    employmentTypes: ['FULL_TIME'],
    salaries: [],
    tags: [],
    custom: {},
    description: `<p>About ${fields.id}</p>`,
    ...fields,
  };
}

const oban = [{ name: 'Oban', locality: 'Oban', country: 'GB' }];

/** Five open postings and a closed one, with facets that differ. */
export const samplePostings: readonly Posting[] = [
  samplePosting({
    id: '1',
    title: 'Turbine engineer',
    department: 'Engineering',
    datePosted: '2026-10-01',
    url: 'https://jobs.example/1',
  }),
  samplePosting({
    id: '2',
    title: 'Software engineer',
    department: 'Engineering',
    workplace: 'remote',
    datePosted: '2026-11-01',
    url: 'https://jobs.example/2',
  }),
  samplePosting({
    id: '3',
    title: 'Payroll clerk',
    department: 'Finance',
    locations: oban,
    employmentTypes: ['PART_TIME'],
    url: 'https://jobs.example/3',
  }),
  samplePosting({
    id: '4',
    title: 'Welder',
    department: 'Workshop',
    locations: oban,
    workplace: 'on-site',
    url: 'https://jobs.example/4',
  }),
  samplePosting({
    id: '5',
    title: 'Diver',
    department: 'Workshop',
    workplace: 'on-site',
    url: 'https://jobs.example/5',
  }),
  samplePosting({ id: '6', title: 'Retired post', department: 'Workshop', status: 'closed' }),
];

/** As many postings as a test needs. */
export function manyPostings(count: number): Posting[] {
  return [...Array(count).keys()].map((index) =>
    samplePosting({
      id: String(index),
      title: `Post ${index}`,
      department: `Department ${index % 12}`,
      workplace: index % 3 === 0 ? 'remote' : 'hybrid',
      url: `https://jobs.example/${index}`,
    }),
  );
}

/** The child that makes postings the feed of an element. */
export function inlineFeedScript(postings: readonly Posting[]): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = JSON.stringify({ version: '1', postings });
  return script;
}

/** Adds an element with an inline feed to the page; attributes and properties as given. */
export function addElement<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  postings: readonly Posting[],
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(inlineFeedScript(postings));
  document.body.append(element);
  return element;
}

/** The text of everything that has a part name, in whatever shadow root below the element. */
export function parts(element: Element, name: string): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (const node of element.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? []) {
    if (node.part.contains(name)) found.push(node);
    found.push(...parts(node, name));
  }
  return found;
}

/** The one element with a part name. */
export function part(element: Element, name: string): HTMLElement {
  const [found] = parts(element, name);
  if (!found) throw new Error(`<${element.localName}> has no part ${name}`);
  return found;
}
