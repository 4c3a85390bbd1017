// A Web Test Runner launcher for WebKitGTK's MiniBrowser: W3C WebDriver over fetch, under Xvfb where
// there is no display.
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { webkitDriverPath, webkitPath } from './browser.mjs';

/** Keys that print nothing, as WebDriver names them (W3C WebDriver, "Keyboard actions"). */
const namedKeys = {
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

export function webkitLauncher() {
  const port = 4700 + (process.pid % 200);
  const children = [];
  const pages = new Map();
  let sessionId;
  let starting;

  async function call(method, path, body) {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }
  const inSession = (method, path, body) => call(method, `/session/${sessionId}${path}`, body);

  async function startDisplay() {
    if (process.env.DISPLAY) return process.env.DISPLAY;
    const display = spawn(
      'Xvfb',
      ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
      {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      },
    );
    children.push(display);
    const number = await new Promise((resolve) => display.stdio[3].once('data', resolve));
    return `:${String(number).trim()}`;
  }

  async function startSession() {
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
    ({ sessionId } = await call('POST', '/session', {
      capabilities: { alwaysMatch: capabilities },
    }));
    process.once('exit', () => children.forEach((child) => child.kill()));
  }

  return {
    name: 'WebKit',
    type: 'webdriver',
    concurrency: 1,
    async initialize() {},
    async startSession(id, url) {
      await (starting ??= startSession());
      pages.set(id, url);
      await inSession('POST', '/url', { url });
    },
    isActive: (id) => pages.has(id),
    getBrowserUrl: (id) => pages.get(id),
    async stopSession(id) {
      pages.delete(id);
      await inSession('POST', '/url', { url: 'about:blank' });
      return {};
    },
    async startDebugSession() {
      throw new Error('WebKit has no debug session; run the tests in Chromium with --watch.');
    },
    async setViewport(_id, { width, height }) {
      await inSession('POST', '/window/rect', { width, height });
    },
    async sendKeys(_id, keys) {
      const actions = keys
        .map((key) => namedKeys[key] ?? key)
        .flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]);
      await inSession('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
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
