import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { type CardArgs, jobCard } from './job-card.js';

type Story = StoryObj<CardArgs>;

const meta: Meta<CardArgs> = {
  ...jobCard,
  title: 'Job card/Overview',
  tags: ['autodocs'],
  args: { src: 'feeds/five.json', jobId: 'cartographer' },
};
export default meta;

/** Change every attribute with the controls. */
export const Playground: Story = {};

/** A line where there is room, for long lists. */
export const Rows: Story = { args: { layout: 'rows' } };

/** As it stands in a grid. */
export const Grid: Story = { args: { layout: 'grid' } };

/** In a column as narrow as a side bar. */
export const Narrow: Story = {
  render: ({ src = '', jobId = '' }) =>
    html`<div style="inline-size: 15rem"><job-card src=${src} job-id=${jobId}></job-card></div>`,
};
