import '../../components/job-list/define.js';
import type { ArgTypes } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { FeedStore } from '../../src/feed/feed-store.js';

/** What stories of a list, and of the board around one, set. */
export interface ListArgs {
  src?: string;
  feed?: FeedStore;
  filters?: string;
  preset?: string;
  query?: string;
  groupBy?: string;
  sort?: string;
  pageSize?: number;
  layout?: string;
  headingLevel?: number;
  theme?: string;
  fallbackHref?: string;
}

/** A list with the attributes that a story sets. */
export function renderList(args: ListArgs): TemplateResult {
  return html`<job-list
    src=${ifDefined(args.src)}
    filters=${ifDefined(args.filters)}
    preset=${ifDefined(args.preset)}
    query=${ifDefined(args.query)}
    group-by=${ifDefined(args.groupBy)}
    sort=${ifDefined(args.sort)}
    page-size=${ifDefined(args.pageSize)}
    layout=${ifDefined(args.layout)}
    heading-level=${ifDefined(args.headingLevel)}
    theme=${ifDefined(args.theme)}
    fallback-href=${ifDefined(args.fallbackHref)}
    .feed=${args.feed}
  ></job-list>`;
}

/** Attributes that take one of a few words. */
export const listChoices: ArgTypes = {
  layout: { control: 'inline-radio', options: ['list', 'grid', 'compact'] },
  theme: { control: 'inline-radio', options: ['auto', 'light', 'dark'] },
  sort: { control: 'select', options: ['featured', 'newest', 'title', 'location', 'salary'] },
  groupBy: {
    control: 'select',
    options: ['', 'department', 'location', 'team', 'employment-type', 'organization'],
  },
};

/** What all stories of the list share. */
export const jobList = { component: 'job-list', render: renderList, argTypes: listChoices };
