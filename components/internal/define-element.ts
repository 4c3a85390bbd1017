import { version } from './version.js';
import { warn } from './warn.js';

/** Where a class carries the version that defined it, readable across copies of the library. */
const versionKey = Symbol.for('open-roles.version');

/**
 * Registers an element class. A tag that the same version registered already is left alone;
 * one that something else owns is left alone with a warning. So is every tag in a document of XML, which would read what
 * elements draw as its own markup, with faults; what the page has in the tag stays. Does nothing outside a browser.
 */
export function defineElement(tag: string, elementClass: CustomElementConstructor): void {
  const registry = globalThis.customElements as CustomElementRegistry | undefined;
  if (!registry) return;
  const type = (globalThis.document as Document | undefined)?.contentType;
  if (type?.endsWith('xml')) {
    warn('page-not-html', `needs a page of text/html; this is ${type}.`, { localName: tag });
    return;
  }
  const owner = registry.get(tag);
  if (!owner) {
    Object.defineProperty(elementClass, versionKey, { value: version });
    registry.define(tag, elementClass);
    return;
  }
  const owned: unknown = Reflect.get(owner, versionKey);
  if (owned === version) return;
  const by = typeof owned === 'string' ? `open-roles ${owned}` : 'other code';
  warn('element-defined-twice', `is defined by ${by}; open-roles ${version} leaves it.`, {
    localName: tag,
  });
}
