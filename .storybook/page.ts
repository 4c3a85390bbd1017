import type { Decorator, Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { action } from 'storybook/actions';
import { languages } from '../src/i18n/load-messages.js';
import { Localizer } from '../src/i18n/localizer.js';

/** What the toolbar offers, and stories set for themselves. */
export const globalTypes: NonNullable<Preview['globalTypes']> = {
  theme: {
    description: 'Colours of the page',
    toolbar: { title: 'Theme', icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true },
  },
  direction: {
    description: 'Direction of the page',
    toolbar: {
      title: 'Direction',
      icon: 'transfer',
      items: ['by language', 'ltr', 'rtl'],
      dynamicTitle: true,
    },
  },
  language: {
    description: 'Language of the page',
    toolbar: {
      title: 'Language',
      icon: 'globe',
      items: ['en', ...languages, 'hr'], // none has words in the last
      dynamicTitle: true,
    },
  },
};

/** Puts a story into a page with the colours, the direction and the language of the toolbar. */
export const page: Decorator = (story, { globals, parameters }) => {
  const { theme, direction } = globals;
  const language = String(globals['language']);
  const chosen = String(direction);
  const width = parameters['width'] === 'narrow' ? 'page-content narrow' : 'page-content';
  return html`<div
    class="page"
    data-theme=${String(theme)}
    dir=${chosen === 'by language' ? new Localizer(language).direction : chosen}
    lang=${language}
  >
    <div class=${width}>${story()}</div>
  </div>`;
};

const eventNames = [
  'jobs-load',
  'jobs-error',
  'jobs-query',
  'job-select',
  'job-open',
  'job-close',
  'apply-start',
  'apply-submit',
  'apply-success',
  'apply-error',
];

/** Shows the events of the elements in the panel for actions. */
export function logEvents(): void {
  for (const name of eventNames) {
    document.addEventListener(name, (event) => {
      action(name)(facts(event));
    });
  }
}

/** Links of postings lead to pages that do not exist: they are logged instead of followed. */
export function stayOnPage(): void {
  document.addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!link || event.defaultPrevented || link.origin === location.origin) return;
    event.preventDefault();
    action('link')(link.href);
  });
}

/** The plain facts of an event; postings and feeds by their id and size. */
function facts(event: Event): Record<string, unknown> {
  const entries: [string, unknown][] = Object.entries(event);
  const own = entries.filter(([name]) => name !== 'isTrusted');
  return Object.fromEntries(own.map(([name, value]) => [name, brief(value)]));
}

function brief(value: unknown): unknown {
  if (value instanceof Error) return value.message;
  if (typeof value !== 'object' || value === null) return value;
  if ('postings' in value && Array.isArray(value.postings))
    return `${value.postings.length} postings`;
  return 'id' in value ? value.id : JSON.stringify(value);
}
