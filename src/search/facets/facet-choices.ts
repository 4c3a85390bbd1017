import type { Localizer } from '../../i18n/localizer.js';
import { employmentTypeKeys, workplaceKeys } from '../../i18n/posting-texts.js';
import type { BaseKey } from '../../i18n/messages.js';
import type { Choice } from '../places/place-facet.js';
import type { FacetName } from '../query.js';

/** The messages of the values that are words of the model, in their natural order. */
function valueKeys(name: FacetName): Readonly<Record<string, BaseKey>> {
  if (name === 'workplace') return workplaceKeys;
  if (name === 'employment-type') return employmentTypeKeys;
  return name.startsWith('custom.') ? { true: 'yes', false: 'no' } : {};
}

/** What a value is called in the reader's language. */
export function choiceLabel(name: FacetName, value: string, localizer: Localizer): string {
  const keys = valueKeys(name);
  const key = Object.hasOwn(keys, value) ? keys[value] : undefined;
  return key === undefined ? value : localizer.text(key);
}

/** Choices with a natural order keep it; all others follow the alphabet. */
export function compareChoices(
  name: FacetName,
  localizer: Localizer,
): (one: Choice, other: Choice) => number {
  if (name === 'workplace' || name === 'employment-type') {
    const order = Object.keys(valueKeys(name));
    return (one, other) => order.indexOf(one.value) - order.indexOf(other.value);
  }
  return (one, other) => localizer.compare(one.label, other.label);
}
