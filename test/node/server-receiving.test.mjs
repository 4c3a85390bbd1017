import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createJiti } from 'jiti';
import { makeFolder } from './support/command-line.mjs';
import { readContract } from './support/openapi.mjs';
import { sendRaw, serverCommand, startServer, until } from './support/server.mjs';

const { uploadFiles } = await createJiti(import.meta.url).import('../support/upload-files.ts');

const fileLimit = 100_000;
const totalLimit = 250_000;
const site = 'https://careers.example';
const samples = process.env.SAMPLES_DIR;

const feed = {
  version: '1',
  postings: [
    { id: 'plain', title: 'Rope maker' },
    {
      id: 'numbers',
      title: 'Tally clerk',
      questions: ['40', '7'].map((id) => ({ id, label: id, type: 'text', required: false })),
    },
    { id: 'closed', title: 'Caulker', status: 'closed' },
    { id: 'past', title: 'Sailmaker', validThrough: '2025-01-31' },
    {
      id: 'asks',
      title: 'Rigger',
      questions: [
        { id: 'resume', label: 'CV', type: 'file', required: true },
        { id: 'link', label: 'Your page', type: 'url', required: false },
        { id: 'start', label: 'First day', type: 'date', required: true },
        {
          id: 'knots',
          label: 'Knots',
          type: 'multi',
          required: false,
          options: [
            { value: 'bowline', label: 'Bowline' },
            { value: 'hitch', label: 'Hitch' },
          ],
        },
        {
          id: 'berth',
          label: 'Berth',
          type: 'single',
          required: false,
          options: [{ value: 'upper', label: 'Upper' }],
        },
        { id: 'privacy', label: 'I agree', type: 'consent', required: true },
        {
          id: 'gender',
          label: 'Gender',
          type: 'text',
          required: true,
          group: 'self-identification',
        },
      ],
    },
    {
      id: 'opens',
      title: 'Diver',
      questions: [
        { id: 'dives', label: 'Do you dive?', type: 'yes-no', required: true },
        {
          id: 'depth',
          label: 'Depth',
          type: 'number',
          required: true,
          showIf: { question: 'dives', answers: ['yes'] },
        },
        {
          id: 'sketch',
          label: 'Sketch',
          type: 'file',
          required: true,
          showIf: { question: 'depth', answers: [] },
        },
        {
          id: 'sex',
          label: 'Sex',
          type: 'text',
          required: false,
          group: 'self-identification',
          showIf: { question: 'dives', answers: ['yes'] },
        },
        { id: 'papers', label: 'Papers', type: 'file', multiple: true, required: false },
      ],
    },
  ].map((posting) => ({
    status: 'open',
    locations: [],
    applicantLocationRequirements: [],
    employmentTypes: [],
    salaries: [],
    description: '',
    tags: [],
    custom: {},
    ...posting,
  })),
};

const pdf = (name = 'cv.pdf', size = 20) => new File(['%PDF-1.7\n'.padEnd(size)], name);
const zip = (text) => new Uint8Array(Buffer.from(`PK\x03\x04${text}`, 'latin1'));

/** A form with these entries; a list is one entry each. */
function form(changes = {}) {
  const fields = { posting_id: 'plain', name: 'Ingrid Åse', email: 'ingrid@knots.example' };
  const data = new FormData();
  for (const [name, value] of Object.entries({ ...fields, ...changes })) {
    for (const one of [value].flat()) if (one !== undefined) data.append(name, one);
  }
  return data;
}

/** The bytes of a multipart body: each part is its header lines and its content. */
function multipart(parts, { close = true } = {}) {
  const lines = parts.map(([header, content]) => `--b\r\n${header}\r\n\r\n${content}\r\n`);
  return `${lines.join('')}${close ? '--b--\r\n' : ''}`;
}
const field = (name, content) => [`Content-Disposition: form-data; name="${name}"`, content];
const minimal = [
  field('posting_id', 'plain'),
  field('name', 'Ingrid'),
  field('email', 'ingrid@knots.example'),
];
const filePart = (parameters, content = '%PDF-1.7') => [
  `Content-Disposition: form-data; name="resume"; ${parameters}\r\nContent-Type: application/pdf`,
  content,
];
const mixed = [
  'Content-Disposition: form-data; name="resume"\r\nContent-Type: multipart/mixed; boundary=c',
  '--c\r\nContent-Disposition: file; filename="cv.pdf"\r\n\r\n%PDF-1.7\r\n--c--',
];
function rawRequest(body, length = Buffer.byteLength(body), more = '') {
  return (
    `POST /applications HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${more}` +
    `Content-Type: multipart/form-data; boundary=b\r\nContent-Length: ${length}\r\n\r\n${body}`
  );
}

