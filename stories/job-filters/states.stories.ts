import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { feedStates } from '../fixtures/states.js';
import { type FiltersArgs, jobFilters } from './job-filters.js';

type Story = StoryObj<FiltersArgs>;

const meta: Meta<FiltersArgs> = { ...jobFilters, title: 'Job filters/States' };
export default meta;

export const Loading: Story = feedStates.Loading;
export const Empty: Story = feedStates.Empty;
export const OnePosting: Story = feedStates.OnePosting;
export const FivePostings: Story = feedStates.FivePostings;
export const FiveHundredPostings: Story = feedStates.FiveHundredPostings;

export const Chosen: Story = {
  args: { src: 'feeds/five.json', query: 'department=Maps&workplace=hybrid&search=chart' },
};

/** A town with its country above it, and remote work that is open to that country beside it. */
export const ChosenTown: Story = {
  args: { src: 'feeds/five.json', filters: 'location', query: 'location=Porto&remote=include' },
};

export const NoMatch: Story = feedStates.NoMatch;

export const Failed: Story = { args: { src: 'feeds/missing.json' } };

export const Stale: Story = feedStates.Stale;
export const Closed: Story = feedStates.Closed;
export const TalentPool: Story = feedStates.TalentPool;
