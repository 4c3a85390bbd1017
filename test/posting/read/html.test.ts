import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import { htmlToText, readHtml } from '../../../src/posting/read/text/html.js';
import { markdownToHtml } from '../../../src/posting/read/text/markdown.js';

describe('readHtml', () => {
  it('finds out how often a description was escaped', () => {
    const html = '<p>Tea &amp; cake&nbsp;<b>daily</b></p>';
    const once = html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const twice = once.replaceAll('&', '&amp;');
    for (const value of [html, once, twice, ` ${html}\n`]) expect(readHtml(value)).to.equal(html);
  });

  it('decodes a description that got a line of real HTML behind it', () => {
    expect(readHtml('&lt;p&gt;Care&lt;/p&gt;&lt;ul&gt;&lt;/ul&gt;<p>via Jobs</p>')).to.equal(
      '<p>Care</p><ul></ul><p>via Jobs</p>',
    );
  });

  it('keeps tags that a posting writes about', () => {
    const html = '<p>You know <code>&lt;div&gt;</code> and <code>aria-*</code>.</p>';
    expect(readHtml(html)).to.equal(html);
  });

  it('does what it is told about the kind', () => {
    expect(readHtml('a &lt;b&gt; c', 'html')).to.equal('a &lt;b&gt; c');
    expect(readHtml('a &lt;b&gt; c', 'escaped-html')).to.equal('a <b> c');
    expect(readHtml('a <b> c', 'text')).to.equal('<p>a &lt;b&gt; c</p>');
  });

  it('makes paragraphs of plain text', () => {
    expect(readHtml('One\nline two\n\nThree & <four>')).to.equal(
      '<p>One<br>line two</p>\n<p>Three &amp; &lt;four&gt;</p>',
    );
    expect(readHtml('Fish &amp; chips')).to.equal('<p>Fish &amp; chips</p>');
  });

  for (const bullet of ['•', '-', '*', '–', '·', '●', '✓']) {
    it(`makes a list of lines that begin with ${bullet}`, () => {
      expect(readHtml(`Bring:\n${bullet} shoes\n\n${bullet} a coat\nBye`)).to.equal(
        '<h3>Bring</h3>\n<ul><li>shoes</li><li>a coat</li></ul>\n<p>Bye</p>',
      );
    });
  }

  it('makes a numbered list, and goes on with indented lines', () => {
    expect(readHtml('1. Call\n   us\n2) Come')).to.equal('<ol><li>Call us</li><li>Come</li></ol>');
  });

  it('takes short lines before text in capitals or with a colon for headings', () => {
    expect(readHtml('ABOUT US\nWe bake.\n\nYour day:\n\nBread.')).to.equal(
      '<h3>ABOUT US</h3>\n<p>We bake.</p>\n<h3>Your day</h3>\n<p>Bread.</p>',
    );
    expect(readHtml('THANKS')).to.equal('<p>THANKS</p>');
  });

  it('is empty for what is no text', () => {
    for (const value of [undefined, null, '', ' \n', {}, [], true, Number.NaN]) {
      expect(readHtml(value)).to.equal('');
    }
    expect(readHtml(7)).to.equal('<p>7</p>');
  });

  // Work that grows faster than the text would end in the runner's time-out.
  it('reads long hostile text to its end', () => {
    for (const piece of ['<p ', '&lt;p', '&amp;lt;p', '- ', '\n', '<', '• \n']) {
      const text = `${piece.repeat(50_000)}<p>The end</p>`;
      expect(htmlToText(readHtml(text)).endsWith('The end'), piece).to.equal(true);
      expect(htmlToText(text).endsWith('The end'), piece).to.equal(true);
    }
  });
});

describe('htmlToText', () => {
  it('gives a line per block', () => {
    expect(htmlToText('<h2>Tea</h2><p>Hot &amp; strong<br>daily</p><ul><li>a<li>b</ul>')).to.equal(
      'Tea\nHot & strong\ndaily\na\nb',
    );
  });

  it('leaves out what nobody reads', () => {
    expect(htmlToText('a<script>x<y</script>b<!-- c -->d<style>e</style>')).to.equal('abd');
    expect(htmlToText('a<script>never closed')).to.equal('a');
    expect(htmlToText('a<!-- never closed')).to.equal('a');
  });

  it('keeps "less than"', () => {
    expect(htmlToText('<p>1 < 2</p>')).to.equal('1 < 2');
    expect(htmlToText('a <')).to.equal('a <');
  });
});

describe('markdownToHtml', () => {
  it('converts Markdown and lets its HTML pass', async () => {
    expect(await markdownToHtml('## Tea\n\n- hot\n- <b>strong</b>')).to.equal(
      '<h2>Tea</h2>\n<ul>\n<li>hot</li>\n<li><b>strong</b></li>\n</ul>',
    );
    expect(await markdownToHtml(' ')).to.equal('');
  });
});
