import { createHash } from 'node:crypto';
import type { Posting } from 'open-roles/core';
import { writeUrlState } from 'open-roles/internal';

/** Ids longer than this are addresses or hashes that nobody reads. */
const longestId = 48;

/** `<slug>--<id>` as the elements write it into an address. */
function elementName({ id, title }: Posting): string {
  const address = writeUrlState(
    'https://page.invalid/',
    { posting: { id, title } },
    { routing: 'query', prefix: 'name' },
  );
  return new URL(address).searchParams.get('name') ?? '';
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** An id as part of a file name and an address; one that had to be changed gets a mark of its own. */
function nameOfId(id: string): string {
  const plain = id
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .normalize('NFC');
  const short = plain.slice(0, longestId).replace(/\p{Surrogate}$/u, '');
  return short === id ? short : `${short}${short === '' ? '' : '-'}${digest(id)}`;
}

function nameOf(posting: Posting): string {
  const [slug = ''] = elementName(posting).split('--');
  const id = nameOfId(posting.id);
  return slug === '' ? id : `${slug}--${id}`;
}

/**
 * The folder of each posting's page: readable, the same on every run, and different from every
 * other also where file names do not tell capitals apart.
 */
export function pageNames(postings: readonly Posting[], taken: readonly string[]): string[] {
  const used = new Set(taken);
  return postings.map((posting) => {
    const wanted = nameOf(posting);
    const variants = [
      wanted,
      `${wanted}-${(posting.language ?? 'x').toLowerCase()}`,
      `${wanted}-${digest(`${posting.id}\n${posting.title}`)}`,
    ];
    let name = variants.find((variant) => !used.has(variant.toLowerCase()));
    for (let count = 2; name === undefined; count += 1) {
      const counted = `${wanted}-${count}`;
      if (!used.has(counted.toLowerCase())) name = counted;
    }
    used.add(name.toLowerCase());
    return name;
  });
}
