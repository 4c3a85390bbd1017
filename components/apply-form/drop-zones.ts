import { NativeEvent } from '../internal/base-event.js';
import { setFiles } from './form-controls.js';

const over = 'or-drop-over';

/**
 * Takes files that are dropped anywhere in the zone around a file control, as if they had been chosen with it.
 * To be a listener of `dragover`, `dragleave` and `drop` of the form.
 */
export function takeDrop(event: DragEvent): void {
  const { dataTransfer, target, relatedTarget, type } = event;
  const zone = target instanceof Element ? target.closest('.or-drop') : null;
  const input = zone?.querySelector('input');
  if (!zone || !input || input.disabled || !dataTransfer?.types.includes('Files')) return;
  if (type === 'dragleave') {
    const isInside = relatedTarget instanceof Node && zone.contains(relatedTarget);
    if (!isInside) zone.classList.remove(over);
    return;
  }
  event.preventDefault();
  dataTransfer.dropEffect = 'copy';
  zone.classList.toggle(over, type === 'dragover');
  if (type !== 'drop' || dataTransfer.files.length === 0) return;
  setFiles(input, [...dataTransfer.files]);
  input.dispatchEvent(new NativeEvent('change', { bubbles: true }));
}
