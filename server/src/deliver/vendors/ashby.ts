import { RemoteError } from '../../remote-error.js';
import {
  askVendor,
  basicAuthorization,
  entries,
  fileOf,
  isResume,
  member,
  sortAnswers,
  type MakeTarget,
} from './vendor.js';

/** The names of the protocol, and the fields that Ashby has for them. */
const systemField = (name: string): string => `_systemfield_${name}`;

/** Ashby, "applicationForm.submit". The form of the posting, by "jobPosting.info", says what each field takes. */
export const ashbyTarget: MakeTarget = ({ url, key }) => ({
  async deliver(delivery, signal) {
    const { application } = delivery;
    const { questions, consents, source } = sortAnswers(application);
    const headers = { Authorization: basicAuthorization(key), Accept: 'application/json' };
    const info = await askVendor(`${url}/jobPosting.info`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: JSON.stringify({ jobPostingId: application.posting }),
      signal,
    });
    const types = fieldTypes(succeeded(info));
    const submissions: { path: string; value: unknown }[] = [];
    let leftOut = 0;
    const submit = (name: string, values: readonly string[]): void => {
      const path = [name, systemField(name)].find((one) => types.has(one));
      if (path === undefined) leftOut += 1;
      else submissions.push({ path, value: valueFor(types.get(path), values) });
    };
    submit('name', [application.name]);
    submit('email', [application.email]);
    for (const [name, values] of questions) submit(name, values);
    for (const [id, isGiven] of consents) submit(id, [String(isGiven)]);
    const form = new FormData();
    for (const [index, file] of application.files.entries()) {
      const path = isResume(file.field) ? systemField('resume') : file.field;
      if (types.has(path)) {
        const part = `file_${index + 1}`;
        submissions.push({ path, value: part });
        form.append(part, await fileOf(delivery, file));
      } else leftOut += 1;
    }
    form.append('jobPostingId', application.posting);
    form.append('applicationForm', JSON.stringify({ fieldSubmissions: submissions }));
    const campaign = [...source].filter(([name]) =>
      /^utm_(?:source|campaign|medium|term|content)$/u.test(name),
    );
    if (campaign.length > 0) {
      form.append('utmData', JSON.stringify(Object.fromEntries(campaign)));
    }
    const answer = await askVendor(`${url}/applicationForm.submit`, {
      method: 'POST',
      headers,
      body: form,
      signal,
    });
    const { blocked } = Object(member(succeeded(answer), 'formMessages')) as { blocked?: unknown };
    if (blocked === true) throw new RemoteError('blocked by a limit', { isFinal: true });
    return leftOut;
  },
});

/** What an answer holds. Ashby answers 200 to what it did not do, too. */
function succeeded(answer: unknown): unknown {
  if (member(answer, 'success') !== true) throw new RemoteError('not accepted', { isFinal: true });
  return member(answer, 'results');
}

/** The type of each field of the form, by its path. */
function fieldTypes(posting: unknown): Map<string, unknown> {
  const form = member(posting, 'applicationFormDefinition');
  const fields = [form, ...entries(member(form, 'sections'))]
    .flatMap((section) => entries(member(section, 'fields')))
    .map((entry) => member(entry, 'field'));
  return new Map(fields.map((field) => [String(member(field, 'path')), member(field, 'type')]));
}

function valueFor(type: unknown, values: readonly string[]): unknown {
  const [first = ''] = values;
  switch (type) {
    case 'Boolean':
      return /^(?:yes|true|1)$/u.test(first);
    case 'Number':
      return Number(first);
    case 'MultiValueSelect':
      return values;
    case 'RichText':
      return { type: 'PlainText', value: first };
    case 'Score':
      return { score: Number(first) };
    default:
      return first;
  }
}