const longBoundary = rawRequest(
  multipart(minimal).replaceAll('--b', `--${'b'.repeat(80)}`),
).replace('boundary=b', `boundary=${'b'.repeat(80)}`);

/** Sends a body a byte at a time. Resolves to the answer when the connection ends. */
async function trickle(origin) {
  const socket = connect(new URL(origin).port, '127.0.0.1');
  let answer = '';
  socket.on('data', (text) => (answer += text)).on('error', () => undefined);
  socket.write(rawRequest('', 90_000));
  const timer = setInterval(() => socket.write('x'), 500);
  await once(socket, 'close');
  clearInterval(timer);
  return answer;
}

describe('the server receives applications', () => {
  let server;
  let feedFolder;
  let contract;
  /** What the server answers to a body that trickles while the other tests run. */
  let trickled;
  before(async () => {
    feedFolder = makeFolder();
    const file = join(feedFolder.path, 'jobs.json');
    writeFileSync(file, JSON.stringify(feed));
    server = await startServer([
      ...['--feed', file, '--allow-origin', site, '--rate-limit', '100000'],
      ...['--max-file-size', String(fileLimit), '--max-total-size', String(totalLimit)],
      ...['--message', 'Thank you from the rope works.'],
    ]);
    contract = await readContract(server.origin);
    trickled = trickle(server.origin);
  });
  after(async () => {
    await server?.stop();
    feedFolder.remove();
  });

  const post = async (body, headers = {}) => {
    const request = { method: 'POST', body, headers, duplex: 'half' };
    const response = await fetch(`${server.origin}/applications`, request);
    await contract.check('post', '/applications', response);
    return response;
  };
  const accept = async (body, headers) => {
    const response = await post(body, headers);
    assert.equal(response.status, 201, await response.clone().text());
    return response.json();
  };
  const fieldsOf = async (response) => (await response.json()).errors.map(({ name }) => name);
  const isEmptied = () => readdirSync(join(server.data, 'incoming')).length === 0;

  it('stores an application, and says so with a reference', async () => {
    const answer = await accept(form({ resume: pdf('Lebenslauf – Åse.pdf') }));
    assert.match(answer.reference, /^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    assert.equal(answer.message, 'Thank you from the rope works.');
    const record = await server.show(answer.reference.toLowerCase());
    assert.equal(record.id, answer.id);
    assert.equal(record.postingTitle, 'Rope maker');
    assert.deepEqual(record.answers.name, ['Ingrid Åse']);
    assert.deepEqual(
      record.files.map(({ field, name, size }) => [field, name, size]),
      [['resume', 'Lebenslauf – Åse.pdf', 20]],
    );
    const { stdout } = await server.command('file', answer.id, 'Lebenslauf – Åse.pdf');
    assert.equal(stdout.toString(), '%PDF-1.7\n'.padEnd(20));
  });

  it('takes JSON as well', async () => {
    const body = { posting_id: 'plain', name: 'A', email: 'a@knots.example', source: { ref: 'x' } };
    const json = { 'content-type': 'application/json' };
    const { id } = await accept(JSON.stringify(body), json);
    assert.deepEqual((await server.show(id)).answers['source[ref]'], ['x']);
    assert.equal((await post('{"posting_id"', json)).status, 400);
    assert.equal((await post('[]', json)).status, 400);
    const nested = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    assert.equal((await post(`{"name":${nested}}`, json)).status, 400);
    const apart = { ...body, self_identification: { gender: ['x'] } };
    const deep = JSON.stringify(apart).replace('"x"', '['.repeat(40_000) + ']'.repeat(40_000));
    assert.notEqual((await post(deep, json)).status, 500);
    assert.notEqual((await post(form({ self_identification: deep }))).status, 500);
    assert.equal((await post(JSON.stringify({ name: 'x'.repeat(2e6) }), json)).status, 413);
  });

  it('answers a form that was sent without a script by a page', async () => {
    const headers = {
      accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
      'accept-language': 'fr',
    };
    const taken = await post(form(), headers);
    assert.equal(taken.status, 201);
    assert.match(taken.headers.get('content-type'), /^text\/html/);
    const page = await taken.text();
    const { reference } = (await server.list())[0];
    assert.match(page, /<html lang="fr" dir="ltr">/);
    assert.ok(page.includes(reference));
    assert.match(page, /Thank you from the rope works\./);
    const refused = await post(form({ name: '', resume: pdf('<b>.exe') }), headers);
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), /<li>[^<]*nom[^<]*<\/li><li>[^<]*PDF[^<]*<\/li>/);
    const other = await post(form({ posting_id: 'nowhere' }), {
      accept: 'text/html, application/json',
    });
    assert.match(other.headers.get('content-type'), /json$/);
  });

  it('answers a repeat with the first answer, and stores it once', async () => {
    const key = { 'idempotency-key': crypto.randomUUID() };
    const first = await accept(form({ resume: pdf() }), key);
    const again = await post(form({ resume: pdf(), consent_record: '[{"time":"later"}]' }), key);
    assert.equal(again.status, 201);
    assert.equal(again.headers.get('idempotency-replayed'), 'true');
    assert.deepEqual(await again.json(), first);
    const entries = await server.list();
    assert.equal(entries.filter((entry) => entry.key === key['idempotency-key']).length, 1);
    const other = await post(form({ name: 'Somebody Else', resume: pdf() }), key);
    assert.equal(other.status, 422);
    assert.match((await other.json()).detail, /Idempotency-Key/);
  });

  it('says that a request with the same key is in progress, and stores it once', async () => {
    const key = crypto.randomUUID();
    const body = multipart([filePart('filename="cv.pdf"'), ...minimal]);
    const bytes = rawRequest(body, undefined, `Idempotency-Key: ${key}\r\n`);
    const socket = connect(new URL(server.origin).port, '127.0.0.1');
    socket.write(bytes.slice(0, -10));
    await until(() => !isEmptied());
    const second = await post(form(), { 'idempotency-key': key });
    assert.equal(second.status, 409);
    assert.match((await second.json()).title, /in progress/);
    assert.ok(second.headers.get('retry-after'));
    let answer = '';
    socket.on('data', (text) => (answer += text));
    socket.write(bytes.slice(-10));
    await once(socket, 'close');
    assert.match(answer, /^HTTP\/1\.1 201 /);
    assert.equal((await server.list()).filter((entry) => entry.key === key).length, 1);
  });

  it('stores one application for ten requests with one key at once', async () => {
    const key = crypto.randomUUID();
    const headers = { 'idempotency-key': key };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => post(form({ resume: pdf() }), headers)),
    );
    assert.ok(answers.every(({ status }) => status === 201 || status === 409));
    assert.equal((await server.list()).filter((entry) => entry.key === key).length, 1);
  });

  for (const [what, key] of [
    ['too long', 'k'.repeat(10_000)],
    ['with a space in it', 'a b'],
  ]) {
    it(`refuses a key that is ${what}`, async () => {
      assert.equal((await post(form(), { 'idempotency-key': key })).status, 400);
    });
  }

  it('keeps self-identification apart, without anything that leads back', async () => {
    const apart = JSON.stringify({ gender: 'a-rare-answer' });
    const { id } = await accept(form({ self_identification: apart }));
    const record = JSON.stringify(await server.show(id));
    assert.doesNotMatch(record, /rare/);
  });

  it('checks answers with the rules of the form, in its words', async () => {
    const response = await post(
      form({
        posting_id: 'asks',
        name: ' ',
        email: 'ingrid@',
        link: 'http://x',
        start: '2026-02-31',
        berth: 'lower',
      }),
      { 'accept-language': 'de-AT,en;q=0.5' },
    );
    assert.equal(response.status, 422);
    assert.equal(response.headers.get('content-type'), 'application/problem+json');
    const { errors } = await response.json();
    assert.deepEqual(
      errors.map(({ name }) => name),
      ['name', 'email', 'resume', 'link', 'start', 'berth', 'consents[privacy]'],
    );
    assert.match(errors[0].detail, /Namen/);
  });

  it('takes what the form takes', async () => {
    await accept(
      form({
        posting_id: 'asks',
        email: '<ingrid@knots.example>',
        resume: pdf(),
        link: 'knots.example/ingrid',
        start: '2026-02-28',
        knots: ['bowline', 'hitch'],
        'consents[privacy]': 'true',
        consent_record: '[]',
      }),
    );
  });

  it('asks for what the answers open, and stores no answer to what they do not', async () => {
    const closed = { posting_id: 'opens', depth: 'deep', sketch: pdf('sketch.exe') };
    const taken = await post(form({ ...closed, dives: 'no', self_identification: '{"sex":"x"}' }));
    assert.equal(taken.status, 201, await taken.clone().text());
    const { id } = await taken.json();
    const { answers, files } = await server.show(id);
    assert.deepEqual([answers.dives, answers.depth, files], [['no'], undefined, []]);
    const refused = await post(form({ ...closed, dives: 'yes' }));
    assert.deepEqual(
      (await refused.json()).errors.map(({ name }) => name),
      ['depth', 'sketch'],
    );
    const missing = await post(form({ posting_id: 'opens', dives: 'yes' }));
    assert.deepEqual(
      (await missing.json()).errors.map(({ name }) => name),
      ['depth'],
    );
  });

  it('shows answers and files in the order of the form', async () => {
    const body = form({ posting_id: 'plain', zest: 'z', 'a long name': 'l', b: 'b' });
    for (const name of ['40', '7']) body.append(name, 'n');
    for (const field of ['resume', 'cover_letter', 'a_photo'])
      body.append(field, pdf(`${field}.pdf`));
    const { id } = await accept(body);
    const { stdout } = await server.command('show', id);
    assert.deepEqual(
      stdout.toString().match(/^(?:zest|a long name|b|40|7|resume|cover_letter|a_photo)(?=:)/gm),
      ['zest', 'a long name', 'b', '40', '7', 'resume', 'cover_letter', 'a_photo'],
    );
    const order = /"zest".*"a long name".*"b".*"40".*"7"/;
    assert.match((await server.command('show', id, '--json')).stdout.toString(), order);
    const [columns] = (await server.command('export', '--csv')).stdout.toString().split('\r\n');
    assert.match(columns, order);
  });

  it('shows the answers of a JSON body in the order of the form', async () => {
    const names = ['7', '40'].map((id) => [id, 'n']);
    const body = Object.fromEntries([...names, ['posting_id', 'numbers'], ['name', 'N']]);
    const { id } = await accept(JSON.stringify({ ...body, email: 'n@knots.example' }), {
      'content-type': 'application/json',
    });
    const { stdout } = await server.command('show', id);
    assert.deepEqual(stdout.toString().match(/^(?:name|email|40|7)(?=:)/gm), [
      'name',
      'email',
      '40',
      '7',
    ]);
  });

  it('takes several files of a question, each by the rules', async () => {
    const papers = ['b.pdf', 'a.pdf', 'c.pdf'].map((name) => pdf(name));
    const given = { posting_id: 'opens', dives: 'no' };
    const response = await post(form({ ...given, papers }));
    const { id } = await response.json();
    const { files } = await server.show(id);
    assert.deepEqual(
      files.filter(({ field }) => field === 'papers').map(({ name }) => name),
      ['b.pdf', 'a.pdf', 'c.pdf'],
    );
    for (const wrong of [
      { papers: [pdf('a.pdf'), pdf('b.exe')] },
      { papers: Array.from({ length: 11 }, (_, at) => pdf(`${at}.pdf`)) },
    ]) {
      const refused = await post(form({ ...given, ...wrong }));
      const { errors } = await refused.json();
      assert.deepEqual(
        errors.map(({ name }) => name),
        Object.keys(wrong),
      );
    }
  });

  it('refuses an answer that was sent twice, where only one can be', async () => {
    const response = await post(form({ email: ['a@knots.example', 'b@knots.example'] }));
    assert.equal(response.status, 422);
    assert.deepEqual(await fieldsOf(response), ['email']);
  });

  for (const [what, id, status] of [
    ['closed', 'closed', 410],
    ['past its last day', 'past', 410],
    ['unknown', 'nowhere', 422],
    ['not named', '', 400],
  ]) {
    it(`refuses an application to a posting that is ${what}`, async () => {
      const response = await post(form({ posting_id: id }));
      assert.equal(response.status, status);
      assert.ok((await response.json()).detail);
    });
  }

  const files = [
    ['of a general media type', new File(['%PDF-1.4'], 'cv.pdf', { type: 'application/x' }), 201],
    ['of Word', new File([zip('\x14\0[Content_Types].xml')], 'cv.docx'), 201],
    [
      'of LibreOffice',
      new File([zip('mimetypeapplication/vnd.oasis.opendocument.text')], 'cv.odt'),
      201,
    ],
    ['of text', new File(['Ingrid Åse'], 'cv.txt'), 201],
    ['that is a picture called text', new File(['GIF89a=1'], 'cv.txt'), 415],
    ['that is a program', new File(['MZ…'], 'cv.exe'), 415],
    ['with a second extension', pdf('cv.pdf.exe'), 415],
  ];
  for (const [what, file, status] of files) {
    it(`${status === 201 ? 'takes' : 'refuses'} a file ${what}`, async () => {
      const response = await post(form({ resume: file }));
      assert.equal(response.status, status, await response.clone().text());
      if (status !== 201) assert.deepEqual(await fieldsOf(response), ['resume']);
      assert.ok(isEmptied());
    });
  }

  for (const [what, { create, status }] of Object.entries(uploadFiles)) {
    it(`${status === 201 ? 'takes' : 'refuses'} the recorded file ${what}`, async () => {
      const response = await post(form({ resume: create(fileLimit) }));
      assert.equal(response.status, status, await response.clone().text());
      if (status !== 201) assert.deepEqual(await fieldsOf(response), ['resume']);
      assert.ok(isEmptied());
    });
  }

  it('holds files that nobody asked for to the same rules', async () => {
    assert.equal((await post(form({ portfolio: new File(['MZ'], 'a.pdf') }))).status, 415);
    const { id } = await accept(form({ portfolio: pdf('a.pdf') }));
    assert.equal((await server.show(id)).files[0].field, 'portfolio');
  });

  it('takes the part that browsers send for a file that was not chosen', async () => {
    const { id } = await accept(form({ resume: new File([], '') }));
    assert.deepEqual((await server.show(id)).files, []);
  });

  it('loses no file without a name', async () => {
    const [head, content] = field('resume', '%PDF-1.7');
    const nameless = [`${head}\r\nContent-Type: application/octet-stream`, content];
    for (const part of [nameless, filePart('filename=".."')]) {
      const bytes = rawRequest(multipart([...minimal, part]));
      assert.match(await sendRaw(server.origin, bytes), /^HTTP\/1\.1 415 .*"name":"resume"/s);
    }
    assert.ok(isEmptied());
  });

  it('limits all files together', async () => {
    const many = [1, 2, 3].map((number) => pdf(`${number}.pdf`, 90_000));
    assert.equal((await post(form({ resume: many }))).status, 413);
    await accept(form({ resume: many.slice(1) }));
    assert.ok(isEmptied());
  });

  it('limits a body that does not state its length', async () => {
    const endless = new ReadableStream({
      start(controller) {
        controller.enqueue(Buffer.from(multipart([filePart('filename="cv.pdf"')]).slice(0, -8)));
      },
      pull: (controller) => controller.enqueue(Buffer.alloc(50_000)),
    });
    const response = await post(endless.pipeThrough(take(fileLimit * 2)), {
      'content-type': 'multipart/form-data; boundary=b',
    }).catch((error) => error);
    assert.equal(response.status, 413, response.stack);
    await until(isEmptied);
  });

  for (const [what, changes] of [
    ['a thousand files', { resume: Array.from({ length: 1000 }, (_, at) => pdf(`${at}.pdf`)) }],
    [
      'a thousand answers',
      Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`q${at}`, 'x'])),
    ],
    ['an answer of 200 kB', { story: 'x'.repeat(200_000) }],
    ['a name of 10 kB', { ['n'.repeat(10_000)]: 'x' }],
  ]) {
    it(`refuses ${what}`, async () => {
      assert.equal((await post(form(changes))).status, 413);
      await until(isEmptied);
    });
  }

  it('keeps names that look like members of objects as names', async () => {
    const names = ['__proto__', 'constructor[prototype][x]', 'toString', 'a[b][c]'];
    const { id } = await accept(form(Object.fromEntries(names.map((name) => [name, 'x']))));
    const { answers } = await server.show(id);
    for (const name of names)
      assert.deepEqual(Object.getOwnPropertyDescriptor(answers, name)?.value, ['x']);
  });

  it('stores characters that the database cannot hold without them', async () => {
    const body = {
      posting_id: 'plain',
      name: 'In\0grid \ud800',
      email: 'a@knots.example',
      'q\0': '\0x\\u0000',
    };
    const { id } = await accept(JSON.stringify(body), { 'content-type': 'application/json' });
    assert.equal((await server.show(id)).name, 'Ingrid \ufffd');
  });

  for (const [what, sent, kept] of [
    ['accents', 'Résumé – Zoë.pdf'],
    ['another script', '履歴書 קורות.pdf'],
    ['joined characters', 'cv 👩‍💻.pdf'],
    ['quotation marks', '"quoted".pdf'],
    ['a percent sign', 'cv%20x.pdf'],
    ['markup', '<img src=x onerror=alert(1)>.pdf'],
    ['folders', '../../etc/cv.pdf', 'cv.pdf'],
    ['a drive', 'C:\\cv.pdf', 'cv.pdf'],
    ['line breaks', 'cv\r\nX: y.pdf', 'cvX: y.pdf'],
    ['turned text', 'cv\u202Efdp.pdf', 'cvfdp.pdf'],
    ['300 characters', `${'é'.repeat(300)}.pdf`, `${'é'.repeat(251)}.pdf`],
  ]) {
    it(`keeps a file name with ${what}`, async () => {
      const { id } = await accept(form({ resume: pdf(sent) }));
      assert.equal((await server.show(id)).files[0].name, kept ?? sent);
    });
  }

  it('keeps every recorded file name as far as it is one', async (context) => {
    if (!samples) return context.skip('SAMPLES_DIR is not set');
    const rows = ['filenames.json', 'filenames.2.json'].flatMap((file) =>
      JSON.parse(readFileSync(join(samples, 'corpora/forms', file), 'utf8')),
    );
    for (const { input } of rows) {
      const response = await post(form({ resume: pdf(input) }));
      const text = await response.text();
      // Only the extension decides, but for what no file can be called.
      const isPdf = /\.pdf\u200E?$/iu.test(input);
      const status = input.includes('\0') ? 400 : isPdf ? 201 : 415;
      assert.equal(response.status, status, `${JSON.stringify(input)} ${text}`);
      if (status !== 201) continue;
      const [{ name }] = (await server.show(JSON.parse(text).id)).files;
      assert.doesNotMatch(name, /[\p{Cc}/\\\u202A-\u202E]/u);
      assert.match(name, /\.pdf\u200E?$/i);
      if (!/[\p{Cc}/\\]/u.test(input) && input.length <= 255)
        assert.equal(name, input.normalize('NFC'));
    }
  });

  for (const [what, bytes, status] of [
    ['without an end', rawRequest(multipart(minimal, { close: false })), 400],
    ['with a part in parts', rawRequest(multipart([...minimal, mixed])), 400],
    ['with a boundary of 80 characters', longBoundary, 400],
    ['without a boundary', rawRequest('x').replace('; boundary=b', ''), 400],
    ['with a compressed body', rawRequest('x', 1, 'Content-Encoding: gzip\r\n'), 415],
    [
      'that is no form',
      rawRequest('x').replace('multipart/form-data; boundary=b', 'text/plain'),
      415,
    ],
    [
      'that is a plain form',
      rawRequest('a=b').replace(
        'multipart/form-data; boundary=b',
        'application/x-www-form-urlencoded',
      ),
      415,
    ],
  ]) {
    it(`refuses a body ${what}`, async () => {
      const before = (await server.list()).length;
      assert.match(await sendRaw(server.origin, bytes), new RegExp(`^HTTP/1.1 ${status} `));
      assert.equal((await server.list()).length, before);
      assert.ok(isEmptied());
    });
  }

  it('leaves nothing behind of a body that ends before its length', async () => {
    const before = (await server.list()).length;
    const body = multipart([...minimal, filePart('filename="cv.pdf"')]);
    await sendRaw(server.origin, rawRequest(body, Buffer.byteLength(body) + 1000), { end: true });
    await until(isEmptied);
    assert.equal((await server.list()).length, before);
  });

  it('leaves nothing behind of a connection that breaks', async () => {
    const body = multipart([filePart('filename="cv.pdf"')], { close: false });
    const socket = connect(new URL(server.origin).port, '127.0.0.1');
    socket.write(rawRequest(body, 90_000));
    await until(() => !isEmptied());
    socket.destroy();
    await until(isEmptied);
  });

  it('says at once that the disk fails, and takes the next one', async () => {
    const incoming = join(server.data, 'incoming');
    renameSync(incoming, `${incoming}-gone`);
    const refused = await post(form({ resume: pdf('cv.pdf', 90_000) }));
    renameSync(`${incoming}-gone`, incoming);
    assert.equal(refused.status, 500, await refused.clone().text());
    await accept(form({ resume: pdf('cv.pdf', 90_000) }));
  });

  it('finds the boundary only where it stands alone', async () => {
    const bytes = rawRequest(
      multipart([...minimal, filePart('filename="cv.pdf"', '%PDF-1.7 --b --b--')]),
    );
    assert.match(await sendRaw(server.origin, bytes), /^HTTP\/1\.1 201 /);
  });

  it('ends a body that trickles, while others are served', async () => {
    assert.match(await trickled, /^HTTP\/1\.1 408 /);
  });

  it('takes applications from exactly the sites that are set, and from its own', async () => {
    for (const origin of [
      'https://evil.example',
      `${site}.evil.example`,
      'http://careers.example',
      'null',
    ]) {
      const response = await post(form(), { origin });
      assert.equal(response.status, 403, origin);
      assert.equal(response.headers.get('access-control-allow-origin'), null);
    }
    for (const origin of [site, server.origin]) {
      const response = await post(form(), { origin });
      assert.equal(response.status, 201);
      assert.equal(response.headers.get('access-control-allow-origin'), origin);
      assert.match(response.headers.get('vary'), /Origin/);
    }
    const refused = await post(form({ name: '' }), { origin: site });
    assert.equal(refused.headers.get('access-control-allow-origin'), site);
  });

  it('answers the preflight of those sites', async () => {
    const ask = (origin) =>
      fetch(`${server.origin}/applications`, { method: 'OPTIONS', headers: { origin } });
    const allowed = await ask(site);
    assert.equal(allowed.status, 204);
    assert.equal(allowed.headers.get('access-control-allow-origin'), site);
    assert.match(allowed.headers.get('access-control-allow-headers'), /Idempotency-Key/);
    const refused = await ask('https://evil.example');
    assert.equal(refused.status, 403);
    assert.equal(refused.headers.get('access-control-allow-origin'), null);
  });

  it('is healthy and ready, and has nothing else', async () => {
    assert.equal((await fetch(`${server.origin}/healthz`)).status, 200);
    assert.equal((await fetch(`${server.origin}/readyz`)).status, 200);
    assert.equal((await fetch(`${server.origin}/applications`)).status, 405);
    assert.equal((await fetch(`${server.origin}/../../etc/passwd`)).status, 404);
  });

  it('refuses a second server on the same folder', async () => {
    const { status, stderr } = await serverCommand(['--port', '0', '--data', server.data]);
    assert.equal(status, 1);
    assert.match(stderr, /Another open-roles-server works in/);
  });

  it('exports all applications, whole, and as a table without formulas', async () => {
    const { id } = await accept(
      form({
        name: '=HYPERLINK("http://x.example")',
        story: 'one\r\n"two", three',
        resume: pdf('a.pdf'),
      }),
    );
    const lines = (await server.command('export')).stdout.toString().trim().split('\n');
    const records = lines.map(JSON.parse);
    assert.deepEqual(
      records.map((record) => record.id),
      (await server.list()).map((entry) => entry.id),
    );
    assert.deepEqual(records[0], await server.show(id));
    const table = (await server.command('export', '--csv')).stdout.toString();
    assert.match(
      table,
      /^\uFEFF"id","reference","time","posting","postingTitle","name","email",.*"story"/,
    );
    assert.ok(table.includes(`"'=HYPERLINK(""http://x.example"")"`));
    assert.ok(table.includes('"one\r\n""two"", three"'));
    assert.doesNotMatch(table, /"[=+@-]/);
    assert.doesNotMatch(table + lines.join(''), /rare/);
  });

  it('erases an application everywhere', async () => {
    const key = { 'idempotency-key': crypto.randomUUID() };
    const { id } = await accept(form({ resume: pdf('erase.pdf', 77) }), key);
    const [file] = (await server.show(id)).files;
    const stored = () => readdirSync(join(server.data, 'files'), { recursive: true }).join(' ');
    assert.match(stored(), new RegExp(file.id));
    assert.match((await server.command('show', id)).stdout.toString(), /erase\.pdf \(77 bytes\)/);
    assert.equal((await server.command('erase', id)).status, 0);
    assert.equal((await server.command('show', id)).status, 1);
    assert.ok((await server.list()).every((entry) => entry.id !== id));
    assert.doesNotMatch(stored(), new RegExp(file.id));
  });

  it('keeps what it has through an end by SIGTERM and by SIGKILL', async () => {
    const ids = (await server.list()).map(({ id }) => id);
    assert.equal(await server.end('SIGTERM'), 0);
    const again = await startServer(['--rate-limit', '1000'], { data: server.folder });
    const answer = await fetch(`${again.origin}/applications`, { method: 'POST', body: form() });
    const { id } = await answer.json();
    await again.end('SIGKILL');
    // The commands open the database themselves now, after what the killed process left.
    const { stdout } = await server.command('list', '--json');
    const lines = stdout.toString().trim().split('\n').map(JSON.parse);
    assert.deepEqual(lines.map((entry) => entry.id).sort(), [...ids, id].sort());
  });

  it('has seen every answer that it describes, but those of other tests and of a failing machine', () => {
    const unseen = contract.unseen().filter((answer) => answer.startsWith('post'));
    assert.deepEqual(
      unseen.map((answer) => answer.split(' ').at(-1)),
      ['408', '429', '507'],
    );
  });

  it('writes no personal data into its log', () => {
    assert.match(server.log, /"route":"\/applications","status":201/);
    assert.doesNotMatch(server.log, /Ingrid|knots|Lebenslauf|rare/);
    assert.match(server.output, /^listening on http:\/\/127\.0\.0\.1:\d+\n$/);
  });
});

