import { expect } from '@open-wc/testing';
import '../support/setup.js';
import { applicationFields, fileQuestions } from '../../src/apply/application.js';
import { fieldsFor, labels, question } from './support.js';

const ids = (fields: { id: string }[]): string[] => fields.map((field) => field.id);

describe('applicationFields', () => {
  it('asks for name, email and résumé, then for what the feed asks', () => {
    const fields = fieldsFor(question({ id: 'why', type: 'long-text' }));
    expect(ids(fields)).to.deep.equal(['name', 'email', 'resume', 'why']);
    expect(fields.map((field) => field.required)).to.deep.equal([true, true, false, false]);
    expect(fields.map((field) => field.autocomplete)).to.deep.equal([
      'name',
      'email',
      undefined,
      undefined,
    ]);
  });

  it('works without questions', () => {
    expect(ids(applicationFields({}, labels))).to.deep.equal(['name', 'email', 'resume']);
  });

  it('asks nothing twice that the feed lists itself', () => {
    const fields = fieldsFor(
      question({ id: 'first_name' }),
      question({ id: 'last_name' }),
      question({ id: 'email' }),
      question({ id: 'cv', type: 'file' }),
    );
    expect(ids(fieldsFor(question({ id: 'resumeFileId', type: 'file' })))).to.not.include('resume');
    expect(ids(fields)).to.deep.equal(['first_name', 'last_name', 'email', 'cv']);
    expect(fields.map((field) => field.autocomplete)).to.deep.equal([
      'given-name',
      'family-name',
      'email',
      undefined,
    ]);
  });

  it('recognises how systems spell the common questions', () => {
    const fields = fieldsFor(
      question({ id: '_systemfield_name' }),
      question({ id: 'candidate[email]' }),
      question({ id: 'phoneNumber' }),
      question({ id: 'linkedin_url', type: 'url' }),
    );
    expect(ids(fields)).to.deep.equal([
      'resume',
      '_systemfield_name',
      'candidate[email]',
      'phoneNumber',
      'linkedin_url',
    ]);
    expect(fields.slice(1).map((field) => field.autocomplete)).to.deep.equal([
      'name',
      'email',
      'tel',
      'url',
    ]);
  });

  it('still asks for the full name where the feed asks for half of one', () => {
    expect(ids(fieldsFor(question({ id: 'first_name' })))).to.include('name');
  });

  it('puts self-identification last and never requires it', () => {
    const fields = fieldsFor(
      question({ id: 'gender', required: true, group: 'self-identification' }),
      question({ id: 'why' }),
    );
    expect(ids(fields).at(-1)).to.equal('gender');
    expect(fields.at(-1)?.required).to.equal(false);
  });

  it('asks for consent to the use of voluntary answers only where there are some', () => {
    const consent = question({ id: 'use', type: 'consent', group: 'self-identification' });
    const gender = question({ id: 'gender', group: 'self-identification' });
    expect(ids(fieldsFor(consent))).to.not.include('use');
    expect(ids(fieldsFor(gender, consent)).slice(-2)).to.deep.equal(['gender', 'use']);
  });

  it('leaves out ids that are empty or repeated, and no others', () => {
    const fields = fieldsFor(
      question({ id: '' }),
      question({ id: 'a' }),
      question({ id: 'a' }),
      question({ id: 'posting_id' }),
      question({ id: 'source[x]' }),
      question({ id: '__proto__' }),
    );
    expect(ids(fields)).to.deep.equal([
      'name',
      'email',
      'resume',
      'a',
      'posting_id',
      'source[x]',
      '__proto__',
    ]);
  });

  it('turns a choice without choices into a text', () => {
    expect(fieldsFor(question({ id: 'a', type: 'single' })).at(-1)?.type).to.equal('text');
    expect(fieldsFor(question({ id: 'a', type: 'multi', options: [] })).at(-1)?.type).to.equal(
      'text',
    );
  });

  it('offers no choice twice, and none that would send nothing', () => {
    const options = [
      { value: '', label: 'Choose' },
      { value: 'x', label: 'First' },
      { value: 'x', label: 'Second' },
      { value: ' ', label: 'Blank' },
    ];
    const offered = fieldsFor(question({ id: 'a', type: 'single', options })).at(-1);
    expect(offered?.options).to.deep.equal([{ value: 'x', label: 'First' }]);
    const none = { id: 'a', type: 'yes-no', options: options.slice(0, 1) } as const;
    expect(
      fieldsFor(question({ ...none, options: [...none.options] })).at(-1),
    ).to.not.have.property('options');
  });

  it('asks for no files where they cannot be sent', () => {
    const posting = { questions: [question({ id: 'portfolio', type: 'file' })] };
    expect(ids(applicationFields(posting, labels, 'json'))).to.deep.equal(['name', 'email']);
    expect(ids(fileQuestions(posting))).to.deep.equal(['portfolio']);
  });
});
