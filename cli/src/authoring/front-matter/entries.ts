import { readFlag, readText } from 'open-roles/internal';
import type { Position } from '../../position.js';
import { type IssueCollector, shortened } from '../issue-collector.js';
import { type FrontMatterField, fieldOfKey, isOpenedGroup } from './keys.js';
import { type FrontMatterValue, isBlank, isGroup, isList, toList } from './value.js';

/** A value of front matter, and where its key stands. */
export interface PositionedValue {
  /** The key as it is written; with its group in front where it stands in one. */
  name: string;
  value: FrontMatterValue;
  at: Position;
}

/** One entry of front matter. */
export interface FrontMatterEntry extends PositionedValue {
  key: string;
  field: FrontMatterField | undefined;
}

/** Where a key stands, by the keys that lead to it. */
export type KeyLocator = (path: readonly string[]) => Position;

/** The values of front matter, groups opened. */
export class FrontMatterEntries {
  readonly all: readonly FrontMatterEntry[];

  constructor(values: ReadonlyMap<string, FrontMatterValue>, locate: KeyLocator) {
    this.all = flatten(values, locate, []);
  }

  /** The entries that state a field, in the file's order. */
  of(field: FrontMatterField): FrontMatterEntry[] {
    return this.all.filter((entry) => entry.field === field);
  }

  /** The first text that states a field; of a list that has several, none is chosen. */
  text(field: FrontMatterField): string | undefined {
    return this.of(field)
      .map(({ value }) => oneText(value))
      .find((text) => text !== undefined);
  }

  /** All texts that state a field; "a, b" is two where `isList`. */
  texts(field: FrontMatterField, isSplit = false): string[] {
    return this.of(field)
      .flatMap(({ value }) => toList(value))
      .flatMap((value) => (isSplit && typeof value === 'string' ? value.split(',') : [value]))
      .map(nameOf)
      .filter((text) => text !== undefined);
  }

  /** The entry that says yes or no to a field; of several, one suffices. */
  flag(field: FrontMatterField, flag: boolean): FrontMatterEntry | undefined {
    return this.of(field).find(({ value }) => readFlag(value) === flag);
  }
}

/** "apply: Send your CV to jobs@example.com": words, and no address. */
export function tellsHowToApply({ field, value }: FrontMatterEntry): boolean {
  return field === 'applyUrl' && typeof value === 'string' && /\S\s+\S+\s+\S/.test(value.trim());
}

/** Reports a value that says nothing that can be read, with what to write instead. */
export function reportUnreadable(
  { name, value, at }: PositionedValue,
  advice: string,
  issues: IssueCollector,
): void {
  issues.add('warning', 'value-unreadable', unreadable(name, value, advice), at);
}

/** The same of an address. */
export function reportAddress(
  { name, value, at }: PositionedValue,
  advice: string,
  issues: IssueCollector,
): void {
  issues.add('warning', 'address-unreadable', unreadable(name, value, advice), at);
}

function unreadable(name: string, value: FrontMatterValue, advice: string): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value, plain);
  return `${name}: "${shortened(text)}" was not understood and was left out. ${advice}`;
}

/** JSON knows no maps. */
function plain(_: string, value: unknown): unknown {
  return value instanceof Map ? Object.fromEntries(value) : value;
}

/** A text, alone or the only one of a list. */
export function oneText(value: FrontMatterValue): string | undefined {
  const [only, other] = toList(value);
  return other === undefined && !isGroup(only) && !isList(only) ? readText(only) : undefined;
}

/** A number, also where it is written as a text. */
export function readNumber(value: FrontMatterValue): number | undefined {
  const number =
    typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value.trim()) ? Number(value) : value;
  // -0 is how authors write "first of all"; JSON has no such number.
  return typeof number === 'number' && Number.isFinite(number) ? number + 0 : undefined;
}

/** A text, or what names a group. */
export function nameOf(value: FrontMatterValue): string | undefined {
  return isGroup(value) ? groupName(value) : readText(value);
}

/** What names a group: `{ name: … }`, `{ title: … }`. */
export function groupName(group: ReadonlyMap<string, FrontMatterValue>): string | undefined {
  for (const key of ['name', 'title', 'label', 'value']) {
    const value = group.get(key);
    if (!isGroup(value) && !isList(value)) {
      const text = readText(value);
      if (text !== undefined) return text;
    }
  }
  return undefined;
}

function flatten(
  values: ReadonlyMap<string, FrontMatterValue>,
  locate: KeyLocator,
  group: readonly string[],
): FrontMatterEntry[] {
  return [...values].flatMap(([key, value]) => {
    if (isBlank(value)) return [];
    const path = [...group, key];
    const isOpened = group.length === 0 && isOpenedGroup(key);
    if (isGroup(value) && isOpened) return flatten(value, locate, path);
    return [{ name: path.join('.'), key, field: fieldOfKey(key), value, at: locate(path) }];
  });
}
