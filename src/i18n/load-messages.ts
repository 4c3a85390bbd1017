import { loadPart } from '../errors/load-part.js';
import type { Messages } from './messages.js';

const loaders: ReadonlyMap<string, () => Promise<Partial<Messages>>> = new Map([
  ['de', async () => (await import('./locales/de.js')).messages],
  ['es', async () => (await import('./locales/es.js')).messages],
  ['fr', async () => (await import('./locales/fr.js')).messages],
]);

/**
 * The words of a language, loaded on demand: for `de-AT` the German ones. `undefined` where there
 * are none (English needs none) or they cannot be loaded; the page then reads English.
 */
export async function loadMessages(language: string): Promise<Partial<Messages> | undefined> {
  const [primary = ''] = language.toLowerCase().split(/[-_]/);
  const load = loaders.get(primary);
  try {
    return load && (await loadPart(load()));
  } catch {
    return undefined;
  }
}
