import { expect, fixture, fixtureSync, html, oneEvent } from '@open-wc/testing';
import '../../support/setup.js';
import type { ApplyFormElement } from '../../../components/apply-form/apply-form.js';
import type { Question } from '../../../src/posting/model/posting.js';
import {
  control,
  createForm,
  createPosting,
  everyType,
  fillIn,
  press,
  settled,
  textOf,
} from './support.js';
import { eventually } from '../../support/eventually.js';

describe('<apply-form>', () => {
  describe('the form', () => {
    it('is one native form in the page’s own tree', async () => {
      const form = await createForm();
      const native = form.querySelector('form');
      expect(form.shadowRoot).to.equal(null);
      expect([...document.forms]).to.include(native);
      expect(native?.noValidate).to.equal(true);
      expect(textOf(form.querySelector('h2'))).to.equal('Apply for Beekeeper');
    });

    it('tells autofill what each field is', async () => {
      const form = await createForm(createPosting(everyType));
      const tokens = ['Full name', 'Email address', 'Phone number', 'Your site'].map((label) => {
        const input = control(form, label);
        return `${input.type} ${input.getAttribute('autocomplete')}`;
      });
      expect(tokens).to.deep.equal(['text name', 'email email', 'tel tel', 'url url']);
      expect(control(form, 'Full name').name).to.equal('name');
    });

    it('labels every control, with hints connected and no placeholders', async () => {
      const form = await createForm(createPosting(everyType));
      for (const element of form.querySelectorAll('input, select, textarea')) {
        const { labels } = element as HTMLInputElement;
        expect(labels?.length, element.id).to.equal(1);
        expect(element.hasAttribute('placeholder')).to.equal(false);
      }
      const hint = control(form, 'Why you?').getAttribute('aria-describedby') ?? '';
      expect(textOf(document.getElementById(hint))).to.equal('A few sentences are enough.');
      expect(form.querySelectorAll('fieldset > legend').length).to.equal(4);
    });

    it('states the types and the size of files before one is chosen', async () => {
      const form = await createForm(undefined, { accept: '.pdf,.docx', maxFileSize: '2 MB' });
      const hint = control(form, 'Résumé or CV').getAttribute('aria-describedby') ?? '';
      expect(textOf(document.getElementById(hint))).to.equal('A PDF or DOCX file of at most 2 MB.');
    });

    it('promises nothing in the name of the employer', async () => {
      const form = await createForm(
        createPosting([
          { id: 'g', label: 'Gender', required: false, type: 'text', group: 'self-identification' },
        ]),
      );
      expect(control(form, 'Email address').getAttribute('aria-describedby')).to.equal(null);
      const apart = control(form, 'Gender').closest('[role=group]');
      expect(textOf(apart?.querySelector('.or-hint'))).to.equal('You can leave these unanswered.');
    });

    it('says of alternatives that one is enough where one is needed, and else that they are optional', async () => {
      const site: Question = { id: 'site', label: 'Your site', required: false, type: 'text' };
      const letter: Question = { ...site, id: 'letter', label: 'Your letter', anyOf: ['site'] };
      const said = (form: Element): string[] =>
        ['Your site', 'Your letter'].map((label) => {
          const input = control(form, label);
          return [
            textOf(input.labels?.[0]),
            textOf(document.getElementById(input.getAttribute('aria-describedby') ?? '')),
            input.getAttribute('aria-required') ?? '',
          ].join('|');
        });
      const optional = await createForm(createPosting([site, letter]));
      expect(said(optional)).to.deep.equal(['Your site (optional)||', 'Your letter (optional)||']);
      const needed = await createForm(createPosting([{ ...site, required: true }, letter]));
      const hint = 'One of these is enough: Your site or Your letter.';
      expect(said(needed)).to.deep.equal([`Your site|${hint}|`, `Your letter|${hint}|`]);
      press(needed);
      await settled(needed);
      expect(textOf(needed.querySelector('.or-problem'))).to.contain('Your site or Your letter');
    });

    it('ticks nothing beforehand', async () => {
      const form = await createForm(createPosting(everyType));
      expect(form.querySelectorAll(':checked:not(option)').length).to.equal(0);
    });

    it('asks voluntary questions last, with a way to decline', async () => {
      const form = await createForm(createPosting(everyType));
      const [section] = [...form.querySelectorAll('.or-section')].slice(-1);
      expect(textOf(section))
        .to.contain('Are you a veteran? (optional)')
        .and.contain('Prefer not to answer');
      expect(section?.nextElementSibling?.querySelector('[type=submit]')).to.not.equal(null);
    });

    it('bears no names that content blockers hide', async () => {
      const form = await createForm(createPosting(everyType), { privacyHref: '/privacy' });
      for (const element of form.querySelectorAll('*')) {
        const names = [
          element.id,
          element.getAttribute('class') ?? '',
          element.getAttribute('name') ?? '',
        ];
        expect(names.join(' ')).to.not.match(/cookie|gdpr|consent|banner|\bads?\b/i);
      }
    });

    it('links the privacy notice, if its address is safe', async () => {
      const form = await createForm(undefined, { privacyHref: '/privacy' });
      expect(form.querySelector('a')?.href).to.equal(`${location.origin}/privacy`);
      form.privacyHref = 'javascript:alert(1)';
      await form.updateComplete;
      expect(form.querySelector('a')).to.equal(null);
    });

    it('keeps to itself what would press a button of a form around the whole page', async () => {
      const page = await fixture<HTMLFormElement>(html`<form></form>`);
      const form = await createForm();
      page.append(form);
      const heard: string[] = [];
      for (const type of ['keydown', 'keypress']) {
        page.addEventListener(type, () => heard.push(type));
        const press = { key: 'Enter', bubbles: true };
        control(form, 'Full name').dispatchEvent(new KeyboardEvent(type, press));
      }
      expect(heard).to.deep.equal([]);
      expect(control(form, 'Full name').form).to.equal(form.querySelector('form'));
    });

    it('has ids of its own beside a second form', async () => {
      fixtureSync(
        html`<div>
          <apply-form action="/a" .posting=${createPosting(everyType)}></apply-form>
          <apply-form action="/a" .posting=${createPosting(everyType)}></apply-form>
        </div>`,
      );
      for (const form of document.querySelectorAll('apply-form')) await form.updateComplete;
      const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
      expect(new Set(ids).size).to.equal(ids.length);
    });

    it('finds its posting in a feed', async () => {
      const feed = JSON.stringify({
        version: '1',
        postings: [createPosting(), createPosting([], { id: '18', title: 'Cook' })],
      });
      const form = await fixture<ApplyFormElement>(
        html`<apply-form job-id="18" action="/a"
          ><script type="application/json">
            ${feed}
          </script></apply-form
        >`,
      );
      await oneEvent(form, 'jobs-load');
      await eventually(() => !textOf(form).includes('Loading'));
      expect(textOf(form.querySelector('h2'))).to.equal('Apply for Cook');
      form.jobId = 'gone';
      await form.updateComplete;
      await eventually(() => !textOf(form).includes('Loading'));
      expect(textOf(form)).to.contain('This job could not be found.');
    });

    it('speaks the language of the page around it', async () => {
      const outer = fixtureSync(html`<div lang="de"></div>`);
      const form = document.createElement('apply-form');
      form.posting = createPosting();
      form.action = '/a';
      outer.append(form);
      await eventually(() => textOf(form).includes('Bewerbung senden'));
      press(form);
      await settled(form);
      expect(textOf(form)).to.contain('Geben Sie Ihre E-Mail-Adresse ein');
    });
  });

  describe('without a form', () => {
    it('links to where applications are taken', async () => {
      const posting = createPosting([], {
        applyUrl: 'https://jobs.example.org/17',
        applyEmail: 'jobs@example.org',
      });
      const form = await createForm(posting, { action: '' });
      expect([...form.querySelectorAll('a')].map((link) => link.href)).to.deep.equal([
        'https://jobs.example.org/17',
        'mailto:jobs@example.org',
      ]);
    });

    it('links to the page of a posting that names no other way to apply', async () => {
      const posting = createPosting([], { url: 'https://jobs.example.org/posting/17' });
      const form = await createForm(posting, { action: '' });
      expect([...form.querySelectorAll('a')].map((link) => link.href)).to.deep.equal([
        'https://jobs.example.org/posting/17',
      ]);
      expect(textOf(form)).to.equal('Apply on the employer’s site');
    });

    it('links to nothing unsafe', async () => {
      const form = await createForm(createPosting([], { applyUrl: 'javascript:alert(1)' }), {
        action: '',
      });
      expect(form.querySelector('a')).to.equal(null);
      expect(textOf(form)).to.equal('Applications cannot be sent from this page.');
    });

    it('posts to nothing but the web', async () => {
      const form = await createForm(undefined, { action: 'javascript:alert(1)' });
      expect(form.querySelector('form')).to.equal(null);
    });

    it('tells that a job is closed', async () => {
      const closed = await createForm(createPosting([], { status: 'closed' }));
      const past = await createForm(createPosting([], { validThrough: '2020-01-01' }));
      expect(textOf(closed)).to.equal('This job no longer takes applications.');
      expect(textOf(past)).to.equal(textOf(closed));
    });

    it('takes nothing from somebody who has begun when the job closes meanwhile', async () => {
      const form = await createForm();
      fillIn(form);
      form.posting = createPosting([], { status: 'closed' });
      await form.updateComplete;
      expect(control(form, 'Full name').value).to.equal('Ada Beekeeper');
    });
  });

  it('is as wide as its text asks for where the page calls ten pixels a rem', async () => {
    const page = document.documentElement;
    page.style.fontSize = '62.5%';
    const form = await createForm();
    form.style.fontSize = '16px';
    const column = form.querySelector('.or-apply') as Element;
    expect(getComputedStyle(column).maxInlineSize).to.equal('608px');
    page.removeAttribute('style');
  });

  it('adds its styles to the page without a style element, once', async () => {
    await createForm();
    const sheets = document.adoptedStyleSheets.length;
    const form = await createForm();
    expect(document.adoptedStyleSheets.length).to.equal(sheets);
    expect(form.querySelector('style, [style]')).to.equal(null);
    expect(getComputedStyle(control(form, 'Full name')).minHeight).to.equal('44px');
  });
});
