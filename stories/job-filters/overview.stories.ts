import '../../components/job-list/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { type FiltersArgs, jobFilters } from './job-filters.js';

type Story = StoryObj<FiltersArgs>;

const meta: Meta<FiltersArgs> = {
  ...jobFilters,
  title: 'Job filters/Overview',
  tags: ['autodocs'],
  args: { src: 'feeds/five.json' },
};
export default meta;

/** Change every attribute with the controls. */
export const Playground: Story = {};

/** Only the controls that the page wants, in its order. */
export const FewControls: Story = { args: { filters: 'workplace search' } };

/** In another place of the page than the list that they drive. */
export const ApartFromTheList: Story = {
  render: ({ src = '' }) =>
    html`<job-filters for="jobs" filters="search department"></job-filters>
      <hr />
      <job-list id="jobs" src=${src}></job-list>`,
};
