// The pages for those who read applications: who may open them, what they show, and what they change.
import assert from 'node:assert/strict';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { makeFolder } from './support/command-line.mjs';
import { serverCommand, startServer, until } from './support/server.mjs';

const token = 'a-token-that-nobody-can-guess-0123456789';

const feed = {
  version: '1',
  postings: [
    {
      id: 'rope/1 ä',
      title: 'Rope <b>maker</b>',
      status: 'open',
      locations: [],
      applicantLocationRequirements: [],
      employmentTypes: [],
      salaries: [],
      description: '',
      tags: [],
      custom: {},
      questions: [
        {
          id: 'knot',
          label: 'Best knot',
          type: 'single',
          required: false,
          options: [{ value: '7', label: 'Bowline' }],
        },
      ],
    },
  ],
};

/** A browser without a script: keeps its cookie, and sends forms as the page has them. */
function visitor(origin) {
  const kept = { cookie: '', setCookie: '' };
  const ask = async (path, init = {}) => {
    const response = await fetch(new URL(path, origin), {
      redirect: 'manual',
      ...init,
      headers: { ...(kept.cookie && { cookie: kept.cookie }), ...init.headers },
    });
    const set = response.headers.get('set-cookie');
    if (set) [kept.setCookie, kept.cookie] = [set, set.split(';')[0]];
    return response;
  };
  const get = async (path) => {
    const response = await ask(path);
    return { response, text: await response.text() };
  };
  const post = (path, fields, headers = { origin }) =>
    ask(path, { method: 'POST', body: new URLSearchParams(fields), headers });
  /** Sends the form of a page whose action ends so. */
  const submit = async (path, end) => {
    const { text } = await get(path);
    const form = [...text.matchAll(/<form[^>]*action="([^"]+)"[^>]*>(.*?)<\/form>/gs)].find(
      ([, action]) => action.endsWith(end),
    );
    assert.ok(form, `${path} has a form for ${end}`);
    const [, value] = /name="token"\s+value="([^"]+)"/.exec(form[2]) ?? [];
    return post(form[1], { token: value });
  };
  return { kept, ask, get, post, submit, signIn: () => post('/recruiter/sign-in', { token }) };
}

