import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { ageingFeed, makeStale, waitingFeed } from '../fixtures/feed-stores.js';
import { showsPart } from '../play/parts.js';
import { beginAt, type BoardArgs, jobBoard } from './job-board.js';

type Story = StoryObj<BoardArgs>;

const meta: Meta<BoardArgs> = { ...jobBoard, title: 'Job board/States' };
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

export const Stale: Story = { args: { feed: stale }, loaders: [() => makeStale(stale)] };

export const OpenPosting: Story = {
  args: { src: 'feeds/five.json', routing: 'hash' },
  beforeEach: beginAt('cartographer'),
  play: showsPart('facts'),
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
