import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, spyOn, userEvent, waitFor } from 'storybook/test';
import { chooseFile, fillApplicant, sendApplication } from '../play/apply.js';
import { find, focusedElement } from '../play/parts.js';
import { applyForm, type FormArgs } from './apply-form.js';

type Story = StoryObj<FormArgs>;

const meta: Meta<FormArgs> = {
  ...applyForm,
  title: 'Apply form/Interactions',
  args: { ...applyForm.args, src: 'feeds/five.json', jobId: 'bookkeeper' },
};
export default meta;

/** Sends a short application to an endpoint, and resolves to what the form says of a failure. */
async function sendAndFail(canvas: Element): Promise<HTMLElement> {
  await fillApplicant(canvas);
  await sendApplication(canvas);
  const problem = await find(canvas, '.or-problem');
  await waitFor(() => expect(focusedElement()).toBe(problem));
  await expect(await find(canvas, '[autocomplete="name"]')).toHaveValue('Ada Sounder');
  return problem;
}

/** What is missing is said at the top, which has the focus, and at each field. */
export const Incomplete: Story = {
  args: { jobId: 'cartographer' },
  play: async ({ canvasElement }) => {
    await sendApplication(canvasElement);
    const problem = await find(canvasElement, '.or-problem');
    await waitFor(() => expect(focusedElement()).toBe(problem));
    await userEvent.click(await find(problem, 'a'));
    await expect(focusedElement()).toHaveAttribute('aria-invalid', 'true');
  },
};

/** Files of the wrong kind are refused as soon as they are chosen. */
export const WrongFile: Story = {
  args: { jobId: 'cartographer' },
  play: async ({ canvasElement }) => {
    await chooseFile(canvasElement, 'sheet.exe', 'application/x-msdownload');
    await expect(await find(canvasElement, '.or-problem')).toHaveTextContent('must be a PDF');
  },
};

/** All answers once more, before anything is sent. */
export const Review: Story = {
  args: { jobId: 'cartographer', review: true },
  play: async ({ canvasElement }) => {
    await fillApplicant(canvasElement);
    await chooseFile(canvasElement, 'résumé of Ada Sounder.pdf', 'application/pdf');
    await sendApplication(canvasElement);
    await find(canvasElement, '.or-problem, .or-review');
  },
};

export const FileChosen: Story = {
  args: { jobId: 'cartographer' },
  play: async ({ canvasElement }) => {
    await chooseFile(canvasElement, 'résumé of Ada Sounder.pdf', 'application/pdf');
    await find(canvasElement, '.or-chosen');
  },
};

export const Sending: Story = {
  args: { action: 'applications/waits' },
  play: async ({ canvasElement }) => {
    await fillApplicant(canvasElement);
    await sendApplication(canvasElement);
    await find(canvasElement, '.or-primary[aria-disabled="true"]');
  },
};

/** What was under way stops, and everything that was typed stays. */
export const Cancelled: Story = {
  args: { action: 'applications/waits' },
  play: async ({ canvasElement }) => {
    await fillApplicant(canvasElement);
    await sendApplication(canvasElement);
    await userEvent.click(await find(canvasElement, '.or-actions button[type="button"]'));
    await find(canvasElement, '.or-primary:not([aria-disabled])');
    await expect(await find(canvasElement, '[autocomplete="name"]')).toHaveValue('Ada Sounder');
  },
};

export const Sent: Story = {
  play: async ({ canvasElement }) => {
    await fillApplicant(canvasElement);
    await sendApplication(canvasElement);
    await expect(await find(canvasElement, '.or-success')).toHaveTextContent('MC-2041');
  },
};

/** An answer came, and nothing in it says that the application has arrived. */
export const NotConfirmed: Story = {
  args: { action: 'applications/confirms-nothing' },
  play: async ({ canvasElement }) => {
    // The author of the endpoint is told on the console, which is no part of the story.
    const warn = spyOn(console, 'warn').mockImplementation(() => undefined);
    const problem = await sendAndFail(canvasElement);
    warn.mockRestore();
    await expect(problem).toHaveTextContent('We do not know whether your application arrived');
    await find(problem, 'button');
  },
};

/** The page declares that any answer will do, for an endpoint that thanks by a page. */
export const SentToAnyReceipt: Story = {
  args: { action: 'applications/confirms-nothing', receipt: 'any' },
  play: async ({ canvasElement }) => {
    await fillApplicant(canvasElement);
    await sendApplication(canvasElement);
    await find(canvasElement, '.or-success');
  },
};

/** What the endpoint says of a field stands at the field. */
export const CorrectedByTheEndpoint: Story = {
  args: { action: 'applications/corrects' },
  play: async ({ canvasElement }) => {
    await expect(await sendAndFail(canvasElement)).toHaveTextContent('This address takes no mail.');
  },
};

export const FilesTooLarge: Story = {
  args: { action: 'applications/too-large' },
  play: async ({ canvasElement }) => {
    await sendAndFail(canvasElement);
  },
};

export const SentBefore: Story = {
  args: { action: 'applications/duplicate' },
  play: async ({ canvasElement }) => {
    await sendAndFail(canvasElement);
  },
};

export const ClosedMeanwhile: Story = {
  args: { action: 'applications/closed' },
  play: async ({ canvasElement }) => {
    await sendAndFail(canvasElement);
  },
};

export const EndpointBusy: Story = {
  args: { action: 'applications/busy' },
  play: async ({ canvasElement }) => {
    await sendAndFail(canvasElement);
  },
};

/** The endpoint is down, and the posting names another way. */
export const EndpointBroken: Story = {
  args: { action: 'applications/broken', src: 'feeds/talent-pool.json', jobId: 'talent-pool' },
  play: async ({ canvasElement }) => {
    const problem = await sendAndFail(canvasElement);
    await find(problem, '.or-ways a');
  },
};
