import { html } from 'hono/html';
import type { DeliveryEntry } from '../manage/manage-deliveries.js';
import type { ApplicationRecord } from '../manage/manage-applications.js';
import { postingAddress } from './list-pages.js';
import { counted, hiddenToken, home, page, timeOf, type Html } from './pages.js';
import { stateWords } from './state-words.js';

/** What an answer's question and options are called, where the feed says so. */
export interface AnswerWords {
  label: string;
  options: ReadonlyMap<string, string>;
}

/** What one application's page shows. */
export interface ShownApplication {
  application: ApplicationRecord;
  deliveries: readonly DeliveryEntry[];
  /** By the name that the answer was sent with. */
  words: ReadonlyMap<string, AnswerWords>;
}

/** Shown elsewhere on the page. */
const shown: ReadonlySet<string> = new Set(['posting_id', 'posting_title', 'name', 'email']);

/** One application, whole. */
export function applicationPage(
  { application, deliveries, words }: ShownApplication,
  formToken: string,
): Html {
  const { id, reference, posting, postingTitle, time, name, email, files } = application;
  const answers = application.answers
    .filter(([field]) => !shown.has(field))
    .map(([field, values]) => {
      const { label = field, options } = words.get(field) ?? {};
      return pair(label, values.map((value) => options?.get(value) ?? value).join('\n'));
    });
  const unchecked = application.isChecked
    ? ''
    : html`<p>The answers were not checked: the questions of the job were not known then.</p>`;
  return page(
    name || reference,
    formToken,
    html`<p>
        Applied ${timeOf(time)} for
        <a href="${postingAddress(posting)}">${postingTitle || posting}</a>.
      </p>
      ${unchecked}
      <dl>${pair('Reference', reference)}${pair('Name', name)}${pair('Email', email)}${answers}</dl>
      <h2>Files</h2>
      ${fileList(id, files, words)}
      <h2>Passing on</h2>
      ${deliveryList(deliveries, formToken)}
      <h2>Erase</h2>
      <p>
        <a href="${home}/applications/${id}/erase">Erase this application…</a>
      </p>`,
  );
}

function pair(label: string, value: string): Html {
  return html`<dt>${label}</dt>
    <dd><span class="text">${value}</span></dd>`;
}

function fileList(
  id: string,
  files: ApplicationRecord['files'],
  words: ShownApplication['words'],
): Html {
  if (files.length === 0) return html`<p>None.</p>`;
  const rows = files.map(
    (file) =>
      html`<li>
        <a href="${home}/applications/${id}/files/${file.id}" download>${file.name}</a>
        <div class="facts">
          <span>${words.get(file.field)?.label ?? file.field}</span>
          <span>${Math.ceil(file.size / 1000)} kB</span>
        </div>
      </li>`,
  );
  return html`<p>Anybody can send a file: open it with care.</p>
    <ul class="rows">
      ${rows}
    </ul>`;
}

function deliveryList(deliveries: readonly DeliveryEntry[], formToken: string): Html {
  if (deliveries.length === 0) return html`<p>It goes nowhere else.</p>`;
  const rows = deliveries.map(
    ({ id, target, state, attempts, error, time }) =>
      html`<li>
        <strong>${target}</strong>
        <div class="facts">
          <span class="${state}">${stateWords[state]}</span>
          <span>${timeOf(time)}</span>
          <span>${counted(attempts, 'try', 'tries')}</span>
          ${error === null ? '' : html`<span>${error}</span>`}
        </div>
        ${
          state === 'delivered'
            ? ''
            : html`<form method="post" action="${home}/deliveries/${id}/retry">
                ${hiddenToken(formToken)}<button aria-label="Try now: ${target}">Try now</button>
              </form>`
        }
      </li>`,
  );
  return html`<ul class="rows">
    ${rows}
  </ul>`;
}

/** Asks before an application is erased. */
export function erasePage({ id, name, reference }: ApplicationRecord, formToken: string): Html {
  return page(
    `Erase the application of ${name || reference}?`,
    formToken,
    html`<p>
        Its answers, its files and what waits to be passed on are removed for good. What was passed
        on already stays where it went, and voluntary answers stay where they are: nothing in them
        leads to anybody.
      </p>
      <form method="post" action="${home}/applications/${id}/erase" class="actions">
        ${hiddenToken(formToken)}<button>Erase for good</button>
        <a href="${home}/applications/${id}">Keep it</a>
      </form>`,
  );
}
