import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { bodyLimit } from 'hono/body-limit';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { downloadHeaders } from '../http/download.js';
import type { Log } from '../http/log.js';
import { assertOrigin } from '../http/origins.js';
import { asProblem, errorCode, Problem } from '../http/problem.js';
import { allApplications, exportLines, exportTable } from '../manage/export-applications.js';
import { listOfPosting, listPostings } from '../manage/list-by-posting.js';
import { eraseEverywhere, findApplication } from '../manage/manage-applications.js';
import type { Management } from '../manage/management-app.js';
import { listDeliveries, retryDelivery } from '../manage/manage-deliveries.js';
import type { FindPosting } from '../postings/find-posting.js';
import { answerWords } from './answer-words.js';
import { applicationPage, erasePage } from './application-pages.js';
import { pageSize, postingPage, postingsPage, postingAddress } from './list-pages.js';
import { home } from './pages.js';
import { Sessions } from './session.js';
import { problemPage, signInPage } from './sign-in-page.js';
import { contentPolicy } from './style.js';

/** What the pages work with. */
export interface RecruiterParts extends Management {
  findPosting: FindPosting;
  log: Log;
  /** What opens them. */
  token: string;
  /** Refuses who tries too often. */
  limitSignIns: (request: IncomingMessage) => Promise<void>;
}

const cookie = 'recruiter';

/** Bytes of the largest form. */
const largestForm = 10_000;

/** What these pages know of a request. */
export type Environment = { Bindings: HttpBindings; Variables: { formToken: string } };

/**
 * The pages for those who read applications, without a script. The token is typed into a form and never in an
 * address; what a form changes needs the session and what only these pages know.
 */
export function createRecruiterApp(parts: RecruiterParts): Hono<Environment> {
  const sessions = new Sessions(parts.token);
  const app = new Hono<Environment>();
  app.use(async (c, next) => {
    await next();
    const { headers } = c.res;
    if (!headers.has('Content-Security-Policy')) {
      headers.set('Content-Security-Policy', contentPolicy);
    }
    headers.set('Cache-Control', 'no-store');
    headers.set('X-Content-Type-Options', 'nosniff');
    headers.set('Referrer-Policy', 'same-origin');
    headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  });
  app.onError((error, c) => {
    const problem = asProblem(error);
    const { status, message } = problem;
    if (problem !== error) parts.log({ event: 'failure', error: errorCode(error) });
    return c.html(problemPage(message, c.get('formToken')), status as ContentfulStatusCode);
  });
  addSigningIn(app, sessions, parts);
  addPages(app, parts);
  addActions(app, parts);
  return app;
}

/** Everything after this needs a session. */
function addSigningIn(app: Hono<Environment>, sessions: Sessions, parts: RecruiterParts): void {
  // Forms hold a token. Nobody else's body is read into memory.
  app.use(
    bodyLimit({
      maxSize: largestForm,
      onError: () => {
        throw new Problem(413, 'This is no form of these pages.');
      },
    }),
  );
  const asOwnForm = (c: Context<Environment>): void => {
    assertOrigin(c.req.header('origin'), c.req.header('host'), []);
  };
  app.post('/sign-in', async (c) => {
    asOwnForm(c);
    await parts.limitSignIns(c.env.incoming);
    const { token } = await c.req.parseBody();
    if (typeof token !== 'string' || !sessions.isToken(token.trim())) {
      return c.html(signInPage(true), 401);
    }
    const { value, maxAge } = sessions.start();
    const secure = c.req.header('x-forwarded-proto') === 'https';
    setCookie(c, cookie, value, { path: home, httpOnly: true, sameSite: 'Strict', secure, maxAge });
    return c.redirect(home, 303);
  });
  app.use(async (c, next) => {
    const session = getCookie(c, cookie);
    if (!sessions.isSignedIn(session)) {
      c.res = await c.html(signInPage(false), 401);
      return;
    }
    c.set('formToken', sessions.formToken(session));
    if (c.req.method === 'POST') {
      asOwnForm(c);
      const { token } = await c.req.parseBody();
      if (!sessions.isFormToken(session, token)) {
        throw new Problem(403, 'This was not sent from the page. Go back, and try again.');
      }
    }
    await next();
  });
  app.post('/sign-out', (c) => {
    deleteCookie(c, cookie, { path: home });
    return c.redirect(home, 303);
  });
}

function addPages(
  app: Hono<Environment>,
  { database: { db }, files, findPosting }: RecruiterParts,
): void {
  const find = async (id: string) => {
    const application = await findApplication(db, id);
    if (!application)
      throw new Problem(404, 'There is no such application. It may have been erased.');
    return application;
  };
  app.get('/', async (c) => c.html(postingsPage(await listPostings(db), c.get('formToken'))));
  app.get('/postings/:id', async (c) => {
    const id = c.req.param('id');
    const [posting] = await listPostings(db, id);
    // The last of its applications was erased.
    if (!posting) return c.redirect(home, 303);
    const number = /^[1-9]\d{0,5}$/u.test(c.req.query('page') ?? '')
      ? Number(c.req.query('page'))
      : 1;
    const range = { offset: (number - 1) * pageSize, limit: pageSize };
    const applications = await listOfPosting(db, id, range);
    return c.html(postingPage(posting, applications, number, c.get('formToken')));
  });
  app.get('/applications/:id', async (c) => {
    const application = await find(c.req.param('id'));
    const [deliveries, words] = await Promise.all([
      listDeliveries(db, application.id),
      answerWords(findPosting, application.posting),
    ]);
    return c.html(applicationPage({ application, deliveries, words }, c.get('formToken')));
  });
  app.get('/applications/:id/files/:file', async (c) => {
    const { files: all } = await find(c.req.param('id'));
    const file = all.find(({ id }) => id === c.req.param('file'));
    if (!file) throw new Problem(404, 'The application has no such file.');
    const content = Readable.toWeb(await files.read(file.id)) as ReadableStream;
    return new Response(content, { headers: downloadHeaders(file.name) });
  });
  app.get('/applications/:id/erase', async (c) =>
    c.html(erasePage(await find(c.req.param('id')), c.get('formToken'))),
  );
  const download = (name: string, lines: AsyncIterable<string>): Response =>
    new Response(
      Readable.toWeb(
        Readable.from(lines).map((line: string) => Buffer.from(line)),
      ) as ReadableStream,
      {
        headers: downloadHeaders(name),
      },
    );
  app.get('/export.csv', () => download('applications.csv', exportTable(allApplications(db))));
  app.get('/export.jsonl', () => download('applications.jsonl', exportLines(allApplications(db))));
}

function addActions(app: Hono<Environment>, parts: RecruiterParts): void {
  const { db } = parts.database;
  app.post('/applications/:id/erase', async (c) => {
    const application = await findApplication(db, c.req.param('id'));
    if (!application) return c.redirect(home, 303);
    await eraseEverywhere(parts, application.id);
    return c.redirect(postingAddress(application.posting), 303);
  });
  app.post('/deliveries/:id/retry', async (c) => {
    const application = await retryDelivery(db, c.req.param('id'));
    if (application === undefined) throw new Problem(404, 'There is no such delivery.');
    parts.wake?.();
    return c.redirect(`${home}/applications/${application}`, 303);
  });
}
