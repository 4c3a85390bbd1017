import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { type CardArgs, jobCard } from './job-card.js';
import * as states from './states.stories.js';

type Story = StoryObj<CardArgs>;

const meta: Meta<CardArgs> = {
  ...jobCard,
  title: 'Job card/Right to left, dark',
  globals: { direction: 'rtl', theme: 'dark' },
};
export default meta;

export const Loading: Story = states.Loading;
export const Ready: Story = states.Ready;
export const NotFound: Story = states.NotFound;
export const Failed: Story = states.Failed;
export const Stale: Story = states.Stale;
export const Closed: Story = states.Closed;
export const TalentPool: Story = states.TalentPool;
