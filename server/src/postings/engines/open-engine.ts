import type { EngineName, EngineSetting } from './engine-names.js';
import type { SearchEngine } from './search-engine.js';

/** Each is loaded when it is set. */
const engines: Readonly<
  Record<EngineName, () => Promise<(setting: EngineSetting) => SearchEngine>>
> = {
  meilisearch: async () => (await import('./meilisearch.js')).meilisearch,
  opensearch: async () => (await import('./opensearch.js')).opensearch,
  typesense: async () => (await import('./typesense.js')).typesense,
};

/** An engine, of which nothing is asked yet. */
export async function openEngine(setting: EngineSetting): Promise<SearchEngine> {
  const open = await engines[setting.name]();
  return open(setting);
}
