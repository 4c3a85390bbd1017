import { type Attribution, readAttribution } from '../../src/apply/attribution.js';

let remembered: Attribution = new Map();

/**
 * Where this visitor came from. Read when somebody can first apply and kept in memory, because pages
 * that change their address on the way drop it; the first campaign stands.
 */
export function rememberAttribution(): Attribution {
  if (remembered.size === 0) remembered = readAttribution(location.href);
  return remembered;
}
