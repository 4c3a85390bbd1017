import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { applyForm, type FormArgs } from './apply-form.js';
import * as states from './states.stories.js';

type Story = StoryObj<FormArgs>;

const meta: Meta<FormArgs> = { ...applyForm, title: 'Apply form/Dark', globals: { theme: 'dark' } };
export default meta;

export const Loading: Story = states.Loading;
export const Ready: Story = states.Ready;
export const EveryKindOfQuestion: Story = states.EveryKindOfQuestion;
export const NotFound: Story = states.NotFound;
export const Failed: Story = states.Failed;
export const Stale: Story = states.Stale;
export const Closed: Story = states.Closed;
export const TalentPool: Story = states.TalentPool;
