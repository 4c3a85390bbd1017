import type { ArgTypes } from '@storybook/web-components-vite';
import { elements, type ManifestItem } from './manifest.js';

const controls = new Map([
  ['boolean', 'boolean'],
  ['number', 'number'],
  ['string', 'text'],
] as const);

/**
 * The rows of an element's table, with a control for every attribute. Storybook's own reading lets a
 * part that is named like an attribute take its place; here each kind has its own names.
 */
export function argTypesOf(tag: string): ArgTypes {
  const facts = elements.find(({ tagName }) => tagName === tag);
  if (!facts) throw new Error(`The manifest has no <${tag}>: run "npm run manifest".`);
  const fields = (facts.members ?? []).filter(({ kind }) => kind === 'field');
  return {
    ...rows(fields.filter(isAttribute), 'Attributes', ({ name }) => name),
    ...rows(
      fields.filter((field) => !isAttribute(field)),
      'Properties',
      ({ name }) => name,
    ),
    ...rows(facts.events, 'Events', ({ name }) => `event ${name}`),
    ...rows(facts.slots, 'Slots', ({ name }) => `slot ${name}`),
    ...rows(facts.cssParts, 'Parts', ({ name }) => `part ${name}`),
    ...rows(facts.cssProperties, 'Custom properties', ({ name }) => name),
  };
}

function isAttribute({ attribute }: ManifestItem): boolean {
  return attribute !== undefined;
}

function rows(
  items: readonly ManifestItem[] | undefined,
  category: string,
  keyOf: (item: ManifestItem) => string,
): ArgTypes {
  return Object.fromEntries(
    (items ?? []).map((item) => {
      const { name, attribute, description, type } = item;
      const control = attribute === undefined ? undefined : controls.get(plainType(type?.text));
      const row = {
        name: attribute ?? name,
        description: description ?? '',
        ...(control === undefined ? { control: false as const } : { control }),
        table: {
          category,
          type: { summary: type?.text ?? '' },
          ...(item.default !== undefined && { defaultValue: { summary: item.default } }),
        },
      };
      return [keyOf(item), row];
    }),
  );
}

function plainType(text = ''): 'boolean' | 'number' | 'string' {
  if (text === 'boolean' || text === 'number') return text;
  return 'string';
}
