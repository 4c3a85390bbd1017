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

export const Arabic: Story = { globals: { language: 'ar' } };

export const Japanese: Story = { globals: { language: 'ja' } };

/** English, accented and longer: what is cut, or is not from the catalogues, stands out. */
export const Pseudo: Story = { globals: { language: 'en-XA' } };

/** A page in a language that there are no words of reads English, with English numbers and dates. */
export const Croatian: Story = { globals: { language: 'hr' } };
