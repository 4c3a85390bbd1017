import { expect } from '@open-wc/testing';
import { applicationFields } from '../../src/apply/application.js';
import { answersOfResume } from '../../src/apply/json-resume.js';
import type { Question } from '../../src/posting/model/posting.js';

const ask = (id: string, label = id, type: Question['type'] = 'text'): Question => ({
  id,
  label,
  required: false,
  type,
});

const labels = { name: 'Name', email: 'Email', resume: 'Résumé' };

const read = (resume: unknown, questions: Question[] = []): object | undefined => {
  const answers = answersOfResume(resume, applicationFields({ questions }, labels), 'de');
  return answers && Object.fromEntries(answers);
};

const resume = {
  basics: {
    name: ' Ida Imker ',
    email: 'ida@example.com',
    phone: '+49 30 1234',
    url: 'https://ida.example',
    location: { address: 'Am Hang 3', postalCode: '79098', city: 'Freiburg', countryCode: 'de' },
    profiles: [
      { network: 'GitHub', url: 'https://github.example/ida' },
      { network: 'LinkedIn', url: 'https://linkedin.example/ida' },
    ],
  },
  work: [
    { name: 'Wabe AG', position: 'Helferin', endDate: '2020-01' },
    { name: 'Honig GmbH', position: 'Imkerin' },
  ],
};

describe('answersOfResume', () => {
  it('answers what a question is known to ask for', () => {
    const questions = [
      ask('phone'),
      ask('urls[LinkedIn]', 'Profile'),
      ask('question_17', 'Your GitHub page', 'url'),
      ask('website'),
      ask('address'),
      ask('zip_code'),
      ask('city'),
      ask('country'),
      ask('current_company'),
      ask('current_title'),
    ];
    expect(read(resume, questions)).to.deep.equal({
      name: 'Ida Imker',
      email: 'ida@example.com',
      phone: '+49 30 1234',
      'urls[LinkedIn]': 'https://linkedin.example/ida',
      question_17: 'https://github.example/ida',
      website: 'https://ida.example',
      address: 'Am Hang 3',
      zip_code: '79098',
      city: 'Freiburg',
      country: 'Deutschland',
      current_company: 'Honig GmbH',
      current_title: 'Imkerin',
    });
  });

  it('leaves open what is not stated, or not surely', () => {
    const questions = [
      ask('first_name'),
      ask('last_name'),
      ask('city'),
      ask('country'),
      ask('why'),
    ];
    const basics = { name: 'Ida Imker', email: 7, location: { countryCode: 'Germany' } };
    expect(read({ basics }, questions)).to.deep.equal({});
    const work = [{ name: 'Wabe AG', endDate: '2020-01' }];
    expect(read({ basics, work }, [ask('company')])).to.deep.equal({ name: 'Ida Imker' });
    const profiles = [{ network: '', url: 'https://a.example' }, null];
    expect(read({ basics: { profiles } }, [ask('linkedin')])).to.deep.equal({});
  });

  it('takes nothing that is longer than an answer may be', () => {
    expect(read({ basics: { name: 'a'.repeat(300), email: 'a@b.example' } })).to.deep.equal({
      email: 'a@b.example',
    });
  });

  it('knows what is no JSON Resume', () => {
    for (const other of [undefined, null, 'text', [], {}, { basics: [] }, { basics: 'Ida' }]) {
      expect(read(other), JSON.stringify(other)).to.equal(undefined);
    }
  });
});
