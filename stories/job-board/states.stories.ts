import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { feedStates } from '../fixtures/states.js';
import { showsPart } from '../play/parts.js';
import { beginAt, type BoardArgs, jobBoard } from './job-board.js';

type Story = StoryObj<BoardArgs>;

const meta: Meta<BoardArgs> = { ...jobBoard, title: 'Job board/States' };
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
export const Stale: Story = feedStates.Stale;

export const OpenPosting: Story = {
  args: { src: 'feeds/five.json', routing: 'hash' },
  beforeEach: beginAt('cartographer'),
  play: showsPart('facts'),
};

/** What shows a posting did not come. */
export const PartFailed: Story = {
  args: { src: 'feeds/five.json', routing: 'hash', fallbackHref: 'https://jobs.example/' },
  parameters: { imports: 'at the second request' },
  beforeEach: beginAt('cartographer'),
  play: showsPart('retry'),
};

export const Closed: Story = {
  args: { src: 'feeds/closed.json', routing: 'hash' },
  beforeEach: beginAt('press-operator'),
  play: showsPart('closed'),
};

export const TalentPool: Story = {
  args: { src: 'feeds/talent-pool.json', routing: 'hash' },
  beforeEach: beginAt('talent-pool'),
  play: showsPart('facts'),
};

export const UnknownPosting: Story = {
  args: { src: 'feeds/five.json', routing: 'hash' },
  beforeEach: beginAt('nobody'),
  play: showsPart('error'),
};
