import type { ArgTypes } from '@storybook/web-components-vite';
import { elementOf, fieldsOf, type ManifestItem } from './manifest.js';

/**
 * The rows of an element's table, with a control for every attribute. Storybook's own reading lets a
 * part that is named like an attribute take its place; here each kind has its own names.
 */
export function argTypesOf(tag: string): ArgTypes {
  const facts = elementOf(tag);
  const fields = fieldsOf(tag);
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
      const row = {
        name: attribute ?? name,
        description: description ?? '',
        ...(attribute === undefined ? { control: false as const } : controlOf(type?.text)),
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

/** The control for an attribute of this type: a choice where it takes one of a few words. */
function controlOf(type = ''): ArgTypes[string] {
  const options = [...type.matchAll(/'([^']*)'/g)].map(([, word]) => word);
  if (options.length > 0) {
    return { control: { type: options.length > 4 ? 'select' : 'inline-radio' }, options };
  }
  return { control: { type: type === 'boolean' || type === 'number' ? type : 'text' } };
}
