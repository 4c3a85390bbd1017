import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { type DetailArgs, jobDetail } from './job-detail.js';
import * as states from './states.stories.js';

type Story = StoryObj<DetailArgs>;

const meta: Meta<DetailArgs> = {
  ...jobDetail,
  title: 'Job detail/Right to left',
  globals: { direction: 'rtl' },
  args: { backHref: '#jobs' },
};
export default meta;

export const Loading: Story = states.Loading;
export const Ready: Story = states.Ready;
export const NotFound: Story = states.NotFound;
export const Failed: Story = states.Failed;
export const Stale: Story = states.Stale;
export const Closed: Story = states.Closed;
export const TalentPool: Story = states.TalentPool;
