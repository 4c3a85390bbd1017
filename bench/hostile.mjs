// How much longer data take that were made to hold up a page than plain data of the same length, and
// twice as much of them than once. Ratios within one run, as in search.mjs.
import { createJiti } from 'jiti';
import { launchBrowser } from '../test/node/support/browser.mjs';
import { serveFolder } from '../test/node/support/serve-folder.mjs';

const { buildWhereStale } = await createJiti(import.meta.url).import(
  '../scripts/build-where-stale.ts',
);

buildWhereStale();
const { Localizer, parseQuery, postingTexts, searchPostings } = await import('open-roles/core');
const { createDocument, createPosting, markdownToHtml, readDocument, ReportCollector } =
  await import('open-roles/internal');

const rounds = 9;
const median = (times) => times.sort((one, other) => one - other)[times.length >> 1];

/** The median time of a piece of work, in milliseconds. */
async function time(work) {
  const times = [];
  for (let round = -2; round < rounds; round += 1) {
    const start = performance.now();
    await work();
    if (round >= 0) times.push(performance.now() - start);
  }
  return median(times);
}

/** So many characters of a piece. */
const fill = (piece, length) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
const nested = (open, close, length) => {
  const depth = Math.floor(length / (open.length + close.length));
  return open.repeat(depth) + close.repeat(depth);
};

const plain =
  '<p>We look after the harbour and its boats, in every weather.</p><ul><li>Rope</li></ul>';
const descriptions = {
  'tables in tables': (length) => nested('<table><tr><td>', '</td></tr></table>', length),
  'lists in lists': (length) => nested('<ul><li>', '</li></ul>', length),
  'cells over many columns and rows': (length) =>
    `<table>${fill('<tr><td colspan=999 rowspan=999>x', length)}`,
  'div in div': (length) => nested('<div>', '</div>', length),
  'lists in lists, never closed': (length) => fill('<ul><li>', length),
  'bold paragraphs, never closed': (length) => fill('<b><p>', length),
  'unknown elements in each other': (length) => nested('<x-y>', '</x-y>', length),
  'signs of "less than"': (length) => fill('<', length),
};

/** Shows descriptions in Chromium, and resolves to the median time of each until it is laid out. */
async function measureDescriptions(all) {
  const server = await serveFolder(new URL('..', import.meta.url).pathname);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/LICENSE`);
    await page.addScriptTag({ type: 'module', url: '/dist/cdn/open-roles.js' });
    await page.waitForFunction(() => customElements.get('job-detail'));
    return await page.evaluate(
      async (htmls, count) => {
        const lists = ['locations', 'applicantLocationRequirements', 'employmentTypes'];
        const empty = Object.fromEntries([...lists, 'salaries', 'tags'].map((key) => [key, []]));
        const show = async (description) => {
          const detail = document.createElement('job-detail');
          detail.posting = {
            id: 'a',
            title: 'a',
            status: 'open',
            custom: {},
            ...empty,
            description,
          };
          const start = performance.now();
          document.body.append(detail);
          while (!detail.shadowRoot.querySelector('.prose'))
            await new Promise((done) => setTimeout(done));
          detail.getBoundingClientRect();
          const took = performance.now() - start;
          detail.remove();
          return took;
        };
        const medians = [];
        for (const html of htmls) {
          const times = [];
          for (let round = -2; round < count; round += 1) {
            const took = await show(html);
            if (round >= 0) times.push(took);
          }
          medians.push(times.sort((one, other) => one - other)[times.length >> 1]);
        }
        return medians;
      },
      all,
      rounds,
    );
  } finally {
    await browser.close();
    await server.close();
  }
}

/** A feed in which each posting has a department and a town of its own. */
const distinct = (count) =>
  [...Array(count).keys()].map((index) =>
    createPosting({
      id: String(index),
      title: `Job ${index}`,
      department: `Department ${index}`,
      locations: [{ name: `Town ${index}`, locality: `Town ${index}`, country: 'NO' }],
    }),
  );
const alike = (count) =>
  distinct(count).map((posting) => ({
    ...posting,
    department: 'Deck',
    locations: [{ name: 'Oslo', locality: 'Oslo', country: 'NO' }],
  }));

const localizer = new Localizer('en');
const facets = ['department', 'location'];
const search = (postings) =>
  searchPostings([...postings], {
    query: parseQuery(''),
    facets,
    texts: (posting) => postingTexts(posting, localizer),
    localizer,
  });

const read = (posting) => {
  const text = JSON.stringify({ version: '1', postings: [{ id: 'a', title: 'a', ...posting }] });
  return readDocument(createDocument(text), { format: 'auto', report: new ReportCollector() });
};

const rows = [];
const compare = (name, one, other) => rows.push([name, (one / other).toFixed(1)]);

const length = 100_000;
const hostile = Object.entries(descriptions);
const [benign, ...times] = await measureDescriptions([
  fill(plain, length),
  ...hostile.flatMap(([, make]) => [make(length), make(2 * length)]),
]);
hostile.forEach(([name], index) => {
  compare(`100 kB of ${name} / of paragraphs`, times[2 * index], benign);
  compare(`200 kB of ${name} / 100 kB`, times[2 * index + 1], times[2 * index]);
});

const [few, many] = [distinct(5000), distinct(10_000)];
const plainFew = alike(5000);
compare(
  'facets of 5,000 places and departments / of one',
  await time(() => search(few)),
  await time(() => search(plainFew)),
);
compare(
  'facets of 10,000 places and departments / of 5,000',
  await time(() => search(many)),
  await time(() => search(few)),
);

for (const [name, field] of [
  ['a title', (text) => ({ title: `Cook ${text}` })],
  ['places', (text) => ({ location: text })],
  ['pay', (text) => ({ salary: text })],
  ['plain text', (text) => ({ description: text })],
]) {
  const words = await time(() => read(field(fill('word ', length))));
  for (const piece of ['1', ', ', '\n', '<']) {
    const [once, twice] = [fill(piece, length), fill(piece, 2 * length)];
    const took = await time(() => read(field(once)));
    const shown = JSON.stringify(piece);
    compare(`${name} of 100 kB of ${shown} / of words`, took, words);
    compare(
      `${name} of 200 kB of ${shown} / of 100 kB`,
      await time(() => read(field(twice))),
      took,
    );
  }
}

const prose = await time(() =>
  markdownToHtml(fill('We bake bread.\n\n- Rye\n- Wheat\n\n', length)),
);
for (const piece of ['- ', '> ', '*a _b ', '[', '`']) {
  const took = await time(() => markdownToHtml(fill(piece, length)));
  compare(`Markdown of 100 kB of ${JSON.stringify(piece)} / of prose`, took, prose);
  compare(
    `Markdown of 200 kB of ${JSON.stringify(piece)} / of 100 kB`,
    await time(() => markdownToHtml(fill(piece, 2 * length))),
    took,
  );
}

for (const [name, value] of rows) console.log(`${name.padEnd(64)} ${value.padStart(6)}`);
