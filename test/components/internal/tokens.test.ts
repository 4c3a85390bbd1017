import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import '../../../components/job-list/define.js';
import '../../../components/job-detail/define.js';
import { part, samplePosting } from '../../support/job-feed.js';
import { addList } from '../job-list/sample-list.js';
import { show as showDetail } from '../job-detail/sample-detail.js';

const style = (element: Element): CSSStyleDeclaration => getComputedStyle(element);

/** How light a colour is on a ground, as the formula of contrast wants it. */
function luminance(colour: string, ground = '#fff'): number {
  const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
  const canvas = context.getContext('2d');
  if (!canvas) throw new Error('no canvas');
  for (const layer of [ground, colour]) {
    canvas.fillStyle = layer;
    canvas.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((byte) => {
    const value = byte / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours on a white page (WC-04). */
function contrast(one: string, other = '#fff'): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

describe('the tokens', () => {
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
});