describe('the pages for recruiters', () => {
  const folder = makeFolder();
  let place;
  let server;
  let someone;
  before(async () => {
    writeFileSync(join(folder.path, 'jobs.json'), JSON.stringify(feed));
    place = createServer((request, response) => {
      request.resume();
      response.writeHead(place.status ?? 503).end();
    });
    await new Promise((resolve) => place.listen(0, '127.0.0.1', resolve));
    server = await startServer(['--feed', join(folder.path, 'jobs.json')], {
      env: {
        RECRUITER_TOKEN: token,
        WEBHOOK_URL: `http://127.0.0.1:${place.address().port}/hook`,
        WEBHOOK_SECRET: `whsec_${Buffer.alloc(32, 7).toString('base64')}`,
      },
    });
    someone = visitor(server.origin);
    assert.equal((await someone.signIn()).status, 303);
  });
  after(async () => {
    await server?.stop();
    place?.close();
    folder.remove();
  });

  const apply = async (changes = {}) => {
    const body = new FormData();
    const fields = {
      posting_id: 'rope/1 ä',
      name: 'Ingrid <img src=x onerror=alert(1)>',
      email: 'ingrid@knots.example',
      knot: '7',
      note: '=HYPERLINK("x")\n"two"',
      resume: new File(['%PDF-1.7 knots'], 'cv "Åse".pdf'),
      self_identification: '{"gender":"a-rare-answer"}',
      ...changes,
    };
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    const response = await fetch(`${server.origin}/applications`, { method: 'POST', body });
    assert.equal(response.status, 201, await response.clone().text());
    return (await response.json()).id;
  };

  it('show nothing to who is not signed in', async () => {
    const id = await apply();
    const stranger = visitor(server.origin);
    for (const path of ['', '/export.csv', `/applications/${id}`, `/applications/${id}/files/x`]) {
      const { response, text } = await stranger.get(`/recruiter${path}`);
      assert.equal(response.status, 401);
      assert.match(text, /<label for="token">/);
      assert.doesNotMatch(text, /Ingrid|Rope/);
    }
    for (const cookie of ['recruiter=x', `recruiter=9999999999999.x.${token}`, 'recruiter=..']) {
      const response = await stranger.ask('/recruiter', { headers: { cookie } });
      assert.equal(response.status, 401);
    }
    assert.equal((await stranger.post(`/recruiter/applications/${id}/erase`, {})).status, 401);
    assert.equal((await server.list()).length, 1);
  });

  it('open with the token, which stays out of addresses, cookies and the log', async () => {
    const stranger = visitor(server.origin);
    const wrong = await stranger.post('/recruiter/sign-in', { token: 'wrong' });
    assert.equal(wrong.status, 401);
    assert.match(await wrong.text(), /role="alert"/);
    const right = await stranger.signIn();
    assert.equal(right.headers.get('location'), '/recruiter');
    const { setCookie } = stranger.kept;
    assert.match(setCookie, /Path=\/recruiter/);
    assert.match(setCookie, /HttpOnly/);
    assert.match(setCookie, /SameSite=Strict/);
    assert.doesNotMatch(setCookie, new RegExp(token));
    assert.equal((await stranger.get('/recruiter')).response.status, 200);
    await stranger.submit('/recruiter', '/sign-out');
    assert.equal((await stranger.get('/recruiter')).response.status, 401);
    assert.doesNotMatch(server.log, new RegExp(token));
  });

  it('read no body that is larger than their forms, with a length or without', async () => {
    const stranger = visitor(server.origin);
    const large = await stranger.post('/recruiter/sign-in', { token: 'x'.repeat(20_000) });
    assert.equal(large.status, 413);
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(10_000).fill(97)),
    });
    const response = await stranger
      .ask('/recruiter/sign-in', {
        method: 'POST',
        body: endless,
        duplex: 'half',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      })
      .catch(() => undefined);
    assert.ok(response === undefined || response.status === 413);
    assert.equal((await stranger.get('/recruiter')).response.status, 401);
  });

  it('ask to be sent with https where the proxy has it', async () => {
    const stranger = visitor(server.origin);
    const headers = { origin: server.origin, 'x-forwarded-proto': 'https' };
    await stranger.post('/recruiter/sign-in', { token }, headers);
    assert.match(stranger.kept.setCookie, /Secure/);
  });

  it('take no form that another page sends', async () => {
    const id = await apply();
    const path = `/recruiter/applications/${id}/erase`;
    assert.equal((await someone.post(path, {})).status, 403);
    assert.equal((await someone.post(path, { token: 'guessed' })).status, 403);
    const { text } = await someone.get(path);
    const [, value] = /name="token"\s+value="([^"]+)"/.exec(text);
    const other = { origin: 'http://127.0.0.1:1' };
    assert.equal((await someone.post(path, { token: value }, other)).status, 403);
    assert.equal(
      (await visitor(server.origin).post('/recruiter/sign-in', { token }, other)).status,
      403,
    );
    assert.ok((await server.list()).some((entry) => entry.id === id));
  });

  it('list applications by posting, with what was typed as text', async () => {
    const id = await apply();
    const { response, text } = await someone.get('/recruiter');
    assert.match(text, /Rope &lt;b&gt;maker/);
    const policy = response.headers.get('content-security-policy');
    assert.match(policy, /^default-src 'none'; style-src 'sha256-/);
    assert.match(policy, /form-action 'self'; frame-ancestors 'none'/);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    const [, posting] = /href="(\/recruiter\/postings\/[^"]+)"/.exec(text);
    const { text: list } = await someone.get(posting);
    assert.match(list, new RegExp(`href="/recruiter/applications/${id}"`));
    assert.match(list, /Ingrid &lt;img src=x/);
    assert.doesNotMatch(text + list, /<img|<script/);
  });

  it('show one application with the words of its questions, and its files as downloads', async () => {
    const id = await apply();
    const { text } = await someone.get(`/recruiter/applications/${id}`);
    assert.match(text, /Best knot<\/dt>\s*<dd><span class="text">Bowline/);
    assert.doesNotMatch(text, /rare|<img/);
    const [, address] = /href="([^"]+\/files\/[^"]+)"/.exec(text);
    const { response, text: content } = await someone.get(address);
    assert.equal(content, '%PDF-1.7 knots');
    assert.match(
      response.headers.get('content-disposition'),
      /^attachment; filename="cv __se_\.pdf"/,
    );
    assert.equal(response.headers.get('content-type'), 'application/octet-stream');
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    assert.match(response.headers.get('content-security-policy'), /sandbox/);
  });

  it('try a delivery anew', async () => {
    const id = await apply();
    await until(
      async () =>
        (await server.deliveries()).find(
          (one) => one.application === id && one.error === 'HTTP 503',
        ),
      'a try in vain',
    );
    const { text } = await someone.get(`/recruiter/applications/${id}`);
    assert.match(text, /waiting to be passed on/);
    assert.match(text, /HTTP 503/);
    place.status = 200;
    const response = await someone.submit(`/recruiter/applications/${id}`, '/retry');
    assert.equal(response.headers.get('location'), `/recruiter/applications/${id}`);
    await until(
      async () =>
        (await server.deliveries()).find(
          (one) => one.application === id && one.state === 'delivered',
        ),
      'a delivery',
    );
  });

  it('erase one, after they asked', async () => {
    const id = await apply({ note: 'to be erased' });
    const path = `/recruiter/applications/${id}/erase`;
    assert.match((await someone.get(path)).text, /Erase for good/);
    assert.ok((await server.list()).some((entry) => entry.id === id));
    assert.equal((await someone.submit(path, '/erase')).status, 303);
    assert.ok((await server.list()).every((entry) => entry.id !== id));
    const { response, text } = await someone.get(`/recruiter/applications/${id}`);
    assert.equal(response.status, 404);
    assert.match(text, /<h1>/);
  });

  it('export all, in which nothing becomes a formula', async () => {
    const { response, text } = await someone.get('/recruiter/export.csv');
    assert.match(response.headers.get('content-disposition'), /applications\.csv/);
    assert.match(text, /"'=HYPERLINK\(""x""\)\r?\n""two"""/);
    const lines = (await someone.get('/recruiter/export.jsonl')).text.trim().split('\n');
    assert.equal(lines.length, (await server.list()).length);
    assert.doesNotMatch(text + lines, /rare/);
  });

  it('leave nothing of an application in the log', () => {
    assert.match(server.log, /"route":"\/recruiter\/applications\/:id"/);
    assert.doesNotMatch(server.log, /Ingrid|knots|rope|Bowline|HYPERLINK/);
  });

  it('let nobody try tokens without end', async () => {
    const stranger = visitor(server.origin);
    const statuses = [];
    for (let count = 0; count < 40; count += 1) {
      statuses.push(
        (await stranger.post('/recruiter/sign-in', { token: `guess ${count}` })).status,
      );
    }
    assert.equal(statuses.at(-1), 429);
    assert.equal((await stranger.signIn()).status, 429);
  });
});

