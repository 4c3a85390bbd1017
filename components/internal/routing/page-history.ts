/**
 * Writes addresses into the page's history and remembers, per entry, how far the page was
 * scrolled, so that Back finds the place again. Keeps the state that a router of the host
 * page stored in an entry.
 */

const stateKey = 'openRoles';

interface EntryState {
  /** Distances scrolled, from the innermost scrolling ancestor to the page itself. */
  scroll?: number[];
  /** Who added the entry; Back undoes what they did. */
  addedBy?: string;
  /** The address that was meant for the entry, where the browser lets no script write one; else none. */
  href?: string;
}

/** Whether the entry that changes is one of ours. */
let isWriting = false;

/**
 * The addresses written here since others moved the page, and when. A router that follows what others
 * write, as that of Next.js does, writes each once more when it is ready; by then the reader may have
 * typed on.
 */
const written = new Map<string, number>();

/** Milliseconds within which a router is done with an address. */
const echoTime = 10_000;

function isEcho(href: string): boolean {
  return performance.now() - (written.get(href) ?? -Infinity) < echoTime;
}

/**
 * Calls `listener` whenever the page has another address that it did not write itself: after Back and
 * Forward, and, in browsers with the Navigation API, when a router of the host page wrote one for the
 * same path. Another path is another page, which the router is about to show.
 */
export function followAddress(listener: () => void, signal: AbortSignal): void {
  const follow = (): void => {
    written.clear();
    listener();
  };
  addEventListener('popstate', follow, { signal });
  // Not by the bare name, which scripts of pages give to the element that holds their links.
  const { navigation } = window as { navigation?: Partial<Navigation> };
  navigation?.addEventListener?.(
    'currententrychange',
    ({ from, navigationType }) => {
      const isRouter = navigationType === 'push' || navigationType === 'replace';
      if (isWriting || !isRouter || !from.url || from.url === location.href) return;
      if (navigationType === 'replace' && isEcho(location.href)) return;
      if (new URL(from.url).pathname === location.pathname) follow();
    },
    { signal },
  );
}

/**
 * What the current entry stands for: the address of the page. In frames that have none (`srcdoc`, `blob:`), and
 * wherever else none can be written, it is what was to be written, of which links and other pages know nothing.
 */
export function entryHref(): string {
  return readEntryState().href || location.href;
}

/**
 * Whether the page only went to a place in itself, as a skip link does: the hash names an element then,
 * and says nothing of what is kept in hashes.
 */
export function isJump(): boolean {
  return window.history.state === null && /^#(?!!?\/)[^=]+$/.test(location.hash);
}

/** Replaces the address of the current entry. */
export function replaceEntry(href: string): void {
  write('replaceState', href, stateAt(href), readEntryState());
}

/** Adds an entry in the name of `addedBy`, after noting in the current one where `element` was scrolled to. */
export function pushEntry(href: string, element: Element, addedBy: string): void {
  noteScroll(element);
  write('pushState', href, stateAt(href), { addedBy });
}

/** Notes in the current entry where `element` is scrolled to. */
export function noteScroll(element: Element): void {
  const entry = { ...readEntryState(), scroll: readScroll(element) };
  write('replaceState', entryHref(), window.history.state, entry);
}

/** Whether the current entry was added in this name, so that Back undoes it and stays on the page. */
export function isEntryOf(name: string): boolean {
  return readEntryState().addedBy === name;
}

/** How far everything around an element is scrolled. */
export function readScroll(element: Element): number[] {
  return scrollersOf(element).map((scroller) => scroller.scrollTop);
}

/**
 * Scrolls back to where the current entry was left; nothing happens in an entry that was not.
 * The browser's own attempt comes too early, when the page is not yet as tall as it was. By `scroll`:
 * Prototype.js and MooTools have a `scrollTo` of their own.
 */
export function restoreScroll(element: Element, scroll = readEntryState().scroll): void {
  if (!scroll) return;
  const scrollers = scrollersOf(element);
  if (scrollers.length !== scroll.length) return;
  scrollers.forEach((scroller, index) => {
    scroller.scroll({ top: scroll[index] ?? 0, behavior: 'instant' });
  });
}

/** Frames without an address and browsers' rate limits refuse to write one; the element works on without. */
function write(
  method: 'pushState' | 'replaceState',
  href: string,
  state: unknown,
  entry: EntryState,
): void {
  isWriting = true;
  if (href !== location.href) written.set(href, performance.now());
  const { history } = window;
  try {
    history[method](withEntryState(state, { ...entry, href: '' }), '', href);
  } catch {
    try {
      history[method](withEntryState(state, { ...entry, href }), '');
    } catch {
      // The entry stays as it is.
    }
  }
  isWriting = false;
}

function readEntryState(): EntryState {
  const state: unknown = window.history.state;
  if (typeof state !== 'object' || state === null || !Object.hasOwn(state, stateKey)) return {};
  const entry: unknown = Object.entries(state).find(([key]) => key === stateKey)?.[1];
  if (typeof entry !== 'object' || entry === null) return {};
  const { scroll, addedBy, href }: { scroll?: unknown; addedBy?: unknown; href?: unknown } = entry;
  return {
    ...(isNumbers(scroll) ? { scroll } : {}),
    ...(typeof addedBy === 'string' ? { addedBy } : {}),
    ...(typeof href === 'string' ? { href } : {}),
  };
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'number');
}

/**
 * The state of the current entry, to go with another address. By what routers of the page keep in it
 * they know their page again when the reader comes back to the entry from elsewhere.
 */
function stateAt(href: string): unknown {
  const state: unknown = window.history.state;
  if (typeof state !== 'object' || state === null) return state;
  // Next.js does not follow entries with its mark, which it takes for its own making; the sheet of filters goes back
  // from those with its own, which nothing was chosen in.
  const entries = Object.entries(state).filter(([key]) => !/^(?:__NA|openRolesSheet)$/.test(key));
  return Object.fromEntries(entries.map(([key, value]) => [key, movedAddress(key, value, href)]));
}

/**
 * Vue Router and Next.js keep the address of an entry in its state as well, without what all of their
 * addresses begin with, and write it back over another one.
 */
function movedAddress(key: string, value: unknown, href: string): unknown {
  if (!/^(?:current|as|url)$/.test(key) || typeof value !== 'string') return value;
  const isAddress = value.startsWith('/') && location.href.endsWith(value);
  return isAddress ? href.slice(location.href.length - value.length) : value;
}

function withEntryState(state: unknown, entry: EntryState): unknown {
  return { ...(typeof state === 'object' ? state : {}), [stateKey]: entry };
}

/** The ancestors that scroll, through shadow roots, and the page last. */
function scrollersOf(element: Element): Element[] {
  const scrollers: Element[] = [];
  const page = document.scrollingElement ?? document.documentElement;
  let node: Node | null = element;
  while (node) {
    if (
      node instanceof Element &&
      node !== page &&
      /auto|scroll/.test(getComputedStyle(node).overflowY)
    ) {
      scrollers.push(node);
    }
    node =
      node instanceof ShadowRoot ? node.host : ((node as Element).assignedSlot ?? node.parentNode);
  }
  return [...scrollers, page];
}
