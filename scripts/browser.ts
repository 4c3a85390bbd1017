// Finds a Chromium to drive: $CHROME_PATH, one on the machine, else the one inside the
// @sparticuz/chromium npm package (Linux x64, no download). BUNDLED_CHROMIUM=1 forces the last.
import { existsSync } from 'node:fs';

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

export async function chromiumPath(): Promise<string> {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) return chosen;
  const installed = process.env['BUNDLED_CHROMIUM']
    ? undefined
    : systemPaths.find((path) => existsSync(path));
  if (installed) return installed;
  // Makes the package unpack the NSS libraries it ships, which a bare Debian lacks.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}

export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const firefoxPath = process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr';
export const webkitPath =
  process.env['WEBKIT_PATH'] ?? '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
export const webkitDriverPath = process.env['WEBKIT_DRIVER_PATH'] ?? '/usr/bin/WebKitWebDriver';

/** The engines that can run on this machine. Chromium always can: the npm package carries one. */
export function installedEngines(): string[] {
  const engines = ['chromium'];
  if (existsSync(firefoxPath)) engines.push('firefox');
  const canShow = process.env['DISPLAY'] !== undefined || existsSync('/usr/bin/Xvfb');
  if (existsSync(webkitPath) && existsSync(webkitDriverPath) && canShow) engines.push('webkit');
  return engines;
}
