import { expect } from '@open-wc/testing';
import { repairMojibake } from '../../../src/posting/read/text/repair-mojibake.js';

/** A text whose UTF-8 was read as windows-1252. Its five bytes without a character were read as Latin-1. */
function damaged(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return new TextDecoder('windows-1252').decode(bytes);
}

const texts = [
  'Bäckerei sucht Gesellin für früh – “ab sofort”',
  'Nous cherchons un pâtissier expérimenté, à temps plein',
  'Hledáme řezníka do třísměnného provozu',
  'Szukamy piekarza, który lubi pracę w nocy i żytni chleb',
  'Ищем пекаря в ночную смену, с опытом',
  'Αναζητούμε αρτοποιό με εμπειρία',
  'パン職人を募集しています',
  'אנחנו מחפשים אופה',
  'We’re a team of bakers',
];

describe('repairMojibake', () => {
  it('repairs UTF-8 that was read as windows-1252', () => {
    for (const text of texts) expect(repairMojibake(damaged(text)).text).to.equal(text);
  });

  it('repairs text that was damaged twice', () => {
    const text = 'Ciasto za 5 £ i crème brûlée';
    expect(repairMojibake(damaged(damaged(text))).text).to.equal(text);
  });

  it('repairs text whose no-break spaces an editor has made plain ones', () => {
    const text = 'Šveices maiznīca, kūkas';
    expect(repairMojibake(damaged(text).replaceAll('\u00a0', ' ')).text).to.equal(text);
    expect(repairMojibake('MÃ©tier rÃ©munÃ©rÃ©, Ã apprendre').text).to.equal(
      'Métier rémunéré, à apprendre',
    );
  });

  it('repairs around what is lost, which stays visible', () => {
    expect(repairMojibake('PÃ£o, cafÃ© e aÃ\ufffdÃºcar').text).to.equal('Pão, café e a\ufffdúcar');
  });

  it('repairs emoji that were written in two halves', () => {
    expect(repairMojibake('Bread í\u00a0¼í½\u009e').text).to.equal('Bread 🍞');
  });

  it('says where the damage began and how much there was', () => {
    const { repaired, firstAt } = repairMojibake('Bread for weâ€™re and youâ€™re');
    expect([repaired, firstAt]).to.deep.equal([2, 12]);
  });

  it('leaves good text alone, also where it holds such sequences by chance', () => {
    for (const text of [
      ...texts,
      'ORĂ…',
      'DATĂ»',
      'DU MÅ…',
      '“Ä” and „Ä“',
      'ЕЛКИ»',
      'Цена: 5 €, «её»',
      'the area is x√π',
      '┌─┬─┐',
      'CASĂ ȘI MASĂ…',
      'NESTLÉ® – CAFÉ…',
      'SENSЕ',
    ])
      expect(repairMojibake(text).text).to.equal(text);
  });
});
