import { isObject, listOf, own } from '../posting/read/json.js';
import type { ApplicationField } from './application.js';
import type { AutofillToken } from './field-role.js';

/**
 * The answers that a JSON Resume states (jsonresume.org, schema 1.0.0), by question id: contact, address, the
 * present work, and the profile on a network that a question names. Given in the language of the form.
 * `undefined` for what is no JSON Resume. A name is not taken apart: which half is which is nowhere stated.
 */
export function answersOfResume(
  resume: unknown,
  fields: readonly ApplicationField[],
  language: string,
): Map<string, string> | undefined {
  const basics = own(resume, 'basics');
  if (!isObject(basics)) return undefined;
  const answers = new Map<string, string>();
  for (const field of fields) {
    if (!/^(?:text|url)$/u.test(field.type)) continue;
    const answer = profileOf(basics, field) ?? stated(resume, basics, field.autocomplete, language);
    if (answer !== undefined && answer.length <= field.maxLength) answers.set(field.id, answer);
  }
  return answers;
}

function stated(
  resume: unknown,
  basics: object,
  token: AutofillToken | undefined,
  language: string,
): string | undefined {
  const location = own(basics, 'location');
  const present = listOf(own(resume, 'work')).find((work) => textAt(work, 'endDate') === undefined);
  switch (token) {
    case 'name':
    case 'email':
    case 'url':
      return textAt(basics, token);
    case 'tel':
      return textAt(basics, 'phone');
    case 'organization':
      return textAt(present, 'name');
    case 'organization-title':
      return textAt(present, 'position');
    case 'street-address':
      return textAt(location, 'address');
    case 'postal-code':
      return textAt(location, 'postalCode');
    case 'address-level2':
      return textAt(location, 'city');
    case 'address-level1':
      return textAt(location, 'region');
    case 'country-name':
      return countryName(textAt(location, 'countryCode'), language);
    default:
      return undefined;
  }
}

/** The address of the profile on the network that a question names, such as "LinkedIn profile". */
function profileOf(basics: object, { id, label }: ApplicationField): string | undefined {
  const words: readonly string[] = `${id} ${label}`.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const profile = listOf(own(basics, 'profiles')).find((one) =>
    words.includes(textAt(one, 'network')?.toLowerCase() ?? ''),
  );
  return textAt(profile, 'url');
}

function countryName(code: string | undefined, language: string): string | undefined {
  if (code === undefined || !/^[a-z]{2}$/iu.test(code)) return undefined;
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  return names.of(code.toUpperCase());
}

function textAt(value: unknown, name: string): string | undefined {
  const text = own(value, name);
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}
