import type { HiringOrganization } from '../../../src/posting/model/posting.js';
import { readEmployer } from '../../../src/posting/read/employer.js';
import { isPresent, own } from '../../../src/posting/read/json.js';
import { memoizeEqual } from '../memoize.js';
import { warn } from '../warn.js';

/** Reads an element's `organization`: each value once, and an equal one as the same employer. */
export function organizationReader(element: {
  readonly localName: string;
}): (given: unknown) => HiringOrganization | undefined {
  const keep = memoizeEqual<unknown>();
  let last: { given: unknown; employer: HiringOrganization | undefined } | undefined;
  return (value) => {
    const given = keep(value);
    if (last?.given !== given) last = { given, employer: readOrganization(element, given) };
    return last?.employer;
  };
}

function readOrganization(
  element: { readonly localName: string },
  given: unknown,
): HiringOrganization | undefined {
  if (!isPresent(given)) return undefined;
  const value = isJson(given) ? parse(given) : given;
  const page = globalThis.document as Document | undefined; // there is none on a server
  const employer = readEmployer(value, page?.baseURI);
  const lost = ['url', 'logo'].filter(
    (name) => isPresent(own(value, name)) && own(employer, name) === undefined,
  );
  if (!employer || lost.length > 0) {
    const what = employer ? `the ${lost.join(' and ')} of its organization` : 'its organization';
    warn(
      'organization-unknown',
      `cannot use ${what}: give a name, or {"name": "…", "url": "https://…", "logo": "https://…"}.`,
      element,
    );
  }
  return employer;
}

function isJson(value: unknown): value is string {
  return typeof value === 'string' && value.trimStart().startsWith('{');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
