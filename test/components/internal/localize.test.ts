import '../../support/setup.js';
import { expect, fixture, html as markup } from '@open-wc/testing';
import { html } from 'lit';
import { FeedElement } from '../../../components/internal/feed/feed-element.js';
import { eventually } from '../../support/eventually.js';

class LanguageProbe extends FeedElement {
  get language(): string {
    return this.localizer.language;
  }

  get marked(): string | undefined {
    return this.localizer.ownLanguage;
  }

  get ownDirection(): string | undefined {
    return this.direction;
  }

  get text(): string {
    return this.renderRoot.textContent.trim();
  }

  protected override get needsFeed(): boolean {
    return false;
  }

  protected override render(): unknown {
    return html`<p>${this.localizer.text('retry')}</p>`;
  }
}
customElements.define('language-probe', LanguageProbe);

describe('the language of an element', () => {
  it('is English where the page declares none', async () => {
    const probe = await fixture<LanguageProbe>(markup`<language-probe></language-probe>`);
    expect(probe.language).to.equal('en');
    expect(probe.text).to.equal('Try again');
    expect(probe.ownDirection).to.equal(undefined);
  });

  it('is its own lang, before that of its ancestors', async () => {
    const wrapper = await fixture(
      markup`<div lang="fr"><language-probe lang="de-AT"></language-probe></div>`,
    );
    const probe = wrapper.querySelector<LanguageProbe>('language-probe');
    expect(probe?.language).to.equal('de-AT');
    await eventually(
      () => probe?.text === 'Erneut versuchen' || (probe?.text ?? '') !== 'Try again',
    );
  });

  it('is found through shadow roots', async () => {
    const host = await fixture(markup`<div lang="es"><section></section></div>`);
    const root = host.querySelector('section')?.attachShadow({ mode: 'open' });
    const probe = new LanguageProbe();
    root?.append(probe);
    await probe.updateComplete;
    expect(probe.language).to.equal('es');
  });

  it('follows changes of lang, also beyond shadow roots', async () => {
    const host = await fixture(markup`<div lang="es"><section></section></div>`);
    const root = host.querySelector('section')?.attachShadow({ mode: 'open' });
    const probe = new LanguageProbe();
    root?.append(probe);
    await probe.updateComplete;
    host.setAttribute('lang', 'fr');
    await eventually(() => probe.language === 'fr');
    host.removeAttribute('lang');
    await eventually(() => probe.language === 'en');
  });

  it('stops following when the element is gone, and looks again when it is back', async () => {
    const host = await fixture(markup`<div lang="es"></div>`);
    const probe = new LanguageProbe();
    host.append(probe);
    await probe.updateComplete;
    probe.remove();
    host.setAttribute('lang', 'de');
    await new Promise((resolve) => setTimeout(resolve));
    expect(probe.language).to.equal('es');
    host.append(probe);
    await eventually(() => probe.language === 'de');
  });

  it('decides the direction, unless a nearer dir does', async () => {
    const byLanguage = await fixture<LanguageProbe>(
      markup`<language-probe lang="ar"></language-probe>`,
    );
    expect(byLanguage.ownDirection).to.equal('rtl');
    const byPage = await fixture<LanguageProbe>(
      markup`<language-probe lang="ar" dir="ltr"></language-probe>`,
    );
    expect(byPage.ownDirection).to.equal(undefined);
    byPage.removeAttribute('dir');
    await eventually(() => byPage.ownDirection === 'rtl');
  });

  it('stays English for a language that nobody knows', async () => {
    const probe = await fixture<LanguageProbe>(
      markup`<language-probe lang="qqq"></language-probe>`,
    );
    expect(probe.text).to.equal('Try again');
    const broken = await fixture<LanguageProbe>(markup`<language-probe lang="!"></language-probe>`);
    expect(broken.language).to.equal('en');
  });

  it('is one for words, dates, numbers and direction, marked where it is not that of the page', async () => {
    const page = await fixture(
      markup`<div lang="fa" dir="rtl"><language-probe></language-probe></div>`,
    );
    const probe = page.querySelector<LanguageProbe>('language-probe')!;
    await eventually(() => probe.language === 'en');
    expect(probe.marked).to.equal('en');
    expect(probe.ownDirection).to.equal('ltr');
    probe.messages = { retry: 'دوباره تلاش کنید' };
    await probe.updateComplete;
    expect(probe.language).to.equal('fa');
    expect(probe.marked).to.equal(undefined);
    expect(probe.ownDirection).to.equal(undefined);
    page.removeAttribute('dir');
    await eventually(() => probe.ownDirection === 'rtl');
    probe.messages = undefined;
    probe.setAttribute('lang', 'en-GB');
    await eventually(() => probe.language === 'en-GB');
    expect(probe.ownDirection).to.equal('ltr');
  });

  it('gives way to single texts of the page', async () => {
    const probe = await fixture<LanguageProbe>(markup`<language-probe></language-probe>`);
    probe.messages = { retry: 'Once more' };
    await probe.updateComplete;
    expect(probe.text).to.equal('Once more');
    probe.messages = undefined;
    await probe.updateComplete;
    expect(probe.text).to.equal('Try again');
  });
});
