/**
 * Keeps a printable key from the page's single-key shortcuts while someone types, and Enter from its
 * default button. Outside a shadow root the event seems to come from the element, so shortcut
 * libraries do not know a text field was meant. Escape, Tab, function keys and key combinations pass.
 */
export function keepPrintableKey(event: Event): void {
  // Autofill announces what it writes by plain events that are named like keys and have none.
  if (!(event instanceof KeyboardEvent)) return;
  const isCombination = event.ctrlKey || event.metaKey || event.altKey;
  if (event.key.length === 1 && !isCombination) event.stopPropagation();
  keepEnter(event);
}

/**
 * Keeps Enter from the page around a field. Sites that put one form around every page, as ASP.NET
 * does, answer it with a button of their own, such as their search: what was typed would be lost.
 */
export function keepEnter(event: Event): void {
  if (event instanceof KeyboardEvent && event.key === 'Enter') event.stopPropagation();
}
