/** Room that rounding and the slant of letters may take, in CSS pixels. */
const tolerance = 1;

/**
 * The texts within an element that do not fit: that stand out at its sides, or are cut off by what holds them,
 * in shadow roots too. What is hidden from sight counts for nothing.
 */
export function cutTexts(root: Element): string[] {
  const { left, right } = root.getBoundingClientRect();
  const cut: string[] = [];
  const look = (node: Node): void => {
    if (node instanceof Element) {
      if (!node.checkVisibility() || node.matches('style') || isForReadersAlone(node)) return;
      if (isCut(node)) cut.push(`cut off: ${wordsOf(node)}`);
      if (node.shadowRoot) node.shadowRoot.childNodes.forEach(look);
      if (node instanceof HTMLSlotElement) node.assignedNodes().forEach(look);
    }
    if (node instanceof Text && node.data.trim() !== '') {
      const range = document.createRange();
      range.selectNodeContents(node);
      const leaves = [...range.getClientRects()].some(
        (rect) => rect.left < left - tolerance || rect.right > right + tolerance,
      );
      if (leaves) cut.push(`beyond the sides: ${node.data.trim()}`);
      cut.push(...brokenWords(node).map((word) => `broken: ${word}`));
    }
    node.childNodes.forEach(look);
  };
  look(root);
  return cut;
}

/** Words that stand on two lines without a hyphen; some scripts break anywhere. */
function brokenWords(text: Text): string[] {
  const words = [...text.data.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].filter(
    ([word]) => !/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]/u.test(word),
  );
  return words.flatMap(({ 0: word, index }) => {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    // WebKit counts the end of the line before, where nothing stands.
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
    const lines = new Set(rects.map(({ top }) => Math.round(top)));
    return lines.size > 1 ? [word] : [];
  });
}

/** Whether it is there for screen readers only. */
const isForReadersAlone = (element: Element): boolean =>
  getComputedStyle(element).clipPath === 'inset(50%)';

/** Fields whose own words are wider than they are, and boxes that hide what goes beyond them. */
function isCut(element: Element): boolean {
  if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) {
    return textWidth(element, wordsOf(element)) > innerWidthOf(element) + tolerance;
  }
  const hides = getComputedStyle(element).overflowX !== 'visible';
  return hides && element.scrollWidth > element.clientWidth + tolerance;
}

function wordsOf(element: Element): string {
  if (element instanceof HTMLInputElement) return element.placeholder;
  if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.label ?? '';
  return element.textContent.trim();
}

/** Without borders and padding, which `clientWidth` of a field has in some engines only. */
function innerWidthOf(element: Element): number {
  const style = getComputedStyle(element);
  const edges = [
    style.paddingLeft,
    style.paddingRight,
    style.borderLeftWidth,
    style.borderRightWidth,
  ];
  return edges.reduce(
    (width, edge) => width - Number.parseFloat(edge),
    element.getBoundingClientRect().width,
  );
}

function textWidth(element: Element, text: string): number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return 0;
  context.font = getComputedStyle(element).font;
  return context.measureText(text).width;
}
