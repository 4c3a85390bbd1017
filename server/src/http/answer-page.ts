import { loadMessages, Localizer } from 'open-roles/core';
import { applyMessages } from 'open-roles/internal';

type Key = keyof typeof applyMessages;

/** What the form says of a refusal, by status; what is not here has the words of the answer. */
const refusalTexts: ReadonlyMap<number, Key> = new Map([
  [403, 'failedRefused'],
  [408, 'failedNetwork'],
  [410, 'failedClosed'],
  [415, 'failedFileType'],
  [422, 'failedAnswers'],
  [429, 'failedBusy'],
  [500, 'failedServer'],
  [507, 'failedServer'],
]);

/** What a page shows of an answer: members of a receipt, or of problem details. */
interface Answer {
  reference?: string;
  message?: string;
  detail?: string;
  errors?: { detail: string }[];
}

/** Whether a browser is to show the answer itself: a form that works without a script was sent. */
export function wantsPage(accept: string | undefined): boolean {
  return accept !== undefined && /\btext\/html\b/iu.test(accept) && !/json/iu.test(accept);
}

/** The same answer as a page in the reader's language. */
export async function asPage(response: Response, language: string): Promise<Response> {
  const messages = await loadMessages(language);
  const localizer = new Localizer(messages ? language : 'en', messages).extend(applyMessages);
  const { reference, message, detail, errors = [] } = (await response.json()) as Answer;
  const refusal = refusalTexts.get(response.status);
  const heading = localizer.text(response.ok ? 'successHeading' : 'notSent');
  const lines = response.ok
    ? [
        message,
        localizer.text('successReference', { reference: reference ?? '' }),
        localizer.text('successKeep'),
      ]
    : [refusal ? localizer.text(refusal) : detail];
  const paragraphs = lines
    .filter((line) => line !== undefined)
    .map((line) => `<p>${escape(line)}</p>`);
  const items = errors.map((error) => `<li>${escape(error.detail)}</li>`);
  const page = [
    '<!doctype html>',
    `<html lang="${escape(localizer.language)}" dir="${localizer.direction}">`,
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escape(heading)}</title>`,
    `<main><h1>${escape(heading)}</h1>`,
    ...paragraphs,
    ...(items.length > 0 ? [`<ul>${items.join('')}</ul>`] : []),
    '</main></html>',
    '',
  ].join('\n');
  const headers = new Headers(response.headers);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set(
    'Content-Security-Policy',
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
  );
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Content-Language', localizer.language);
  return new Response(page, { status: response.status, headers });
}

function escape(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => `&#${character.charCodeAt(0)};`);
}
