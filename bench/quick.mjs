// How the script tag's list compares with the same page written by hand and with Lit, in a few minutes: what a
// developer runs before and after a change. See bench/README.md.
/* global bench -- what `prepare` puts into each page */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createJiti } from 'jiti';
import { build } from 'vite';
import { launchBrowser } from '../test/node/support/browser.mjs';
import { feedText } from './quick/feed.mjs';

const jiti = createJiti(import.meta.url);
const { buildWhereStale } = await jiti.import('../scripts/build-where-stale.ts');

const here = fileURLToPath(new URL('.', import.meta.url));
const [cdn = join(here, '../dist/cdn')] = process.argv.slice(2);
if (process.argv.length < 3) buildWhereStale();

const rounds = 5;
const keys = ['e', 'en', 'eng', 'engi', 'engin', 'engine', 'enginee', 'engineer'];
const sizes = [
  { count: 1000, slowdown: 4 },
  { count: 10_000, slowdown: 1 },
];
const bodies = {
  vanilla: '<div id="app"></div><script type="module" src="vanilla.js"></script>',
  lit: '<plain-list></plain-list><script type="module" src="lit.js"></script>',
  ours: '<script type="module" src="cdn/open-roles.js"></script><job-list src="feed.json"></job-list>',
};

async function bundle(name) {
  const { output } = [
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        target: 'es2022',
        lib: { entry: join(here, `quick/${name}.js`), formats: ['es'], fileName: name },
      },
    }),
  ].flat()[0];
  return output[0].code;
}

const scripts = { 'vanilla.js': await bundle('vanilla'), 'lit.js': await bundle('lit') };
const types = { '.js': 'text/javascript', '.json': 'application/json' };
let feed = '';

function answer(path) {
  const name = path.slice(1);
  if (name === 'feed.json') return feed;
  if (Object.hasOwn(scripts, name)) return scripts[name];
  if (Object.hasOwn(bodies, name)) return `<!doctype html><meta charset="utf-8">${bodies[name]}`;
  return name.startsWith('cdn/') ? readFileSync(join(cdn, name.slice(4))) : undefined;
}

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  const body = answer(pathname);
  const type = types[extname(pathname)] ?? 'text/html';
  response.writeHead(body === undefined ? 404 : 200, { 'content-type': type }).end(body);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;

/** Runs in the page: finds what each of the three has of a kind, and waits for it. */
function prepare() {
  const roots = (root) => [
    root,
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
      shadowRoot ? roots(shadowRoot) : [],
    ),
  ];
  const all = (selector) => roots(document).flatMap((root) => [...root.querySelectorAll(selector)]);
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  globalThis.bench = {
    async until(condition) {
      while (!condition()) await painted();
      return performance.now();
    },
    all,
    hasCards: () => all('.cards > li').length > 1,
    isReady: () =>
      all('input[type="search"]').length > 0 && all('input[type="checkbox"]').length > 3,
    count: () =>
      all('.count')
        .map(({ textContent }) => textContent)
        .join(),
    async act(change, isDone) {
      const start = performance.now();
      change();
      while (!isDone()) await painted();
      await painted();
      return performance.now() - start;
    },
    type(text) {
      const [input] = all('input[type="search"]');
      return this.act(
        () => {
          input.value = text;
          input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        },
        () => true,
      );
    },
    choose() {
      const [box] = all('input[type="checkbox"]');
      const before = this.count();
      return this.act(
        () => box.click(),
        () => this.count() !== before,
      );
    },
  };
}

const median = (numbers) => [...numbers].sort((one, other) => one - other)[numbers.length >> 1];

async function measure(browser, name, slowdown) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const client = await page.createCDPSession();
  // The thread's own time: what else the machine does is left out.
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const cpu = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return 1000 * metrics.find((metric) => metric.name === 'TaskDuration').value;
  };
  await page.evaluateOnNewDocument(prepare);
  await page.goto(`${origin}/${name}`);
  const firstCard = await page.evaluate(() => bench.until(bench.hasCards));
  await page.evaluate(() => bench.until(bench.isReady));
  await page.waitForNetworkIdle({ idleTime: 300 });
  const ready = await cpu();
  const times = [];
  for (const key of keys) times.push(await page.evaluate((text) => bench.type(text), key));
  const typed = await cpu();
  await page.evaluate(() => bench.type(''));
  const choice = await page.evaluate(() => bench.choose());
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  await context.close();
  return {
    'first card': firstCard,
    'CPU to ready': ready,
    'first key': times[0],
    'key, median': median(times),
    'CPU a key': (typed - ready) / keys.length,
    'a choice': choice,
    heap: usedSize,
  };
}

const browser = await launchBrowser();
for (const { count, slowdown } of sizes) {
  feed = feedText(count);
  const results = {};
  // One after the other in each round, so that a busy machine is busy for all of them.
  for (let round = 0; round < rounds; round += 1) {
    for (const name of Object.keys(bodies))
      (results[name] ??= []).push(await measure(browser, name, slowdown));
  }
  console.log(
    `\n${count} postings, processor at 1/${slowdown}: ratio to vanilla (lowest to highest)`,
  );
  for (const figure of Object.keys(results.ours[0])) {
    const cells = ['lit', 'ours'].map((name) => {
      const ratios = results[name].map(
        (one, round) => one[figure] / results.vanilla[round][figure],
      );
      const range = `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`;
      return `${name} ${median(ratios).toFixed(2)} (${range})`;
    });
    console.log(figure.padEnd(14), cells.map((cell) => cell.padEnd(26)).join(''));
  }
}
await browser.close();
server.close();
