import { expect } from '@open-wc/testing';
import '../../support/setup.js';
import { describeFailure, offersOtherWays } from '../../../components/apply-form/problem.js';
import { canRepeat } from '../../../src/apply/submit-outcome.js';
import { applyMessages } from '../../../src/i18n/apply-messages.js';
import { Localizer } from '../../../src/i18n/localizer.js';
import { problem, reply, send, setUp, type Reply } from '../../apply/scripted-submitter.js';

const localizer = new Localizer('en').extend(applyMessages);
const words = applyMessages;

/** What the applicant reads and can do: heading, sentence, whether other ways and sending again are offered. */
type Shown = readonly [heading: string, text: string, otherWays: boolean, again: boolean];

const unknown: Shown = [words.notConfirmed, words.failedUnknown, false, true];
const answers: Shown = [words.notSent, words.failedAnswers, true, false];
const endpoint: Shown = [words.notSent, words.failedEndpoint, true, true];

/** Each answer, as the first, and after a try of which nothing is known. An application without files. */
const table: [answer: string, reply: Reply, first: Shown, later: Shown][] = [
  ['400', reply(400), answers, answers],
  ['401', reply(401), endpoint, unknown],
  [
    '403',
    reply(403),
    [words.notSent, words.failedRefused, true, false],
    [words.notSent, words.failedRefused, true, false],
  ],
  ['404', reply(404), endpoint, unknown],
  ['408', reply(408), unknown, unknown],
  [
    '409',
    reply(409),
    [words.failedDuplicate, words.answersKept, false, false],
    [words.failedDuplicate, words.answersKept, false, false],
  ],
  [
    '410',
    reply(410),
    [words.notSent, words.failedClosed, false, false],
    [words.notSent, words.failedClosed, false, false],
  ],
  [
    '413',
    reply(413),
    [words.notSent, words.failedTooLong, true, false],
    [words.notSent, words.failedTooLong, true, false],
  ],
  [
    '415',
    reply(415),
    [words.notSent, words.failedEndpoint, true, false],
    [words.notSent, words.failedEndpoint, true, false],
  ],
  ['422', reply(422), answers, answers],
  [
    '422 for a key that was used',
    problem(422, { title: 'Idempotency-Key reused' }),
    [words.failedDuplicate, words.failedEarlier, false, false],
    [words.failedDuplicate, words.failedEarlier, false, false],
  ],
  ['429', reply(429), [words.notSent, words.failedBusy, true, true], unknown],
  ['500', reply(500), [words.notSent, words.failedServer, true, true], unknown],
  ['503', reply(503), [words.notSent, words.failedServer, true, true], unknown],
  ['504', reply(504), unknown, unknown],
  [
    '200 with a page',
    reply(200, '<h1>Log in</h1>'),
    [words.notConfirmed, words.failedUnconfirmed, false, true],
    [words.notConfirmed, words.failedUnconfirmed, false, true],
  ],
];

async function shownAfter(...replies: Reply[]): Promise<Shown | undefined> {
  const outcome = await send(setUp(replies).submitter);
  if (outcome.status !== 'failed') return undefined;
  const { failure } = outcome;
  const { heading, texts } = describeFailure(failure, new Map(), false, localizer);
  return [heading, texts[0] ?? '', offersOtherWays(failure), canRepeat(failure.code)];
}

describe('an application that is answered', () => {
  for (const [answer, given, first, later] of table) {
    it(`with ${answer} is told of as what it is, at once and after a broken connection`, async () => {
      expect(await shownAfter(given)).to.deep.equal(first);
      expect(await shownAfter(new TypeError('Failed to fetch'), given)).to.deep.equal(later);
    });
  }

  it('with a limit passes it on', async () => {
    const refusal = problem(413, { detail: 'At most 1 MB of answers.' });
    const outcome = await send(setUp([refusal]).submitter);
    const failure = outcome.status === 'failed' ? outcome.failure : undefined;
    const texts = failure && describeFailure(failure, new Map(), false, localizer).texts;
    expect(texts).to.deep.equal([
      words.failedTooLong,
      'At most 1 MB of answers.',
      words.answersKept,
    ]);
  });
});
