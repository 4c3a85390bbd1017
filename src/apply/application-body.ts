import type { Posting } from '../posting/model/posting.js';
import type { ApplicationField, Encoding } from './application.js';
import { filesOf, type Answer, type Answers } from './answers.js';
import { jsonText, type JsonValue } from './json-text.js';
import type { Attribution } from './attribution.js';

/** One application, ready to be put into a request. `answers` are tidied. */
export interface Application {
  posting: Pick<Posting, 'id' | 'title'>;
  fields: readonly ApplicationField[];
  answers: Answers;
  source: Attribution;
  /** The language of the texts that were agreed to (GDPR, Article 7(1)). */
  language: string;
}

/** A request body, and the header it needs that `fetch` would not add by itself. */
export interface ApplicationBody {
  body: FormData | string;
  contentType?: string;
}

/** Writes an application as the protocol has it. `agreedAt` stands in the record of consents. */
export function applicationBody(
  application: Application,
  encoding: Encoding,
  agreedAt: Date,
): ApplicationBody {
  const record = consentRecord(application, agreedAt);
  return encoding === 'json'
    ? { body: jsonBody(application, record), contentType: 'application/json' }
    : { body: formBody(application, record) };
}

/**
 * The same text for the same application, however often it is asked for; a changed answer changes it.
 * Decides whether a further try is the same intent (same idempotency key) or a new one.
 */
export function applicationFingerprint(application: Application): string {
  const answers = [...application.answers].map(([id, answer]) => [id, fingerprint(answer)]);
  return jsonText([application.posting.id, ...answers]);
}

function fingerprint(answer: Answer): JsonValue {
  const files = filesOf(answer);
  if (files.length === 0) return plainAnswer(answer);
  return files.map(({ name, type, size, lastModified }) => [name, type, size, lastModified]);
}

/** An answer without its files. */
function plainAnswer(answer: Answer): string | boolean | readonly string[] {
  if (typeof answer === 'string' || typeof answer === 'boolean') return answer;
  return [answer].flat().filter((one) => typeof one === 'string');
}

function formBody(application: Application, record: JsonValue | undefined): FormData {
  const form = new FormData();
  for (const [name, answer] of mainFields(application)) {
    for (const value of [answer].flat()) {
      form.append(name, value instanceof File ? value : String(value));
    }
  }
  for (const [id, agreed] of consents(application)) form.append(`consents[${id}]`, String(agreed));
  if (record !== undefined) form.append('consent_record', jsonText(record));
  for (const [name, value] of application.source) form.append(`source[${name}]`, value);
  const apart = selfIdentification(application);
  // One separate part, so that an endpoint can store it apart from the application (41 CFR 60-741.42).
  if (apart.size > 0) form.append('self_identification', jsonText(apart));
  return form;
}

function jsonBody(application: Application, record: JsonValue | undefined): string {
  const body = new Map<string, JsonValue>();
  for (const [name, answer] of mainFields(application)) {
    if (filesOf(answer).length === 0) body.set(name, plainAnswer(answer));
  }
  if (application.source.size > 0) body.set('source', application.source);
  const agreed = consents(application);
  if (agreed.size > 0) body.set('consents', agreed);
  if (record !== undefined) body.set('consent_record', record);
  const apart = selfIdentification(application);
  if (apart.size > 0) body.set('self_identification', apart);
  return jsonText(body);
}

/** Who applies. */
export interface Applicant {
  name: string;
  email: string;
}

/** Who applies, whatever the feed calls the fields. */
export function applicantOf({ fields, answers }: Application): Applicant {
  const byRole = (role: ApplicationField['role']): string => {
    const field = fields.find((other) => other.role === role);
    const answer = field && answers.get(field.id);
    return typeof answer === 'string' ? answer : '';
  };
  const name = byRole('name') || `${byRole('given-name')} ${byRole('family-name')}`.trim();
  return { name, email: byRole('email') };
}

/** Posting, name and email under the names of the protocol, then the answers under theirs. */
function mainFields(application: Application): [string, Answer][] {
  const { posting, fields, answers } = application;
  const { name, email } = applicantOf(application);
  const main = new Map<string, Answer>([
    ['posting_id', posting.id],
    ['posting_title', posting.title],
    ['name', name],
    ['email', email],
  ]);
  for (const field of fields) {
    const answer = answers.get(field.id);
    const isApart = field.type === 'consent' || field.group === 'self-identification';
    if (answer !== undefined && !isApart) main.set(field.name, answer);
  }
  return [...main];
}

function consents({ fields, answers }: Application): Map<string, boolean> {
  const asked = fields.filter((field) => field.type === 'consent');
  return new Map(asked.map((field) => [field.id, answers.get(field.id) === true]));
}

/** What exactly was agreed to, in which language, and when (GDPR, Article 7(1)). */
function consentRecord(application: Application, agreedAt: Date): JsonValue | undefined {
  const agreed = application.fields.filter((field) => consents(application).get(field.id) === true);
  if (agreed.length === 0) return undefined;
  return agreed.map(
    (field) =>
      new Map([
        ['id', field.id],
        ['text', field.label],
        ['language', application.language],
        ['time', agreedAt.toISOString()],
      ]),
  );
}

/**
 * The voluntary answers; none where a consent to their use is asked for and not given: special
 * categories of data need explicit consent (GDPR, article 9).
 */
function selfIdentification({ fields, answers }: Application): Map<string, JsonValue> {
  const given = new Map<string, JsonValue>();
  const apart = fields.filter((field) => field.group === 'self-identification');
  if (apart.some(({ id, type }) => type === 'consent' && answers.get(id) !== true)) return given;
  for (const { id, type } of apart) {
    const answer = answers.get(id);
    if (type === 'consent' || answer === undefined) continue;
    if (filesOf(answer).length === 0 && answer !== false) given.set(id, plainAnswer(answer));
  }
  return given;
}
