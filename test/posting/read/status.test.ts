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
    ['Miller', 'Position Status: Closed', 'closed'],
    ['Miller', 'Closed / Filled', 'closed'],
    ['Miller', 'This role is on hold.', 'closed'],
    ['Miller', 'This job posting has expired', 'closed'],
    ['Miller', 'Recruitment for this role has ended.', 'closed'],
    ['Müller', 'Die Position ist nicht mehr verfügbar.', 'closed'],
    ['Müller', 'Stelle besetzt', 'closed'],
    ['Meunier', 'L’offre n’est plus disponible.', 'closed'],
    ['Meunier', 'Nous n’acceptons plus de candidatures.', 'closed'],
    ['Molinero', 'El plazo de solicitud ha finalizado.', 'closed'],
    ['Molenaar', 'Deze vacature is vervuld.', 'closed'],
    ['Moleiro', 'Inscrições encerradas', 'closed'],
    ['Mugnaio', 'La posizione è stata coperta.', 'closed'],
    ['Młynarz', 'Rekrutacja zakończona', 'closed'],
    ['Mjölnare', 'Tjänsten är tillsatt.', 'closed'],
    ['***CLOSED*** Miller', '', 'closed'],
    ['Banco de talentos', '', 'talent-pool'],
    ['Spontanansökan', '', 'talent-pool'],
    ['Don’t see your role? Write to us', '', 'talent-pool'],
    ['Talent Pool Manager', '', undefined],
    ['Head of Talent Community', '', undefined],
    ['Evergreen Content Writer', '', undefined],
    ['Miller', 'Once this position is filled, we archive your data.', undefined],
    ['Miller', 'Until the position is filled', undefined],
    ['Miller', 'This position is filled on a rolling basis.', undefined],
    ['Müller', 'Sobald die Stelle besetzt ist, löschen wir Ihre Daten.', undefined],
    ['Miller', 'Applications are closed on 1 June.', undefined],
    ['Meunier', 'Poste à pourvoir en CDI.', undefined],
    ['Müller', 'Die Stelle wird ab sofort besetzt.', undefined],
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
    ['Position Status: Closed', 'closed'],
    ['not published', 'closed'],
    ['Encerrada', 'closed'],
    ['veröffentlicht', 'open'],
    ['Open until filled', 'open'],
    ['closing soon', undefined],
  ] as const) {
    it(`reads ${status ?? 'nothing'} from "${text}"`, () => {
      expect(statusOf(text)).to.equal(status);
    });
  }
});
