import '../../components/job-board/define.js';
import type { ArgTypes } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { listChoices, type ListArgs } from '../job-list/job-list.js';

/** What stories of a board set. */
export interface BoardArgs extends ListArgs {
  routing?: string;
  apply?: string;
  applyAction?: string;
}

/** A board with the attributes that a story sets. */
export function renderBoard(args: BoardArgs): TemplateResult {
  return html`<job-board
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
    routing=${ifDefined(args.routing)}
    apply=${ifDefined(args.apply)}
    apply-action=${ifDefined(args.applyAction)}
    .feed=${args.feed}
  ></job-board>`;
}

const argTypes: ArgTypes = {
  ...listChoices,
  routing: { control: 'inline-radio', options: ['query', 'hash', 'none'] },
  apply: { control: 'inline-radio', options: ['auto', 'form', 'link', 'none'] },
};

/** What all stories of the board share. The address of the story is not the board's to write in. */
export const jobBoard = {
  component: 'job-board',
  render: renderBoard,
  argTypes,
  args: { routing: 'none' },
};

/** Lets a story begin at the address of a posting, and gives the address back afterwards. */
export function beginAt(id: string): () => () => void {
  return () => {
    history.replaceState(history.state, '', `#job=posting--${id}`);
    return () => history.replaceState(history.state, '', location.href.replace(/#.*/, ''));
  };
}
