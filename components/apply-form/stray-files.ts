/** Until the signal aborts: a file that misses its field would be shown in the place of the page, and of all that was typed. */
export function refuseStrayFiles(signal: AbortSignal): void {
  for (const type of ['dragover', 'drop'] as const) addEventListener(type, refuse, { signal });
}

function refuse(event: DragEvent): void {
  const { dataTransfer, defaultPrevented } = event;
  const [target] = event.composedPath();
  const isOverField = target instanceof HTMLInputElement && target.type === 'file';
  if (defaultPrevented || isOverField || !dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  dataTransfer.dropEffect = 'none';
}
