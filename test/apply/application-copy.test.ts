import { expect } from '@open-wc/testing';
import '../support/setup.js';
import { applicationCopy } from '../../src/apply/application-copy.js';
import { applyMessages } from '../../src/i18n/apply-messages.js';
import { Localizer } from '../../src/i18n/localizer.js';
import { createApplication, createFile, question } from './support.js';

describe('applicationCopy', () => {
  it('has what was sent in words, and leaves out what was not answered', () => {
    const options = [
      { value: '1', label: 'Monday' },
      { value: '2', label: 'Tuesday' },
    ];
    const application = createApplication(
      {
        resume: createFile('cv.pdf'),
        days: ['1', '2'],
        swims: 'no',
        agree: true,
        news: false,
        papers: [createFile('b.pdf'), createFile('a.pdf')],
      },
      [
        question({ id: 'days', label: 'Days', type: 'multi', options }),
        question({ id: 'swims', label: 'Can you swim?', type: 'yes-no' }),
        question({ id: 'why', label: 'Why?' }),
        question({ id: 'agree', label: 'Keep my data', type: 'consent' }),
        question({ id: 'news', label: 'Send me news', type: 'consent' }),
        question({ id: 'papers', label: 'Papers', type: 'file', multiple: true }),
      ],
    );
    const localizer = new Localizer('en').extend(applyMessages);
    const sentAt = new Date(2027, 0, 2, 3, 4);
    const parts = applicationCopy(application, { reference: 'R-7' }, sentAt, localizer);
    expect(parts.trimEnd().split('\n\n').toSpliced(1, 1)).to.deep.equal([
      'Apply for Beekeeper',
      'Your reference is R-7.',
      'Full name\nAda Beekeeper',
      'Email address\nada@example.com',
      'Résumé or CV\ncv.pdf',
      'Days\nMonday, Tuesday',
      'Can you swim?\nNo',
      'Papers\nb.pdf, a.pdf',
      'Keep my data\nYes',
    ]);
    expect(parts).to.contain('Sent: January 2, 2027');
  });
});
