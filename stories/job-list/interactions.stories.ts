import type { Meta, StoryObj } from '@storybook/web-components-vite';
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
import { jobList, type ListArgs } from './job-list.js';

type Story = StoryObj<ListArgs>;

const meta: Meta<ListArgs> = {
  ...jobList,
  title: 'Job list/Interactions',
  args: { src: 'feeds/five.json' },
};
export default meta;

/** Search finds words anywhere in a card, without accents and in any case. */
export const Search: Story = {
  play: async ({ canvasElement }) => {
    await fillPart(canvasElement, 'search', 'ENGINEER');
    await expectPart(canvasElement, 'count', /^1 job$/);
    await expectPart(canvasElement, 'title', /Frontend engineer/);
  },
};

/** A choice in a facet narrows the list and stands above it as a filter to lift. */
export const Facet: Story = {
  play: async ({ canvasElement }) => {
    const maps = await find(canvasElement, '[data-facet="department"] input[value="Maps"]');
    await openFilters(canvasElement);
    await userEvent.click(maps);
    await expectPart(canvasElement, 'count', /^2 jobs$/);
    await findPart(canvasElement, 'chip');
  },
};

/** In a bar each facet opens below its button. Escape closes it and gives the focus back. */
export const FilterBar: Story = {
  args: { filtersLayout: 'bar', filters: 'search department workplace' },
  play: async ({ canvasElement }) => {
    const toggle = await find(canvasElement, '.bar-facets [data-facet="department"] .facet-toggle');
    if (!toggle.checkVisibility()) return; // too narrow for a bar
    await userEvent.click(toggle);
    const maps = await find(canvasElement, '[data-facet="department"] input[value="Maps"]');
    await userEvent.click(maps);
    await expectPart(canvasElement, 'count', /^2 jobs$/);
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(toggle.ariaExpanded).toBe('false'));
    await waitFor(() => expect(focusedElement()).toBe(toggle));
  },
};

/** Beside a chosen town, remote work that is open to its country can be taken in. */
export const IncludeRemote: Story = {
  args: { filters: 'location' },
  play: async ({ canvasElement }) => {
    const porto = await find(canvasElement, '[data-facet="location"] input[value="Porto"]');
    await openFilters(canvasElement);
    await userEvent.click(porto);
    await expectPart(canvasElement, 'count', /^1 job$/);
    await userEvent.click(await find(canvasElement, '.remote input'));
    await expectPart(canvasElement, 'count', /^2 jobs$/);
    await waitFor(() => expect(partsOf(canvasElement, 'chip')).toHaveLength(2));
  },
};

/** More postings come below, and the focus goes on to the first of them. */
export const ShowMore: Story = {
  args: { src: 'feeds/many.json' },
  play: async ({ canvasElement }) => {
    await expectPart(canvasElement, 'count', /^500 jobs$/);
    await clickPart(canvasElement, 'more');
    await waitFor(async () => {
      const titles = partsOf(canvasElement, 'title');
      await expect(titles).toHaveLength(40);
      await expect(focusedElement()).toBe(titles[20]);
    });
  },
};

/** Another order, chosen by the reader. */
export const Sort: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.selectOptions(await find(canvasElement, 'select'), 'title');
    await expectPart(canvasElement, 'title', /^Bookkeeper/);
  },
};

/** A search without a result offers the way out. */
export const ClearFilters: Story = {
  args: { query: 'search=harpsichord' },
  play: async ({ canvasElement }) => {
    const nothing = await findPart(canvasElement, 'no-match');
    await userEvent.click(await find(nothing, 'button'));
    await expectPart(canvasElement, 'count', /^5 jobs$/);
  },
};

/** A feed that failed is asked for again. */
export const TryAgain: Story = {
  args: { src: 'feeds/recovers-list.json' },
  play: async ({ canvasElement }) => {
    await clickPart(canvasElement, 'retry');
    await expectPart(canvasElement, 'count', /^5 jobs$/);
    await expect(partsOf(canvasElement, 'error')).toHaveLength(0);
  },
};

/** A search that did not come is asked for again; the postings are there all the time. */
export const LoadSearchAgain: Story = {
  parameters: { imports: 'at the second request' },
  play: async ({ canvasElement }) => {
    await expectPart(canvasElement, 'count', /^5 jobs$/);
    await clickPart(canvasElement, 'retry');
    await findPart(canvasElement, 'search');
    await expect(partsOf(canvasElement, 'retry')).toHaveLength(0);
  },
};

/** In a narrow column the facets fold behind a button. */
async function openFilters(canvas: Element): Promise<void> {
  const toggle = await find(canvas, '.toggle');
  if (toggle.checkVisibility()) await userEvent.click(toggle);
}
