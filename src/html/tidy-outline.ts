import { type OutlineElement, outlineElement, outlineText } from './outline.js';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
/** Elements whose first and last line breaks show as nothing but a gap. */
const trimmed = words('p div li dt dd td th blockquote h1 h2 h3 h4 h5 h6 strong b em i u span');
/** Elements that are not worth their room without words. */
const worded = words('p div li ul ol dl blockquote strong b em i u span');
/** Elements of a line that leave its words as bold as they are. */
const plain = words('em i u span small');
const holders = words('ul ol dl table blockquote pre hr figure details');

/** Longer lines are sentences, though they are bold. */
const longestHeading = 90;

type Child = OutlineElement | string;

const isBlank = (child: Child): boolean =>
  typeof child === 'string' ? child.trim() === '' : child.name === 'br';

/**
 * Brings the blocks of a description into one rhythm: breaks at the edges of a block and blocks without
 * words go, and a paragraph that is bold from end to end, with text below it, is the heading that its
 * author meant: one level below the heading above it, or of the highest level where there is none. Whole
 * vendors have no other headings.
 */
export function tidyOutline(root: OutlineElement, headingLevel: number): void {
  trim(root);
  const blocks = [...blocksIn(root)];
  let level = headingLevel - 1;
  blocks.forEach(({ block, parent }, index) => {
    if (typeof block === 'string') return;
    const next = blocks[index + 1]?.block;
    if (isHeading(block)) level = Number(block.name[1]);
    else if (isBoldLine(block) && next !== undefined && isTextBelow(next)) {
      const heading = outlineElement(`h${Math.min(6, level + 1)}`);
      for (const [name, value] of block.attributes) heading.attributes.set(name, value);
      heading.children.push(...block.children.flatMap(unbold));
      parent.children.splice(parent.children.indexOf(block), 1, heading);
    }
  });
}

/** Takes out what shows as nothing, from the innermost element outwards. */
function trim({ name, children }: OutlineElement): void {
  if (name === 'pre') return;
  for (const child of children) if (typeof child !== 'string') trim(child);
  const kept = children.filter(
    (child) => typeof child === 'string' || !worded.has(child.name) || !isWordless(child),
  );
  if (trimmed.has(name)) {
    const isEdged = kept.some((child) => typeof child !== 'string' && child.name === 'br');
    while (isEdged && isBlank(kept.at(-1) ?? 'end')) kept.pop();
    const start = kept.findIndex((child) => !isBlank(child));
    if (isEdged && start > 0) kept.splice(0, start);
  }
  if (kept.length < children.length) children.splice(0, children.length, ...kept);
}

function isWordless({ children }: OutlineElement): boolean {
  return children.every(isBlank);
}

/** Paragraphs, and what else stands among them, in their order; through the boxes around them. */
function* blocksIn(parent: OutlineElement): Iterable<{ block: Child; parent: OutlineElement }> {
  for (const block of parent.children) {
    if (typeof block !== 'string' && block.name === 'div' && holdsBlocks(block)) {
      yield* blocksIn(block);
    } else if (!isBlank(block)) yield { block, parent };
  }
}

function holdsBlocks({ children }: OutlineElement): boolean {
  return children.some(
    (child) =>
      typeof child !== 'string' &&
      (child.name === 'p' || child.name === 'div' || holders.has(child.name) || isHeading(child)),
  );
}

const isHeading = (child: Child): boolean =>
  typeof child !== 'string' && /^h[1-6]$/.test(child.name);

function isTextBelow(next: Child): boolean {
  if (typeof next === 'string') return true;
  return next.name !== 'hr' && !isHeading(next) && !isBoldLine(next);
}

/** Bold from end to end, and no sentence. */
function isBoldLine(block: OutlineElement): boolean {
  if (block.name !== 'p' && block.name !== 'div') return false;
  if (!isBold(block.children)) return false;
  const text = outlineText(block).trim();
  return text.length <= longestHeading && /\p{L}/u.test(text) && !/[.!;,…。！]$/u.test(text);
}

function isBold(children: readonly Child[]): boolean {
  return children.every((child) => {
    if (typeof child === 'string') return child.trim() === '';
    if (child.name === 'strong' || child.name === 'b') return !holdsBreak(child);
    return plain.has(child.name) && isBold(child.children);
  });
}

/** Lines and links: an address is no heading, nor are two lines. */
function holdsBreak({ children }: OutlineElement): boolean {
  return children.some(
    (child) =>
      typeof child !== 'string' && (child.name === 'br' || child.name === 'a' || holdsBreak(child)),
  );
}

/** What a heading holds is bold already. */
function unbold(child: Child): Child[] {
  if (typeof child === 'string') return [child];
  const { name, children } = child;
  children.splice(0, children.length, ...children.flatMap(unbold));
  return name === 'strong' || name === 'b' ? children : [child];
}
