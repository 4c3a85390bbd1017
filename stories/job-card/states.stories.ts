import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { ageingFeed, makeStale, waitingFeed } from '../fixtures/feed-stores.js';
import { type CardArgs, jobCard } from './job-card.js';

type Story = StoryObj<CardArgs>;

const meta: Meta<CardArgs> = { ...jobCard, title: 'Job card/States' };
export default meta;

const stale = ageingFeed();

export const Loading: Story = {
  args: { feed: waitingFeed(), jobId: 'cartographer' },
  parameters: { isWaiting: true },
};

export const Ready: Story = { args: { src: 'feeds/five.json', jobId: 'cartographer' } };

export const NotFound: Story = { args: { src: 'feeds/none.json', jobId: 'cartographer' } };

export const Failed: Story = {
  args: {
    src: 'feeds/missing.json',
    jobId: 'cartographer',
    fallbackHref: 'https://marram.example/jobs',
  },
};

export const Stale: Story = {
  args: { feed: stale, jobId: 'cartographer' },
  loaders: [() => makeStale(stale)],
};

export const Closed: Story = { args: { src: 'feeds/closed.json', jobId: 'press-operator' } };

export const TalentPool: Story = { args: { src: 'feeds/talent-pool.json', jobId: 'talent-pool' } };
