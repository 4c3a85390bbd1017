import { foldName } from './country.js';
import { regions } from './region-data.js';

function regionsOf(country: string): string[] {
  const group = regions.split(';').find((packed) => packed.startsWith(`${country}:`));
  return group?.slice(3).split(',') ?? [];
}

/** Whether the states or provinces of a country are known by their postal codes. */
export function hasRegionCodes(country: string): boolean {
  return regionsOf(country).some((entry) => entry.includes('='));
}

/** The postal code of a state or province by name or code: "Colorado" and "co" in "US" are "CO". */
export function regionCode(country: string, region: string): string | undefined {
  const name = foldName(region);
  for (const entry of regionsOf(country)) {
    const [known, code] = entry.split('=');
    if (code && (known === name || code.toLowerCase() === name)) return code;
  }
  return undefined;
}
