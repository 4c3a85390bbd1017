import type { Config } from 'dompurify';
import { loadPart } from '../../../src/errors/load-part.js';
import {
  allowedElements,
  droppedElements,
  globalAttributes,
} from '../../../src/html/allowed-html.js';
import { ownPolicy } from './trusted-types.js';

/** Turns HTML into nodes of a document without scripts, sanitised. Throws where it cannot. */
export interface HtmlEngine {
  readonly name: 'native' | 'purifier';
  parse(html: string): HTMLElement;
  /** What becomes of sanitised HTML that is written down and read again. */
  reread(html: string): string;
}

/** The browser's own sanitiser. It works under every content security policy. */
interface ElementWithSetHtml {
  setHTML(html: string, options: { sanitizer: object }): void;
}

/** More foreign tag names than this in one description are no description. */
const maxForeignNames = 200;

/** An element of a document that loads, runs and upgrades nothing. */
export function inertElement(): HTMLElement {
  return document.implementation.createHTMLDocument('').createElement('div');
}

/** `undefined` where the browser has no sanitiser of its own, or one that fails the self-test. */
export function createNativeEngine(): HtmlEngine | undefined {
  const engine: HtmlEngine = {
    name: 'native',
    parse(html) {
      const element = inertElement();
      if (!hasSetHtml(element)) throw new Error('no setHTML');
      element.setHTML(html, { sanitizer: sanitizerConfig(html) });
      return element;
    },
    reread: (html) => engine.parse(html).innerHTML,
  };
  return passesSelfTest(engine) ? engine : undefined;
}

function hasSetHtml(element: object): element is ElementWithSetHtml {
  return 'setHTML' in element && typeof element.setHTML === 'function';
}

/** Without prototypes: pages add members to `Object.prototype`, which would count as settings. */
function sanitizerConfig(html: string): object {
  const elements = [...allowedElements].map(([name, attributes]) => ({
    __proto__: null,
    name,
    attributes: name === 'a' ? [...attributes, 'rel'] : [...attributes],
  }));
  return {
    __proto__: null,
    elements,
    attributes: [...globalAttributes],
    replaceWithChildrenElements: foreignNames(html),
    comments: false,
    dataAttributes: false,
  };
}

/** The names of all other elements: the browser would drop their text with them, where readers would miss it. */
function foreignNames(html: string): string[] {
  const names = new Set<string>();
  for (const [, name = ''] of html.matchAll(/<([a-z][^\s/>\0]*)/gi)) {
    const lower = name.toLowerCase();
    if (!allowedElements.has(lower) && !droppedElements.has(lower)) names.add(lower);
    if (names.size > maxForeignNames) throw new Error('too many unknown elements');
  }
  return [...names];
}

/**
 * An own instance of DOMPurify: settings and hooks of the page's copy do not reach it. Loaded only
 * where the browser has no sanitiser of its own. `undefined` where it is not safe to use.
 */
export async function createPurifierEngine(): Promise<HtmlEngine | undefined> {
  const { default: createPurifier } = await loadPart(import('dompurify'));
  const purifier = createPurifier(window);
  // Without the platform it expects, DOMPurify hands the input back as it is.
  if (!purifier.isSupported) return undefined;
  const policy = ownPolicy();
  const config: Config = {
    ALLOWED_TAGS: [...allowedElements.keys()],
    ALLOWED_ATTR: [...globalAttributes, 'rel', ...[...allowedElements.values()].flat()],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    KEEP_CONTENT: true,
    ADD_FORBID_CONTENTS: [...droppedElements],
    // `null`: no policy at all, rather than one under the name that the page's own copy uses.
    TRUSTED_TYPES_POLICY: policy ?? null,
  };
  const engine: HtmlEngine = {
    name: 'purifier',
    parse(html) {
      const element = inertElement();
      // A new fragment node each time, never a string: nothing is parsed a second time.
      const fragment: unknown = purifier.sanitize(html, { ...config, RETURN_DOM_FRAGMENT: true });
      if (!isNode(fragment)) throw new Error('no fragment');
      element.append(fragment);
      return element;
    },
    reread(html) {
      // Sanitised and rebuilt already, and read where nothing runs: to compare, not to show.
      const page: unknown = policy?.createHTML(`<body>${html}`) ?? `<body>${html}`;
      return new DOMParser().parseFromString(page as string, 'text/html').body.innerHTML;
    },
  };
  return passesSelfTest(engine) ? engine : undefined;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'nodeType' in value;
}

// No event handlers and no styles in it: where a policy forbids them, browsers report each one that is
// parsed, even here.
const probe =
  '<p class="c" onprobe="f()">kept<img src="x" onprobe="f()"><script>f()</script></p>' +
  '<svg><title><img src="y" onprobe="f()"></title></svg><form id="i"><input name="n"></form>' +
  '<a href="javascript:f()">link</a><x-y>inside</x-y><iframe srcdoc="z"></iframe><b data-d="1">b</b>';

/** Whether an engine does what we rely on, here and now: pages replace what it is built on. */
function passesSelfTest(engine: HtmlEngine): boolean {
  try {
    const result = engine.parse(probe).innerHTML;
    return (
      !/on\w+=|script|<svg|<title|<form|<input|<iframe|x-y|class=|data-|srcdoc/i.test(result) &&
      /kept/.test(result) &&
      /inside/.test(result) &&
      /<b>b<\/b>/.test(result)
    );
  } catch {
    return false;
  }
}
