import { expect } from '@open-wc/testing';
import '../../support/setup.js';
import { describeFailure, offersOtherWays } from '../../../components/apply-form/problem.js';
import { failure, type ApplyErrorCode } from '../../../src/apply/submit-outcome.js';
import { applyMessages } from '../../../src/i18n/apply-messages.js';
import { Localizer } from '../../../src/i18n/localizer.js';

const localizer = new Localizer('en').extend(applyMessages);
const unknown = applyMessages.notConfirmed;
const unsent = applyMessages.notSent;

/** What the applicant reads of each outcome, and whether another way to apply is offered. */
const outcomes: [ApplyErrorCode, isUncertain: boolean, heading: string, text: string, boolean][] = [
  ['apply-offline', false, unsent, applyMessages.failedNoConnection, true],
  ['apply-network', true, unknown, applyMessages.failedNetwork, false],
  ['apply-timeout', true, unknown, applyMessages.failedUnknown, false],
  ['apply-server', false, unsent, applyMessages.failedServer, true],
  ['apply-server', true, unknown, applyMessages.failedUnknown, false],
  ['apply-rate-limited', false, unsent, applyMessages.failedBusy, true],
  ['apply-rate-limited', true, unknown, applyMessages.failedUnknown, false],
  ['apply-endpoint', false, unsent, applyMessages.failedEndpoint, true],
  ['apply-endpoint', true, unknown, applyMessages.failedUnknown, false],
  ['apply-redirect', true, unknown, applyMessages.failedUnconfirmed, false],
  ['apply-unconfirmed', true, unknown, applyMessages.failedUnconfirmed, false],
  ['apply-blocked', false, unsent, applyMessages.failedEndpoint, true],
  ['apply-preflight', false, unsent, applyMessages.failedEndpoint, true],
  ['apply-cors', true, applyMessages.probablyNotSent, applyMessages.failedEndpoint, true],
  ['apply-refused', false, unsent, applyMessages.failedRefused, true],
  ['apply-rejected', false, unsent, applyMessages.failedAnswers, true],
  ['apply-file-type', false, unsent, applyMessages.failedFileType, true],
  ['apply-closed', false, unsent, applyMessages.failedClosed, false],
];

describe('a failed sending', () => {
  for (const [code, isUncertain, heading, text, isOffered] of outcomes) {
    it(`is described without contradiction for ${code}${isUncertain ? ', uncertain' : ''}`, () => {
      const failed = failure(code, { isUncertain });
      const files = new Map([['resume', [new File(['cv'], 'cv.pdf')]]]);
      const description = describeFailure(failed, files, false, localizer);
      expect(description).to.deep.equal({ heading, texts: [text, applyMessages.answersKept] });
      expect(offersOtherWays(failed)).to.equal(isOffered);
    });
  }

  it('that the employer has had before is told as that, and nothing else is offered', () => {
    const failed = failure('apply-duplicate', { detail: 'Since Monday.' });
    const description = describeFailure(failed, new Map(), false, localizer);
    const heading = applyMessages.failedDuplicate;
    expect(description).to.deep.equal({
      heading,
      texts: ['Since Monday.', applyMessages.answersKept],
    });
    expect(offersOtherWays(failed)).to.equal(false);
  });

  it('that the employer has as it was before an edit says so, and nothing else is offered', () => {
    const failed = failure('apply-key-reused');
    expect(describeFailure(failed, new Map(), false, localizer)).to.deep.equal({
      heading: applyMessages.failedDuplicate,
      texts: [applyMessages.failedEarlier, applyMessages.answersKept],
    });
    expect(offersOtherWays(failed)).to.equal(false);
  });

  it('that may have arrived says no time by which it did not', () => {
    const failed = failure('apply-server', { isUncertain: true, retryAt: new Date() });
    const { texts } = describeFailure(failed, new Map(), false, localizer);
    expect(texts[0]).to.equal(applyMessages.failedUnknown);
  });
});
