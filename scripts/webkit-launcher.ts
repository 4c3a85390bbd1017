// A Web Test Runner launcher for WebKitGTK's MiniBrowser: W3C WebDriver over fetch, under Xvfb where
// there is no display.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserLauncher } from '@web/test-runner';
import { webkitDriverPath, webkitPath } from './browser.js';

/** Keys that print nothing, as WebDriver names them (W3C WebDriver, "Keyboard actions"). */
const namedKeys: Partial<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/** What the driver answers, as far as it is read here (W3C WebDriver, "Processing model"). */
interface Answer {
  value: { sessionId?: string; error?: string; message?: string } | null;
}

/** A launcher, with what the commands of Web Test Runner ask of it. */
interface WebkitLauncher extends BrowserLauncher {
  setViewport(id: string, size: { width: number; height: number }): Promise<void>;
  sendKeys(id: string, keys: string[]): Promise<void>;
}

export function webkitLauncher(): WebkitLauncher {
  const port = 4700 + (process.pid % 200);
  const children: ChildProcess[] = [];
  const pages = new Map<string, string>();
  let sessionId: string | undefined;
  let starting: Promise<void> | undefined;

  async function call(method: string, path: string, body?: object): Promise<Answer['value']> {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as Answer;
    if (!response.ok) throw new Error([value?.error, value?.message].join(': '));
    return value;
  }
  const inSession = (path: string, body: object) =>
    call('POST', `/session/${sessionId ?? ''}${path}`, body);

  async function startDisplay(): Promise<string> {
    const shown = process.env['DISPLAY'];
    if (shown) return shown;
    const display = spawn(
      'Xvfb',
      ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
      {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      },
    );
    children.push(display);
    const told = display.stdio[3];
    if (!(told instanceof Readable)) throw new Error('Xvfb cannot tell its number.');
    const [number] = (await once(told, 'data')) as [Buffer];
    return `:${number.toString().trim()}`;
  }

  async function startSession(): Promise<void> {
    const environment = {
      ...process.env,
      DISPLAY: await startDisplay(),
      GDK_BACKEND: 'x11',
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      NO_AT_BRIDGE: '1',
    };
    children.push(
      spawn(webkitDriverPath, [`--port=${port}`], { stdio: 'ignore', env: environment }),
    );
    for (let attempt = 0; ; attempt += 1) {
      try {
        await call('GET', '/status');
        break;
      } catch (error) {
        if (attempt > 100) throw error;
        await sleep(100);
      }
    }
    const capabilities = {
      'webkitgtk:browserOptions': { binary: webkitPath, args: ['--automation'] },
    };
    const answer = await call('POST', '/session', { capabilities: { alwaysMatch: capabilities } });
    sessionId = answer?.sessionId;
    process.once('exit', () => children.forEach((child) => child.kill()));
  }

  return {
    name: 'WebKit',
    type: 'webdriver',
    concurrency: 1,
    async startSession(id, url) {
      await (starting ??= startSession());
      pages.set(id, url);
      await inSession('/url', { url });
    },
    isActive: (id) => pages.has(id),
    getBrowserUrl: (id) => pages.get(id),
    async stopSession(id) {
      pages.delete(id);
      await inSession('/url', { url: 'about:blank' });
      return {};
    },
    startDebugSession: () =>
      Promise.reject(
        new Error('WebKit has no debug session; run the tests in Chromium with --watch.'),
      ),
    async setViewport(_id, { width, height }) {
      await inSession('/window/rect', { width, height });
    },
    async sendKeys(_id, keys) {
      const actions = keys
        .map((key) => namedKeys[key] ?? key)
        .flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]);
      await inSession('/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    async stop() {
      try {
        if (sessionId) await call('DELETE', `/session/${sessionId}`);
      } finally {
        children.reverse().forEach((child) => child.kill());
      }
    },
  };
}
