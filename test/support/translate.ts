/** Does what a browser's translation does: puts other words, in elements of its own, where texts were. */
export function translate(root: Element): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts.filter(({ data }) => data.trim() !== '')) {
    const words = document.createElement('span');
    words.textContent = `[${text.data.trim()}]`;
    text.replaceWith(words);
  }
}
