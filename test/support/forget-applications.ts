import { applicationKey, takeApplication } from '../../components/apply-form/kept-applications.js';

/** Begins each test without the answers that a form of the one before left behind: both are on the same page. */
export function forgetApplications(): void {
  beforeEach(() => {
    for (const prefix of ['', 'role'])
      for (let id = 0; id < 100; id += 1) takeApplication(applicationKey(prefix, String(id)));
  });
}
