import { loadPart } from '../errors/load-part.js';

/** What is nested deeper than this belongs to no format, and could exhaust the stack of what reads it. */
const maxDepth = 64;

function isTooDeep(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth >= maxDepth) return true;
  for (const item of Array.isArray(value) ? value : Object.values(value))
    if (typeof item === 'object' && isTooDeep(item, depth + 1)) return true;
  return false;
}

/**
 * Reads JSON as feeds write it. Integers beyond 2^53 become strings, so that two ids never
 * collide; a byte order mark and the guard `)]}'` before the value are skipped; what is nested
 * beyond 64 levels is emptied.
 * @throws SyntaxError where the text is not JSON.
 */
export async function parseJson(text: string): Promise<unknown> {
  const json = text.replace(/^\uFEFF?(?:\)\]\}',?\s)?/, '');
  const data: unknown = JSON.parse(json);
  // Few feeds have so many digits in a row or go so deep: only they load what reads both.
  if (!/\d{16}/.test(json) && !isTooDeep(data)) return data;
  const { parseUnusualJson } = await loadPart(import('./parse-unusual-json.js'));
  return parseUnusualJson(json, maxDepth);
}
