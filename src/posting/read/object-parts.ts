import { isObject, isPresent } from './json.js';

/** A key as it is compared: `postal_code`, `Postal-Code` and `postalCode` are one. */
export function foldKey(key: string): string {
  return key
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The keys of a place in feeds and front matter, by what they name; schema.org's `Place` among them. */
const placeKeys = {
  name: ['name', 'label', 'text', 'location'],
  street: ['street', 'streetAddress', 'address', 'addressLine1', 'address1'],
  postalCode: ['postalCode', 'zip', 'postcode', 'plz'],
  locality: ['locality', 'city', 'town', 'addressLocality'],
  region: ['region', 'state', 'province', 'addressRegion'],
  country: ['country', 'countryCode', 'addressCountry'],
  latitude: ['latitude', 'lat'],
  longitude: ['longitude', 'lng', 'lon'],
};

/** The keys of pay, likewise; of schema.org's `MonetaryAmount` too. */
const payKeys = {
  min: ['min', 'minValue', 'from', 'minimum', 'low', 'amount', 'value'],
  max: ['max', 'maxValue', 'to', 'maximum', 'high', 'amount', 'value'],
  currency: ['currency', 'currencyCode'],
  unit: ['unit', 'unitText', 'period', 'interval', 'frequency', 'per'],
  label: ['label', 'location'],
  text: ['text', 'range', 'summary', 'description', 'note', 'notes', 'details'],
};

/** An object of JSON or a group of front matter. */
type Parts<Value> = ReadonlyMap<string, Value> | Readonly<Record<string, Value>>;
/** What stands under the keys of each part. */
type PartsRead<Keys, Value> = Partial<Record<keyof Keys, Value>>;

/** The parts of a place, unread; those of its `address`, where it has one, come first. */
export function placePartsOf<Value>(place: Parts<Value>): PartsRead<typeof placeKeys, Value> {
  return partsOf(place, placeKeys, ['address']);
}

/** The parts of pay, unread; those of its `value` or base pay, where that has parts, come first. An amount alone is both ends. */
export function payPartsOf<Value>(pay: Parts<Value>): PartsRead<typeof payKeys, Value> {
  return partsOf(pay, payKeys, ['value', 'base', 'basesalary', 'range']);
}

function entriesOf<Value>(parts: Parts<Value>): [string, Value][] {
  return parts instanceof Map
    ? [...(parts as ReadonlyMap<string, Value>)]
    : Object.entries(parts as Readonly<Record<string, Value>>);
}

function hasParts(value: unknown): value is Parts<never> {
  return value instanceof Map || isObject(value);
}

function partsOf<Value, Keys extends Readonly<Record<string, readonly string[]>>>(
  parts: Parts<Value>,
  keys: Keys,
  inner: readonly string[],
): PartsRead<Keys, Value> {
  const isInner = ([key, value]: [string, unknown]): boolean =>
    inner.includes(foldKey(key)) && hasParts(value);
  const outer = entriesOf(parts);
  const nested = outer.filter(isInner).flatMap(([, value]) => entriesOf(value as Parts<Value>));
  const sides = [nested, outer.filter((entry) => !isInner(entry))].map(
    (entries) =>
      new Map(
        entries
          .filter(([, value]) => isPresent(value))
          .map(([key, value]) => [foldKey(key), value]),
      ),
  );
  const found = Object.entries(keys).flatMap(([part, names]) => {
    const values = sides.flatMap((side) => names.map((name) => side.get(foldKey(name))));
    const value = values.find((one) => one !== undefined);
    return value === undefined ? [] : [[part, value] as const];
  });
  return Object.fromEntries(found) as PartsRead<Keys, Value>;
}
