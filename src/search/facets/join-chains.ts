import type { FacetOption, FacetResult } from './count-choices.js';

/**
 * Facets as readers choose in them: places that are the same choice are one line. Where all that a country
 * has is in one town, “Berlin, Germany” stands for both: it goes by the value of the town, and is lifted by
 * the spellings of either.
 */
export function joinChains(facets: readonly FacetResult[]): FacetResult[] {
  return facets.map((facet) => ({ ...facet, options: joinOptions(facet.options) }));
}

function joinOptions(options: FacetOption[]): FacetOption[] {
  const below = new Map<string, FacetOption[]>();
  for (const option of options) {
    if (option.parent === undefined) continue;
    const known = below.get(option.parent);
    if (known) known.push(option);
    else below.set(option.parent, [option]);
  }
  if (below.size === 0) return options;
  const soleBelow = (option: FacetOption): FacetOption | undefined => {
    const [only, ...others] = below.get(option.value) ?? [];
    return others.length === 0 && only?.total === option.total ? only : undefined;
  };
  const joined = new Set<FacetOption>();
  return options.flatMap((option) => {
    if (joined.has(option)) return [];
    let line = option;
    for (let next = soleBelow(option); next; next = soleBelow(next)) {
      joined.add(next);
      line = joinedWith(line, next);
    }
    return [line];
  });
}

/** A place and the only one in it, under what the first lies in. */
function joinedWith({ parent, ...place }: FacetOption, inside: FacetOption): FacetOption {
  const [label = ''] = place.label.split(' (');
  const isNamesake = inside.label.startsWith(label);
  const { value, count, total } = inside;
  const selected = place.selected || inside.selected;
  return {
    value,
    label: isNamesake ? inside.label : `${inside.label}, ${place.label}`,
    count,
    total,
    selected,
    ...(parent !== undefined && { parent }),
    ...(selected && { spellings: [...spellingsOf(place), ...spellingsOf(inside)] }),
  };
}

const spellingsOf = ({
  selected,
  spellings,
  value,
}: Omit<FacetOption, 'parent'>): readonly string[] => (selected ? (spellings ?? [value]) : []);
