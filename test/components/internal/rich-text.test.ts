import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import { renderDescription, renderWith } from '../../../components/internal/html/rich-text.js';
import {
  createNativeEngine,
  createPurifierEngine,
  type HtmlEngine,
} from '../../../components/internal/html/engines.js';
import {
  deepestNesting,
  longestDescription,
  mostElements,
  widestRow,
} from '../../../src/posting/model/bounds.js';
import { listSamples, readSample, requireSamples } from '../../support/samples.js';
import { written } from '../../security/structure.js';

const base = 'https://careers.example/jobs/list';
const engines: [string, () => Promise<HtmlEngine | undefined>][] = [
  ['the sanitiser of the browser', () => Promise.resolve(createNativeEngine())],
  ['the bundled sanitiser', createPurifierEngine],
];

/** What is visible of HTML, spaces folded. */
function visible(html: string): string {
  const holder = new DOMParser().parseFromString(html, 'text/html').body;
  return holder.textContent.replace(/\s+/g, '');
}

for (const [name, create] of engines) {
  describe(`a description through ${name}`, () => {
    let engine: HtmlEngine;
    const show = async (html: string, headingLevel = 3): Promise<string> =>
      written(await renderWith(engine, html, { base, headingLevel }));

    before(async function () {
      const found = await create();
      if (!found) return this.skip();
      engine = found;
    });

    for (const [what, html] of [
      ['paragraphs, breaks and rules', '<p>One<br>two</p><hr><p>three</p>'],
      [
        'marks within a line',
        '<p><b>b</b> <em>e</em> <u>u</u> <sub>1</sub> <mark>m</mark> <small>s</small></p>',
      ],
      ['lists in lists', '<ul><li>One<ol start="3"><li>two</li></ol></li></ul>'],
      ['terms', '<dl><dt>Where</dt><dd>Here</dd></dl>'],
      [
        'tables',
        '<table><caption>c</caption><thead><tr><th scope="col">h</th></tr></thead><tbody><tr><td colspan="2">d</td></tr></tbody></table>',
      ],
      [
        'quotations and code',
        '<blockquote>q</blockquote><pre><code>x &lt; y\n  z</code></pre><kbd>k</kbd>',
      ],
      ['what opens', '<details open=""><summary>more</summary>text</details>'],
      [
        'abbreviations and times',
        '<abbr title="Human Resources">HR</abbr> <time datetime="2026-11-22">today</time>',
      ],
      ['languages and directions', '<p dir="rtl" lang="ar">نص</p>'],
      ['figures', '<figure><figcaption>Our office</figcaption></figure>'],
      ['text that looks like markup', '<p>&lt;b&gt; is not bold; javascript: a language</p>'],
    ] as const) {
      it(`keeps ${what}`, async () => {
        expect(await show(html)).to.equal(html);
      });
    }

    it('makes links absolute and keeps them from reaching back', async () => {
      expect(await show('<a href="../about">us</a>')).to.equal(
        '<a href="https://careers.example/about" rel="noopener noreferrer">us</a>',
      );
      expect(
        await show('<a href="mailto:a@example.com" target="_top" rel="opener">mail</a>'),
      ).to.equal('<a href="mailto:a@example.com" rel="noopener noreferrer">mail</a>');
    });

    it('keeps the text of links that lead nowhere safe', async () => {
      expect(await show('<p><a href="javascript:x()">go</a> <a name="n">on</a></p>')).to.equal(
        '<p>go on</p>',
      );
    });

    it('puts words in the place of pictures', async () => {
      expect(
        await show('<p><img src="/team.jpg" alt="Our team"> <img src="/pixel.gif"></p>'),
      ).to.equal('<p>Our team </p>');
    });

    it('fits headings in below the heading they stand under, and skips no level', async () => {
      expect(await show('<h1>a</h1><h4>b</h4><h4>c</h4><h2>d</h2><h1>e</h1>')).to.equal(
        '<h3>a</h3><h4>b</h4><h4>c</h4><h4>d</h4><h3>e</h3>',
      );
      expect(await show('<h1>a</h1><h2>b</h2><h3>c</h3>', 5)).to.equal(
        '<h5>a</h5><h6>b</h6><h6>c</h6>',
      );
    });

    it('leaves out headings and links that say nothing', async () => {
      expect(await show('<h2> </h2><p>a<a href="/x"><img src="y"></a></p>')).to.equal('<p>a</p>');
    });

    it('mends lists that hold other things than items', async () => {
      expect(await show('<ul><p>one</p><li>two</li><br><ul><li>three</li></ul></ul>')).to.equal(
        '<ul><li><p>one</p></li><li>two<ul><li>three</li></ul></li></ul>',
      );
      expect(await show('<div><li>a</li><li>b</li></div>')).to.equal(
        '<div><ul><li>a</li><li>b</li></ul></div>',
      );
      expect(await show('<dt>t</dt><dd>d</dd>')).to.equal('<dl><dt>t</dt><dd>d</dd></dl>');
    });

    it('keeps the text of elements that it does not know', async () => {
      expect(
        await show('<section><font color=red>One</font> <o:p>two</o:p> <x-y>three</x-y></section>'),
      ).to.equal('One two three');
    });

    it('drops what is no text with everything in it', async () => {
      expect(
        await show('<p>a</p><style>p{}</style><script>x()</script><svg><text>b</text></svg>'),
      ).to.equal('<p>a</p>');
    });

    it('drops attributes that style, name or steer', async () => {
      expect(
        await show(
          '<p style="color:red" class="c" id="i" data-x="1" aria-label="l" role="alert" tabindex="1" slot="s">a</p>',
        ),
      ).to.equal('<p>a</p>');
    });

    it('shows 100 kB whole', async () => {
      const block =
        '<h2>Head</h2><p>Some <b>bold</b> words and a <a href="/x">link</a>.</p><ul><li>one</li><li>two</li></ul>';
      const html = block.repeat(Math.ceil(100_000 / block.length));
      expect(visible(await show(html))).to.equal(visible(html));
    });

    it('keeps all visible text of recorded harmless descriptions', async function () {
      await requireSamples(this);
      const rows = JSON.parse(await readSample('corpora/xss/benign-preserve.json')) as {
        id: string;
        payload: string;
      }[];
      const lost: string[] = [];
      for (const { id, payload } of rows) {
        // A picture's alternative text is added, not lost.
        if (payload.includes('<img')) continue;
        if (visible(await show(payload)) !== visible(payload)) lost.push(id);
      }
      expect(lost).to.deep.equal([]);
    });

    it('keeps all visible text of the descriptions in recorded feeds', async function () {
      this.timeout(60_000);
      await requireSamples(this);
      const lost: string[] = [];
      let count = 0;
      for (const html of await recordedDescriptions()) {
        count += 1;
        const expected = visible(
          html.replace(/<(script|style|svg|select)\b.*?<\/\1>|<img\b[^>]*>/gis, ''),
        );
        if (visible(await show(html.replace(/<img\b[^>]*>/gis, ''))) !== expected)
          lost.push(html.slice(0, 120));
      }
      console.log(`${name}: ${count} recorded descriptions`);
      expect(lost).to.deep.equal([]);
    });
  });
}

