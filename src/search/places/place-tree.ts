import type { Localizer } from '../../i18n/localizer.js';
import { countryCode } from '../../posting/read/places/country.js';
import { regionCode, regionName } from '../../posting/read/places/region-code.js';
import { readableSpelling, valueKey } from '../text/fold.js';
import { eachInSteps } from '../incremental-task.js';
import { countriesOfRegion } from './regions.js';
import type { KnownPlace, NamedPlace, Whereabouts } from './whereabouts.js';

/** A place, or an area of remote work, under the one that it lies in. */
export interface PlaceNode {
  /** A `part` is one of the world, as Europe; of a `place` and of a remote `area` no country is known. */
  readonly kind: 'country' | 'region' | 'locality' | 'part' | 'place' | 'area' | 'unstated';
  /** What it is called where nothing else has that name. */
  name: string;
  /** What queries call it where something else has that name. */
  path: string;
  readonly parent?: PlaceNode;
  /** The region of a town that other postings state without it, so that it lies in its country alone. */
  readonly region?: PlaceNode;
  /** The countries of a country, or of a part of the world. */
  readonly countries?: ReadonlySet<string>;
  /** Everything that it goes by, as `valueKey`. */
  readonly names: Set<string>;
  /** What it is called. */
  label: string;
  /** What queries call it; no two nodes have the same. */
  value: string;
  /** Among `PlaceTree.nodes`. */
  position: number;
}

type NodeFacts = Omit<PlaceNode, 'names' | 'label' | 'value' | 'position'>;

const ranks = { country: 0, region: 0, locality: 0, part: 1, place: 1, area: 2, unstated: 3 };

/** The node and all that it lies in. */
export function lineOf(node: PlaceNode): PlaceNode[] {
  return node.parent ? [node, ...lineOf(node.parent)] : [node];
}

const liesIn = (node: PlaceNode, other: PlaceNode): boolean =>
  node !== other && lineOf(node).includes(other);

/** Whether a node lies in places that go by these names: “Paris, Texas” is not in France. */
function liesInNamed({ parent, region }: PlaceNode, names: readonly string[]): boolean {
  const line = [...(parent ? lineOf(parent) : []), ...(region ? [region] : [])];
  return names.every((name) => {
    const code = countryCode(name) ?? '';
    return line.some((node) => node.names.has(valueKey(name)) || node.countries?.has(code));
  });
}

function idOfRegion(country: string, region: string | undefined): string {
  // A state goes by its postal code or by its name, which mean the same.
  return `${country}/${region ? (regionCode(country, region) ?? valueKey(region)) : ''}`;
}

function idOf({ country, region, locality }: KnownPlace): string {
  if (locality !== undefined) return `${idOfRegion(country, region)}/${valueKey(locality)}`;
  return region === undefined ? country : idOfRegion(country, region);
}

const withoutRegion = ({ country, locality }: KnownPlace): KnownPlace => ({
  country,
  ...(locality !== undefined && { locality }),
});

const regionOf = ({ country, region }: KnownPlace): KnownPlace | undefined =>
  region === undefined ? undefined : { country, region };

function kindOfNamed({ name, isArea }: NamedPlace): 'part' | 'place' | 'area' {
  if (countriesOfRegion(name)) return 'part';
  return isArea ? 'area' : 'place';
}

/** One for all regions of a name, which begins as no `valueKey` does, one for all else of that name. */
const namesakeKey = ({ kind, name }: { kind?: PlaceNode['kind']; name: string }): string =>
  (kind === 'region' ? ' ' : '') + valueKey(name);

const idOfNamed = (place: NamedPlace): string => `${kindOfNamed(place)} ${valueKey(place.name)}`;

/**
 * The towns of one name in a country: the region of all that state one, and whether others state none.
 */
interface Namesakes {
  readonly regions: Map<string, string>;
  isBare: boolean;
}

/**
 * The places that a feed states: countries, in them regions and towns, and what no country is known of.
 * Towns of one name in two regions are two towns, and one whose region is not stated is neither of
 * them. Where all that state a region state the same one, it is one town: it lies in its country, and
 * the postings that state the region count there, too.
 */
export class PlaceTree {
  readonly #localizer: Localizer;
  readonly #byId = new Map<string, PlaceNode>();
  readonly #byName = new Map<string, PlaceNode[]>();
  readonly #byValue = new Map<string, PlaceNode>();
  /** How many are called the same, by `namesakeKey`. */
  readonly #namesakes = new Map<string, number>();
  /** By country and town. */
  readonly #towns = new Map<string, Namesakes>();
  /** By the alphabet, each followed by what lies in it; what has no country comes last. */
  nodes: readonly PlaceNode[] = [];

