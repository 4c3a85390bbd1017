import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { ageingFeed, makeStale, waitingFeed } from '../fixtures/feed-stores.js';
import { jobList, type ListArgs } from './job-list.js';

type Story = StoryObj<ListArgs>;

const meta: Meta<ListArgs> = { ...jobList, title: 'Job list/States' };
export default meta;

const stale = ageingFeed();

export const Loading: Story = { args: { feed: waitingFeed() }, parameters: { isWaiting: true } };

export const Empty: Story = { args: { src: 'feeds/none.json' } };

export const OnePosting: Story = { args: { src: 'feeds/one.json' } };

export const FivePostings: Story = { args: { src: 'feeds/five.json' } };

export const FiveHundredPostings: Story = { args: { src: 'feeds/many.json' } };

export const NoMatch: Story = { args: { src: 'feeds/five.json', query: 'search=harpsichord' } };

export const Failed: Story = {
  args: { src: 'feeds/missing.json', fallbackHref: 'https://marram.example/jobs' },
};

export const PartlyFailed: Story = { args: { src: 'feeds/one.json feeds/missing.json' } };

export const Stale: Story = { args: { feed: stale }, loaders: [() => makeStale(stale)] };

export const Closed: Story = { args: { src: 'feeds/closed.json' } };

export const AllClosed: Story = { args: { src: 'feeds/all-closed.json' } };

export const TalentPool: Story = { args: { src: 'feeds/talent-pool.json' } };
