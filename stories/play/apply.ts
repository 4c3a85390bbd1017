import { fireEvent, userEvent } from 'storybook/test';
import { fill, find } from './parts.js';

/** Fills in what every application needs. */
export async function fillApplicant(canvas: Element): Promise<void> {
  await fill(await find(canvas, '[autocomplete="name"]'), 'Ada Sounder');
  await fill(await find(canvas, '[autocomplete="email"]'), 'ada@example.com');
}

/** Presses the button that sends. */
export async function sendApplication(canvas: Element): Promise<void> {
  await userEvent.click(await find(canvas, '.or-primary[type="submit"]'));
}

/** Chooses a small file for the first question that takes one. */
export async function chooseFile(canvas: Element, name: string, type: string): Promise<void> {
  const input = await find(canvas, 'input[type="file"]');
  if (!(input instanceof HTMLInputElement)) throw new Error('There is nowhere to choose a file.');
  const transfer = new DataTransfer();
  transfer.items.add(new File(['Soundings, 2026'], name, { type }));
  input.files = transfer.files;
  await fireEvent.change(input);
}