/** Lets so many bytes through. */
function take(bytes) {
  let left = bytes;
  return new TransformStream({
    transform(chunk, controller) {
      if (left > 0) controller.enqueue(chunk);
      left -= chunk.length;
      if (left <= 0) controller.terminate();
    },
  });
}

describe('the server limits rates', () => {
  let server;
  before(async () => {
    server = await startServer(['--rate-limit', '2', '--behind-proxy']);
  });
  after(() => server?.stop());

  it('says when to come again, to each address apart', async () => {
    const post = (address) =>
      fetch(`${server.origin}/applications`, {
        method: 'POST',
        body: form(),
        headers: { 'x-forwarded-for': `198.51.100.1, ${address}` },
      });
    assert.equal((await post('192.0.2.1')).status, 201);
    assert.equal((await post('192.0.2.1')).status, 201);
    const third = await post('192.0.2.1');
    assert.equal(third.status, 429);
    assert.ok(Number(third.headers.get('retry-after')) > 0);
    assert.equal((await post('192.0.2.2')).status, 201);
  });
});

describe('the command line of the server', () => {
  const mail = {
    SMTP_URL: 'smtp://mail.example',
    MAIL_FROM: 'a@b.example',
    MAIL_TO: 'a@b.example',
  };
  for (const [what, args, reason, env] of [
    ['an origin with a path', ['--allow-origin', 'https://a.example/jobs'], /no origin/],
    ['a size that is none', ['--max-file-size', 'big'], /no size/],
    ['a port that is none', ['--port', 'http'], /no port/],
    ['an unknown option', ['--colour'], /--colour/],
    ['an unknown command', ['sing'], /no command "sing"/],
    ['two feeds of one name', ['--feed', 'a/jobs.json', '--feed', 'b/jobs.json'], /two are called/],
    ['a switch that is neither on nor off', [], /neither 1 nor 0/, { BEHIND_PROXY: 'yes' }],
    ['a mail server without a scheme', [], /SMTP_URL/, { ...mail, SMTP_URL: 'localhost' }],
    ['a mailbox that is none', [], /MAIL_TO: "jobs"/, { ...mail, MAIL_TO: 'jobs' }],
  ]) {
    it(`refuses ${what}`, async () => {
      const { status, stderr } = await serverCommand(args, { env });
      assert.equal(status, 2);
      assert.match(stderr, reason);
    });
  }

  for (const [what, args, env, reason] of [
    ['a folder that is a file', ['--data', import.meta.filename], {}, /folder .*--data.*EEXIST/],
    [
      'a folder below one where nothing can be made',
      ['--data', '/proc/a/b'],
      {},
      /folder .*--data/,
    ],
    [
      'a database that does not answer',
      ['--data', join(makeFolder().path, 'data')],
      { DATABASE_URL: 'postgres://user:secret@127.0.0.1:9/x' },
      /DATABASE_URL names \(ECONNREFUSED\)/,
    ],
  ]) {
    it(`says what it cannot start with: ${what}`, async () => {
      const { status, stderr } = await serverCommand(['--port', '0', ...args], { env });
      assert.equal(status, 1);
      assert.match(stderr, reason);
      assert.doesNotMatch(stderr, /secret/);
    });
  }

  it('puts a feed that cannot be read into the log at once', async () => {
    const server = await startServer(['--feed', '/nowhere/jobs.json']);
    await until(() => /"event":"feed failed","target":"jobs","error":"ENOENT"/.test(server.log));
    await server.stop();
  });

  it('explains itself', async () => {
    const { status, stdout } = await serverCommand(['--help']);
    assert.equal(status, 0);
    assert.match(stdout.toString(), /--allow-origin/);
    assert.match((await serverCommand(['help', 'erase'])).stdout.toString(), /erase ID/);
    assert.match((await serverCommand(['-V'])).stdout.toString(), /^\d+\.\d+\.\d+\n$/);
  });
});