  private constructor(localizer: Localizer) {
    this.#localizer = localizer;
  }

  static *grow(all: readonly Whereabouts[], localizer: Localizer): Generator<undefined, PlaceTree> {
    const tree = new PlaceTree(localizer);
    yield* eachInSteps(all, ({ places }) => {
      for (const place of places) tree.#noteTown(place);
    });
    yield* eachInSteps(all, (where) => tree.#addAll(where));
    const nodes = [...tree.#byId.values()];
    yield* eachInSteps(nodes, (node) => {
      for (const name of node.names) push(tree.#byName, name, node);
      const key = namesakeKey(node);
      tree.#namesakes.set(key, (tree.#namesakes.get(key) ?? 0) + 1);
    });
    yield* eachInSteps(nodes, (node) => {
      node.label = tree.#labelOf(node);
      node.value = tree.#valueOf(node);
      tree.#byValue.set(valueKey(node.value), node);
    });
    tree.nodes = tree.#inOrder(nodes);
    tree.nodes.forEach((node, position) => (node.position = position));
    return tree;
  }

  #addAll({ places, named, coverage, isUnstated }: Whereabouts): void {
    for (const place of places) if (!place.isRepeated) this.#addKnown(place);
    for (const place of coverage?.stated ?? []) this.#addKnown(place);
    for (const place of named) this.#addNamed(place);
    if (isUnstated) this.#addUnstated();
  }

  country(code: string): PlaceNode | undefined {
    return this.#byId.get(code);
  }

  known(place: KnownPlace): PlaceNode | undefined {
    return this.#byId.get(idOf(this.#isOneTown(place) ? withoutRegion(place) : place));
  }

  /** All that a place lies in, itself first. */
  lineOf(place: KnownPlace): PlaceNode[] {
    const node = this.known(place);
    const region = place.locality === undefined ? undefined : regionOf(place);
    const above = region && this.known(region);
    return node ? [...new Set([...lineOf(node), ...(above ? lineOf(above) : [])])] : [];
  }

  named(place: NamedPlace): PlaceNode | undefined {
    return this.#byId.get(idOfNamed(place));
  }

  get unstated(): PlaceNode | undefined {
    return this.#byId.get('unstated');
  }

  /**
   * What a query means: one place, none, or several of one name. Where one of them lies in another,
   * New York in New York, the wider one is meant; a region or town goes before a country of its name.
   */
  find(value: string): readonly PlaceNode[] {
    const exact = this.#byValue.get(valueKey(value));
    if (exact) return [exact];
    const code = countryCode(value);
    const country = code === undefined ? undefined : this.country(code);
    if (code !== undefined && /^[a-z]{2}$/i.test(value)) return country ? [country] : [];
    const [first = '', ...rest] = value.split(',');
    const inside = this.#called(valueKey(first)).filter((node) => liesInNamed(node, rest));
    const found = [...new Set([...this.#called(valueKey(value)), ...inside])].filter(
      // Of a place without a country nobody knows whether the country of its name is meant.
      ({ parent }) => code === undefined || parent !== undefined,
    );
    if (found.length === 0 && country) return [country];
    return found.filter((node) => !found.some((other) => liesIn(node, other)));
  }

  #called(name: string): readonly PlaceNode[] {
    return this.#byName.get(name) ?? [];
  }

  #add(id: string, facts: () => NodeFacts): PlaceNode {
    const known = this.#byId.get(id);
    if (known && known.name !== known.name.toUpperCase()) return known;
    const given = facts();
    if (known) {
      const { name, path } = given;
      const isBetter = readableSpelling(known.name, name) !== known.name;
      if (isBetter) [known.name, known.path] = [name, path];
      return known;
    }
    const names = new Set([given.name, given.path].map(valueKey));
    const node = { ...given, names, label: given.name, value: given.path, position: 0 };
    this.#byId.set(id, node);
    return node;
  }

  #noteTown(place: KnownPlace): void {
    const { country, region, locality } = place;
    if (locality === undefined) return;
    const key = idOf(withoutRegion(place));
    const known = this.#towns.get(key) ?? { regions: new Map<string, string>(), isBare: false };
    if (region === undefined) known.isBare = true;
    else known.regions.set(idOfRegion(country, region), region);
    this.#towns.set(key, known);
  }

  /** Whether postings state a town with its region and without it, and nothing says that they differ. */
  #isOneTown(place: KnownPlace): boolean {
    if (place.locality === undefined) return false;
    const { regions, isBare } = this.#towns.get(idOf(withoutRegion(place))) ?? {};
    return regions?.size === 1 && isBare === true;
  }