/** HTML strings of the recorded feeds, of a length that only descriptions have. */
async function recordedDescriptions(): Promise<string[]> {
  const found: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string' && value.length > 400 && /<(p|li|div|br)\b/i.test(value))
      found.push(value);
    else if (typeof value === 'object' && value !== null)
      for (const child of Object.values(value)) collect(child);
  };
  for (const folder of ['lever', 'ashby', 'recruitee', 'workable', 'remotive']) {
    const files = await listSamples(`feeds/${folder}`).catch(() => []);
    for (const file of files.filter((name) => name.endsWith('.json')).slice(0, 3)) {
      try {
        collect(JSON.parse(await readSample(`feeds/${folder}/${file}`)));
      } catch {
        continue; // recorded failures are no feeds
      }
    }
  }
  return found.slice(0, 400);
}

describe('a description', () => {
  it('is the same whichever sanitiser is at work', async function () {
    const native = createNativeEngine();
    const purifier = await createPurifierEngine();
    if (!native || !purifier) return this.skip();
    const html =
      '<h2>Head</h2><section><x-y>a</x-y><img src=x alt="b"></section><ul><p>c</p></ul><a href="/d">d</a><form>e</form>';
    const options = { base, headingLevel: 3 };
    expect(written(await renderWith(native, html, options))).to.equal(
      written(await renderWith(purifier, html, options)),
    );
  });

  it('is empty for an empty one', async () => {
    expect((await renderDescription(' ', { headingLevel: 3 })).childNodes).to.have.lengthOf(0);
  });

  it('drops relative links where it knows nothing they could be relative to', async () => {
    expect(written(await renderDescription('<a href="/x">x</a>', { headingLevel: 3 }))).to.equal(
      'x',
    );
  });

  describe('that cannot be sanitised', () => {
    const html =
      '<h2>Head</h2><p>One &amp; two</p><img src=x onerror=alert(1)><script>alert(1)</script>';
    const text = '<p>Head</p><p>One &amp; two</p>';
    const engineOf = (parse: HtmlEngine['parse']): HtmlEngine => ({
      name: 'purifier',
      parse,
      reread: (written) => written,
    });

    it('is shown as plain text where there is no sanitiser', async () => {
      expect(written(await renderWith(undefined, html, { headingLevel: 3 }))).to.equal(text);
    });

    it('is shown as plain text where the sanitiser throws', async () => {
      const engine = engineOf(() => {
        throw new TypeError('refused by policy');
      });
      expect(written(await renderWith(engine, html, { headingLevel: 3 }))).to.equal(text);
    });

    it('is shown as plain text where the sanitiser returns nothing', async () => {
      const engine = engineOf(() => document.createElement('div'));
      expect(written(await renderWith(engine, html, { headingLevel: 3 }))).to.equal(text);
    });

    it('is still harmless where the sanitiser lets everything through', async () => {
      const engine = engineOf((dirty) => new DOMParser().parseFromString(dirty, 'text/html').body);
      expect(written(await renderWith(engine, html, { headingLevel: 3 }))).to.equal(
        '<h3>Head</h3><p>One &amp; two</p>',
      );
    });

    it('is one paragraph from where it has more lines than can be laid out', async () => {
      const long = '<p>x</p>'.repeat(mostElements + 2);
      const fragment = await renderWith(undefined, long, { headingLevel: 3 });
      expect(fragment.childNodes).to.have.lengthOf.at.most(mostElements + 1);
      expect(fragment.textContent.replace(/\s/g, '')).to.equal('x'.repeat(mostElements + 2));
    });
  });

  describe('that is no posting', () => {
    /** What is shown, what is told of the rest, and the deepest tags that a parser was given. */
    const show = async (
      html: string,
    ): Promise<{ fragment: DocumentFragment; told: unknown[]; depth: number }> => {
      const told: unknown[] = [];
      let depth = 0;
      const engine: HtmlEngine = {
        name: 'purifier',
        parse: (dirty) => {
          depth = Math.max(depth, depthOf(dirty));
          return new DOMParser().parseFromString(dirty, 'text/html').body;
        },
        reread: (again) => new DOMParser().parseFromString(again, 'text/html').body.innerHTML,
      };
      const fragment = await renderWith(engine, html, {
        headingLevel: 3,
        tell: (left) => told.push(left),
      });
      return { fragment, told, depth };
    };
    const depthOf = (html: string): number => {
      let depth = 0;
      let deepest = 0;
      for (const [, slash] of html.matchAll(/<(\/?)[a-z]/gi)) {
        depth += slash ? -1 : 1;
        deepest = Math.max(deepest, depth);
      }
      return deepest;
    };
    const depthIn = (node: ParentNode): number =>
      1 + Math.max(-1, ...[...node.children].map((child) => depthIn(child)));

    for (const [open, close] of [
      ['<table><tr><td>', '</td></tr></table>'],
      ['<ul><li>', '</li></ul>'],
      ['<div>', '</div>'],
    ] as const) {
      it(`shows the text of ${open} in ${open}, and no parser goes through them`, async () => {
        const html = `<p>Before.</p>${`${open}a `.repeat(1000)}${close.repeat(1000)}<p>After.</p>`;
        const { fragment, told, depth } = await show(html);
        expect(told).to.deep.equal([{ isCut: false, isFlattened: true }]);
        expect(depth).to.be.at.most(deepestNesting);
        expect(depthIn(fragment)).to.be.at.most(deepestNesting + 1);
        expect(fragment.textContent.replace(/\s/g, '')).to.equal(
          `Before.${'a'.repeat(1000)}After.`,
        );
        expect(fragment.firstElementChild?.outerHTML).to.equal('<p>Before.</p>');
        expect(fragment.lastElementChild?.outerHTML).to.equal('<p>After.</p>');
      });
    }

    it('has no more elements than can be laid out, whatever a parser makes of it', async () => {
      const fonts = Array.from({ length: 140 }, (_, index) => `<b title=${index}>`).join('');
      const { fragment } = await show(fonts + '<p>x'.repeat(140));
      expect(fragment.querySelectorAll('*')).to.have.lengthOf.at.most(mostElements);
      expect(fragment.textContent.replace(/\s/g, '')).to.equal('x'.repeat(140));
    });

    it('has tables no wider than can be laid out, with all of the text', async () => {
      const cell = '<td colspan="999" rowspan="999">x</td>';
      for (const html of [
        `<table><tbody>${`<tr>${cell}</tr>`.repeat(100)}</tbody></table>`,
        `<table><tbody><tr>${'<td>x</td>'.repeat(5000)}</tr></tbody></table>`,
      ]) {
        const { fragment, told } = await show(html);
        expect(told).to.deep.equal([{ isCut: false, isFlattened: true }]);
        expect(fragment.textContent).to.equal('x'.repeat(html.split('x').length - 1));
        for (const row of fragment.querySelectorAll('tr')) {
          const sizes = [...row.cells].map(({ colSpan, rowSpan }) => colSpan * rowSpan);
          expect(sizes.reduce((sum, size) => sum + size)).to.be.at.most(widestRow);
        }
      }
    });

    it('ends where it is too long, as it was written until there', async () => {
      const long = '<p><b>x</b></p>'.repeat(40_000);
      const { fragment, told } = await show(long);
      expect(told).to.deep.equal([{ isCut: true, isFlattened: true }]);
      expect(fragment.firstElementChild?.outerHTML).to.equal('<p><b>x</b></p>');
      expect(fragment.textContent.replace(/\s/g, '').length).to.equal(
        Math.floor(longestDescription / '<p><b>x</b></p>'.length),
      );
    });
  });
});
