import { expect } from '@open-wc/testing';
import { html, nothing, render } from 'lit';
import { text } from '../../../components/internal/ui/text.js';
import { translate } from '../../support/translate.js';

describe('text', () => {
  let place: HTMLElement;
  const show = (value: string): void => {
    render(html`<p><bdi>${text(value)}</bdi></p>`, place);
  };
  beforeEach(() => {
    place = document.createElement('div');
    show('Cook');
  });

  it('changes with its value', () => {
    expect(place.textContent).to.equal('Cook');
    show('Purser');
    expect(place.textContent).to.equal('Purser');
  });

  it('never becomes markup', () => {
    for (const hostile of ['<img src=x onerror="f()">', '<!--', '&lt;b&gt;', '</bdi><b>']) {
      show(hostile);
      expect(place.textContent).to.equal(hostile);
      expect(place.querySelectorAll('*')).to.have.length(2);
    }
  });

  it('changes also where the browser translated the one before', () => {
    translate(place);
    show('Purser');
    expect(place.textContent).to.equal('Purser');
  });

  it('keeps its translation while it stays the same', () => {
    translate(place);
    show('Cook');
    expect(place.textContent).to.equal('[Cook]');
  });

  it('comes back with its element', () => {
    render(nothing, place);
    expect(place.textContent).to.equal('');
    show('Cook');
    expect(place.textContent).to.equal('Cook');
  });
});
