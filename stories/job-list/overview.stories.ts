import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { jobList, type ListArgs } from './job-list.js';

type Story = StoryObj<ListArgs>;

const meta: Meta<ListArgs> = {
  ...jobList,
  title: 'Job list/Overview',
  tags: ['autodocs'],
  args: { src: 'feeds/five.json' },
};
export default meta;

/** Change every attribute with the controls. */
export const Playground: Story = {};

/** Cards side by side, without controls. */
export const Grid: Story = { args: { layout: 'grid', filters: 'none' } };

/** Aligned rows: a line for each posting where there is room. */
export const Rows: Story = { args: { layout: 'rows', filters: 'none', groupBy: 'department' } };

/** Only the facts that the page names, in its order. */
export const Fields: Story = { args: { fields: 'salary locations date', filters: 'none' } };

/** Headings for each department. */
export const Grouped: Story = { args: { groupBy: 'department', filters: 'none' } };

/** Only what the page lets through. */
export const Preset: Story = { args: { preset: 'department=Maps', filters: 'search' } };
