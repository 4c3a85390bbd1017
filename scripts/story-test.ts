// Opens every story of the built Storybook in Chromium, light and dark, from left to right and from right
// to left, and every page of documentation. A story passes when it renders, its interactions and its
// accessibility checks pass (axe each time, IBM Equal Access once, which sees no colours that axe does not),
// the console stays empty and nothing outside is asked for. A screenshot of
// each is kept in artifacts/stories/. An argument narrows the run to the stories whose id contains it.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Page } from 'puppeteer-core';
import { chromiumArgs, chromiumPath } from './browser.js';
import { serveFolder } from './static-server.js';
import { addFailure, newResults, reportResults } from './test-results.js';

/** A story or a page of documentation, in the index of Storybook. */
interface Entry {
  id: string;
  type: 'story' | 'docs';
  tags: string[];
}

interface OpenPage {
  page: Page;
  /** What should not have happened since a story was opened. */
  troubles: string[];
  /** What the toolbar is set to; `docs` for documentation. */
  shows?: string;
}

/** What the events of Storybook carry, as far as it is read here. */
interface Told {
  storyId?: string;
  status?: string;
  reporters?: {
    type: string;
    result?: { violations?: { id: string; nodes: { target: string[] }[] }[] };
  }[];
  message?: string;
  description?: string;
}

/** What IBM Equal Access found at one element. */
interface Finding {
  ruleId: string;
  /** How grave it is, and whether it is sure. */
  value: [string, string];
  message: string;
  path: { dom: string };
}

declare global {
  var ace:
    | {
        Checker: new () => {
          check(node: Node, rules: string[]): Promise<{ results: Finding[] }>;
        };
      }
    | undefined;
  /** The channel between Storybook and the story that it shows. */
  var __STORYBOOK_ADDONS_CHANNEL__:
    | {
        on(event: string, listener: (told: Told) => void): void;
        off(event: string, listener: (told: Told) => void): void;
        emit(event: string, told: { storyId: string; viewMode: string }): void;
        last?(event: string): Told[] | undefined;
      }
    | undefined;
}

const built = fileURLToPath(new URL('../storybook-static', import.meta.url));
const screenshots = fileURLToPath(new URL('../artifacts/stories', import.meta.url));
const equalAccess = readFileSync(
  createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'),
  'utf8',
);
const wanted = process.argv[2] ?? '';
const pages = 2;
const patience = 20_000;

if (!existsSync(`${built}/index.json`)) {
  console.error('There is no built Storybook: run "npm run build-storybook".');
  process.exit(1);
}
const { entries } = JSON.parse(readFileSync(`${built}/index.json`, 'utf8')) as {
  entries: Record<string, Entry>;
};
const chosen = Object.values(entries).filter(({ id }) => id.includes(wanted));
/** What the toolbar sets for every story; pages of documentation are opened once. */
const globals = [
  'theme:light;direction:ltr',
  'theme:dark;direction:ltr',
  'theme:light;direction:rtl',
  'theme:dark;direction:rtl',
];
const queue = globals.flatMap((setting, round) =>
  chosen
    .filter(({ type }) => round === 0 || type !== 'docs')
    .map((entry) => ({ ...entry, setting })),
);
const results = newResults();
const started = Date.now();
rmSync(screenshots, { recursive: true, force: true });
mkdirSync(screenshots, { recursive: true });

const server = await serveFolder(built);
const browser = await puppeteer.launch({
  executablePath: await chromiumPath(),
  args: chromiumArgs,
  env: { ...process.env, TZ: 'UTC' },
});
await Promise.all(Array.from({ length: pages }, work));
await browser.close();
server.close();

const seconds = Math.round((Date.now() - started) / 1000);
console.log(`\n${queue.length === 0 ? `all opened in ${seconds} s` : 'not all opened'}`);
reportResults(results, 'stories');
process.exitCode = results.failed > 0 || results.passed === 0 ? 1 : 0;

/** Takes entries from the queue until it is empty. Stories share a page, as they do for a reader. */
async function work(): Promise<void> {
  let open: OpenPage | undefined;
  for (let entry = queue.shift(); entry; entry = queue.shift()) {
    open ??= await openPage();
    const troubles = await check(open, entry).catch((error: unknown) => [
      `error: ${String(error)}`,
    ]);
    const [first] = troubles;
    if (first === undefined) {
      results.passed += 1;
      continue;
    }
    const name = `${entry.id} (${entry.setting})`;
    addFailure(results, name, first);
    console.log(`FAILED ${name}\n${troubles.map((trouble) => `  ${trouble}`).join('\n')}`);
    // Whatever went wrong must not fail the next one as well.
    await open.page.browserContext().close();
    open = undefined;
  }
}

