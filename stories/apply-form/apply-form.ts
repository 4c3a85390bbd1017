import '../../components/apply-form/define.js';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { FeedStore } from '../../src/feed/feed-store.js';

/** What stories of a form set. */
export interface FormArgs {
  src?: string;
  feed?: FeedStore;
  jobId?: string;
  action?: string;
  encoding?: string;
  accept?: string;
  maxFileSize?: string;
  maxTotalSize?: string;
  draft?: boolean;
  privacyHref?: string;
  fallbackHref?: string;
}

/** A form with the attributes that a story sets. */
export function renderForm(args: FormArgs): TemplateResult {
  return html`<apply-form
    src=${ifDefined(args.src)}
    job-id=${ifDefined(args.jobId)}
    action=${ifDefined(args.action)}
    encoding=${ifDefined(args.encoding)}
    accept=${ifDefined(args.accept)}
    max-file-size=${ifDefined(args.maxFileSize)}
    max-total-size=${ifDefined(args.maxTotalSize)}
    ?draft=${args.draft === true}
    privacy-href=${ifDefined(args.privacyHref)}
    fallback-href=${ifDefined(args.fallbackHref)}
    .feed=${args.feed}
  ></apply-form>`;
}

/** What all stories of the form share. */
export const applyForm = {
  component: 'apply-form',
  render: renderForm,
  argTypes: { encoding: { control: 'inline-radio', options: ['multipart', 'json'] } },
  args: { action: 'applications/accepts' },
  parameters: { width: 'narrow' },
} as const;
