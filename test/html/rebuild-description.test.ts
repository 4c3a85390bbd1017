import { expect } from '@open-wc/testing';
import { type OutlineElement, outlineText } from '../../src/html/outline.js';
import { type HtmlTree, rebuildDescription } from '../../src/html/rebuild-description.js';

/** Parsed HTML as data: a text, or the name of an element with its attributes and what is in it. */
type Fake = string | [name: string, attributes: Record<string, string>, ...children: Fake[]];

const tree: HtmlTree<Fake> = {
  childrenOf: (node) => (typeof node === 'string' ? [] : (node.slice(2) as Fake[])),
  textOf: (node) => (typeof node === 'string' ? node : undefined),
  nameOf: (node) => (typeof node === 'string' || node[0] === 'svg' ? undefined : node[0]),
  attributeOf: (node, name) => (typeof node === 'string' ? null : (node[1][name] ?? null)),
};

function rebuilt(...nodes: Fake[]): OutlineElement {
  return rebuildDescription<Fake>(['div', {}, ...nodes], tree, {
    base: 'https://mill.example/',
    headingLevel: 3,
  });
}

function namesIn({ children }: OutlineElement): string[] {
  return children.flatMap((child) =>
    typeof child === 'string' ? [] : [child.name, ...namesIn(child)],
  );
}

describe('rebuildDescription', () => {
  it('copies what is allowed from any tree, and of other elements the text', () => {
    const outline = rebuilt(
      ['x-y', {}, ['p', { class: 'c', onclick: 'f()', lang: 'de' }, 'Brot']],
      ['script', {}, 'f()'],
      ['svg', {}, 'drawn'],
    );
    expect(namesIn(outline)).to.deep.equal(['p']);
    expect(outlineText(outline)).to.equal('Brot');
    const [paragraph] = outline.children;
    expect([...(paragraph as OutlineElement).attributes]).to.deep.equal([['lang', 'de']]);
  });

  it('leaves out bold around blocks, a caption without its figure and details without a summary', () => {
    const outline = rebuilt(
      ['b', {}, ['ul', {}, ['li', {}, 'one']]],
      ['figcaption', {}, 'two'],
      ['details', {}, ['p', {}, 'three']],
    );
    expect(namesIn(outline)).to.deep.equal(['ul', 'li', 'p']);
    expect(outlineText(outline)).to.equal('onetwothree');
  });

  it('fits headings in under the heading that they stand below', () => {
    const outline = rebuilt(['h1', {}, 'a'], ['h4', {}, 'b'], ['h2', {}, ' '], ['h2', {}, 'c']);
    expect(namesIn(outline)).to.deep.equal(['h3', 'h4', 'h4']);
  });
});
