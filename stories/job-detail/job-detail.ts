import '../../components/job-detail/define.js';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { FeedStore } from '../../src/feed/feed-store.js';
import type { Posting } from '../../src/posting/posting.js';

/** What stories of a whole posting set. */
export interface DetailArgs {
  src?: string;
  feed?: FeedStore;
  jobId?: string;
  posting?: Posting;
  apply?: string;
  backHref?: string;
  headingLevel?: number;
  theme?: string;
  fallbackHref?: string;
}

/** A posting with the attributes that a story sets. */
export function renderDetail(args: DetailArgs): TemplateResult {
  return html`<job-detail
    src=${ifDefined(args.src)}
    job-id=${ifDefined(args.jobId)}
    apply=${ifDefined(args.apply)}
    back-href=${ifDefined(args.backHref)}
    heading-level=${ifDefined(args.headingLevel)}
    theme=${ifDefined(args.theme)}
    fallback-href=${ifDefined(args.fallbackHref)}
    .posting=${args.posting}
    .feed=${args.feed}
  ></job-detail>`;
}

/** What all stories of the whole posting share. */
export const jobDetail = {
  component: 'job-detail',
  render: renderDetail,
  argTypes: {
    apply: { control: 'inline-radio', options: ['link', 'form', 'none'] },
    theme: { control: 'inline-radio', options: ['auto', 'light', 'dark'] },
  },
} as const;
