import type { Localizer } from '../../i18n/localizer.js';
import { countryCode } from '../../posting/read/places/country.js';
import type { Posting } from '../../posting/model/posting.js';
import { valueKey } from '../text/fold.js';
import { eachInSteps } from '../incremental-task.js';
import { lineOf, PlaceTree } from './place-tree.js';
import type { PlaceNode } from './place-tree.js';
import { countriesOfRegion } from './regions.js';
import { readWhereabouts } from './whereabouts.js';
import type { KnownPlace, NamedPlace, Whereabouts } from './whereabouts.js';

/** A choice of a facet; `parent` is the value of the choice it belongs under: the country of a region, the region of a town. */
export interface Choice {
  value: string;
  label: string;
  parent?: string;
}

/** Which postings a place stands for beside those that count at it; at most one of the two. */
export interface PlaceReach {
  /** Of the remote ones only those that are open to people there and nowhere else, for exclusion. */
  strictly?: boolean;
  /** For a region or a town the remote ones, too, that are open to people in all of what it lies in. */
  includeRemote?: boolean;
}

/** Whether a known place lies in the one that is meant, and whether one without a country is the one. */
interface Target {
  holds: (place: KnownPlace) => boolean;
  isNamed?: (place: NamedPlace) => boolean;
}

/** Whether a posting is at a place, or is remote and open to people there. */
function isAt({ places, coverage }: Whereabouts, { holds }: Target): boolean {
  if (places.some(holds)) return true;
  if (!coverage) return false;
  const { stated, countries, isWorldwide } = coverage;
  return isWorldwide || stated.some(holds) || [...countries].some((country) => holds({ country }));
}

/** Whether a posting is at a place, or is remote and open to people there and nowhere else. */
function isOnlyAt({ places, named, coverage }: Whereabouts, target: Target): boolean {
  const { holds, isNamed = () => false } = target;
  if (places.some(holds) || named.some((place) => !place.isArea && isNamed(place))) return true;
  if (!coverage || coverage.isWorldwide) return false;
  const known = [...coverage.stated, ...[...coverage.countries].map((country) => ({ country }))];
  const others = named.filter(({ name, isArea }) => isArea && !countriesOfRegion(name));
  return known.length + others.length > 0 && known.every(holds) && others.every(isNamed);
}

/** What a text means that names none of a feed’s places: a country, a part of the world, words of the feed. */
function matchElsewhere(value: string, strictly: boolean): (where: Whereabouts) => boolean {
  const code = countryCode(value);
  const countries = code === undefined ? countriesOfRegion(value) : new Set([code]);
  if (countries === 'world') return ({ coverage }) => coverage?.isWorldwide ?? false;
  if (countries === undefined) return ({ names }) => names.has(valueKey(value));
  const target: Target = { holds: ({ country }) => countries.has(country) };
  return (where) => (strictly ? isOnlyAt : isAt)(where, target);
}

/** What tells the places of one posting from those of another. */
function placesKey({ locations, applicantLocationRequirements, workplace }: Posting): string {
  let key = workplace ?? '';
  for (const { name, locality, region, country } of locations) {
    key += `\n${name}\0${locality ?? '\0'}\0${region ?? '\0'}\0${country ?? ''}`;
  }
  for (const { name, region, country } of applicantLocationRequirements) {
    key += `\n\n${name}\0${region ?? '\0'}\0${country ?? ''}`;
  }
  return key;
}

/** The location facet of a feed: its choices, and which of them each posting counts at. */
export class PlaceFacet {
  readonly #tree: PlaceTree;
  /** By kind. */
  readonly #where: readonly Whereabouts[];
  /** The choices that are a country, or a part of the world with several. */
  readonly #wide: readonly PlaceNode[];
  /** Their positions, by each of their countries. */
  readonly #wideByCountry = new Map<string, number[]>();
  readonly choices: readonly Choice[];
  /** By position of the posting in the feed: its kind. Postings at the same places are of one. */
  readonly kinds: Uint32Array;
  /** By kind: positions in `choices`. */
  readonly has: (readonly number[])[] = [];
  /** By kind: the widest choices all of which its remote work is open to. */
  readonly #open: (readonly number[])[] = [];

  private constructor(tree: PlaceTree, where: readonly Whereabouts[], kinds: Uint32Array) {
    this.#tree = tree;
    this.#where = where;
    this.kinds = kinds;
    this.#wide = tree.nodes.filter(({ countries }) => countries !== undefined);
    for (const { countries = [], position } of this.#wide) {
      for (const country of countries) {
        const known = this.#wideByCountry.get(country);
        if (known) known.push(position);
        else this.#wideByCountry.set(country, [position]);
      }
    }
    this.choices = tree.nodes.map(({ value, label, parent }) => ({
      value,
      label,
      ...(parent && { parent: parent.value }),
    }));
  }

