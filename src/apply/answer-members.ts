import type { ServerFieldError } from './submit-outcome.js';

/** An own member of what an endpoint sent; `undefined` where there is none. */
export function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}

/** A member as one line of text, at most 1,000 characters; `undefined` where it is none. */
export function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  return value.replace(/\s+/gu, ' ').trim().slice(0, 1000) || undefined;
}

/** The members that say yes or no to the application. */
const flag = /^(?:is_?)?(?:ok|success(?:ful)?|succeeded|valid|accepted|sent|received|submitted)$/i;
const no = /^(?:false|no|0)$/i;

/** The members that name the outcome, and the words for one that is no success: `mail_failed`, "Validation error". */
const outcome = /^(?:status|state|result|outcome)$/i;
const failed =
  /(?<![a-z])(?:error|fail(?:ed|ure)?|reject(?:ed)?|refused|denied|declined|invalid|missing|spam|aborted|blocked|forbidden|expired|unauthori[sz]ed)(?![a-z])/i;
const noneFailed = /\b(?:no|not|without|0)\b/i;

/** The members that hold what is wrong, and those of them that tell it field by field. */
const fieldFaults = 'errors|violations|invalid_?fields|(?:field|validation)_?errors?';
const fieldFault = new RegExp(`^(?:${fieldFaults})$`, 'i');
const fault = new RegExp(`^(?:error|error_?message|exception|${fieldFaults})$`, 'i');

/** Whether an answer says that it is no success, in spite of its status: many endpoints always answer 200. */
export function deniesSuccess(body: object | undefined): boolean {
  return Object.entries(body ?? {}).some(([name, value]) => {
    const word = text(typeof value === 'boolean' ? String(value) : value) ?? '';
    if (flag.test(name)) return no.test(word);
    if (outcome.test(name)) return word.length <= 40 && failed.test(word) && !noneFailed.test(word);
    return fault.test(name) && isFilled(value);
  });
}

function isFilled(value: unknown): boolean {
  const isObject = typeof value === 'object' && value !== null;
  return isObject ? Object.keys(value).length > 0 : value === true || !no.test(text(value) ?? 'no');
}

/** What an answer says went wrong as a whole; some put it one level down. */
export function readDetail(body: object | undefined): string | undefined {
  const levels = [body, member(body, 'error'), member(body, 'data')];
  return levels
    .flatMap((level) => [text(member(level, 'detail')), text(member(level, 'message'))])
    .find((words) => words !== undefined);
}

/**
 * `errors: [{ name, detail }]` of the protocol, and what the usual frameworks and form plugins send: a map of names,
 * or a list under another name whose entries have a `field`, `path`, `loc` or JSON pointer and a `message` or `msg`.
 */
export function readFieldErrors(body: object | undefined): ServerFieldError[] {
  const lists = Object.entries(body ?? {}).filter(
    ([name, value]) => fieldFault.test(name) || (name === 'detail' && Array.isArray(value)),
  );
  const own = lists.length === 0 && isMapOfLists(body) ? [['', body] as const] : lists;
  return own
    .flatMap(([, errors]) => readErrors(errors))
    .filter((entry) => entry !== undefined)
    .slice(0, 200);
}

/** `{ "email": ["Enter a valid address."] }`, and nothing besides. */
function isMapOfLists(body: object | undefined): boolean {
  const values = Object.values(body ?? {});
  return (
    values.length > 0 &&
    values.every((value) => Array.isArray(value) && typeof value[0] === 'string')
  );
}

function readErrors(errors: unknown): (ServerFieldError | undefined)[] {
  if (typeof errors !== 'object' || errors === null) return [];
  if (Array.isArray(errors)) return errors.map((entry: unknown) => readFieldError(entry));
  return Object.entries(errors).map(([name, detail]) =>
    fieldError(name, Array.isArray(detail) ? detail[0] : detail),
  );
}

const firstText = (entry: unknown, ...names: string[]): string | undefined =>
  names.map((name) => text(member(entry, name))).find((words) => words !== undefined);

function readFieldError(entry: unknown): ServerFieldError | undefined {
  if (typeof entry === 'string') return fieldError('', entry);
  const place = member(entry, 'loc');
  const pointer = firstText(member(entry, 'source'), 'pointer', 'parameter');
  const name =
    firstText(entry, 'name', 'field', 'path', 'param', 'property', 'propertyPath') ??
    (Array.isArray(place) ? text(place.at(-1)) : pointer?.split('/').at(-1));
  return fieldError(name ?? '', firstText(entry, 'detail', 'message', 'msg', 'title'));
}

function fieldError(name: string, detail: unknown): ServerFieldError | undefined {
  const words = text(detail);
  return words && name !== '__proto__' ? { name, detail: words } : undefined;
}
