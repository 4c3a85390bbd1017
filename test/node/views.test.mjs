// What the views of the elements are made of, rendered where there is no document.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { render } from '@lit-labs/ssr/lib/render.js';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import { text } from '../../dist/components/internal/ui/text.js';

describe('the text of an element, on a server', () => {
  it('is there, and never becomes markup', () => {
    const hostile = '<img src=x onerror="f()"> & </bdi><!--';
    const written = collectResultSync(render(html`<bdi>${text(hostile)}</bdi>`));
    assert.equal(
      written.replace(/<!--.*?-->/g, ''),
      '<bdi>&lt;img src=x onerror=&quot;f()&quot;&gt; &amp; &lt;/bdi&gt;&lt;!--</bdi>',
    );
  });
});
