// How long search, facets and reading take, as ratios to plain work on the same data in the same run,
// so that the figures of two machines can be compared. See bench/README.md.
import { createJiti } from 'jiti';
import { feedText } from './quick/feed.mjs';

const { buildWhereStale } = await createJiti(import.meta.url).import(
  '../scripts/build-where-stale.ts',
);

buildWhereStale();
const { Localizer, parseQuery, postingTexts, searchPostings } = await import('open-roles/core');
const { createDocument, readDocument, ReportCollector } = await import('open-roles/internal');
const { fold } = await import('../dist/src/search/text/fold.js');

const rounds = 31;
const words = ['e', 'en', 'eng', 'engi', 'engin', 'engine', 'engineer', 'engineer b'];
const facets = ['department', 'location', 'workplace', 'employment-type'];

/** The median time of a piece of work, in milliseconds. */
async function time(work) {
  const times = [];
  for (let round = -5; round < rounds; round += 1) {
    const start = performance.now();
    await work();
    if (round >= 0) times.push(performance.now() - start);
  }
  return times.sort((one, other) => one - other)[rounds >> 1];
}

async function read(text) {
  const report = new ReportCollector();
  const { feed } = await readDocument(createDocument(text), { format: 'auto', report });
  return feed.postings;
}

async function measure(count) {
  const text = feedText(count);
  const postings = await read(text);
  const localizer = new Localizer('en');
  const texts = (posting) => postingTexts(posting, localizer);
  const search = (query, names, among = postings) =>
    searchPostings(among, { query: parseQuery(query), facets: names, texts, localizer });
  const folded = postings.map((posting) => fold(Object.values(texts(posting)).flat().join('\n')));

  return {
    key: await time(() => words.forEach((word) => search(`search=${word}`, []))),
    keyWithFacets: await time(() => words.forEach((word) => search(`search=${word}`, facets))),
    scan: await time(() =>
      words.forEach((word) => {
        const wanted = fold(word).split(' ');
        return folded.filter((all) => wanted.every((part) => all.includes(part)));
      }),
    ),
    // A list of its own each time, for what is known of a list is kept with it.
    facets: await time(() => search('department=Survey department', facets, [...postings])),
    read: await time(() => read(text)),
    parse: await time(() => JSON.parse(text)),
  };
}

const [few, many] = [await measure(500), await measure(5000)];
const ratio = (one, other) => (one / other).toFixed(1);
const rows = [
  ['a key typed / plain scan, 500 postings', ratio(few.key, few.scan)],
  ['a key typed / plain scan, 5,000 postings', ratio(many.key, many.scan)],
  ['a key typed with four facets / plain scan, 500', ratio(few.keyWithFacets, few.scan)],
  ['a key typed with four facets / plain scan, 5,000', ratio(many.keyWithFacets, many.scan)],
  ['facets of 5,000 postings / of 500', ratio(many.facets, few.facets)],
  ['reading a feed of 500 / JSON.parse of it', ratio(few.read, few.parse)],
  ['reading a feed of 5,000 / JSON.parse of it', ratio(many.read, many.parse)],
];
for (const [name, value] of rows) console.log(`${name.padEnd(52)} ${value.padStart(6)}`);
