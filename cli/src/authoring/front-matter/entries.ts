import { readText } from 'open-roles/core';
import { type FrontMatterField, fieldOfKey, isOpenedGroup } from './keys.js';
import { type FrontMatterValue, isBlank, isGroup, isList, toList } from './value.js';

/** One value of front matter. */
export interface FrontMatterEntry {
  /** As it is written; with its group in front where it stood in one. */
  name: string;
  key: string;
  field: FrontMatterField | undefined;
  value: FrontMatterValue;
}

/** The values of front matter, groups opened. */
export class FrontMatterEntries {
  readonly all: readonly FrontMatterEntry[];

  constructor(values: ReadonlyMap<string, FrontMatterValue>) {
    this.all = flatten(values, '');
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

  /** The key that states a yes or no of a field; of several keys, one suffices. */
  keyOfFlag(field: FrontMatterField, flag: boolean): string | undefined {
    return this.of(field).find(({ value }) => readFlag(value) === flag)?.name;
  }
}

/** YAML 1.1, which many generators read, has more words for yes and no than YAML 1.2. */
export function readFlag(value: FrontMatterValue | undefined): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value === 1 || value === 0) return value === 1;
  if (typeof value !== 'string') return undefined;
  if (/^(?:yes|true|on|y|ja|oui|sí|si)$/i.test(value.trim())) return true;
  return /^(?:no|false|off|n|nein|non)$/i.test(value.trim()) ? false : undefined;
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
  prefix: string,
): FrontMatterEntry[] {
  return [...values].flatMap(([key, value]) => {
    if (isBlank(value)) return [];
    const name = `${prefix}${key}`;
    if (isGroup(value) && prefix === '' && isOpenedGroup(key)) return flatten(value, `${key}.`);
    return [{ name, key, field: fieldOfKey(key), value }];
  });
}
