import { PositionSet } from '../position-set.js';
import type { FacetIndex } from './facet-index.js';

/** All positions of postings, one kind after the other, and where each kind begins. */
interface KindOrder {
  starts: Uint32Array;
  positions: Uint32Array;
}

/** Made when a choice is asked for: each choice then takes as long as it has postings. */
const orders = new WeakMap<FacetIndex, KindOrder>();

function orderOf(index: FacetIndex): KindOrder {
  const known = orders.get(index);
  if (known) return known;
  const { kinds, has } = index;
  const starts = new Uint32Array(has.length + 1);
  for (let position = 0; position < kinds.length; position += 1) {
    const kind = kinds[position] ?? 0;
    starts[kind + 1] = (starts[kind + 1] ?? 0) + 1;
  }
  for (let kind = 0; kind < has.length; kind += 1)
    starts[kind + 1] = (starts[kind + 1] ?? 0) + (starts[kind] ?? 0);
  const next = starts.slice();
  const positions = new Uint32Array(kinds.length);
  for (let position = 0; position < kinds.length; position += 1) {
    const kind = kinds[position] ?? 0;
    const at = next[kind] ?? 0;
    positions[at] = position;
    next[kind] = at + 1;
  }
  const order = { starts, positions };
  orders.set(index, order);
  return order;
}

/** The postings whose kind passes; `passes`: by kind, 1 where it does. */
export function positionsOfKinds(index: FacetIndex, passes: Uint8Array): PositionSet {
  const { starts, positions } = orderOf(index);
  const set = PositionSet.below(positions.length);
  passes.forEach((wanted, kind) => {
    if (wanted === 1) set.addAll(positions, starts[kind] ?? 0, starts[kind + 1] ?? 0);
  });
  return set;
}
