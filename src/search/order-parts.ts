import type { PositionSet } from './position-set.js';
import type { Fitting } from './text/ranked-positions.js';

/** The parts of a list, one after the other: the better postings fit the words, the earlier; pools come last. */
export function* partsOf(
  matching: PositionSet,
  fitting: Fitting | undefined,
  pools: PositionSet,
): Generator<PositionSet> {
  const sides =
    pools.size > 0 ? [matching.difference(pools), matching.intersection(pools)] : [matching];
  for (const side of sides) {
    let rest = side;
    for (const fits of new Set(fitting)) {
      if (rest.size === 0) break;
      yield rest.intersection(fits);
      rest = rest.difference(fits);
    }
    if (rest.size > 0) yield rest;
  }
}

/** By an order: the place of each position in it. */
const placesIn = new WeakMap<Uint32Array, Uint32Array>();

function placesOf(order: Uint32Array): Uint32Array {
  const known = placesIn.get(order);
  if (known) return known;
  const places = new Uint32Array(order.length);
  order.forEach((position, place) => {
    places[position] = place;
  });
  placesIn.set(order, places);
  return places;
}

/** The first of a part in an order. */
function firstOf(part: PositionSet, order: Uint32Array, count: number): Uint32Array {
  // The order is gone through until it had all, or so few are sorted that it takes less time.
  if (part.size ** 2 * 16 < order.length * count) {
    const places = placesOf(order);
    const sorted = part.positions().map((position) => places[position] ?? 0);
    return sorted
      .sort()
      .subarray(0, count)
      .map((place) => order[place] ?? 0);
  }
  const first = new Uint32Array(count);
  for (let at = 0, found = 0; found < count && at < order.length; at += 1) {
    const position = order[at] ?? 0;
    if (!part.has(position)) continue;
    first[found] = position;
    found += 1;
  }
  return first;
}

/** Those from one place on until another, of parts that come one after the other, each in an order. */
export function inOrder(
  order: Uint32Array,
  parts: Iterable<PositionSet>,
  { from, to }: { from: number; to: number },
): Uint32Array {
  const list = new Uint32Array(Math.max(to - from, 0));
  let start = 0;
  for (const part of parts) {
    if (start >= to) break;
    const end = start + part.size;
    if (end > from) {
      const first = firstOf(part, order, Math.min(end, to) - start);
      list.set(first.subarray(Math.max(from - start, 0)), Math.max(start - from, 0));
    }
    start = end;
  }
  return list;
}
