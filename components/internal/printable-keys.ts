/**
 * Keeps a printable key from the page's single-key shortcuts while someone types. Outside a
 * shadow root the event seems to come from the element, so shortcut libraries do not know a
 * text field was meant. Escape, Tab, function keys and key combinations pass.
 */
export function keepPrintableKey(event: Event): void {
  // Autofill announces what it writes by plain events that are named like keys and have none.
  if (!(event instanceof KeyboardEvent)) return;
  const isCombination = event.ctrlKey || event.metaKey || event.altKey;
  if (event.key.length === 1 && !isCombination) event.stopPropagation();
}
