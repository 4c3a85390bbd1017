import { readLanguage } from '../../../src/posting/read/language.js';

/** The language that holds at an element. `hasNearerDirection`: a `dir` at least as near as the `lang` decides the direction. */
export interface NearestLanguage {
  language: string | undefined;
  hasNearerDirection: boolean;
}

/** Looks for the nearest `lang`, from the element itself up through shadow hosts to the document. */
export function nearestLanguage(element: Element): NearestLanguage {
  let hasNearerDirection = false;
  for (let current: Element | undefined = element; current; current = parentAcrossRoots(current)) {
    hasNearerDirection ||= current.hasAttribute('dir');
    if (current.hasAttribute('lang')) {
      return { language: readLanguage(current.getAttribute('lang')), hasNearerDirection };
    }
  }
  return { language: undefined, hasNearerDirection };
}

function parentAcrossRoots(element: Element): Element | undefined {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : undefined;
}

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;
let observed = new WeakSet<Node>();

/** Calls back when a `lang` or `dir` changes in any tree above the element: one observer for the whole page. */
export function watchLanguages(element: Element, listener: () => void): () => void {
  listeners.add(listener);
  observer ??= new MutationObserver(() => {
    for (const call of [...listeners]) call();
  });
  for (let current: Element | undefined = element; current;) {
    const root: Node = current.getRootNode();
    if (!observed.has(root)) {
      observed.add(root);
      observer.observe(root, { subtree: true, attributeFilter: ['lang', 'dir'] });
    }
    current = 'host' in root ? (root as ShadowRoot).host : undefined;
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    observer?.disconnect();
    observer = undefined;
    observed = new WeakSet();
  };
}