  /** Reads the places of a feed. */
  static *read(
    postings: readonly Posting[],
    localizer: Localizer,
  ): Generator<undefined, PlaceFacet> {
    const kinds = new Uint32Array(postings.length);
    const known = new Map<string, number>();
    const where: Whereabouts[] = [];
    yield* eachInSteps(postings, (posting, position) => {
      const key = placesKey(posting);
      let kind = known.get(key);
      if (kind === undefined) {
        known.set(key, (kind = where.length));
        where.push(readWhereabouts(posting));
      }
      kinds[position] = kind;
    });
    const tree = yield* PlaceTree.grow(where, localizer);
    const facet = new PlaceFacet(tree, where, kinds);
    yield* eachInSteps(where, (one) => {
      facet.has.push(facet.#placesOf(one));
      facet.#open.push(facet.#openTo(one));
    });
    return facet;
  }

  /** The position of the choice that a value names, in whatever spelling. */
  find(value: string): number | undefined {
    const [node, ...others] = this.#tree.find(value);
    return others.length > 0 ? undefined : node?.position;
  }

  /** Whether postings of a kind count at a place, in whatever spelling. */
  matcher(value: string, reach: PlaceReach = {}): (kind: number) => boolean {
    const { strictly = false, includeRemote = false } = reach;
    const nodes = this.#tree.find(value);
    const matches =
      nodes.length > 0
        ? strictly && ((where: Whereabouts) => nodes.some((node) => this.#isOnlyAt(where, node)))
        : matchElsewhere(value, strictly);
    return (kind) => {
      const where = this.#where[kind];
      if (!where) return false;
      if (matches) return matches(where);
      return nodes.some(
        (node) =>
          this.has[kind]?.includes(node.position) ||
          (includeRemote && this.#isOpenAbove(kind, node)),
      );
    };
  }

  /** By position in `choices`: how many postings count only where `includeRemote` is asked for, of so many of each kind. */
  countRemote(counts: Uint32Array): number[] {
    const { nodes } = this.#tree;
    const open = nodes.map(() => 0);
    const both = nodes.map(() => 0);
    counts.forEach((count, kind) => {
      if (count === 0) return;
      for (const choice of this.#open[kind] ?? []) open[choice] = (open[choice] ?? 0) + count;
      for (const choice of this.has[kind] ?? []) {
        const node = nodes[choice];
        if (node && this.#isOpenAbove(kind, node)) both[choice] = (both[choice] ?? 0) + count;
      }
    });
    return nodes.map((node, choice) => {
      const above = lineOf(node).slice(1);
      return above.reduce((sum, { position }) => sum + (open[position] ?? 0), -(both[choice] ?? 0));
    });
  }

  /** The names of the countries whose regions and towns are among some values, in the order of the choices. */
  countriesAbove(values: readonly string[]): string[] {
    const above = values.flatMap((value) =>
      this.#tree.find(value).flatMap((node) => lineOf(node).slice(1)),
    );
    const countries = [...new Set(above.filter(({ parent }) => !parent))];
    return countries.sort((one, other) => one.position - other.position).map(({ label }) => label);
  }

  /** Whether remote work is open to people in all of a place that a node lies in. */
  #isOpenAbove(kind: number, node: PlaceNode): boolean {
    const open = this.#open[kind] ?? [];
    return open.length > 0 && lineOf(node).some((at) => at !== node && open.includes(at.position));
  }

  #isOnlyAt(where: Whereabouts, node: PlaceNode): boolean {
    if (node.kind === 'unstated') return where.isUnstated;
    return isOnlyAt(where, {
      holds: (place) =>
        this.#tree.lineOf(place).includes(node) || (node.countries?.has(place.country) ?? false),
      isNamed: (place) => this.#tree.named(place) === node,
    });
  }

  #placesOf({ places, named, coverage, isUnstated }: Whereabouts): number[] {
    const stated = [...places, ...(coverage?.stated ?? [])];
    const nodes = [
      ...stated.flatMap((place) => this.#tree.lineOf(place)),
      ...named.map((place) => this.#tree.named(place)),
      isUnstated ? this.#tree.unstated : undefined,
    ];
    const countries = [...stated.map(({ country }) => country), ...(coverage?.countries ?? [])];
    const positions = [
      ...nodes.flatMap((node) => (node ? lineOf(node).map(({ position }) => position) : [])),
      ...countries.flatMap((country) => this.#wideByCountry.get(country) ?? []),
      ...(coverage?.isWorldwide ? this.#wide.map(({ position }) => position) : []),
    ];
    return [...new Set(positions)];
  }

  #openTo({ coverage }: Whereabouts): readonly number[] {
    if (!coverage) return [];
    const { stated, countries, isWorldwide } = coverage;
    const regions = stated.filter(({ country }) => !countries.has(country));
    const open = isWorldwide
      ? this.#wide.filter(({ kind }) => kind === 'country')
      : [
          ...[...countries].map((code) => this.#tree.country(code)),
          ...regions.map((place) => this.#tree.known(place)),
        ];
    return [...new Set(open.flatMap((node) => node?.position ?? []))];
  }
}
