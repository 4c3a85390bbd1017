import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { applyForm, type FormArgs } from './apply-form.js';

type Story = StoryObj<FormArgs>;

const meta: Meta<FormArgs> = {
  ...applyForm,
  title: 'Apply form/Overview',
  tags: ['autodocs'],
  args: {
    ...applyForm.args,
    src: 'feeds/five.json',
    jobId: 'cartographer',
    privacyHref: 'https://marram.example/privacy',
  },
};
export default meta;

/** Change every attribute with the controls, and send it. */
export const Playground: Story = {};

/** Answers stay on the device for a week. */
export const WithDraft: Story = { args: { draft: true, jobId: 'bookkeeper' } };

/** All of the form to look at: it checks the answers and sends nothing. */
export const Preview: Story = { args: { preview: true } };
