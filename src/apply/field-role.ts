import type { Question } from '../posting/model/posting.js';

/** What every application has, and the two halves of a name that some feeds ask for instead. */
export type BuiltIn = 'name' | 'given-name' | 'family-name' | 'email' | 'resume';

/** Tokens for the browser's autofill that a field of an application can have (WCAG 2.2, 1.3.5). */
export type AutofillToken =
  | Exclude<BuiltIn, 'resume'>
  | 'tel'
  | 'url'
  | 'organization'
  | 'organization-title'
  | 'street-address'
  | 'address-level1'
  | 'address-level2'
  | 'postal-code'
  | 'country-name';

const textRoles: readonly (readonly [RegExp, BuiltIn])[] = [
  [/^(?:full_?|candidate_?|applicant_?|your_?)?name$/u, 'name'],
  [/^(?:first_?|given_?|fore)name$/u, 'given-name'],
  [/^(?:last_?|family_?|sur)name$/u, 'family-name'],
  [/^(?:candidate_?|applicant_?|your_?)?e_?mail(?:_?address)?$/u, 'email'],
];

/** Ids that systems give to common questions, and the autofill token for each. */
const tokens: readonly (readonly [RegExp, AutofillToken])[] = [
  [/^(?:(?:mobile|cell|tele)?_?phone(?:_?number)?|mobile|tel)$/u, 'tel'],
  [/(?:^|_)(?:website|homepage|portfolio|linkedin|github|url)(?:_|$)/u, 'url'],
  [/^(?:current_?)?(?:company|organi[sz]ation|org|employer)$/u, 'organization'],
  [/^(?:current_?)?(?:job_?)?title$/u, 'organization-title'],
  [/^(?:street_?)?address$/u, 'street-address'],
  [/^(?:city|town)$/u, 'address-level2'],
  [/^(?:state|province|region)$/u, 'address-level1'],
  [/^(?:zip|zip_?code|post_?code|postal_?code)$/u, 'postal-code'],
  [/^country$/u, 'country-name'],
];

/**
 * Recognises name, email and résumé among a feed's questions by their ids, so that nobody is asked
 * twice (WCAG 2.2, 3.3.7). Labels are not looked at: they come in every language.
 */
export function builtInRole(question: Question): BuiltIn | undefined {
  const id = plainId(question.id);
  if (question.type === 'file')
    return /^(?:resume|cv)(?:_?file)?(?:_?id)?$/u.test(id) ? 'resume' : undefined;
  if (question.type !== 'text') return undefined;
  return textRoles.find(([pattern]) => pattern.test(id))?.[1];
}

/** The `autocomplete` token for a text question (WCAG 2.2, 1.3.5), where its id tells. */
export function suggestAutocomplete(question: Question, role?: BuiltIn): AutofillToken | undefined {
  if (question.type !== 'text' && question.type !== 'url') return undefined;
  if (role !== undefined) return role === 'resume' ? undefined : role;
  const id = plainId(question.id);
  return tokens.find(([pattern]) => pattern.test(id))?.[1];
}

/** `candidate[firstName]`, `_systemfield_name` and `first-name` become `first_name` and `name`. */
function plainId(id: string): string {
  return id
    .replace(/^_?systemfield_/iu, '')
    .replace(/^\w+\[([^\]]+)\]$/u, '$1')
    .replace(/([a-z])([A-Z])/gu, '$1_$2')
    .replace(/[-.\s]+/gu, '_')
    .toLowerCase();
}
