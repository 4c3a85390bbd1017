/**
 * Lets the tables of a description scroll on their own where they are too wide for their place
 * (WCAG 2.2, 1.4.10). While one does, it is a stop for the keyboard (WCAG 2.2, 2.1.1) under a name: its caption, the
 * heading above it, or `title`.
 */
export function makeTablesScroll(description: HTMLElement, title: string): void {
  const names = new Map<HTMLElement, string>();
  let observer: ResizeObserver | undefined;
  let heading = title;
  for (const element of description.querySelectorAll('h1, h2, h3, h4, h5, h6, table')) {
    if (element.localName !== 'table') {
      heading = textOf(element) ?? heading;
    } else if (!element.parentElement?.closest('table')) {
      const region = document.createElement('div');
      region.className = 'table';
      names.set(
        region,
        nameApart(textOf(element.querySelector(':scope > caption')) ?? heading, names),
      );
      element.replaceWith(region);
      region.append(element);
      observer ??= new ResizeObserver(() => {
        for (const [shown, itsName] of names) markScrollable(shown, itsName);
      });
      observer.observe(region);
      observer.observe(element);
    }
  }
}

/** Landmarks of one page need names that differ. */
function nameApart(name: string, names: ReadonlyMap<unknown, string>): string {
  const taken = new Set(names.values());
  let apart = name;
  for (let count = 2; taken.has(apart); count += 1) apart = `${name} (${count})`;
  return apart;
}

function markScrollable(region: HTMLElement, name: string): void {
  if (region.scrollWidth > region.clientWidth) {
    region.setAttribute('role', 'region');
    region.setAttribute('aria-label', name);
    region.tabIndex = 0;
  } else {
    for (const attribute of ['role', 'aria-label', 'tabindex']) region.removeAttribute(attribute);
  }
}

function textOf(element: Element | null): string | undefined {
  return element?.textContent.replace(/\s+/g, ' ').trim() || undefined;
}
