import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import type { Question } from '../../../src/posting/model/posting.js';
import {
  choose,
  control,
  createFile,
  createForm,
  createPosting,
  everyType,
  fillIn,
  press,
  settled,
  textOf,
  type,
} from './support.js';

const titles = (form: Element, level = 'h3'): string[] =>
  [...form.querySelectorAll(`[role=group] > ${level}`)]
    .filter((heading) => heading.checkVisibility())
    .map(textOf);

describe('the sections of <apply-form>', () => {
  it('are groups with a heading where the form is long', async () => {
    const form = await createForm(createPosting(everyType));
    expect(titles(form)).to.deep.equal([
      'Your details',
      'Documents',
      'Questions',
      'Consent',
      'Voluntary questions',
    ]);
    const [details] = form.querySelectorAll('[role=group]');
    expect([...(details?.querySelectorAll('label') ?? [])].map(textOf)).to.deep.equal([
      'Full name',
      'Email address',
      'Phone number (optional)',
    ]);
    await expect(form).to.be.accessible();
  });

  it('have no headings in a short form', async () => {
    const form = await createForm(createPosting(everyType.slice(0, 4)));
    expect(titles(form)).to.deep.equal([]);
  });

  it('lists what is wrong in the order in which it stands in the form', async () => {
    const form = await createForm(createPosting([...everyType].reverse()));
    press(form);
    await settled(form);
    const wrong = [...form.querySelectorAll<HTMLElement>('.or-problem li a')];
    const places = wrong.map((link) =>
      document.getElementById(link.getAttribute('href')?.slice(1) ?? ''),
    );
    expect(places.length).to.be.greaterThan(4);
    places.slice(1).forEach((place, at) => {
      const before = places[at]?.compareDocumentPosition(place ?? form) ?? 0;
      expect(before & Node.DOCUMENT_POSITION_FOLLOWING, textOf(wrong[at])).to.not.equal(0);
    });
  });

  it('stand in the review of a long form', async () => {
    const form = await createForm(createPosting(everyType.slice(0, 5)), { review: true });
    fillIn(form);
    type(form, 'Why you?', 'Bees.');
    press(form);
    await settled(form);
    expect([...form.querySelectorAll('.or-review h4')].map(textOf)).to.deep.equal([
      'Your details',
      'Documents',
      'Questions',
    ]);
    await expect(form).to.be.accessible();
  });

  it('show no heading over questions that no answer has opened', async () => {
    const scan: Question = {
      id: 'scan',
      label: 'Scan',
      required: false,
      type: 'consent',
      showIf: { question: 'sting', answers: ['yes'] },
    };
    const rest = everyType.filter(({ type, group }) => type !== 'consent' && !group);
    const form = await createForm(createPosting([...rest, scan]));
    expect(titles(form)).to.not.contain('Consent');
    control(form, 'Yes').click();
    await settled(form);
    expect(titles(form)).to.contain('Consent');
  });

  it('lose nothing when the form becomes a long one while somebody fills it in', async () => {
    const form = await createForm(createPosting(everyType.slice(0, 2)));
    fillIn(form);
    choose(form, 'Résumé or CV', createFile());
    type(form, 'Why you?', 'Bees.');
    form.posting = createPosting(everyType);
    await settled(form);
    expect(control(form, 'Full name').value).to.equal('Ada Beekeeper');
    expect(control(form, 'Why you?').value).to.equal('Bees.');
    expect(control(form, 'Résumé or CV').files?.[0]?.name).to.equal('résumé.pdf');
    expect(textOf(form)).to.contain('Selected: résumé.pdf');
  });
});
