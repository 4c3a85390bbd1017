import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { type BoardArgs, jobBoard } from './job-board.js';

type Story = StoryObj<BoardArgs>;

const meta: Meta<BoardArgs> = {
  ...jobBoard,
  title: 'Job board/Overview',
  tags: ['autodocs'],
  args: { ...jobBoard.args, src: 'feeds/five.json', applyAction: 'applications/accepts' },
};
export default meta;

/** Change every attribute with the controls, and open a posting. */
export const Playground: Story = {};

/** Postings lead to where they are applied for, instead of a form. */
export const ApplyByLink: Story = { args: { apply: 'link' } };
