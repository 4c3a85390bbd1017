import { expect } from '@open-wc/testing';
import '../support/setup.js';
import { applicationEffort } from '../../src/apply/application-effort.js';
import { fieldsFor, question } from './support.js';

describe('applicationEffort', () => {
  it('counts what is asked and what has to be answered, and names the files', () => {
    const effort = applicationEffort(
      fieldsFor(
        question({ id: 'why', type: 'long-text', required: true }),
        question({ id: 'page', required: true, anyOf: ['scan'] }),
        question({ id: 'scan', label: 'Scan', type: 'file', anyOf: ['page'] }),
        question({ id: 'agree', type: 'consent', required: true }),
      ),
    );
    expect(effort).to.deep.equal({
      questions: 6,
      required: 4,
      files: ['Résumé or CV', 'Scan'],
      minutes: 4,
    });
  });

  it('is never less than a minute', () => {
    expect(applicationEffort([]).minutes).to.equal(1);
  });
});
