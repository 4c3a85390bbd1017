/** The allow list, written a second time on purpose: it judges the one in the code. */
const elements = new Set(
  (
    'p br hr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd strong b em i u s sub sup small mark abbr blockquote pre ' +
    'code kbd span div table caption thead tbody tfoot tr th td a figure figcaption time details summary'
  ).split(' '),
);
const attributes = new Set(
  'href title colspan rowspan scope dir lang datetime start reversed open rel'.split(' '),
);

/** Everything in a description that must not be there. */
export function faultsOf(root: ParentNode): string[] {
  const faults: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (
      element.namespaceURI !== 'http://www.w3.org/1999/xhtml' ||
      !elements.has(element.localName)
    ) {
      faults.push(`<${element.localName}>`);
    }
    for (const { name, value } of element.attributes) {
      if (!attributes.has(name)) faults.push(`${name}="${value}"`);
      if (name === 'href' && !isAllowedAddress(value)) faults.push(`href="${value}"`);
    }
    const rel = (element.getAttribute('rel') ?? '').split(' ');
    if (element.localName === 'a' && (!rel.includes('noopener') || rel.includes('opener'))) {
      faults.push('a link without noopener');
    }
  }
  return faults;
}

function isAllowedAddress(href: string): boolean {
  try {
    return ['http:', 'https:', 'mailto:', 'tel:'].includes(new URL(href).protocol);
  } catch {
    return false;
  }
}

/** The HTML of a fragment. */
export function written(fragment: DocumentFragment): string {
  const holder = document.createElement('div');
  holder.append(fragment.cloneNode(true));
  return holder.innerHTML;
}
