import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { type FiltersArgs, jobFilters } from './job-filters.js';
import * as states from './states.stories.js';

type Story = StoryObj<FiltersArgs>;

const meta: Meta<FiltersArgs> = {
  ...jobFilters,
  title: 'Job filters/Dark',
  globals: { theme: 'dark' },
};
export default meta;

export const Loading: Story = states.Loading;
export const Empty: Story = states.Empty;
export const OnePosting: Story = states.OnePosting;
export const FivePostings: Story = states.FivePostings;
export const FiveHundredPostings: Story = states.FiveHundredPostings;
export const Chosen: Story = states.Chosen;
export const ChosenTown: Story = states.ChosenTown;
export const NoMatch: Story = states.NoMatch;
export const Failed: Story = states.Failed;
export const Stale: Story = states.Stale;
export const Closed: Story = states.Closed;
export const TalentPool: Story = states.TalentPool;
