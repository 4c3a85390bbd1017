import { nearestLanguage } from '../i18n/nearest-language.js';

/**
 * One polite live region for the whole page, in the light DOM of the body, or of the dialog that is open:
 * regions inside shadow roots, or several on one page, are not read out reliably by VoiceOver and in Chrome.
 */

/** Messages that come within this time are read as one; a later one of the same source wins. */
const settleMilliseconds = 150;
/** How long a message stays, so that it can be read but is not found again later. */
const stayMilliseconds = 5000;

const anySource = {};
const waiting = new Map<object, string>();
let region: HTMLElement | undefined;
let owners = 0;
let settleTimer: ReturnType<typeof setTimeout> | undefined;
let clearTimer: ReturnType<typeof setTimeout> | undefined;

/**
 * Keeps the region in the page until the returned function is called, which also takes back what
 * `source` was about to say. Made early: a region must exist before its text changes.
 */
export function retainAnnouncer(source: object = {}): () => void {
  owners += 1;
  ensureRegion();
  let released = false;
  return () => {
    if (released) return;
    released = true;
    owners -= 1;
    waiting.delete(source);
    removeWhenUnused();
  };
}

/** Reads a text out to screen reader users, politely. A newer text of the same `source` replaces one not yet read. */
export function announce(text: string, source: object = anySource): void {
  if (text === '') waiting.delete(source);
  else waiting.set(source, text);
  ensureRegion();
  clearTimeout(settleTimer);
  settleTimer = setTimeout(speak, settleMilliseconds);
}

function speak(): void {
  settleTimer = undefined;
  const texts = new Set(waiting.values());
  const [source] = waiting.keys();
  waiting.clear();
  if (texts.size > 0) {
    // The region stands in the page, whose language need not be that of the element (WCAG 2.2, 3.1.2).
    const { language = '' } = nearestLanguage(
      source instanceof Element ? source : document.documentElement,
    );
    const shown = ensureRegion();
    shown.lang = language;
    shown.textContent = [...texts].join(' ');
    clearTimeout(clearTimer);
    clearTimer = setTimeout(clear, stayMilliseconds);
  }
  removeWhenUnused();
}

function clear(): void {
  clearTimer = undefined;
  region?.replaceChildren();
  removeWhenUnused();
}

function removeWhenUnused(): void {
  if (owners > 0 || settleTimer !== undefined || clearTimer !== undefined) return;
  region?.remove();
  region = undefined;
}

function ensureRegion(): HTMLElement {
  // What an open dialog makes inert is not read out.
  const home = document.querySelector('dialog:modal') ?? document.body;
  region ??= createRegion();
  // A page that replaced its body took the region along: put it back.
  if (region.parentNode !== home) home.append(region);
  return region;
}

function createRegion(): HTMLElement {
  const element = document.createElement('div');
  element.setAttribute('role', 'status');
  element.setAttribute('aria-live', 'polite');
  element.setAttribute('data-open-roles', 'announcer');
  // Property by property: a style attribute would be refused where the page forbids inline styles.
  for (const [name, value] of hiddenStyles) element.style.setProperty(name, value, 'important');
  return element;
}

const hiddenStyles: readonly (readonly [string, string])[] = [
  ['position', 'absolute'],
  ['inline-size', '1px'],
  ['block-size', '1px'],
  ['margin', '-1px'],
  ['padding', '0'],
  ['border', '0'],
  ['overflow', 'hidden'],
  ['clip-path', 'inset(50%)'],
  ['white-space', 'nowrap'],
  ['display', 'block'],
];
