import '../../support/setup.js';
import { expect, waitUntil } from '@open-wc/testing';
import '../../../components/job-board/define.js';
import '../../../components/apply-form/define.js';
import { contrast } from '../../support/contrast.js';
import { part, parts, samplePosting, samplePostings } from '../../support/job-feed.js';
import { createForm, createPosting, everyType } from '../apply-form/support.js';
import { addBoard, listOf, open, settled, startAnew } from '../job-board/sample-board.js';
import { addList } from '../job-list/sample-list.js';

const style = (element: Element): CSSStyleDeclaration => getComputedStyle(element);
const themes = ['default', 'editorial', 'bold', 'contrast'] as const;
const schemes = ['light', 'dark'] as const;

/** What a value of CSS comes to in the tree of an element. */
function colourIn(root: Element | ShadowRoot, value: string): string {
  const probe = document.createElement('span');
  probe.style.setProperty('color', value);
  root.append(probe);
  const { color } = style(probe);
  probe.remove();
  return color;
}

const token = (name: string): string => `var(--_job-${name})`;
const share = (name: string, percent: number): string =>
  `color-mix(in srgb, ${token(name)} ${percent}%, transparent)`;

/** Texts, and what they stand on above the ground. */
const texts: readonly (readonly [text: string, ...below: string[]])[] = [
  [token('text')],
  [token('text'), token('surface')],
  [token('text'), share('accent', 22)],
  [token('muted')],
  [token('muted'), token('surface')],
  [token('accent')],
  [token('accent'), share('accent', 10)],
  [token('on-accent'), token('accent')],
];

/** Lines around what can be used, and the ring around what has the focus. */
const controls = [token('control-border'), token('focus')];

describe('the themes', () => {
  startAnew();
  afterEach(() => {
    document.querySelectorAll('job-list, apply-form').forEach((element) => element.remove());
    document.documentElement.removeAttribute('style');
    document.body.removeAttribute('style');
  });

  for (const theme of themes) {
    const least = theme === 'contrast' ? 7 : 4.5;

    for (const scheme of schemes) {
      it(`of which "${theme}" keeps every text and control visible when ${scheme}`, async () => {
        const list = await addList(samplePostings, { theme, 'color-scheme': scheme });
        const root = list.renderRoot as ShadowRoot;
        const ground = style(list).backgroundColor;
        expect(ground).to.match(/^rgb\(/);
        const of = (value: string): string => colourIn(root, value);
        for (const [text, ...below] of texts) {
          const found = contrast(of(text), ground, ...below.map(of));
          expect(found, [text, ...below].join(' on ')).to.be.at.least(least);
        }
        for (const control of controls)
          expect(contrast(of(control), ground), control).to.be.at.least(3);
        for (const name of ['title', 'locations', 'date', 'count']) {
          const found = contrast(style(part(list, name)).color, ground);
          expect(found, name).to.be.at.least(least);
        }
        expect(contrast(style(part(list, 'search')).borderBottomColor, ground)).to.be.at.least(3);
      });

      it(`of which "${theme}" keeps what a form says visible when ${scheme}`, async () => {
        document.documentElement.style.colorScheme = scheme;
        const form = await createForm(createPosting(everyType), { theme });
        await waitUntil(() => /^rgb\(/.test(style(form).backgroundColor));
        const ground = style(form).backgroundColor;
        const of = (value: string): string => colourIn(form, value);
        for (const name of ['danger', 'success'])
          expect(contrast(of(token(name)), ground), name).to.be.at.least(least);
        expect(contrast(of(token('danger')), ground, of(share('danger', 8)))).to.be.at.least(least);
        expect(contrast(of(token('control-border')), ground)).to.be.at.least(3);
      });
    }

    it(`of which "${theme}" holds in everything that a board shows`, async () => {
      const applyUrl = 'https://jobs.example/apply';
      const posting = samplePosting({ id: '1', title: 'Welder', applyUrl });
      const board = await addBoard({ theme }, [posting, ...samplePostings]);
      listOf(board).focus(); // what a reader can lift comes with the first sign of one
      await settled(board);
      const accent = style(board).getPropertyValue('--_job-accent');
      const inner: Element[] = [
        listOf(board),
        ...listOf(board).renderRoot.querySelectorAll('job-filters'),
      ];
      expect(inner).to.have.lengthOf(3);
      await open(board, 'Welder');
      inner.push(...(board.shadowRoot?.querySelectorAll('job-detail') ?? []));
      expect(inner).to.have.lengthOf(4);
      for (const element of inner) {
        expect(style(element).getPropertyValue('--_job-accent'), element.localName).to.equal(
          accent,
        );
        expect(style(element).backgroundColor, element.localName).to.equal('rgba(0, 0, 0, 0)');
      }
    });
  }

  it('give way to the tokens of the page', async () => {
    document.body.style.setProperty('--job-accent', 'rgb(0, 128, 0)');
    document.body.style.setProperty('--job-background', 'rgb(255, 250, 240)');
    const list = await addList(samplePostings, { theme: 'editorial' });
    expect(colourIn(list.renderRoot as ShadowRoot, token('accent'))).to.equal('rgb(0, 128, 0)');
    expect(style(list).backgroundColor).to.equal('rgb(255, 250, 240)');
  });

  it('follow the scheme of the page', async () => {
    document.documentElement.style.colorScheme = 'dark';
    const list = await addList(samplePostings, { theme: 'default' });
    expect(style(list).backgroundColor).to.equal('rgb(20, 23, 28)');
  });

  it('can be changed and taken off', async () => {
    const list = await addList(samplePostings, { theme: 'contrast' });
    expect(style(part(list, 'title')).fontWeight).to.equal('700');
    list.theme = 'editorial';
    await waitUntil(() => style(part(list, 'title')).fontWeight === '400');
    list.removeAttribute('theme');
    await list.updateComplete;
    expect(style(part(list, 'title')).fontWeight).to.equal('600');
    expect(style(list).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
  });

  it('show no card before they are there', async () => {
    const list = document.createElement('job-list');
    const seen = new Set<string>();
    list.innerHTML = `<script type="application/json">${JSON.stringify({ version: '1', postings: samplePostings })}</script>`;
    list.theme = 'editorial';
    document.body.append(list);
    await waitUntil(
      () => {
        for (const title of parts(list, 'title')) seen.add(style(title).fontWeight);
        return seen.size > 0;
      },
      undefined,
      { interval: 1, timeout: 8000 },
    );
    expect([...seen]).to.deep.equal(['400']);
  });

  it('shape rows too, whose own sheet comes later', async () => {
    const list = await addList(samplePostings, { theme: 'bold', layout: 'rows' });
    expect(style(part(list, 'card')).borderRadius).to.equal('12px');
  });

  it('are told from each other without colour', async () => {
    const shapes = [];
    for (const theme of themes) {
      const list = await addList(samplePostings, { theme, layout: 'rows' });
      const { fontFamily, fontWeight } = style(part(list, 'title'));
      const { borderRadius, minBlockSize } = style(part(list, 'card'));
      const { borderWidth } = style(part(list, 'search'));
      shapes.push([fontFamily, fontWeight, borderRadius, minBlockSize, borderWidth].join());
      list.remove();
    }
    expect(new Set(shapes)).to.have.lengthOf(themes.length);
  });
});
