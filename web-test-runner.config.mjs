import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { createJiti } from 'jiti';

const scripts = createJiti(import.meta.url);
const { browserResults } = await scripts.import('./scripts/browser-results.ts');
const { chromiumArgs, chromiumPath, firefoxPath } = await scripts.import('./scripts/browser.ts');
const { testBundle } = await scripts.import('./scripts/test-bundle.ts');

const engine = process.env.ENGINE ?? 'chromium';
const { files = ['test/**/*.test.ts'] } = parseArgs({
  options: { files: { type: 'string', multiple: true } },
  strict: false,
}).values;
const samples = process.env.SAMPLES_DIR;

/**
 * Gives each test file a tab of its own. The launcher would use one for the next file, whose steps
 * back could then lead through the history of the files before it.
 */
function withFreshTabs(launcher) {
  const stopSession = launcher.stopSession.bind(launcher);
  launcher.stopSession = async (sessionId) => {
    const result = await stopSession(sessionId);
    for (const page of launcher.inactivePages.splice(0)) await page.puppeteerPage.close();
    return result;
  };
  return launcher;
}

/**
 * A page for a test file. A busy machine may take its time to load it, and a form that still holds answers
 * asks before it is left.
 */
async function createPage({ context }) {
  const page = await context.newPage();
  page.setDefaultNavigationTimeout(120_000);
  page.on('dialog', (dialog) => void dialog.accept());
  return page;
}

const launchers = {
  chromium: async () => {
    const launcher = chromeLauncher({
      launchOptions: { executablePath: await chromiumPath(), args: chromiumArgs },
      // Background tabs get no animation frames: every page must believe that it has focus.
      createPage: async (given) => {
        const page = await createPage(given);
        const session = await page.createCDPSession();
        await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
        return page;
      },
    });
    return withFreshTabs(launcher);
  },
  firefox: async () =>
    chromeLauncher({
      puppeteer: (await import('puppeteer-core')).default,
      createPage,
      launchOptions: { browser: 'firefox', executablePath: firefoxPath },
    }),
  webkit: async () => (await scripts.import('./scripts/webkit-launcher.ts')).webkitLauncher(),
};

/** Serves the folder of recorded feeds under /samples/; a folder answers with the list of its files. */
async function serveSamples(context, next) {
  if (!context.path.startsWith('/samples/')) return next();
  const path = samples && join(samples, normalize(context.path.slice('/samples'.length)));
  if (!path || !existsSync(path)) {
    context.status = 404;
  } else if (statSync(path).isDirectory()) {
    context.body = readdirSync(path);
  } else {
    context.type = 'application/octet-stream';
    context.body = createReadStream(path);
  }
}

export default {
  files,
  browsers: [await launchers[engine]()],
  // WebKit takes one session. In Firefox a tab behind another has no focus, and waits twice as long for each
  // next frame: minutes in a file of many short tests.
  concurrency: engine === 'chromium' ? 2 : 1,
  plugins: [testBundle(files)],
  middleware: [serveSamples],
  // Longer than `eventually` waits, so that a test on a busy machine ends with what it waited for.
  testFramework: { config: { timeout: '40000' } },
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: !process.env.CI }),
    browserResults(),
  ],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
};
