import { displayName } from '../../receive/display-name.js';
import { RemoteError } from '../../remote-error.js';
import type { ApplicationRecord } from '../../manage/manage-applications.js';
import type { Delivery } from '../target.js';
import {
  askVendor,
  entries,
  fileOf,
  halvesOfName,
  isResume,
  member,
  sortAnswers,
  type MakeTarget,
} from './vendor.js';

/** Which of its fields take answers that the form can ask for without a question of the employer's own. */
const candidateFields: ReadonlyMap<string, string> = new Map([
  ['phone', 'phoneNumber'],
  ['cover_letter', 'messageToHiringManager'],
]);
const webFields: ReadonlyMap<string, string> = new Map([
  ['linkedinUrl', 'linkedIn'],
  ['websiteUrl', 'website'],
]);
const nameField = /^(?:first|last)_name$/u;

/** The kinds of consent that a company can ask for: one for all, or one for each purpose. */
const consentScope = /^(?:SINGLE|SMART_(?:RECRUIT|CRM|MESSAGE_SMS|MESSAGE_WHATSAPP))$/u;

/** The longest name of a file that is taken. */
const longestFileName = 100;

/** Ten requests a second are allowed, and an application is three. */
const gap = 400;

/**
 * SmartRecruiters, Application API, "Create a New Candidate Application". Files go in the same JSON. The posting
 * is asked for its UUID first, and for its questions, which say how each is answered.
 */
export const smartRecruitersTarget: MakeTarget = ({ url, account, key }) => ({
  gap,
  async deliver(delivery, signal) {
    const { application } = delivery;
    const { questions, consents } = sortAnswers(application);
    const headers = { 'X-SmartToken': key, Accept: 'application/json' };
    const posting = `${encodeURIComponent(account)}/postings/${encodeURIComponent(application.posting)}`;
    const uuid = member(await askVendor(`${url}/v1/companies/${posting}`, { signal }), 'uuid');
    if (typeof uuid !== 'string') throw new RemoteError('no posting');
    const address = `${url}/postings/${encodeURIComponent(uuid)}`;
    const configuration = await askVendor(`${address}/configuration`, { headers, signal });
    const fields = answerFields(configuration);
    const { first, last } = halvesOfName(application.name, questions);
    const candidate: Record<string, unknown> = {
      firstName: first,
      lastName: last,
      email: application.email,
    };
    const web: Record<string, string> = {};
    const answers: unknown[] = [];
    let leftOut = 0;
    for (const [name, values] of questions) {
      const candidateField = candidateFields.get(name);
      const webField = webFields.get(name);
      const field = fields.get(name);
      const chosen = field === undefined ? undefined : answerValues(field, values);
      if (chosen) {
        answers.push({
          id: name,
          records: [{ fields: { [String(member(field, 'id'))]: chosen } }],
        });
      } else if (candidateField !== undefined) candidate[candidateField] = values.join(', ');
      else if (webField !== undefined) web[webField] = values.join(', ');
      else if (!nameField.test(name)) leftOut += 1;
    }
    const decisions = [...consents].filter(([id]) => consentScope.test(id));
    leftOut += consents.size - decisions.length;
    const { files } = application;
    const resume = files.find(({ field }) => isResume(field));
    const attachments = [];
    for (const file of files) {
      if (file !== resume) attachments.push(await attachmentOf(delivery, file));
    }
    const answer = await askVendor(`${address}/candidates`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: JSON.stringify({
        ...candidate,
        ...(Object.keys(web).length > 0 && { web }),
        ...(answers.length > 0 && { answers }),
        ...(decisions.length > 0 && { consentDecisions: Object.fromEntries(decisions) }),
        ...(resume && { resume: await attachmentOf(delivery, resume) }),
        ...(attachments.length > 0 && { attachments }),
      }),
      signal,
    });
    if (typeof member(answer, 'id') !== 'string') throw new RemoteError('no candidate');
    return leftOut;
  },
});

/** The field of each question that has one; those that are put together of several have no place in the form. */
function answerFields(configuration: unknown): Map<string, unknown> {
  const fields = entries(member(configuration, 'questions')).map((question) => {
    const [field, ...others] = entries(member(question, 'fields'));
    return [String(member(question, 'id')), others.length === 0 ? field : undefined] as const;
  });
  return new Map(fields);
}

/**
 * How a field is answered: by text, or by the ids of options, which the answers name by id or label. Nothing where
 * an answer names no option, or it is not known how the field is answered.
 */
function answerValues(field: unknown, values: readonly string[]): string[] | undefined {
  if (/^(?:INPUT_TEXT|TEXTAREA)$/u.test(String(member(field, 'type')))) return [values.join(', ')];
  const options = entries(member(field, 'values')).map((option) => ({
    id: String(member(option, 'id')),
    label: String(member(option, 'label')).toLowerCase(),
  }));
  const ids = values.map(
    (value) =>
      (
        options.find(({ id }) => id === value) ??
        options.find(({ label }) => label === value.toLowerCase())
      )?.id,
  );
  return ids.every((id) => id !== undefined) ? ids : undefined;
}

/** A file as JSON holds it. */
async function attachmentOf(
  delivery: Delivery,
  file: ApplicationRecord['files'][number],
): Promise<Record<string, string>> {
  const content = await fileOf(delivery, file);
  return {
    fileName: displayName(file.name, longestFileName),
    mimeType: content.type,
    fileContent: Buffer.from(await content.arrayBuffer()).toString('base64'),
  };
}
