import { isObject, listOf, own, type JsonObject } from '../../posting/read/json.js';

/** The types of a node without the vocabulary's address: `@type` may be one or a list. */
export function typesOf(node: unknown): string[] {
  return listOf(own(node, '@type'))
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, ''));
}

/** Whether a node is a schema.org JobPosting. */
export function isJobPosting(node: unknown): node is JsonObject {
  return typesOf(node).includes('JobPosting');
}

/** Postings whose `{ "@id": … }` references are replaced by the nodes of the document that they name. */
export function resolveReferences(items: readonly unknown[], data: unknown): readonly unknown[] {
  const nodes = new Map<string, JsonObject>();
  collectNodes(data, nodes, 0);
  if (nodes.size === 0) return items;
  return items.map((item) => (isObject(item) ? resolveIn(item, nodes) : item));
}

function collectNodes(data: unknown, nodes: Map<string, JsonObject>, depth: number): void {
  if (depth > 12) return;
  for (const entry of listOf(data)) {
    if (!isObject(entry)) continue;
    const id = own(entry, '@id');
    if (typeof id === 'string' && Object.keys(entry).length > 1) nodes.set(id, entry);
    for (const value of Object.values(entry)) {
      if (typeof value === 'object') collectNodes(value, nodes, depth + 1);
    }
  }
}

function resolveIn(item: JsonObject, nodes: ReadonlyMap<string, JsonObject>): JsonObject {
  const entries = Object.entries(item).map(([key, value]): [string, unknown] => [
    key,
    Array.isArray(value) ? value.map((one) => resolve(one, nodes)) : resolve(value, nodes),
  ]);
  return Object.fromEntries(entries);
}

function resolve(value: unknown, nodes: ReadonlyMap<string, JsonObject>): unknown {
  const id = isObject(value) && Object.keys(value).length === 1 ? own(value, '@id') : undefined;
  return (typeof id === 'string' ? nodes.get(id) : undefined) ?? value;
}
