import { warn } from '../internal/warn.js';

/** How people apply from a board. */
export type ApplyMode = 'form' | 'link' | 'none';

const modes: readonly ApplyMode[] = ['form', 'link', 'none'];

/** Reads the `apply` attribute: `auto` is the form where it has somewhere to go, and else the link. */
export function readApplyMode(
  board: HTMLElement & { apply: string; applyAction: string },
): ApplyMode {
  const known = modes.find((mode) => mode === board.apply);
  if (known) return known;
  if (board.apply !== 'auto') {
    warn('apply-unknown', `cannot use apply="${board.apply}"; it takes "auto".`, board);
  }
  const hasForm = board.applyAction !== '' || board.querySelector(':scope > apply-form') !== null;
  return hasForm ? 'form' : 'link';
}
