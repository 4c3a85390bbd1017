import type { CustomValue } from '../../posting/model/posting.js';
import { readRawField, type FieldSource } from './field-value.js';
import type { JsonObject } from '../../posting/read/json.js';
import { readLabel, readLabelList } from './read-label.js';

const prefix = 'custom.';
const prototypeKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** Names under which companies keep their own staff or notes to themselves: never shown to applicants. */
const internalName =
  /recruiter|hiring (?:manager|lead|team)|talent (?:partner|acquisition)|sourcer|coordinator|interviewer|approver|job owner|reports? to|supervisor|contact|e-?mail|internal|confidential|hr use/i;
const emailAddress = /[^\s@]@[^\s@.]+\.[^\s@]/;

/** A value of a custom field: a number or flag as it is, text on one line, a list of texts. */
export function readCustomValue(values: readonly unknown[]): CustomValue | undefined {
  const [first] = values;
  if (values.length === 1) {
    if (typeof first === 'boolean') return first;
    if (typeof first === 'number') return Number.isFinite(first) ? first : undefined;
    return readLabel(first);
  }
  const labels = readLabelList(values);
  return labels.length > 0 ? labels : undefined;
}

/** Custom fields by name. Names that would reach an object's prototype are left out. */
export function createCustom(
  entries: readonly (readonly [name: string | undefined, value: CustomValue | undefined])[],
): Record<string, CustomValue> {
  const custom: [string, CustomValue][] = [];
  for (const [name, value] of entries) {
    if (name !== undefined && value !== undefined && !prototypeKeys.has(name))
      custom.push([name, value]);
  }
  return Object.fromEntries(custom);
}

/** Whether a company's own field is about its staff, by its name or because it holds an e-mail address. */
export function isAboutStaff(name: string, value: CustomValue | undefined): boolean {
  return internalName.test(name) || (value !== undefined && emailAddress.test(String(value)));
}

/** Every `custom.<name>` of a mapping. */
export function readCustomFields(
  item: JsonObject,
  fields: ReadonlyMap<string, FieldSource>,
  unreadable: (field: string, value: unknown) => void,
): Record<string, CustomValue> {
  const entries: [string, CustomValue | undefined][] = [];
  for (const [key, source] of fields) {
    if (!key.startsWith(prefix)) continue;
    const { values } = readRawField(item, source);
    if (values.length === 0) continue;
    const value = readCustomValue(values);
    if (value === undefined) unreadable(key, values[0]);
    entries.push([key.slice(prefix.length), value]);
  }
  return createCustom(entries);
}
