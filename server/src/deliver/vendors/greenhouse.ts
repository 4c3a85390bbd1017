import {
  askVendor,
  basicAuthorization,
  fileOf,
  halvesOfName,
  isResume,
  sortAnswers,
  type MakeTarget,
} from './vendor.js';

/** The fields of a job's form that an applicant can have filled in. */
const answerField =
  /^(?:phone|location|latitude|longitude|resume_text|cover_letter_text|question_\d+(?:\[\])?)$/u;
const fileField = /^(?:cover_letter|question_\d+)$/u;
const nameField = /^(?:first|last)_name$/u;

/** The consents that the interface takes; that to demographic answers stays with them. */
const consentField = /^gdpr_(?:processing_|retention_)?consent_given$/u;

/** Greenhouse, Job Board API, "Submit an application". It takes what lacks a required answer, too. */
export const greenhouseTarget: MakeTarget = ({ url, account, key }) => ({
  async deliver(delivery, signal) {
    const { application } = delivery;
    const { questions, consents, source } = sortAnswers(application);
    const { first, last } = halvesOfName(application.name, questions);
    const form = new FormData();
    form.append('first_name', first);
    form.append('last_name', last);
    form.append('email', application.email);
    let leftOut = 0;
    for (const [name, values] of questions) {
      const isList = values.length > 1 && !name.endsWith('[]');
      if (answerField.test(name)) {
        for (const value of values) form.append(isList ? `${name}[]` : name, value);
      } else if (!nameField.test(name)) leftOut += 1;
    }
    for (const [id, isGiven] of consents) {
      if (consentField.test(id)) form.append(`data_compliance[${id}]`, String(isGiven));
      else leftOut += 1;
    }
    const token = source.get('gh_src');
    if (token !== undefined) form.append('mapped_url_token', token);
    for (const file of application.files) {
      const name = isResume(file.field) ? 'resume' : file.field;
      if (name === 'resume' || fileField.test(name)) {
        form.append(name, await fileOf(delivery, file));
      } else leftOut += 1;
    }
    const job = `${encodeURIComponent(account)}/jobs/${encodeURIComponent(application.posting)}`;
    await askVendor(`${url}/v1/boards/${job}`, {
      method: 'POST',
      headers: { Authorization: basicAuthorization(key) },
      body: form,
      signal,
    });
    return leftOut;
  },
});
