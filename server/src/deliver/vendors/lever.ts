import { RemoteError } from '../../remote-error.js';
import {
  askVendor,
  fileOf,
  isResume,
  member,
  sortAnswers,
  sourceName,
  type MakeTarget,
} from './vendor.js';

const answerField = /^(?:phone|org|opportunityLocation|urls\[.+\])$/u;

/** Two requests a second are allowed; a little less, since some arrive closer together than they were sent. */
const gap = 600;

/**
 * Lever, Postings API, "Apply to a job posting". It has no fields for questions of one's own: their answers
 * go into the comments. People are told apart by their address.
 */
export const leverTarget: MakeTarget = ({ url, account, key }) => ({
  gap,
  async deliver(delivery, signal) {
    const { application } = delivery;
    const { questions, consents, source } = sortAnswers(application);
    const form = new FormData();
    form.append('name', application.name);
    form.append('email', application.email);
    const comments = [...(questions.get('comments') ?? [])];
    for (const [name, values] of questions) {
      if (answerField.test(name)) form.append(name, values.join(', '));
      else if (name !== 'comments') comments.push(`${name}: ${values.join(', ')}`);
    }
    for (const [id, isGiven] of consents) {
      if (id === 'marketing') form.append('consent[marketing]', String(isGiven));
      else comments.push(`consents[${id}]: ${String(isGiven)}`);
    }
    if (comments.length > 0) form.append('comments', comments.join('\n'));
    const from = sourceName(source);
    if (from !== undefined) form.append('source', from);
    // One file is taken.
    const resume = application.files.find(({ field }) => isResume(field));
    if (resume) form.append('resume', await fileOf(delivery, resume));
    const posting = `${encodeURIComponent(account)}/${encodeURIComponent(application.posting)}`;
    const answer = await askVendor(
      `${url}/v0/postings/${posting}?${new URLSearchParams({ key }).toString()}`,
      { method: 'POST', headers: { Accept: 'application/json' }, body: form, signal },
    );
    if (member(answer, 'ok') !== true) throw new RemoteError('not accepted', { isFinal: true });
    return application.files.length - (resume ? 1 : 0);
  },
});
