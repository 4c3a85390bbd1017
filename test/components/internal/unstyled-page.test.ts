import '../../support/setup.js';
import { expect, oneEvent } from '@open-wc/testing';

/** A page of its own with a list of nothing, and what is in its head. */
async function openPage(head: string): Promise<{ room: number; measure: number; font: string }> {
  const frame = document.createElement('iframe');
  const script = new URL('../../../components/job-list/define.ts', import.meta.url);
  frame.style.inlineSize = '1600px';
  frame.srcdoc = `<!doctype html>${head}<body><script type="module" src="${script.href}"></script><job-list></job-list>`;
  const loaded = oneEvent(frame, 'load');
  document.body.append(frame);
  await loaded;
  const list = frame.contentDocument?.querySelector('job-list');
  if (!list) throw new Error('no list');
  const { left, width } = list.getBoundingClientRect();
  const { fontFamily } = getComputedStyle(list);
  frame.remove();
  return { room: left, measure: width, font: fontFamily };
}

describe('a page', () => {
  it('without any style gets a measure, room around it, and the font of the system', async () => {
    const { room, measure, font } = await openPage('');
    expect(room).to.be.at.least(16);
    expect(measure).to.be.at.most(1120);
    expect(font).to.contain('system-ui');
  });

  it('with a style of its own has all of it as it is', async () => {
    const { room, measure, font } = await openPage('<style>body { font-family: serif }</style>');
    expect(room).to.be.at.most(8);
    expect(measure).to.be.above(1500);
    expect(font).to.equal('serif');
  });

  it('whose style is on its way has all of it as it will be', async () => {
    for (const head of [
      '<link rel="preload" as="style" href="/later.css">',
      '<link rel="stylesheet" href="/none.css">',
    ]) {
      const { room, font } = await openPage(head);
      expect(room, head).to.be.at.most(8);
      expect(font, head).not.to.contain('system-ui');
    }
  });
});
