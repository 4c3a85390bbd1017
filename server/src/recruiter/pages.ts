import { html, raw } from 'hono/html';
import { style } from './style.js';

/** A piece of a page, in which all that came from outside is escaped. */
export type Html = ReturnType<typeof html>;

/** Where the pages are. */
export const home = '/recruiter';

/** What shows that a form comes from these pages. */
export function hiddenToken(token: string): Html {
  return html`<input type="hidden" name="token" value="${token}" />`;
}

const styleElement = raw(`<style>${style}</style>`);

/** A whole page. `formToken`: none where nobody is signed in. */
export function page(title: string, formToken: string | undefined, content: Html): Html {
  const header =
    formToken === undefined
      ? ''
      : html`<header>
          <a href="${home}">All applications</a>
          <form method="post" action="${home}/sign-out">
            ${hiddenToken(formToken)}<button>Sign out</button>
          </form>
        </header>`;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>${title} – Open Roles</title>
        ${styleElement}
      </head>
      <body>
        ${header}
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`;
}

const times = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'UTC',
});

/** A time, for people and machines. */
export function timeOf(iso: string): Html {
  return html`<time datetime="${iso}">${times.format(new Date(iso))} UTC</time>`;
}

/** A number and what it counts. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
