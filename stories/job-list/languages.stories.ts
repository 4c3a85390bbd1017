import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { jobList, type ListArgs } from './job-list.js';

type Story = StoryObj<ListArgs>;

const meta: Meta<ListArgs> = {
  ...jobList,
  title: 'Job list/Languages',
  args: { src: 'feeds/five.json' },
};
export default meta;

export const German: Story = { globals: { language: 'de' } };

export const French: Story = { globals: { language: 'fr' } };

export const Spanish: Story = { globals: { language: 'es' } };

/** A language without a catalogue has its own numbers and dates, and English words. */
export const Arabic: Story = { globals: { language: 'ar', direction: 'rtl' } };
