import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { postingStates } from '../fixtures/states.js';
import { type CardArgs, jobCard } from './job-card.js';

type Story = StoryObj<CardArgs>;

const meta: Meta<CardArgs> = { ...jobCard, title: 'Job card/States' };
export default meta;

export const Loading: Story = postingStates.Loading;
export const Ready: Story = postingStates.Ready;
export const NotFound: Story = postingStates.NotFound;
export const Failed: Story = postingStates.Failed;
export const Stale: Story = postingStates.Stale;
export const Closed: Story = postingStates.Closed;
export const TalentPool: Story = postingStates.TalentPool;
