import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { attributes, escapeText, type Markup } from '../pages/markup.js';

type Node = DefaultTreeAdapterTypes.ChildNode;

/**
 * What only the elements' own styles and scripts know: here the styles of the page would take it for theirs. Lists
 * have their bullets, so that no role has to say what they are.
 */
const ownNames = new Set(['class', 'part', 'role', 'tabindex']);

const voids = new Set(['br', 'hr']);

/**
 * A view as HTML that can be read without any style: what only the eye is shown goes, and what only screen readers
 * are told stays.
 */
export function plainHtml({ text }: Markup): string {
  return writeAll(parseFragment(text).childNodes, false).trim();
}

/** Parts that stand side by side are kept apart by a style. */
function writeAll(nodes: readonly Node[], isPreformatted: boolean): string {
  return nodes
    .map((node, index) => {
      const isBeside = isPart(node) && 'tagName' in (nodes[index - 1] ?? {});
      return (isBeside ? ' ' : '') + write(node, isPreformatted);
    })
    .join('');
}

const isPart = (node: Node): boolean =>
  'attrs' in node && node.attrs.some(({ name }) => name === 'class');

function write(node: Node, isPreformatted: boolean): string {
  if ('value' in node) {
    return escapeText(isPreformatted ? node.value : node.value.replace(/[ \t\n]+/g, ' '));
  }
  if (!('tagName' in node) || isForStyles(node)) return '';
  const { tagName: name, attrs, childNodes } = node;
  const kept = attrs.flatMap((attribute) =>
    ownNames.has(attribute.name) ? [] : [[attribute.name, attribute.value]],
  );
  const opening = `<${name}${attributes(Object.fromEntries(kept) as Record<string, string>).text}>`;
  if (voids.has(name)) return opening;
  const isInner = isPreformatted || name === 'pre';
  const content = writeAll(childNodes, isInner);
  // What stood there was for the eye, or a place that is kept.
  if (content.trim() === '' && (name === 'div' || name === 'ul')) return '';
  return `${opening}${content}</${name}>`;
}

/** Drawings, numbers that are also said in words, and what stands on paper alone. */
function isForStyles({ attrs }: DefaultTreeAdapterTypes.Element): boolean {
  return attrs.some(
    ({ name, value }) =>
      (name === 'aria-hidden' && value === 'true') || (name === 'class' && value === 'print-only'),
  );
}
