import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import { statusInWords, statusOf } from '../../../src/posting/read/status.js';

describe('statusInWords', () => {
  for (const [title, text, status] of [
    ['Miller Talent Pool', '', 'talent-pool'],
    ['Future opportunities in milling', '', 'talent-pool'],
    ['Initiativbewerbung Müller', '', 'talent-pool'],
    ['Candidature spontanée', '', 'talent-pool'],
    ['Bolsa de talento', '', 'talent-pool'],
    ['Miller [FILLED]', '', 'closed'],
    ['Closed: Miller', '', 'closed'],
    ['Miller', 'We are not currently hiring, but send us your résumé.', 'talent-pool'],
    ['Miller', 'This position has been filled.', 'closed'],
    ['Müller', 'Die Stelle ist leider bereits besetzt.', 'closed'],
    ['Meunier', 'Ce poste est pourvu.', 'closed'],
    ['Miller', 'We are not currently hiring for pastry.', undefined],
    ['Miller', 'We are not currently hiring for millers.', 'closed'],
    ['Miller', 'We are not currently hiring for this role.', 'closed'],
    ['Miller', 'We close the mill at six.', undefined],
    ['Miller', 'You keep our sacks filled and closed.', undefined],
    ['Miller', 'We are not accepting applications from agencies.', undefined],
    ['Swimming pool attendant', 'You look after the pool.', undefined],
    ['Talent Acquisition Manager', 'You build talent pools.', undefined],
  ] as const) {
    it(`reads ${status ?? 'nothing'} from "${title}": "${text}"`, () => {
      expect(statusInWords(title, `<p>About us.</p><p>${text}</p>`)).to.equal(status);
    });
  }
});

describe('statusOf', () => {
  for (const [text, status] of [
    ['Closed / Filled', 'closed'],
    ['on hold', 'closed'],
    ['Open', 'open'],
    ['published', 'open'],
    ['talent community', 'talent-pool'],
    ['full-time', undefined],
  ] as const) {
    it(`reads ${status ?? 'nothing'} from "${text}"`, () => {
      expect(statusOf(text)).to.equal(status);
    });
  }
});
