import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import { defineElement } from '../../../components/internal/define-element.js';
import { version } from '../../../components/internal/version.js';
import { warn } from '../../../components/internal/warn.js';

describe('defining an element', () => {
  let warnings: string[];
  const real = console.warn;

  beforeEach(() => {
    warnings = [];
    console.warn = (text: string) => void warnings.push(text);
  });

  afterEach(() => {
    console.warn = real;
  });

  it('registers the class', () => {
    class First extends HTMLElement {}
    defineElement('define-first', First);
    expect(customElements.get('define-first')).to.equal(First);
  });

  it('knows the version of the package', async () => {
    const answer = await fetch('/package.json');
    expect(((await answer.json()) as { version: string }).version).to.equal(version);
  });

  it('is silent about a second load of the same version', () => {
    defineElement('define-twice', class extends HTMLElement {});
    defineElement('define-twice', class extends HTMLElement {});
    expect(warnings).to.deep.equal([]);
  });

  it('leaves the tag to another version and says so', () => {
    class Other extends HTMLElement {}
    Object.defineProperty(Other, Symbol.for('open-roles.version'), { value: '9.9.9' });
    customElements.define('define-other', Other);
    defineElement('define-other', class extends HTMLElement {});
    expect(customElements.get('define-other')).to.equal(Other);
    expect(warnings).to.have.lengthOf(1);
    expect(warnings[0]).to.contain('9.9.9').and.to.contain(version);
  });

  it('leaves the tag to other code and says so', () => {
    customElements.define('define-foreign', class extends HTMLElement {});
    defineElement('define-foreign', class extends HTMLElement {});
    expect(warnings[0]).to.contain('other code');
  });
});

describe('a warning', () => {
  it('comes once for each mistake and kind of element', () => {
    const texts: string[] = [];
    const real = console.warn;
    console.warn = (text: string) => void texts.push(text);
    warn('odd', 'is odd.', { localName: 'a-b' });
    warn('odd', 'is odd.', { localName: 'a-b' });
    warn('odd', 'is odd.', { localName: 'c-d' });
    console.warn = real;
    expect(texts).to.deep.equal([
      '<a-b> is odd. [open-roles: docs/warnings.md#odd]',
      '<c-d> is odd. [open-roles: docs/warnings.md#odd]',
    ]);
  });
});
