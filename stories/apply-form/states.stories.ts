import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { ageingFeed, makeStale, waitingFeed } from '../fixtures/feed-stores.js';
import { shows } from '../play/parts.js';
import { applyForm, type FormArgs } from './apply-form.js';

type Story = StoryObj<FormArgs>;

const meta: Meta<FormArgs> = { ...applyForm, title: 'Apply form/States' };
export default meta;

const stale = ageingFeed();

export const Loading: Story = {
  args: { feed: waitingFeed(), jobId: 'cartographer' },
  parameters: { isWaiting: true },
};

export const Ready: Story = {
  args: {
    src: 'feeds/five.json',
    jobId: 'bookkeeper',
    privacyHref: 'https://marram.example/privacy',
  },
  play: shows('form'),
};

export const EveryKindOfQuestion: Story = {
  args: {
    src: 'feeds/five.json',
    jobId: 'cartographer',
    privacyHref: 'https://marram.example/privacy',
  },
  play: shows('form'),
};

export const NotFound: Story = {
  args: { src: 'feeds/none.json', jobId: 'cartographer' },
  play: shows('.or-notice'),
};

export const Failed: Story = {
  args: {
    src: 'feeds/missing.json',
    jobId: 'cartographer',
    fallbackHref: 'https://marram.example/jobs',
  },
  play: shows('.or-notice'),
};

export const Stale: Story = {
  args: { feed: stale, jobId: 'bookkeeper' },
  loaders: [() => makeStale(stale)],
  play: shows('form'),
};

export const Closed: Story = {
  args: { src: 'feeds/closed.json', jobId: 'press-operator' },
  play: shows('.or-notice'),
};

export const TalentPool: Story = {
  args: { src: 'feeds/talent-pool.json', jobId: 'talent-pool' },
  play: shows('form'),
};

/** Without an address to post to, the form gives way to the posting's own way to apply. */
export const WithoutAction: Story = {
  args: { src: 'feeds/five.json', jobId: 'cartographer', action: '' },
  play: shows('.or-notice'),
};
