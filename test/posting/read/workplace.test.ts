import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import { workplaceOfTitle } from '../../../src/posting/read/workplace.js';

describe('workplaceOfTitle', () => {
  for (const [title, workplace] of [
    ['Nurse (Remote)', 'remote'],
    ['Nurse [Remote, US]', 'remote'],
    ['Remote nurse', 'remote'],
    ['Remote: Night Nurse', 'remote'],
    ['Fully remote nurse', 'remote'],
    ['Nurse - Remote', 'remote'],
    ['Nurse, Remote', 'remote'],
    ['Nurse | Remote (EMEA)', 'remote'],
    ['Pfleger (m/w/d) – Homeoffice', 'remote'],
    ['Nurse (Hybrid)', 'hybrid'],
    ['Nurse – hybrid', 'hybrid'],
    ['Nurse (on-site)', 'on-site'],
    ['Nurse (no remote)', 'on-site'],
    ['Nurse (remote or hybrid)', 'hybrid'],
    ['Nurse', undefined],
    ['Remote Sensing Engineer', undefined],
    ['Remote Support Technician', undefined],
    ['Remote Monitoring Nurse', undefined],
    ['Nurse, Remote Patients', undefined],
    ['Hybrid Cloud Engineer', undefined],
    ['Nurse (remote possible)', undefined],
    ['Nurse (hybrid) for the office (remote)', undefined],
  ] as const) {
    it(`reads ${workplace ?? 'nothing'} from "${title}"`, () => {
      expect(workplaceOfTitle(title)).to.equal(workplace);
    });
  }
});
