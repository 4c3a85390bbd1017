import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import '../../../components/job-board/define.js';
import '../../../components/job-detail/define.js';
import { contrast } from '../../support/contrast.js';
import {
  manyPostings,
  part,
  parts,
  samplePosting,
  samplePostings,
} from '../../support/job-feed.js';
import { addBoard, listOf, settled, startAnew } from '../job-board/sample-board.js';
import { addList } from '../job-list/sample-list.js';
import { createForm, everyType, createPosting } from '../apply-form/support.js';
import { show as showDetail } from '../job-detail/sample-detail.js';

const style = (element: Element): CSSStyleDeclaration => getComputedStyle(element);

describe('the tokens', () => {
  startAnew();
  afterEach(() => {
    document.querySelectorAll('job-list').forEach((list) => list.remove());
    document.body.removeAttribute('style');
  });

  it('keep the letters on the accent readable, whatever the accent', async function () {
    if (!CSS.supports('color', 'lch(from red l c h)')) this.skip();
    const applyUrl = 'https://jobs.example/apply';
    for (const accent of ['#3b82f6', '#f00', '#e8590c', '#059669', '#8b5cf6', '#1f5fd0', '#111']) {
      document.body.style.setProperty('--job-accent', accent);
      const detail = await showDetail(samplePosting({ id: '1', title: 'Welder', applyUrl }));
      const { color, backgroundColor } = style(part(detail, 'apply'));
      expect(contrast(color, backgroundColor), accent).to.be.at.least(4.5);
    }
  });

  it('keep quiet text and the lines of fields visible on a page in grey', async function () {
    if (!CSS.supports('color', 'lch(from red l c h)')) this.skip();
    document.body.style.color = '#666';
    const list = await addList();
    expect(contrast(style(part(list, 'department')).color), 'text').to.be.at.least(4.5);
    expect(contrast(style(part(list, 'search')).borderTopColor), 'line').to.be.at.least(3);
  });

  it('put the room of cards between them too', async () => {
    const list = await addList();
    list.style.setProperty('--job-space', '4px');
    expect(style(part(list, 'list')).rowGap).to.equal('2px');
  });

  it('cut the corners of all that can be pressed, and of tags, as those of buttons', async () => {
    const [first] = samplePostings;
    const list = await addList(first ? [{ ...first, tags: ['Sea'], featured: true }] : [], {
      query: 'department=Engineering',
    });
    const found = [
      ...parts(list, 'chip'),
      ...(parts(list, 'card')[0]?.querySelectorAll('.tag, .badge') ?? []),
      ...parts(list, 'filters').flatMap((filters) => [
        ...(filters.shadowRoot?.querySelectorAll('.badge') ?? []),
      ]),
    ];
    expect(found).to.have.lengthOf(4);
    for (const element of found) {
      expect(Number.parseFloat(style(element).borderRadius)).to.be.at.least(15);
      list.style.setProperty('--job-control-radius', '0px');
      expect(style(element).borderRadius, element.className).to.equal('0px');
      list.style.removeProperty('--job-control-radius');
    }
  });

  it('keep the corners of a large field out of its text', async () => {
    document.body.style.setProperty('--job-control-radius', '999px');
    const form = await createForm(createPosting(everyType));
    const radius = (selector: string): number => {
      const control = form.querySelector(selector);
      return control ? Number.parseFloat(style(control).borderRadius) : Number.NaN;
    };
    expect(radius('input.or-control')).to.equal(999);
    expect(radius('textarea')).to.equal(20);
  });

  it('space the letters of buttons and fields like all others', async () => {
    const list = await addList(manyPostings(30), { query: 'workplace=remote', 'page-size': '5' });
    list.style.setProperty('--job-letter-spacing', '2px');
    for (const name of ['title', 'search', 'chip', 'clear', 'more']) {
      expect(style(part(list, name)).letterSpacing, name).to.equal('2px');
    }
  });

  it('set the lines of descriptions as far apart as all others', async () => {
    document.body.style.setProperty('--job-font-size', '10px');
    const detail = await showDetail(samplePosting({ id: '1', title: 'Welder' }));
    const paragraph = part(detail, 'description').querySelector('p');
    const height = (): string => (paragraph ? style(paragraph).lineHeight : '');
    expect(height()).to.equal('16.5px');
    detail.style.setProperty('--job-line-height', '1.3');
    expect(height()).to.equal('13px');
  });

  it('set the size of text and the ground once, however deep an element stands', async () => {
    const board = await addBoard();
    board.style.setProperty('--job-font-size', '0.9em');
    board.style.setProperty('--job-background', 'rgb(0 0 255 / 10%)');
    const list = listOf(board);
    list.focus(); // what a reader can lift comes with the first sign of one
    await settled(board);
    const inner = [list, ...list.renderRoot.querySelectorAll('job-filters, job-card')];
    expect(inner.length).to.be.above(2);
    for (const element of inner) {
      expect(style(element).fontSize, element.localName).to.equal(style(board).fontSize);
      expect(style(element).backgroundColor, element.localName).to.equal('rgba(0, 0, 0, 0)');
    }
    expect(style(board).backgroundColor).to.equal('rgba(0, 0, 255, 0.1)');
  });
});
