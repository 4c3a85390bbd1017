import '../../components/job-card/define.js';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { FeedStore } from '../../src/feed/feed-store.js';
import type { Posting } from '../../src/posting/posting.js';

/** What stories of a card set. */
export interface CardArgs {
  src?: string;
  feed?: FeedStore;
  jobId?: string;
  posting?: Posting;
  href?: string;
  layout?: string;
  headingLevel?: number;
  theme?: string;
  fallbackHref?: string;
}

/** A card with the attributes that a story sets. */
export function renderCard(args: CardArgs): TemplateResult {
  return html`<job-card
    src=${ifDefined(args.src)}
    job-id=${ifDefined(args.jobId)}
    href=${ifDefined(args.href)}
    layout=${ifDefined(args.layout)}
    heading-level=${ifDefined(args.headingLevel)}
    theme=${ifDefined(args.theme)}
    fallback-href=${ifDefined(args.fallbackHref)}
    .posting=${args.posting}
    .feed=${args.feed}
  ></job-card>`;
}

/** What all stories of the card share. */
export const jobCard = {
  component: 'job-card',
  render: renderCard,
  argTypes: {
    layout: { control: 'inline-radio', options: ['list', 'grid', 'compact'] },
    theme: { control: 'inline-radio', options: ['auto', 'light', 'dark'] },
  },
  parameters: { width: 'narrow' },
} as const;
