import { oneOf, readAttribute } from '../internal/read-attribute.js';

/** How people apply from a board. */
export type ApplyMode = 'form' | 'link' | 'none';

const isMode = oneOf('auto', 'form', 'link', 'none');

/** Reads the `apply` attribute: `auto` is the form where it has somewhere to go, and else the link. */
export function readApplyMode(
  board: HTMLElement & { apply: string; applyAction: string },
): ApplyMode {
  const mode = readAttribute(board, 'apply', board.apply, isMode, 'auto');
  if (mode !== 'auto') return mode;
  const hasForm = board.applyAction !== '' || board.querySelector(':scope > apply-form') !== null;
  return hasForm ? 'form' : 'link';
}
