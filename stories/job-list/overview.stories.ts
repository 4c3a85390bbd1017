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

/** One line a posting. */
export const Compact: Story = { args: { layout: 'compact', filters: 'none' } };

/** Headings for each department. */
export const Grouped: Story = { args: { groupBy: 'department', filters: 'none' } };

/** Only what the page lets through. */
export const Preset: Story = { args: { preset: 'department=Maps', filters: 'search' } };
