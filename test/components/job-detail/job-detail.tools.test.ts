import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import '../../../components/job-detail/define.js';
import { eventually } from '../../support/eventually.js';
import { part, parts, samplePosting } from '../../support/job-feed.js';
import { full, show } from './sample-detail.js';

/** Puts a value of the browser's own in the place of one for as long as a test runs. */
function replace(name: 'share' | 'clipboard', value: unknown): void {
  Object.defineProperty(navigator, name, { value, configurable: true });
}

const tracked = 'https://mill.example/jobs?page_id=3&utm_source=fair&role=cook--k1&gclid=x';
const plain = 'https://mill.example/jobs?page_id=3&role=cook--k1';

describe('what readers can do with a posting', () => {
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'share');
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('hands it on by what the device has for it, without what tells of the visitor', async () => {
    const shared: unknown[] = [];
    replace('share', (data: unknown) => Promise.resolve(void shared.push(data)));
    const detail = await show(full, { address: tracked });
    const button = part(detail, 'share');
    expect(button.textContent.trim()).to.equal('Share');
    button.click();
    await eventually(() => shared.length === 1);
    expect(shared).to.deep.equal([{ title: 'Ship’s cook', url: plain }]);
  });

  it('copies the address where the device has nothing, and says so', async () => {
    if (!Reflect.deleteProperty(navigator, 'share') || 'share' in navigator) {
      replace('share', () => Promise.reject(new DOMException('', 'NotAllowedError')));
    }
    const copied: string[] = [];
    replace('clipboard', {
      writeText: (text: string) => Promise.resolve(void copied.push(text)),
    });
    const detail = await show(full, { address: tracked });
    part(detail, 'share').click();
    await eventually(() => part(detail, 'share').textContent.trim() === 'Link copied');
    expect(copied).to.deep.equal([plain]);
  });

  it('shows the address where nothing else is allowed', async () => {
    replace('share', () => Promise.reject(new DOMException('', 'NotAllowedError')));
    replace('clipboard', undefined);
    const detail = await show(full);
    part(detail, 'share').click();
    await eventually(() => detail.shadowRoot?.activeElement?.localName === 'input');
    const field = detail.shadowRoot?.activeElement;
    expect(field instanceof HTMLInputElement && field.value).to.equal('https://jobs.example/k1');
    await expect(detail).to.be.accessible();
  });

  it('is not offered without an address and without a last day to come', async () => {
    const detail = await show(
      samplePosting({ id: '7', title: 'Miller', validThrough: '2020-01-31' }),
    );
    expect(parts(detail, 'share')).to.deep.equal([]);
    expect(parts(detail, 'add-to-calendar')).to.deep.equal([]);
  });

  it('saves the last day for a calendar', async () => {
    const { createObjectURL } = URL;
    const saved: Blob[] = [];
    URL.createObjectURL = (blob: Blob) => {
      saved.push(blob);
      return '#saved';
    };
    try {
      const detail = await show(full);
      const follow = (event: Event): void => event.preventDefault();
      addEventListener('click', follow);
      part(detail, 'add-to-calendar').click();
      removeEventListener('click', follow);
      expect(saved[0]?.type).to.equal('text/calendar;charset=utf-8');
      const text = await saved[0]?.text();
      expect(text).to.contain('DTSTART;VALUE=DATE:21990131');
      expect(text).to.contain('SUMMARY:Last day to apply: Ship’s cook');
    } finally {
      URL.createObjectURL = createObjectURL;
    }
  });

  it('says where it does not say how to apply', async () => {
    const rest = samplePosting({ id: '7', title: 'Miller' });
    expect((await show(rest)).shadowRoot?.textContent).to.contain('How to apply is not stated');
    const elsewhere = await show(rest, { apply: 'none' });
    expect(elsewhere.shadowRoot?.textContent).to.not.contain('How to apply is not stated');
  });

  describe('with a long text', () => {
    const text = `<p>${'flour '.repeat(300)}</p>`;
    const description = ['The mill', 'You bring', 'We pay']
      .map((heading) => `<h2>${heading}</h2>${text}`)
      .join('');

    it('goes to a section, with the focus', async () => {
      const detail = await show({ ...full, description });
      const sections = part(detail, 'sections');
      expect(sections.querySelector('p')?.textContent).to.equal('About 4 minutes to read');
      const buttons = [...sections.querySelectorAll('button')];
      expect(buttons.map((button) => button.textContent.trim())).to.deep.equal([
        'The mill',
        'You bring',
        'We pay',
      ]);
      const before = location.href;
      buttons[1]?.click();
      expect(detail.shadowRoot?.activeElement?.textContent).to.equal('You bring');
      expect(location.href).to.equal(before);
      await expect(detail).to.be.accessible();
    });

    it('has all its sections on one line, without the colons after their headings', async () => {
      const headings = [...Array(9).keys()].map((index) => `Duties of part ${index}:`);
      const detail = await show({
        ...full,
        description: headings.map((heading) => `<h2>${heading}</h2>${text}`).join(''),
      });
      for (const width of ['358px', '1200px']) {
        detail.style.inlineSize = width;
        const buttons = [...part(detail, 'sections').querySelectorAll('button')];
        const tops = buttons.map((button) => button.getBoundingClientRect().top);
        expect(new Set(tops), width).to.have.property('size', 1);
        expect(buttons.at(-1)?.textContent.trim()).to.equal('Duties of part 8');
      }
    });

    it('is not offered where there is no need', async () => {
      expect(parts(await show(full), 'sections')).to.deep.equal([]);
    });

    it('keeps the way to apply in reach in a narrow place', async () => {
      const detail = await show({ ...full, description });
      detail.style.inlineSize = '320px';
      const shown = parts(detail, 'apply').filter((one) => one.checkVisibility());
      expect(shown).to.have.lengthOf(1);
      await eventually(() => (shown[0]?.getBoundingClientRect().bottom ?? 1e6) <= innerHeight);
      // The tab key comes to it before the links to the sections and those of the text.
      const position = shown[0]?.compareDocumentPosition(part(detail, 'sections')) ?? 0;
      expect(position & Node.DOCUMENT_POSITION_FOLLOWING).to.not.equal(0);
      detail.style.inlineSize = '1000px';
      await eventually(() => shown[0] && shown[0].getBoundingClientRect().bottom < innerHeight / 2);
      expect(parts(detail, 'apply').filter((one) => one.checkVisibility())).to.have.lengthOf(1);
    });
  });
});
