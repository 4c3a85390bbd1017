import { readSample } from '../support/samples.js';

/** Whether a value has fields to look into. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The records of one collected set of inputs, for example `dates/feed-dates.json`. */
export async function records(path: string): Promise<Record<string, unknown>[]> {
  const list: unknown = JSON.parse(await readSample(`corpora/${path}`));
  return Array.isArray(list) ? list.filter(isObject) : [];
}