async function openPage(): Promise<OpenPage> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  // Two pages have the focus at once, which stories that move it need.
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  const troubles: string[] = [];
  page.on('console', (message) => troubles.push(`console: ${brief(message.text())}`));
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`missing: ${response.url()}`);
  });
  page.on('dialog', (dialog) => {
    // A form that holds answers asks before its page is left.
    if (dialog.type() === 'beforeunload') return void dialog.accept();
    troubles.push(`dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => undefined);
  });
  page.on('request', (request) => {
    const url = request.url();
    const isOurs = [server.address, 'data:', 'blob:', 'about:'].some((start) =>
      url.startsWith(start),
    );
    if (!isOurs) troubles.push(`request: ${url}`);
  });
  return { page, troubles };
}

async function check(
  open: OpenPage,
  { id, type, tags, setting }: Entry & { setting: string },
): Promise<string[]> {
  open.troubles.length = 0;
  const isOverview = tags.includes('autodocs');
  const found =
    type === 'docs' ? await openDocs(open, id, isOverview) : await openStory(open, id, setting);
  if (type === 'story' && setting === globals[0]) found.push(...(await checkEqualAccess(open)));
  const name = [id, ...setting.matchAll(/dark|rtl/g)].join('-');
  await open.page.screenshot({ path: `${screenshots}/${name}.png` });
  return [...found.map(brief), ...open.troubles];
}

/** Without the page's whole markup, which the waiting functions of Storybook add to what they say. */
function brief(text: string): string {
  return text.replace(/\s*Ignored nodes:.*/s, '');
}

/** Shows a story in the page that stands open, or opens one, and resolves to what went wrong. */
async function openStory(open: OpenPage, id: string, setting: string): Promise<string[]> {
  const { page } = open;
  const isOpen = open.shows === setting && page.url().startsWith(`${server.address}/iframe.html?`);
  if (!isOpen) {
    await page.goto(`${server.address}/iframe.html?id=${id}&viewMode=story&globals=${setting}`);
  }
  open.shows = setting;
  return page.evaluate(runStory, { id, isOpen, patience });
}

/**
 * What IBM Equal Access is sure is wrong. Its engine is no module: it is put into the page once. It says on the
 * console which colours it cannot read, which axe can.
 */
async function checkEqualAccess({ page, troubles }: OpenPage): Promise<string[]> {
  const known = troubles.length;
  if (await page.evaluate(() => !globalThis.ace)) {
    await page.evaluate(`${equalAccess}; globalThis.ace = ace;`);
  }
  const found = await page.evaluate(async () => {
    const root = document.querySelector('#storybook-root');
    if (!globalThis.ace || !root) throw new Error('There is no story to check.');
    // What a page has around its elements, the page of a story has not.
    root.setAttribute('role', 'main');
    const { results } = await new globalThis.ace.Checker().check(root, ['IBM_Accessibility']);
    root.removeAttribute('role');
    return results
      .filter(({ value: [kind, outcome] }) => kind === 'VIOLATION' && outcome === 'FAIL')
      .map(({ ruleId, message, path }) => `${ruleId}: ${message} ${path.dom}`);
  });
  const others = troubles.splice(known).filter((text) => !text.includes('unable to get color'));
  troubles.push(...others);
  return found.map((text) => `equal access: ${text}`);
}

/** Docs pages show several stories, and have no end that they tell of. */
async function openDocs(open: OpenPage, id: string, isOverview: boolean): Promise<string[]> {
  const { page } = open;
  open.shows = 'docs';
  await page.goto(`${server.address}/iframe.html?id=${id}&viewMode=docs`);
  await page.waitForSelector('.sbdocs-content h1', { timeout: patience });
  await page.waitForNetworkIdle({ idleTime: 200, timeout: patience });
  const errors = await page.$$eval('.sb-errordisplay, .sbdocs-error', (nodes) =>
    nodes.filter((node) => node.checkVisibility()).map((node) => node.textContent.trim()),
  );
  const missing = isOverview ? await page.evaluate(missingInOverview) : [];
  return [...errors, ...missing].map((text) => `docs: ${text.slice(0, 400)}`);
}

/** Runs in the page: it is headed by its element, and has a control for each attribute. */
function missingInOverview(): string[] {
  const heading = document.querySelector('.sbdocs-content h1')?.textContent ?? '';
  const rows = [...document.querySelectorAll('.docblock-argstable tbody tr')];
  const categories = rows.flatMap((row, index) => (row.querySelector('[colspan]') ? [index] : []));
  const [first = 0, second] = categories;
  const attributes = rows.slice(first + 1, second);
  const dead = attributes.filter((row) => !row.querySelector('input, textarea, select, button'));
  return [
    ...(document.querySelector(heading.slice(1, -1)) ? [] : [`the heading is "${heading}"`]),
    ...(attributes.length < 5 ? ['the attributes are not found'] : []),
    ...dead.map((row) => `no control for ${row.firstElementChild?.textContent ?? ''}`),
  ];
}

/** Runs in the page. */
async function runStory({
  id,
  isOpen,
  patience: limit,
}: {
  id: string;
  isOpen: boolean;
  patience: number;
}): Promise<string[]> {
  const troubles: string[] = [];
  while (!globalThis.__STORYBOOK_ADDONS_CHANNEL__) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
  const listeners = new Map<string, (told: Told) => void>();
  const on = (name: string, listener: (told: Told) => void): void => {
    listeners.set(name, listener);
    channel.on(name, listener);
  };
  for (const name of [
    'storyErrored',
    'storyMissing',
    'storyThrewException',
    'playFunctionThrewException',
    'unhandledErrorsWhilePlaying',
  ]) {
    on(name, (problem) => {
      const text = problem.message ?? problem.description ?? JSON.stringify(problem);
      troubles.push(`${name}: ${text}`);
    });
  }
  const finished = new Promise<Told>((resolve) => {
    on('storyFinished', (result) => {
      if (result.storyId === id) resolve(result);
    });
    on('storyMissing', () => resolve({ status: 'missing' }));
    setTimeout(() => resolve({ status: 'not finished' }), limit);
  });
  const last = channel.last?.('storyFinished')?.[0];
  if (isOpen) channel.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
  const { status = 'unknown', reporters = [] } =
    !isOpen && last?.storyId === id ? last : await finished;
  for (const [name, listener] of listeners) channel.off(name, listener);
  for (const { type, result } of reporters) {
    for (const { id: rule, nodes } of result?.violations ?? []) {
      troubles.push(`${type}: ${rule}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
    }
  }
  if (status !== 'success' && troubles.length === 0) troubles.push(`status: ${status}`);
  return troubles;
}