describe('the token of the pages for recruiters', () => {
  it('is made and kept where only this machine can ask, in a file for its own user', async () => {
    const server = await startServer();
    try {
      const path = join(server.data, 'recruiter-token');
      const made = readFileSync(path, 'utf8').trim();
      assert.ok(made.length >= 32);
      assert.equal(statSync(path).mode & 0o077, 0);
      const one = visitor(server.origin);
      assert.equal((await one.post('/recruiter/sign-in', { token: made })).status, 303);
      await server.end();
      const again = await startServer([], { data: server.folder });
      assert.equal(readFileSync(path, 'utf8').trim(), made);
      await again.end();
      assert.doesNotMatch(server.log + again.log + server.output, new RegExp(made));
    } finally {
      await server.stop();
    }
  });

  it('has to be set where others can ask; without it there are no such pages', async () => {
    for (const args of [['--host', '0.0.0.0'], ['--behind-proxy']]) {
      const server = await startServer(args);
      try {
        const { port } = new URL(server.origin);
        assert.equal((await fetch(`http://127.0.0.1:${port}/recruiter`)).status, 404);
      } finally {
        await server.stop();
      }
    }
    const { status, stderr } = await serverCommand(['--port', '0'], {
      env: { RECRUITER_TOKEN: 'short' },
    });
    assert.equal(status, 2);
    assert.match(stderr, /RECRUITER_TOKEN/);
  });
});
