// Stand-ins of applicant tracking systems, written from their public documentation (docs/server.md names the
// pages): each refuses what the documentation says is refused, and keeps what it takes.
import { createServer } from 'node:http';

/** What each account is called, and the key that opens it. */
const accounts = {
  greenhouse: 'knots',
  lever: 'knots',
  ashby: '',
  smartrecruiters: 'knots',
  recruitee: 'knots',
};
export const vendorKey = 'a-key-that-nobody-may-see';

const json = (status, body, headers = {}) => ({ status, body: JSON.stringify(body), headers });
const basic = (headers) =>
  headers.authorization === `Basic ${Buffer.from(`${vendorKey}:`).toString('base64')}`;

/** Answers and files as lists by name; a file is its name and content. */
async function readForm({ headers, body }) {
  if (!/^multipart\/form-data/.test(headers['content-type'] ?? '')) return undefined;
  const form = await new Response(body, { headers }).formData();
  const fields = {};
  for (const [name, value] of form) {
    // Bodies of forms end lines as CRLF.
    const read =
      typeof value === 'string'
        ? value.replaceAll('\r\n', '\n')
        : `${value.name}: ${await value.text()}`;
    (fields[name] ??= []).push(read);
  }
  return fields;
}

const uuid = '1f0a4c3e-6d1b-4c57-9a53-0000000000aa';
/** PDF, DOC(X), RTF, JPG, PNG. */
const fileTypes = new Set([
  'application/pdf',
  'application/msword',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/rtf',
  'image/jpeg',
  'image/png',
]);
const screeningQuestions = [
  ['question_7', 'TEXTAREA', {}],
  ['question_8', 'MULTI_SELECT', { r: 'Red', blue: 'Blue', g: 'Green' }],
  ['question_9', 'RADIO', { 1: 'Yes', 0: 'No' }],
  ['favourite sea', 'SINGLE_SELECT', { b: 'Baltic' }],
].map(([id, type, options]) => {
  const values = Object.entries(options).map(([option, label]) => ({ id: option, label }));
  const field = { id: 'value', label: '', type, required: false, values };
  return { id, label: id, repeatable: false, fields: [field] };
});

/** Whether an answer names a question, its field and, where there are options, ids of these. */
function isScreeningAnswer({ id, records: [{ fields }] }) {
  const question = screeningQuestions.find((one) => one.id === id);
  const options = question?.fields[0].values.map((option) => option.id) ?? [];
  return (
    Object.keys(fields).join() === question?.fields[0].id &&
    (options.length === 0 || fields.value.every((value) => options.includes(value)))
  );
}

