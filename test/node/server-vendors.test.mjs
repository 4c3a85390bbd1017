// Applications passed on to applicant tracking systems: one contract for all of them, held against stand-ins.
import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { ashbyTarget } from '../../server/dist/deliver/vendors/ashby.js';
import { greenhouseTarget } from '../../server/dist/deliver/vendors/greenhouse.js';
import { leverTarget } from '../../server/dist/deliver/vendors/lever.js';
import { recruiteeTarget } from '../../server/dist/deliver/vendors/recruitee.js';
import { smartRecruitersTarget } from '../../server/dist/deliver/vendors/smartrecruiters.js';
import { serverCommand, startServer, until } from './support/server.mjs';
import { startVendor, vendorKey } from './support/vendors.mjs';

const application = {
  id: '7f3c6a52-3f0e-4a94-9d0c-000000000001',
  posting: '101',
  postingTitle: 'Rope maker',
  name: 'Ingrid Marie Åse',
  email: 'ingrid@knots.example',
  answers: Object.entries({
    posting_id: ['101'],
    posting_title: ['Rope maker'],
    name: ['Ingrid Marie Åse'],
    email: ['ingrid@knots.example'],
    phone: ['+47 55 00 00 00'],
    linkedinUrl: ['https://linkedin.example/in/ingrid'],
    question_7: ['Bowline\nand hitch'],
    question_8: ['red', 'blue'],
    question_9: ['yes'],
    'favourite sea': ['North'],
    'consents[terms]': ['true'],
    'consents[gdpr_processing_consent_given]': ['true'],
    'consents[gdpr_retention_consent_given]': ['false'],
    'consents[marketing]': ['true'],
    'consents[SMART_CRM]': ['false'],
    'source[gh_src]': ['abc'],
    'source[utm_source]': ['board'],
    consent_record: ['[{"id":"terms"}]'],
  }),
  files: [
    {
      id: 'f1',
      field: 'resume',
      name: 'Lebenslauf Åse.pdf',
      mediaType: 'application/pdf',
      size: 4,
    },
    { id: 'f2', field: 'portfolio', name: 'knots.png', mediaType: 'image/png', size: 3 },
  ],
};
const contents = { f1: '%PDF', f2: 'PNG' };
const delivery = (changes = {}) => ({
  id: '7f3c6a52-3f0e-4a94-9d0c-000000000002',
  application: { ...application, ...changes },
  readFile: async (id) => Readable.from([contents[id]]),
});

const question = (index, id) => [
  `candidate[open_question_answers_attributes][${index}][open_question_id]`,
  [id],
];
const answer = (index, name, values) => [
  `candidate[open_question_answers_attributes][${index}]${name}`,
  values,
];

