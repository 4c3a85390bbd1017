import '../../components/job-filters/define.js';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { FeedStore } from '../../src/feed/feed-store.js';

/** What stories of the filters set. */
export interface FiltersArgs {
  src?: string;
  feed?: FeedStore;
  filters?: string;
  preset?: string;
  query?: string;
  theme?: string;
}

/** Filters that stand alone, with the attributes that a story sets. */
export function renderFilters(args: FiltersArgs): TemplateResult {
  return html`<job-filters
    src=${ifDefined(args.src)}
    filters=${ifDefined(args.filters)}
    preset=${ifDefined(args.preset)}
    query=${ifDefined(args.query)}
    theme=${ifDefined(args.theme)}
    .feed=${args.feed}
  ></job-filters>`;
}

/** What all stories of the filters share. */
export const jobFilters = {
  component: 'job-filters',
  render: renderFilters,
  argTypes: { theme: { control: 'inline-radio', options: ['auto', 'light', 'dark'] } },
  parameters: { width: 'narrow' },
} as const;
