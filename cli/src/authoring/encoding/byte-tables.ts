import { windows1252 } from 'open-roles/core';

/** A character set: which byte stands for each of its characters from 0x80 on. */
export type ByteTable = ReadonlyMap<string, number>;

function tableOf(upperHalf: Iterable<string>): Map<string, number> {
  const table = new Map<string, number>();
  let byte = 0x80;
  for (const character of upperHalf) {
    if (character !== '\uFFFD') table.set(character, byte);
    byte += 1;
  }
  return table;
}

const upperBytes = Uint8Array.from({ length: 0x80 }, (_, index) => 0x80 + index);

const latin1 = tableOf([...upperBytes].map((byte) => String.fromCharCode(byte)));

/** windows-1252, and Latin-1 where it has control characters: browsers take one for the other. */
export const westernTable: ByteTable = new Map([
  ...latin1,
  ...[...tableOf(windows1252)].filter(([character]) => character !== ' '),
]);

/** The console's set of old Windows, which no decoder of the web knows. */
const codePage437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
  '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/** The sets that text is taken for by mistake, besides windows-1252. */
export const otherTables: readonly ByteTable[] = [
  ...['windows-1250', 'windows-1251', 'iso-8859-2', 'macintosh'].map((label) =>
    tableOf(new TextDecoder(label).decode(upperBytes)),
  ),
  tableOf(codePage437),
];