/** What each system is to get of the application above, and how much of it has no place there. */
const cases = {
  greenhouse: {
    make: greenhouseTarget,
    takes: {
      first_name: ['Ingrid Marie'],
      last_name: ['Åse'],
      email: ['ingrid@knots.example'],
      phone: ['+47 55 00 00 00'],
      question_7: ['Bowline\nand hitch'],
      'question_8[]': ['red', 'blue'],
      question_9: ['yes'],
      'data_compliance[gdpr_processing_consent_given]': ['true'],
      'data_compliance[gdpr_retention_consent_given]': ['false'],
      mapped_url_token: ['abc'],
      resume: ['Lebenslauf Åse.pdf: %PDF'],
    },
    // two answers, three consents, a file
    leftOut: 6,
  },
  lever: {
    make: leverTarget,
    takes: {
      name: ['Ingrid Marie Åse'],
      email: ['ingrid@knots.example'],
      phone: ['+47 55 00 00 00'],
      'consent[marketing]': ['true'],
      comments: [
        [
          'linkedinUrl: https://linkedin.example/in/ingrid',
          'question_7: Bowline\nand hitch',
          'question_8: red, blue',
          'question_9: yes',
          'favourite sea: North',
          'consents[terms]: true',
          'consents[gdpr_processing_consent_given]: true',
          'consents[gdpr_retention_consent_given]: false',
          'consents[SMART_CRM]: false',
        ].join('\n'),
      ],
      source: ['abc'],
      resume: ['Lebenslauf Åse.pdf: %PDF'],
    },
    // a file
    leftOut: 1,
    // What it answers to what it does not take, beside a status.
    refusal: { ok: false, error: 'no' },
  },
  ashby: {
    make: ashbyTarget,
    takes: {
      _systemfield_name: 'Ingrid Marie Åse',
      _systemfield_email: 'ingrid@knots.example',
      _systemfield_phone: '+47 55 00 00 00',
      question_7: 'Bowline\nand hitch',
      question_8: ['red', 'blue'],
      question_9: true,
      terms: true,
      _systemfield_resume: 'Lebenslauf Åse.pdf: %PDF',
      utm: '{"utm_source":"board"}',
    },
    // two answers, four consents, a file
    leftOut: 7,
    refusal: { success: false, errors: ['invalid_input'] },
  },
  smartrecruiters: {
    make: smartRecruitersTarget,
    takes: {
      firstName: 'Ingrid Marie',
      lastName: 'Åse',
      email: 'ingrid@knots.example',
      phoneNumber: '+47 55 00 00 00',
      web: { linkedIn: 'https://linkedin.example/in/ingrid' },
      answers: {
        question_7: ['Bowline\nand hitch'],
        question_8: ['r', 'blue'],
        question_9: ['1'],
      },
      consentDecisions: { SMART_CRM: false },
      resume: 'Lebenslauf Åse.pdf: application/pdf: %PDF',
      attachments: ['knots.png: image/png: PNG'],
    },
    // favourite sea, four consents
    leftOut: 5,
    // It names the candidate whom it took.
    unproven: '{}',
  },
  recruitee: {
    make: recruiteeTarget,
    takes: Object.fromEntries([
      ['candidate[name]', ['Ingrid Marie Åse']],
      ['candidate[email]', ['ingrid@knots.example']],
      ['candidate[phone]', ['+47 55 00 00 00']],
      question(0, 'question_7'),
      answer(0, '[content]', ['Bowline\nand hitch']),
      question(1, 'question_8'),
      answer(1, '[multi_content][]', ['red', 'blue']),
      question(2, 'question_9'),
      answer(2, '[flag]', ['true']),
      question(3, 'terms'),
      answer(3, '[flag]', ['true']),
      ['candidate[cv]', ['Lebenslauf Åse.pdf: %PDF']],
    ]),
    // two answers, four consents, a file
    leftOut: 7,
  },
};
const names = Object.keys(cases);
const reply =
  (status, body = '{}', headers = {}) =>
  () => ({ status, body, headers });

