import { RemoteError } from '../../remote-error.js';
import {
  askVendor,
  entries,
  fileOf,
  isResume,
  member,
  sortAnswers,
  type MakeTarget,
} from './vendor.js';

/** Under which name the answer to a kind of question goes; every other kind takes `[content]`. */
const answerNames: ReadonlyMap<unknown, string> = new Map([
  ['boolean', '[flag]'],
  ['legal', '[flag]'],
  ['multi_choice', '[multi_content][]'],
]);

const answerField = /^(?:phone|cover_letter)$/u;
const fileField = /^(?:cover_letter|photo)$/u;

/** Recruitee, Careers Site API, "/offers/:offer_slug/candidates". It needs no key. */
export const recruiteeTarget: MakeTarget = ({ url }) => ({
  async deliver(delivery, signal) {
    const { application } = delivery;
    const { questions, consents } = sortAnswers(application);
    const asked = await askVendor(`${url}/api/offers/${encodeURIComponent(application.posting)}`, {
      signal,
    });
    const offer = member(asked, 'offer');
    const slug = member(offer, 'slug');
    if (typeof slug !== 'string') throw new RemoteError('no offer');
    const kinds = new Map(
      entries(member(offer, 'open_questions')).map((question) => [
        String(member(question, 'id')),
        member(question, 'kind'),
      ]),
    );
    const form = new FormData();
    form.append('candidate[name]', application.name);
    form.append('candidate[email]', application.email);
    let [count, leftOut] = [0, 0];
    const answer = (id: string, name: string, values: readonly (string | File)[]): void => {
      const prefix = `candidate[open_question_answers_attributes][${count}]`;
      form.append(`${prefix}[open_question_id]`, id);
      for (const value of values) form.append(`${prefix}${name}`, value);
      count += 1;
    };
    for (const [name, values] of questions) {
      const kind = kinds.get(name);
      const isFlag = answerNames.get(kind) === '[flag]';
      const flags = isFlag
        ? values.map((value) => String(/^(?:yes|true|1)$/u.test(value)))
        : values;
      if (kinds.has(name)) answer(name, answerNames.get(kind) ?? '[content]', flags);
      else if (answerField.test(name)) form.append(`candidate[${name}]`, values.join(', '));
      else leftOut += 1;
    }
    for (const [id, isGiven] of consents) {
      if (kinds.has(id)) answer(id, '[flag]', [String(isGiven)]);
      else leftOut += 1;
    }
    for (const file of application.files) {
      const { field } = file;
      if (kinds.has(field)) answer(field, '[file]', [await fileOf(delivery, file)]);
      else if (isResume(field)) form.append('candidate[cv]', await fileOf(delivery, file));
      else if (fileField.test(field)) {
        form.append(`candidate[${field}]`, await fileOf(delivery, file));
      } else leftOut += 1;
    }
    await askVendor(`${url}/api/offers/${encodeURIComponent(slug)}/candidates`, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: form,
      signal,
    });
    return leftOut;
  },
});
