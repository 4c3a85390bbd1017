/** The search engines that there are, and what their variables in the environment begin with. */
export const engineNames = ['meilisearch', 'typesense', 'opensearch'] as const;
export type EngineName = (typeof engineNames)[number];

/** A search engine that is set. */
export interface EngineSetting {
  name: EngineName;
  /** Its address, without a slash at the end. */
  url: string;
  /** Its key, or for OpenSearch a name and a password with a colon between; it may make indexes and search in them. Never leaves the server but to it. */
  key: string;
  /** What the names of its indexes begin with. */
  prefix: string;
}