for (const [name, { make, takes, leftOut, refusal, unproven }] of Object.entries(cases)) {
  describe(`an application for ${name}`, () => {
    let vendor;
    let target;
    before(async () => {
      vendor = await startVendor(name);
      target = make({ url: vendor.url, account: vendor.account, key: vendorKey });
    });
    after(() => vendor.close());
    const deliver = (changes) => target.deliver(delivery(changes), AbortSignal.timeout(60_000));
    /** What a failed try says. */
    const failure = async (answer, changes) => {
      vendor.answer = answer;
      const error = await deliver(changes).then(
        () => assert.fail('it was taken'),
        (reason) => reason,
      );
      vendor.answer = undefined;
      return error;
    };

    it('arrives with answers, files, consents and source in the fields of the system', async () => {
      const left = await deliver();
      assert.deepEqual(vendor.taken.at(-1), takes);
      assert.equal(left, leftOut);
    });

    it('arrives with a name of one word, and without a file', async () => {
      await deliver({ name: 'Plato', files: [] });
      const { first_name: first, last_name: last } = vendor.taken.at(-1);
      if (first) assert.deepEqual([first, last], [['Plato'], ['-']]);
      assert.match(JSON.stringify(vendor.taken.at(-1)), /Plato/);
    });

    it('arrives with a file of a long name and no type, by its extension', async () => {
      const [resume] = application.files;
      await deliver({ files: [{ ...resume, name: `${'å'.repeat(251)}.pdf`, mediaType: '' }] });
      assert.match(JSON.stringify(vendor.taken.at(-1)), /å{96,}\.pdf/);
    });

    it('is judged by what the sending itself is answered, whatever was asked before', async () => {
      const before = vendor.requests;
      await deliver();
      const needed = vendor.requests - before;
      const toLast = (answer) => {
        const start = vendor.requests;
        return () => (vendor.requests - start < needed ? undefined : answer());
      };
      const taken = vendor.taken.length;
      assert.equal((await failure(toLast(reply(503)))).isFinal, false);
      assert.equal((await failure(toLast(reply(422)))).isFinal, true);
      for (const body of ['<!doctype html>', '{"ok":tr', ...(unproven ? [unproven] : [])]) {
        assert.equal((await failure(toLast(reply(200, body)))).isFinal, false);
      }
      assert.equal(vendor.taken.length, taken);
    });

    it('waits for another try where that can help', async () => {
      for (const status of [401, 403, 408, 429, 500, 502, 503]) {
        const error = await failure(reply(status));
        assert.deepEqual([error.code, error.isFinal], [`HTTP ${status}`, false]);
      }
      const { retryAfter } = await failure(reply(429, '{}', { 'Retry-After': '17' }));
      assert.equal(retryAfter, 17);
    });

    it('has failed where no try can help', async () => {
      for (const status of [400, 404, 413, 422]) {
        const error = await failure(reply(status));
        assert.deepEqual([error.code, error.isFinal], [`HTTP ${status}`, true]);
      }
      if (refusal) assert.equal((await failure(reply(200, JSON.stringify(refusal)))).isFinal, true);
    });

    it('is not taken for delivered by a page, a cut-off answer or a redirect', async () => {
      for (const body of ['<!doctype html><title>Log in</title>', '{"ok":tr']) {
        assert.equal((await failure(reply(200, body))).isFinal, false);
      }
      const requests = vendor.requests;
      const elsewhere = reply(307, '', { Location: `${vendor.url}/elsewhere` });
      assert.equal((await failure(elsewhere)).code, 'HTTP 307');
      assert.equal(vendor.requests, requests + 1);
    });

    it('leaves nothing of itself or of the key in an error', async () => {
      const echo = ({ body }) => ({ status: 422, body: JSON.stringify({ error: String(body) }) });
      const error = await failure(echo);
      assert.doesNotMatch(
        `${error.message} ${error.stack}`,
        /Ingrid|knots\.example|nobody-may-see/,
      );
    });
  });
}

