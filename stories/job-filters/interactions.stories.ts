import '../../components/job-list/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import {
  clickPart,
  expectPart,
  fillPart,
  find,
  findPart,
  focusedElement,
  partsOf,
} from '../play/parts.js';
import { type FiltersArgs, jobFilters } from './job-filters.js';

type Story = StoryObj<FiltersArgs>;

const meta: Meta<FiltersArgs> = {
  ...jobFilters,
  title: 'Job filters/Interactions',
  args: { src: 'feeds/five.json' },
};
export default meta;

/** Lifting one filter moves the focus to the next. */
export const LiftOneFilter: Story = {
  args: { query: 'department=Maps&workplace=hybrid' },
  play: async ({ canvasElement }) => {
    await clickPart(canvasElement, 'chip');
    await waitFor(async () => {
      const chips = partsOf(canvasElement, 'chip');
      await expect(chips).toHaveLength(1);
      await expect(focusedElement()).toBe(chips[0]);
    });
  },
};

/** Clearing everything brings the focus back to the search. */
export const ClearAll: Story = {
  args: { query: 'department=Maps&search=chart' },
  play: async ({ canvasElement }) => {
    await clickPart(canvasElement, 'clear');
    const search = await findPart(canvasElement, 'search');
    await waitFor(() => expect(focusedElement()).toBe(search));
    await expect(partsOf(canvasElement, 'chip')).toHaveLength(0);
  },
};

/** Long facets show their first choices, and all of them on request. */
export const AllChoices: Story = {
  args: { src: 'feeds/many.json', filters: 'location' },
  play: async ({ canvasElement }) => {
    const before = await openFacets(canvasElement);
    await userEvent.click(await find(canvasElement, '.facet .text-button'));
    await waitFor(() => expect(partsOf(canvasElement, 'option').length).toBeGreaterThan(before));
  },
};

/** Controls drive a list elsewhere in the page. */
export const DriveAList: Story = {
  render: ({ src = '' }) =>
    html`<job-filters for="driven" filters="search"></job-filters>
      <job-list id="driven" src=${src}></job-list>`,
  play: async ({ canvasElement }) => {
    await fillPart(canvasElement, 'search', 'diver');
    await expectPart(canvasElement, 'count', /^1 job$/);
  },
};

/** In a narrow column the facets fold behind a button. Resolves to how many choices there are. */
async function openFacets(canvas: Element): Promise<number> {
  const toggle = await find(canvas, '.toggle');
  if (toggle.checkVisibility()) await userEvent.click(toggle);
  await findPart(canvas, 'option');
  return partsOf(canvas, 'option').length;
}
