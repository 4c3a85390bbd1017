// Runs inside the page: stands in for everything that a payload would call, opens postings, and pokes
// at every node of them. Every signal carries the token of the payload that was at work.

/** Installed before any script of the page, in every frame. */
export function installDetector() {
  const signal = (what) => {
    let token = 'early';
    try {
      token = globalThis.top.payloadToken ?? 'early';
    } catch {
      // A frame of another origin cannot see the page; that it exists is bad enough.
    }
    globalThis.reportSignal?.(`${token}: ${what}`);
  };
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) {
    Object.defineProperty(globalThis, name, { value: () => signal(name), configurable: true });
  }
  for (const name of ['write', 'writeln']) {
    Document.prototype[name] = () => signal(`document.${name}`);
  }
  // Payloads of the corpora also speak through these.
  globalThis.xss = globalThis.pwn = globalThis.hacked = () => signal('xss');
  const log = console.log;
  console.log = (...words) => {
    signal('console.log');
    log.apply(console, words);
  };
  const ownCookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(document, 'cookie', {
    get: () => {
      signal('document.cookie');
      return ownCookie.get.call(document);
    },
    set: () => {
      signal('document.cookie =');
    },
  });
  // Who listens for what, so that nobody is poked with what nobody hears.
  const listeners = new WeakMap();
  const captured = new Set();
  const ownAddEventListener = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function addEventListener(type, listener, options) {
    const target = this ?? globalThis;
    if (options === true || options?.capture) captured.add(type);
    if (!listeners.has(target)) listeners.set(target, new Set());
    listeners.get(target).add(type);
    return ownAddEventListener.call(target, type, listener, options);
  };
  /** Whether an event that does not bubble is heard at a node, or on its way there. */
  globalThis.isHeard = (node, type) =>
    captured.has(type) || listeners.get(node)?.has(type) || Boolean(node[`on${type}`]);
  // Nothing that is clicked may lead away from the page; where links lead is looked at, not followed.
  globalThis.addEventListener('click', (event) => event.preventDefault());
  globalThis.addEventListener('submit', (event) => event.preventDefault());
}

/** Installed once in the page: `globalThis.attack` with what the tests call. */
export function installAttack() {
  const events =
    'mouseover mouseenter mousedown mouseup mousemove mouseout mouseleave click dblclick auxclick ' +
    'contextmenu wheel pointerover pointerenter pointerdown pointermove pointerup pointercancel ' +
    'touchstart touchend focus focusin blur focusout keydown keypress keyup input change invalid ' +
    'select copy cut paste drag dragstart dragover drop dragend scroll toggle beforetoggle ' +
    'animationstart animationend transitionend load error canplay begin end repeat close cancel';
  const names = events.split(' ');
  const allowed = /^(?:https?|mailto|tel):$/;
  const addresses = ['href', 'src', 'action', 'formaction', 'data', 'poster', 'background', 'ping'];
  const forbidden =
    'script iframe frame frameset object embed applet base meta link style template math foreignObject ' +
    'animate set marquee portal audio video source track noscript';
  const forbiddenNames = new Set(forbidden.toLowerCase().split(' '));
  const ours = /^(?:job-(?:board|list|filters|card|detail)|apply-form)$/;

  /** All elements below a node and in its shadow trees, but for what is inside of `except`. */
  function* nodesOf(root, except) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
    for (let node = walker.currentNode; node; node = walker.nextNode()) {
      if (node instanceof Element) yield node;
      if (node.shadowRoot && node !== except) yield* nodesOf(node.shadowRoot, except);
    }
  }

  function complain(what) {
    globalThis.reportSignal(`${globalThis.payloadToken}: ${what}`);
  }

  /** What is in the page must be what the elements make, with addresses that lead somewhere harmless. */
  function inspect(root) {
    for (const node of nodesOf(root)) {
      const name = node.localName;
      if (forbiddenNames.has(name) && node.type !== 'application/ld+json') complain(`<${name}>`);
      if (name.includes('-') && !ours.test(name)) complain(`<${name}>`);
      for (const { name: attribute, value } of node.attributes) {
        if (/^on/i.test(attribute)) complain(`${attribute} on <${name}>`);
        if (/^(?:srcdoc|srcset|style|is)$/i.test(attribute)) complain(`${attribute} on <${name}>`);
        if (!addresses.includes(attribute.replace(/^xlink:/, ''))) continue;
        const isOk = URL.canParse(value, document.baseURI);
        if (isOk && allowed.test(new URL(value, document.baseURI).protocol)) continue;
        complain(`${attribute}="${value.slice(0, 60)}" on <${name}>`);
      }
    }
  }

  function poke(root, except) {
    for (const node of nodesOf(root, except)) {
      for (const type of names) {
        if (!globalThis.isHeard(node, type)) continue;
        node.dispatchEvent(new Event(type, { bubbles: false, cancelable: true }));
      }
      // Elements of ours react to real clicks by changing the page; payloads do not live in buttons.
      if (/^(?:a|button|summary|input|select|label)$/.test(node.localName)) continue;
      if (typeof node.focus === 'function') node.focus();
      if (typeof node.click === 'function') node.click();
    }
  }

  const frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve()));
  const board = () => document.querySelector('job-board');
  const inBoard = (selector) => board().shadowRoot?.querySelector(selector);

  async function until(find, what) {
    for (let wait = 0; wait < 600; wait += 1) {
      const found = find();
      if (found) return found;
      await (wait < 20 ? frame() : new Promise((resolve) => setTimeout(resolve, 5)));
    }
    throw new Error(`${globalThis.payloadToken}: waited in vain for ${what}`);
  }

  /** Gives what was put into the page its turn: to ask for something, be refused, and show in a frame. */
  async function settle() {
    const last = new Image();
    const refused = new Promise((resolve) => last.addEventListener('error', resolve));
    last.src = '/trap/last.png';
    await refused;
    for (let count = 0; count < 2; count += 1) await frame();
  }

  /** The cards of the board's list, once it has loaded. */
  async function cards() {
    const list = await until(() => inBoard('job-list'), 'a list');
    await until(() => list.state && list.state !== 'loading', 'the feed');
    // Rows have columns of their own, which come after the feed.
    await until(() => list.shadowRoot.querySelector('.card'), 'cards');
    return [...list.shadowRoot.querySelectorAll('.card')];
  }

  globalThis.attack = { inspect, poke, until, settle, cards, frame, inBoard, board, complain };
}
