import { fixture, html, oneEvent } from '@open-wc/testing';
import '../../../components/apply-form/define.js';
import type { ApplyFormElement } from '../../../components/apply-form/apply-form.js';
import type { Posting, Question } from '../../../src/posting/model/posting.js';
import { forgetApplications } from '../../support/forget-applications.js';
import { samplePosting } from '../../support/job-feed.js';

forgetApplications();

/** One request that a form made. */
export interface Sent {
  url: string;
  key: string | null;
  headers: Headers;
  body: FormData | string;
  init: RequestInit;
}

/** An endpoint that takes the place of `fetch` as soon as a test says how it answers. */
export interface Endpoint {
  /** What was sent since then. */
  readonly sent: readonly Sent[];
  /** Answers in order; the last one stands for all later requests. */
  answerWith(...answers: (() => Response | Promise<Response>)[]): void;
}

/** An endpoint for a block of tests; each leaves the page's own `fetch` to the next. */
export function useEndpoint(): Endpoint {
  const original = window.fetch;
  const sent: Sent[] = [];
  afterEach(() => void (window.fetch = original));
  return {
    sent,
    answerWith: (...answers) => {
      sent.length = 0;
      window.fetch = async (input, init = {}) => {
        const headers = new Headers(init.headers);
        sent.push({
          url: input instanceof Request ? input.url : input.toString(),
          key: headers.get('idempotency-key'),
          headers,
          body: init.body instanceof FormData || typeof init.body === 'string' ? init.body : '',
          init,
        });
        const answer = answers[Math.min(sent.length, answers.length) - 1];
        return answer ? answer() : Response.error();
      };
    },
  };
}

/** An answer in JSON. */
export function json(
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
}

/** A posting with the given questions. */
export function createPosting(questions: Question[] = [], rest: Partial<Posting> = {}): Posting {
  return samplePosting({
    id: '17',
    title: 'Beekeeper',
    locations: [],
    employmentTypes: [],
    questions,
    ...rest,
  });
}

/** Questions of every type. */
export const everyType: Question[] = [
  { id: 'phone', label: 'Phone number', required: false, type: 'text' },
  {
    id: 'letter',
    label: 'Why you?',
    hint: 'A few sentences are enough.',
    required: true,
    type: 'long-text',
  },
  { id: 'site', label: 'Your site', required: false, type: 'url' },
  { id: 'start', label: 'First day', required: false, type: 'date' },
  { id: 'pay', label: 'Expected pay', required: false, type: 'number' },
  { id: 'sting', label: 'Allergic to stings?', required: true, type: 'yes-no' },
  {
    id: 'hive',
    label: 'Favourite hive',
    required: true,
    type: 'single',
    options: [
      { value: 'a', label: 'Langstroth' },
      { value: 'b', label: 'Warré' },
    ],
  },
  {
    id: 'region',
    label: 'Region',
    required: false,
    type: 'single',
    options: 'a b c d e f g h i j'.split(' ').map((value) => ({ value, label: `Region ${value}` })),
  },
  {
    id: 'days',
    label: 'Days you can work',
    required: false,
    type: 'multi',
    options: [
      { value: 'mon', label: 'Monday' },
      { value: 'tue', label: 'Tuesday' },
    ],
  },
  { id: 'gdpr_consent', label: 'Keep my data for a year', required: true, type: 'consent' },
  {
    id: 'veteran',
    label: 'Are you a veteran?',
    required: true,
    type: 'single',
    group: 'self-identification',
    options: [
      { value: '1', label: 'Yes' },
      { value: '2', label: 'No' },
    ],
  },
];

/** A form in the page. */
export async function createForm(
  posting: Posting | undefined = createPosting(),
  attributes: Partial<ApplyFormElement> = {},
): Promise<ApplyFormElement> {
  const form = await fixture<ApplyFormElement>(html`<apply-form .posting=${posting}></apply-form>`);
  Object.assign(form, { action: '/applications', ...attributes });
  await form.updateComplete;
  return form;
}

/** Waits until a form shows what happened, and what it then did itself, as moving the focus. */
export async function settled(form: ApplyFormElement): Promise<void> {
  await form.updateComplete;
  await form.updateComplete;
}

/** The control whose label begins with a text. */
export function control(form: Element, label: string): HTMLInputElement {
  const found = [...form.querySelectorAll('label')].find((element) =>
    element.textContent.replace(/\s+/g, ' ').trim().startsWith(label),
  );
  const input = found?.control;
  if (!input) throw new Error(`no control is labelled "${label}"`);
  return input as HTMLInputElement;
}

/** Types a text, as a browser reports it. */
export function type(form: Element, label: string, value: string): void {
  const input = control(form, label);
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Chooses a file. */
export function choose(form: Element, label: string, file: File): void {
  const input = control(form, label);
  const transfer = new DataTransfer();
  transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** A small résumé. */
export function createFile(
  name = 'résumé.pdf',
  content = 'cv',
  mediaType = 'application/pdf',
): File {
  return new File([content], name, { type: mediaType });
}

/** Name and email of somebody who applies. */
export function fillIn(form: Element): void {
  type(form, 'Full name', 'Ada Beekeeper');
  type(form, 'Email address', 'ada@example.com');
}

/** Presses the form's own button. */
export function press(form: Element): void {
  form.querySelector<HTMLButtonElement>('button.or-primary')?.click();
}

/** Presses the button and waits for the event that ends it. */
export async function send(
  form: ApplyFormElement,
  until: 'apply-success' | 'apply-error',
): Promise<Event> {
  const ended: Promise<Event> = oneEvent(form, until);
  press(form);
  const event = await ended;
  await settled(form);
  return event;
}

/** What an element shows, spaces folded. */
export function textOf(element: Element | null | undefined): string {
  return element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}