const vendors = {
  async greenhouse(request) {
    const [, job] = /^\/v1\/boards\/knots\/jobs\/([^/]+)$/.exec(request.path) ?? [];
    if (!basic(request.headers)) return json(401, { error: 'Invalid Basic Auth credentials' });
    if (job !== '101') return json(404, { error: 'Job not found' });
    const form = await readForm(request);
    for (const name of ['first_name', 'last_name', 'email']) {
      if (!form?.[name]?.[0]) return json(422, { error: `Missing ${name}` });
    }
    return { ...json(200, { success: 'Candidate saved successfully' }), taken: form };
  },
  async lever(request) {
    if (request.query.get('key') !== vendorKey) return json(401, { ok: false, error: 'key' });
    if (request.path !== '/v0/postings/knots/101')
      return json(404, { ok: false, error: 'posting' });
    const form = await readForm(request);
    if (!form?.name || !form.email?.[0].includes('@'))
      return json(400, { ok: false, error: 'name' });
    return { ...json(200, { ok: true, applicationId: '1' }), taken: form };
  },
  async ashby(request) {
    if (!basic(request.headers)) return json(401, {});
    if (request.path === '/jobPosting.info') {
      const { jobPostingId } = JSON.parse(request.body);
      if (jobPostingId !== '101') return json(200, { success: false, errors: ['not_found'] });
      const fields = [
        ['_systemfield_name', 'String'],
        ['_systemfield_email', 'Email'],
        ['_systemfield_phone', 'Phone'],
        ['_systemfield_resume', 'File'],
        ['question_7', 'String'],
        ['question_8', 'MultiValueSelect'],
        ['question_9', 'Boolean'],
        ['terms', 'Boolean'],
      ].map(([path, type]) => ({ field: { id: path, path, type, title: path } }));
      const applicationFormDefinition = { sections: [{ fields }] };
      return json(200, { success: true, results: { id: '101', applicationFormDefinition } });
    }
    const form = await readForm(request);
    const { fieldSubmissions } = JSON.parse(form.applicationForm[0]);
    const values = Object.fromEntries(fieldSubmissions.map(({ path, value }) => [path, value]));
    if (!values._systemfield_name || !values._systemfield_email) {
      return json(200, { success: false, errors: ['invalid_input'] });
    }
    const resume = form[values._systemfield_resume]?.[0];
    return {
      ...json(200, { success: true, results: { formMessages: { blocked: false } } }),
      taken: { ...values, _systemfield_resume: resume, utm: form.utmData?.[0] },
    };
  },
  async smartrecruiters({ method, path, headers, body }) {
    if (path.startsWith('/v1/')) {
      // Published postings are for everybody.
      return path === '/v1/companies/knots/postings/101'
        ? json(200, { id: '101', uuid })
        : json(404, { message: 'Posting not found' });
    }
    if (headers['x-smarttoken'] !== vendorKey) return json(401, { id: '1', code: 'UNAUTHORIZED' });
    if (path === `/postings/${uuid}/configuration`) {
      return json(200, { questions: screeningQuestions, settings: {}, privacyPolicies: [] });
    }
    if (path !== `/postings/${uuid}/candidates` || method !== 'POST') {
      return json(404, { id: '1', code: 'RESOURCE_NOT_FOUND_ERROR' });
    }
    const { resume, attachments = [], answers = [], ...candidate } = JSON.parse(body);
    const files = [resume, ...attachments].filter(Boolean);
    if (
      !['firstName', 'lastName', 'email'].every((name) => candidate[name]?.length <= 128) ||
      !files.every(({ fileName, mimeType }) => fileName.length <= 100 && fileTypes.has(mimeType)) ||
      !answers.every(isScreeningAnswer)
    ) {
      return json(400, { id: '1', code: 'DATA_VALIDATION_ERROR' });
    }
    const read = ({ fileName, mimeType, fileContent }) =>
      `${fileName}: ${mimeType}: ${Buffer.from(fileContent, 'base64')}`;
    return {
      ...json(200, {
        id: 'c1',
        createdOn: '2026-01-01T00:00:00Z',
        candidatePortalUrl: 'https://x',
      }),
      taken: {
        ...candidate,
        ...(resume && { resume: read(resume) }),
        attachments: attachments.map(read),
        answers: Object.fromEntries(
          answers.map(({ id, records }) => [id, records[0].fields.value]),
        ),
      },
    };
  },
  async recruitee(request) {
    if (request.path === '/api/offers/101' && request.method === 'GET') {
      const kinds = {
        question_7: 'text',
        question_8: 'multi_choice',
        question_9: 'boolean',
        terms: 'legal',
      };
      const open_questions = Object.entries(kinds).map(([id, kind]) => ({ id, kind }));
      return json(200, { offer: { id: 101, slug: 'rope-maker', open_questions } });
    }
    if (request.path !== '/api/offers/rope-maker/candidates') return json(404, { error: 'offer' });
    const form = await readForm(request);
    if (!form?.['candidate[name]'] || !form['candidate[email]'])
      return json(422, { error: ['name'] });
    return { ...json(201, { candidate: { id: 1 } }), taken: form };
  },
};

/**
 * Starts one. `answer`: a function that makes an answer of the request, in the place of what it should
 * answer, unless it returns nothing; `perSecond`: how many requests it takes within a second.
 */
export async function startVendor(name) {
  const vendor = { account: accounts[name], answer: undefined, taken: [], refused: 0, requests: 0 };
  let times = [];
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const { pathname, searchParams } = new URL(request.url, 'http://vendor');
    vendor.requests += 1;
    const received = {
      method: request.method,
      path: decodeURIComponent(pathname),
      query: searchParams,
      headers: request.headers,
      body: Buffer.concat(chunks),
    };
    const answer = (await vendor.answer?.(received)) ?? (await limited(received));
    if (answer.taken) vendor.taken.push(answer.taken);
    response.writeHead(answer.status, { 'Content-Type': 'application/json', ...answer.headers });
    response.end(answer.body);
  });
  const limited = (request) => {
    const now = Date.now();
    times = times.filter((time) => now - time < 1000);
    if (vendor.perSecond !== undefined && times.length >= vendor.perSecond) {
      vendor.refused += 1;
      return json(429, { ok: false, error: 'rate' });
    }
    times.push(now);
    return vendors[name](request);
  };
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  vendor.url = `http://127.0.0.1:${server.address().port}`;
  vendor.close = () => {
    server.closeAllConnections();
    server.close();
  };
  return vendor;
}
