// What a page does without any library or with Lit: the same feed, search, facets and cards, as plainly as
// somebody would write it by hand. What both share is here.
export const facets = ['department', 'location', 'workplace', 'employmentTypes'];

const valuesOf = (posting, facet) =>
  facet === 'location' ? posting.locations.map(({ name }) => name) : [posting[facet] ?? []].flat();

export async function load() {
  const { postings } = await (await fetch('feed.json')).json();
  for (const posting of postings) {
    const { title, department, tags } = posting;
    const all = [
      title,
      department,
      ...tags,
      ...facets.flatMap((facet) => valuesOf(posting, facet)),
    ];
    posting.text = all.join(' ').toLowerCase();
    posting.pay = posting.salaries.map(({ min, max }) => `€${min}–${max}`).join();
  }
  return postings;
}

export function find(postings, search, chosen) {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const counts = Object.fromEntries(facets.map((facet) => [facet, new Map()]));
  const passes = (posting, facet) =>
    !chosen[facet] || valuesOf(posting, facet).includes(chosen[facet]);
  const found = [];
  for (const posting of postings) {
    if (!words.every((word) => posting.text.includes(word))) continue;
    const failed = facets.filter((facet) => !passes(posting, facet));
    if (failed.length === 0) found.push(posting);
    for (const facet of failed.length === 0 ? facets : failed.length === 1 ? failed : []) {
      for (const value of valuesOf(posting, facet))
        counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    }
  }
  return { found, counts };
}
