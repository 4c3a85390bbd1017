import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { bookkeeper } from '../fixtures/postings.js';
import { wordlessQuestions } from '../fixtures/questions.js';
import { feedStates, postingStates } from '../fixtures/states.js';
import { shows } from '../play/parts.js';
import { applyForm, type FormArgs } from './apply-form.js';

type Story = StoryObj<FormArgs>;

const meta: Meta<FormArgs> = { ...applyForm, title: 'Apply form/States' };
export default meta;

export const Loading: Story = postingStates.Loading;

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

/** Greenhouse names the consents that it wants and does not word them: the form does. */
export const ConsentsWithoutWords: Story = {
  args: { posting: { ...bookkeeper, questions: [...wordlessQuestions] } },
  play: shows('form'),
};

export const NotFound: Story = { ...postingStates.NotFound, play: shows('.or-notice') };

export const Failed: Story = { ...postingStates.Failed, play: shows('.or-notice') };

export const Stale: Story = {
  ...feedStates.Stale,
  args: { ...feedStates.Stale.args, jobId: 'bookkeeper' },
  play: shows('form'),
};

export const Closed: Story = { ...postingStates.Closed, play: shows('.or-notice') };

export const TalentPool: Story = { ...postingStates.TalentPool, play: shows('form') };

/** Without an address to post to, the form gives way to the posting's own way to apply. */
export const WithoutAction: Story = {
  args: { src: 'feeds/five.json', jobId: 'cartographer', action: '' },
  play: shows('.or-notice'),
};
