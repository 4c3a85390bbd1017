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

  const bold = (text: Fake): Fake => ['p', {}, ['strong', {}, text]];

  it('takes a bold line above a text for the heading that it was meant to be', () => {
    const outline = rebuilt(
      bold('The mill'),
      ['p', {}, 'It grinds.'],
      [
        'div',
        {},
        ['div', {}, ['span', {}, ['b', {}, 'You bring:'], ['br', {}]]],
        ['ul', {}, ['li', {}, 'Arms']],
      ],
      ['h1', {}, 'Pay'],
      ['p', {}, 'Good.'],
      bold('Leave'),
      ['p', {}, 'Long.'],
    );
    expect(namesIn(outline)).to.deep.equal([
      ...['h3', 'p', 'div', 'h3', 'span', 'ul', 'li', 'h3', 'p', 'h4', 'p'],
    ]);
    expect(outlineText(outline)).to.equal('The millIt grinds.You bring:ArmsPayGood.LeaveLong.');
  });

  it('leaves bold lines that are sentences, links, facts below each other, or the end', () => {
    const outline = rebuilt(
      bold('Apply by Friday.'),
      ['p', {}, 'See below.'],
      bold(['a', { href: '/pay' }, 'Our pay']),
      bold('Pay: 12'),
      bold('Place: the mill'),
      ['hr', {}],
      ['p', {}, ['strong', {}, 'About us'], ' We grind.'],
      ['ul', {}, ['li', {}, bold('Arms'), ['p', {}, 'Two.']]],
      ['p', {}, ['b', {}, 'One'], ['br', {}], ['b', {}, 'Two']],
      ['p', {}, 'Text'],
      bold('Regards'),
    );
    expect(namesIn(outline).filter((name) => /^h\d/.test(name))).to.deep.equal([]);
  });

  it('leaves no room to what holds no words', () => {
    const outline = rebuilt(
      ['p', {}, '\u00a0'],
      ['div', {}, ['br', {}]],
      ['div', {}, 'One', ['br', {}], ['br', {}]],
      ['ul', {}, ['li', {}, ' '], ['li', {}, ['strong', {}, 'Two', ['br', {}]]]],
      ['p', {}, 'Three', ['br', {}], 'four'],
      ['div', {}, ['hr', {}]],
    );
    expect(namesIn(outline)).to.deep.equal([
      ...['div', 'ul', 'li', 'strong', 'p', 'br', 'div', 'hr'],
    ]);
  });
});
