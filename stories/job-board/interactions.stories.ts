import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { fillApplicant, sendApplication } from '../play/apply.js';
import { clickPart, expectPart, find, findPart, focusedElement, partsOf } from '../play/parts.js';
import { type BoardArgs, jobBoard } from './job-board.js';

type Story = StoryObj<BoardArgs>;

const meta: Meta<BoardArgs> = {
  ...jobBoard,
  title: 'Job board/Interactions',
  args: { ...jobBoard.args, src: 'feeds/five.json', applyAction: 'applications/accepts' },
};
export default meta;

/** A posting opens in place of the list, with the focus on its heading. */
export const OpenPosting: Story = {
  play: async ({ canvasElement }) => {
    await openPosting(canvasElement, 'Bookkeeper');
    await waitFor(() => expect(focusedElement()?.textContent.trim()).toBe('Bookkeeper'));
  },
};

/** Back brings the list as it was, with the focus on the card that was opened. */
export const OpenAndReturn: Story = {
  play: async ({ canvasElement }) => {
    await openPosting(canvasElement, 'Survey diver');
    await clickPart(canvasElement, 'back');
    await expectPart(canvasElement, 'count', /^5 jobs$/);
    await waitFor(() => expect(focusedElement()?.textContent).toContain('Survey diver'));
  },
};

/** The form for a posting stands below it. */
export const BeginToApply: Story = {
  play: async ({ canvasElement }) => {
    await openPosting(canvasElement, 'Cartographer');
    await clickPart(canvasElement, 'apply');
    await find(canvasElement, 'apply-form form');
  },
};

/** From the list to the confirmation. */
export const Apply: Story = {
  play: async ({ canvasElement }) => {
    await openPosting(canvasElement, 'Bookkeeper');
    await clickPart(canvasElement, 'apply');
    await fillApplicant(canvasElement);
    await sendApplication(canvasElement);
    const success = await find(canvasElement, '.or-success');
    await expect(success).toHaveTextContent('MC-2041');
    const heading = await find(success, '.or-success-heading');
    await waitFor(() => expect(focusedElement()).toBe(heading));
  },
};

/** Readers keep postings on their device, and look at those alone. */
export const Saved: Story = {
  args: { save: true },
  play: async ({ canvasElement }) => {
    await expectPart(canvasElement, 'count', /^5 jobs$/);
    for (const title of ['Bookkeeper', 'Survey diver']) await savePosting(canvasElement, title);
    await clickPart(canvasElement, 'saved');
    await expectPart(canvasElement, 'count', /^2 jobs$/);
    await clickPart(canvasElement, 'compare');
    await findPart(canvasElement, 'comparison');
  },
};

/** Saves the posting whose title begins so. */
async function savePosting(canvas: Element, title: string): Promise<void> {
  await findPart(canvas, 'save');
  const button = partsOf(canvas, 'save').find((part) => part.textContent.includes(`: ${title}`));
  if (!button) throw new Error(`There is no posting "${title}".`);
  await userEvent.click(button);
}

/** Opens the posting whose title begins so. */
async function openPosting(canvas: Element, title: string): Promise<void> {
  await expectPart(canvas, 'count', /^5 jobs$/);
  const link = partsOf(canvas, 'title').find((part) => part.textContent.trim().startsWith(title));
  if (!link) throw new Error(`There is no posting "${title}".`);
  await userEvent.click(link);
  await findPart(canvas, 'back');
}
