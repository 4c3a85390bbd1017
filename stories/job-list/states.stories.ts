import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { feedStates } from '../fixtures/states.js';
import { jobList, type ListArgs } from './job-list.js';

type Story = StoryObj<ListArgs>;

const meta: Meta<ListArgs> = { ...jobList, title: 'Job list/States' };
export default meta;

export const Loading: Story = feedStates.Loading;
export const Empty: Story = feedStates.Empty;
export const OnePosting: Story = feedStates.OnePosting;
export const FivePostings: Story = feedStates.FivePostings;
export const FiveHundredPostings: Story = feedStates.FiveHundredPostings;
export const NoMatch: Story = feedStates.NoMatch;
export const NoMatchPreset: Story = feedStates.NoMatchPreset;
export const Failed: Story = feedStates.Failed;
export const Unreadable: Story = feedStates.Unreadable;

export const PartlyFailed: Story = { args: { src: 'feeds/one.json feeds/missing.json' } };

/** The postings do not wait for the search; what stands for its facets does. */
export const SearchLoading: Story = {
  args: { src: 'feeds/five.json' },
  parameters: { imports: 'never', isWaiting: true },
};

/** Nor do they go where it does not come. */
export const SearchFailed: Story = {
  args: { src: 'feeds/five.json' },
  parameters: { imports: 'at the second request' },
};

export const Stale: Story = feedStates.Stale;
export const Closed: Story = feedStates.Closed;

export const AllClosed: Story = { args: { src: 'feeds/all-closed.json' } };

export const TalentPool: Story = feedStates.TalentPool;
