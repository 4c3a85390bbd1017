import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { jobList, type ListArgs } from './job-list.js';
import * as states from './states.stories.js';

type Story = StoryObj<ListArgs>;

const meta: Meta<ListArgs> = {
  ...jobList,
  title: 'Job list/Right to left',
  globals: { direction: 'rtl' },
};
export default meta;

export const Loading: Story = states.Loading;
export const Empty: Story = states.Empty;
export const OnePosting: Story = states.OnePosting;
export const FivePostings: Story = states.FivePostings;
export const FiveHundredPostings: Story = states.FiveHundredPostings;
export const NoMatch: Story = states.NoMatch;
export const Failed: Story = states.Failed;
export const SearchLoading: Story = states.SearchLoading;
export const SearchFailed: Story = states.SearchFailed;
export const Stale: Story = states.Stale;
export const Closed: Story = states.Closed;
export const TalentPool: Story = states.TalentPool;