describe('the server passes applications on to applicant tracking systems', () => {
  let vendors;
  let server;
  before(async () => {
    const started = await Promise.all(names.map(startVendor));
    vendors = Object.fromEntries(names.map((name, index) => [name, started[index]]));
    vendors.lever.perSecond = 2;
    vendors.smartrecruiters.perSecond = 10;
    const { greenhouse, lever, ashby, smartrecruiters, recruitee } = vendors;
    const env = {
      GREENHOUSE_BOARD: greenhouse.account,
      GREENHOUSE_API_KEY: vendorKey,
      GREENHOUSE_URL: greenhouse.url,
      LEVER_SITE: lever.account,
      LEVER_API_KEY: vendorKey,
      LEVER_URL: `${lever.url}/`,
      ASHBY_API_KEY: vendorKey,
      ASHBY_URL: ashby.url,
      SMARTRECRUITERS_COMPANY: smartrecruiters.account,
      SMARTRECRUITERS_API_KEY: vendorKey,
      SMARTRECRUITERS_URL: smartrecruiters.url,
      RECRUITEE_COMPANY: recruitee.account,
      RECRUITEE_URL: recruitee.url,
    };
    server = await startServer([], { env });
  });
  after(async () => {
    await server?.stop();
    for (const vendor of Object.values(vendors ?? {})) vendor.close();
  });

  const apply = async (posting = '101') => {
    const body = new FormData();
    for (const [name, values] of application.answers) {
      for (const value of values) body.append(name, value);
    }
    body.set('posting_id', posting);
    body.append('resume', new File(['%PDF-1.7'], 'cv.pdf'));
    body.append('self_identification', '{"gender":"a-rare-answer"}');
    const response = await fetch(`${server.origin}/applications`, { method: 'POST', body });
    assert.equal(response.status, 201, await response.clone().text());
    return (await response.json()).id;
  };
  const settled = (id, name, state) =>
    until(async () => {
      const all = await server.deliveries();
      const one = all.find((other) => other.application === id && other.target === name);
      return one?.state === state && (state !== 'waiting' || one.error) && one;
    }, `the state ${state} of a delivery to ${name}`);

  it('each once, however one of them fails', async () => {
    vendors.ashby.answer = reply(503);
    const id = await apply();
    await Promise.all(
      names.filter((name) => name !== 'ashby').map((name) => settled(id, name, 'delivered')),
    );
    const waiting = await settled(id, 'ashby', 'waiting');
    assert.equal(waiting.error, 'HTTP 503');
    vendors.ashby.answer = undefined;
    assert.equal((await server.command('deliveries', '--retry', waiting.id)).status, 0);
    await settled(id, 'ashby', 'delivered');
    for (const { taken } of Object.values(vendors)) assert.equal(taken.length, 1);
  });

  it('and gives one up at once that no try can deliver', async () => {
    const id = await apply('102');
    for (const [name, error] of [
      ['greenhouse', 'HTTP 404'],
      ['lever', 'HTTP 404'],
      ['ashby', 'not accepted'],
      ['smartrecruiters', 'HTTP 404'],
      ['recruitee', 'HTTP 404'],
    ]) {
      const failed = await settled(id, name, 'failed');
      assert.deepEqual([failed.error, failed.attempts], [error, 1]);
    }
  });

  it('at the rates that Lever and SmartRecruiters allow', async () => {
    const limited = ['lever', 'smartrecruiters'];
    // The first takes its time on the way: a rate is that of what arrives, not of what was sent.
    for (const name of limited) {
      vendors[name].answer = async () => {
        vendors[name].answer = undefined;
        await delay(500);
      };
    }
    const before = limited.map((name) => vendors[name].taken.length);
    const ids = await Promise.all(Array.from({ length: 6 }, () => apply()));
    for (const [index, name] of limited.entries()) {
      for (const id of ids) await settled(id, name, 'delivered');
      assert.equal(vendors[name].refused, 0, name);
      assert.equal(vendors[name].taken.length, before[index] + ids.length);
    }
  });

  it('and leaves a system alone for as long as that asks for', async () => {
    vendors.greenhouse.answer = reply(429, '{}', { 'Retry-After': '3600' });
    const first = await apply();
    await settled(first, 'greenhouse', 'waiting');
    const requests = vendors.greenhouse.requests;
    vendors.greenhouse.answer = undefined;
    const second = await apply();
    for (const name of names.slice(1)) await settled(second, name, 'delivered');
    assert.equal(vendors.greenhouse.requests, requests);
    const all = await server.deliveries();
    const { state, attempts } = all.find(
      (one) => one.application === second && one.target === 'greenhouse',
    );
    assert.deepEqual([state, attempts], ['waiting', 0]);
  });

  it('with nothing of them, and no key, in the log', () => {
    assert.match(server.log, /"event":"answers left out",.*"target":"greenhouse","count":\d/);
    assert.doesNotMatch(server.log, /Ingrid|knots\.example|Bowline|rare|nobody-may-see/);
    const taken = JSON.stringify(Object.values(vendors).map((vendor) => vendor.taken));
    assert.doesNotMatch(taken, /rare/);
  });

  it('and refuses to start with half of what it needs', async () => {
    for (const [env, reason] of [
      [{ GREENHOUSE_BOARD: 'knots' }, /GREENHOUSE_BOARD .*and GREENHOUSE_API_KEY/],
      [{ LEVER_API_KEY: vendorKey }, /LEVER_SITE .*and LEVER_API_KEY/],
      [{ SMARTRECRUITERS_COMPANY: 'Knots1' }, /SMARTRECRUITERS_COMPANY .*SMARTRECRUITERS_API_KEY/],
      [{ RECRUITEE_COMPANY: 'evil.example/' }, /RECRUITEE_COMPANY/],
      [{ ASHBY_API_KEY: vendorKey, ASHBY_URL: 'ftp://x' }, /ASHBY_URL/],
    ]) {
      const { status, stderr } = await serverCommand(['--port', '0'], { env });
      assert.equal(status, 2);
      assert.match(stderr, reason);
      assert.doesNotMatch(stderr, /nobody-may-see/);
    }
  });
});
