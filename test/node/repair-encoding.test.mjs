import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { otherTables, westernTable } from '../../cli/dist/authoring/encoding/byte-tables.js';
import { repairEncoding } from '../../cli/dist/authoring/encoding/repair-encoding.js';

const [centralEuropean, cyrillic, latin2, mac, console437] = otherTables;

/** A text whose UTF-8 was read by a wrong set; `undefined` where the set lacks one of the bytes. */
function damaged(text, table) {
  const characters = new Map([...table].map(([character, byte]) => [byte, character]));
  const bytes = [...new TextEncoder().encode(text)];
  const found = bytes.map((byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : characters.get(byte),
  );
  return found.includes(undefined) ? undefined : found.join('');
}

const tables = Object.entries({
  'windows-1252': westernTable,
  'windows-1250': centralEuropean,
  'windows-1251': cyrillic,
  'ISO 8859-2': latin2,
  'Mac Roman': mac,
  'code page 437': console437,
});

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

describe('damaged encodings', () => {
  for (const [name, table] of tables) {
    it(`are repaired where ${name} was taken for UTF-8`, () => {
      const cases = texts.filter((text) => damaged(text, table) !== undefined);
      assert.ok(cases.length >= 5);
      for (const text of cases) assert.equal(repairEncoding(damaged(text, table)).text, text);
    });
  }

  it('are repaired where two sets were mixed up, one after the other', () => {
    const twice = damaged(damaged('Ciasto za 5 £ i crème brûlée', westernTable), westernTable);
    assert.equal(repairEncoding(twice).text, 'Ciasto za 5 £ i crème brûlée');
    const mixed = damaged(damaged('Опыт не нужен', cyrillic), cyrillic);
    assert.equal(repairEncoding(mixed).text, 'Опыт не нужен');
  });

  it('are repaired where an editor has made plain spaces of no-break ones', () => {
    const spaced = (text) => damaged(text, westernTable).replaceAll('\u00a0', ' ');
    assert.equal(repairEncoding(spaced('Šveices maiznīca, kūkas')).text, 'Šveices maiznīca, kūkas');
    assert.equal(repairEncoding('mГ©tier Г apprendre').text, 'métier à apprendre');
  });

  it('are repaired around what is lost, which stays visible', () => {
    assert.equal(repairEncoding('MЕ СЂС‹').text, 'MЕ СЂС‹');
    assert.equal(repairEncoding('PÃ£o, cafÃ© e aÃ\ufffdÃºcar').text, 'Pão, café e a\ufffdúcar');
  });

  it('are repaired where emoji were written in two halves', () => {
    assert.equal(repairEncoding('Bread í\u00a0¼í½\u009e').text, 'Bread 🍞');
  });

  it('say where they began and how many there were', () => {
    const { repaired, firstAt } = repairEncoding('Bread for weâ€™re and youâ€™re');
    assert.deepEqual([repaired, firstAt], [2, 12]);
  });

  it('leave good text alone, also where it holds such sequences by chance', () => {
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
      assert.equal(repairEncoding(text).text, text);
  });
});