  #addKnown(place: KnownPlace): PlaceNode {
    const { country, region, locality } = place;
    if (locality !== undefined) {
      if (this.#isOneTown(place)) return this.#addOneTown({ ...place, locality });
      const parent = this.#addKnown({ country, ...(region && { region }) });
      const code = region && (regionCode(country, region) ?? region);
      // Where regions have towns of its name, one without a region is none of them.
      const hasRivals = (this.#towns.get(idOf(withoutRegion(place)))?.regions.size ?? 0) > 0;
      const bare = hasRivals ? `"${locality}"` : locality;
      const path = code ? [locality, code, country].join(', ') : `${bare}, ${country}`;
      return this.#add(idOf(place), () => ({ kind: 'locality', name: locality, path, parent }));
    }
    if (region !== undefined) {
      const parent = this.#addKnown({ country });
      const name = regionName(country, region) ?? region;
      const path = `${name} region, ${country}`;
      const node = this.#add(idOf(place), () => ({ kind: 'region', name, path, parent }));
      for (const text of [region, regionCode(country, region)]) {
        if (text) node.names.add(valueKey(text));
      }
      return node;
    }
    const name = this.#localizer.country(country);
    const countries = new Set([country]);
    return this.#add(country, () => ({ kind: 'country', name, path: country, countries }));
  }

  #addOneTown(place: KnownPlace & { locality: string }): PlaceNode {
    const { country, locality } = place;
    const id = idOf(withoutRegion(place));
    const [stated = ''] = this.#towns.get(id)?.regions.values() ?? [];
    const parent = this.#addKnown({ country });
    const region = this.#addKnown({ country, region: stated });
    const path = `${locality}, ${country}`;
    const node = this.#add(id, () => ({ kind: 'locality', name: locality, path, parent, region }));
    // What it is called where no posting leaves the region out.
    node.names.add(valueKey(`${locality}, ${regionCode(country, stated) ?? stated}, ${country}`));
    return node;
  }

  #addNamed(place: NamedPlace): void {
    const { name } = place;
    const countries = countriesOfRegion(name);
    if (countries === 'world') return;
    const facts = { kind: kindOfNamed(place), name, path: `"${name}"` };
    this.#add(idOfNamed(place), () => ({ ...facts, ...(countries && { countries }) }));
  }

  #addUnstated(): void {
    const name = this.#localizer.text('areaUnstated');
    const node = this.#add('unstated', () => ({ kind: 'unstated', name, path: 'unstated' }));
    node.names.add(valueKey('remote')); // what feeds write
  }

  #labelOf(node: PlaceNode): string {
    const { kind, name, parent } = node;
    if (kind === 'area') return this.#localizer.text('remoteArea', { area: name });
    if (kind !== 'region' && kind !== 'locality') return name;
    const rivals = this.#namesakes.get(namesakeKey(node)) ?? 0;
    if (rivals > 1 && parent) return `${name}, ${parent.name}`;
    const isMistakable = kind === 'region' && this.#namesakes.has(namesakeKey({ name }));
    return isMistakable ? this.#localizer.text('regionLabel', { name }) : name;
  }

  /** Its name, where that can mean nothing else: addresses should be short. */
  #valueOf(node: PlaceNode): string {
    const { kind, name, path } = node;
    const hasOwn = kind === 'country' || kind === 'unstated';
    const isKnown = kind === 'region' || kind === 'locality' || kind === 'part';
    const isCountry = (): boolean =>
      isKnown ? /^[a-z]{2}$/i.test(name) : countryCode(name) !== undefined;
    const isShared = this.#called(valueKey(name)).some(
      (other) => other !== node && other.kind !== 'country' && !liesIn(other, node),
    );
    let value = hasOwn || isShared || isCountry() ? path : name;
    for (let count = 2; this.#byValue.has(valueKey(value)); count += 1) value = `${path} ${count}`;
    return value;
  }

  #inOrder(nodes: readonly PlaceNode[]): PlaceNode[] {
    const below = new Map<PlaceNode | undefined, PlaceNode[]>();
    for (const node of nodes) push(below, node.parent, node);
    const branch = (parent?: PlaceNode): PlaceNode[] =>
      (below.get(parent) ?? [])
        .sort(
          (one, other) =>
            ranks[one.kind] - ranks[other.kind] || this.#localizer.compare(one.label, other.label),
        )
        .flatMap((node) => [node, ...branch(node)]);
    return branch();
  }
}

function push<Key>(lists: Map<Key, PlaceNode[]>, key: Key, node: PlaceNode): void {
  const list = lists.get(key);
  if (list) list.push(node);
  else lists.set(key, [node]);
}
