/**
 * Lets the tables of a description scroll on their own where they are too wide for their place
 * (WCAG 2.2, 1.4.10). While one does, it is a stop for the keyboard (WCAG 2.2, 2.1.1) under a name: its caption, the
 * heading above it, or `title`.
 */
export function makeTablesScroll(description: HTMLElement, title: string): void {
  const names = new Map<HTMLElement, string>();
  const taken = new Map<string, number>();
  let observer: ResizeObserver | undefined;
  let heading = title;
  for (const element of description.querySelectorAll('h1, h2, h3, h4, h5, h6, table')) {
    if (element.localName !== 'table') {
      heading = textOf(element) ?? heading;
    } else if (!element.parentElement?.closest('table')) {
      const region = document.createElement('div');
      region.className = 'table';
      const name = textOf(element.querySelector(':scope > caption')) ?? heading;
      names.set(region, nameApart(name, taken));
      element.replaceWith(region);
      region.append(element);
      observer ??= new ResizeObserver(() => {
        // All are measured before one is changed: else each would be laid out anew for the next.
        const wide = new Set([...names.keys()].filter(isTooWide));
        for (const [shown, itsName] of names) markScrollable(shown, itsName, wide.has(shown));
      });
      observer.observe(region);
      observer.observe(element);
    }
  }
}

/** Landmarks of one page need names that differ. `taken` says how often each was asked for. */
function nameApart(name: string, taken: Map<string, number>): string {
  for (let count = (taken.get(name) ?? 0) + 1; ; count += 1) {
    const apart = count === 1 ? name : `${name} (${count})`;
    if (count > 1 && taken.has(apart)) continue;
    taken.set(apart, 1).set(name, count);
    return apart;
  }
}

function isTooWide(region: HTMLElement): boolean {
  return region.scrollWidth > region.clientWidth;
}

function markScrollable(region: HTMLElement, name: string, isWide: boolean): void {
  if (isWide) {
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
