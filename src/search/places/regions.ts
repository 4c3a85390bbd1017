import { valueKey } from '../text/fold.js';

/** ISO 3166-1 alpha-2 codes by the part of the world, each two letters, one after the other. */
const european =
  'ATBEBGCYCZDEDKEEESFIFRGRHRHUIEITLTLULVMTNLPLPTROSESISK' + // the European Union
  'ADALBABYCHFOGBGGGIIMISJELIMCMDMEMKNORSRUSMUAVAXK';
const northAmerican = 'BMCAGLMXPMUS';
const latinAmerican =
  'AGAIARAWBBBOBQBRBSBZCLCOCRCUCWDMDOECFKGDGFGPGTGYHNHTJMKNKYLCMFMQMSMXNIPAPEPRPYSRSVSXTCTTUYVCVEVGVI';
const middleEastern = 'AEBHEGILIQIRJOKWLBOMPSQASASYTRYE';
const african =
  'AOBFBIBJBWCDCFCGCICMCVDJDZEGEHERETGAGHGMGNGQGWKEKMLRLSLYMAMGMLMRMUMWMZNANENGRERWSCSDSHSLSNSOSSSTSZTDTGTNTZUGYTZAZMZW';
const asian =
  'AFAMAZBDBNBTCNGEHKIDINJPKGKHKPKRKZLALKMMMNMOMVMYNPPHPKSGTHTJTLTMTWUZVN' + middleEastern;
const oceanian = 'ASAUCKFJFMGUKIMHMPNCNFNRNUNZPFPGPNPWSBTKTOTVVUWFWS';

/** Regions as feeds and page authors name them, by `valueKey`. */
const regions: ReadonlyMap<string, string> = new Map([
  ['eu', european.slice(0, 54)],
  ['europeanunion', european.slice(0, 54)],
  ['eea', european.slice(0, 54) + 'ISLINO'],
  ['europe', european],
  ['dach', 'ATCHDE'],
  ['benelux', 'BELUNL'],
  ['nordics', 'DKFIISNOSE'],
  ['scandinavia', 'DKNOSE'],
  ['baltics', 'EELTLV'],
  ['ukandireland', 'GBIE'],
  ['uk&ireland', 'GBIE'],
  ['emea', european + middleEastern + african],
  ['middleeast', middleEastern],
  ['mena', middleEastern + 'DZLYMATN'],
  ['africa', african],
  ['asia', asian],
  ['oceania', oceanian],
  ['anz', 'AUNZ'],
  ['apac', asian + oceanian],
  ['asiapacific', asian + oceanian],
  ['americas', northAmerican + latinAmerican],
  ['theamericas', northAmerican + latinAmerican],
  ['amer', northAmerican + latinAmerican],
  ['northamerica', northAmerican],
  ['latam', latinAmerican],
  ['latinamerica', latinAmerican],
  ['southamerica', 'ARBOBRCLCOECFKGFGYPEPYSRUYVE'],
]);

const worldwide =
  /^(worldwide|world|global|globally|anywhere|anywhereintheworld|everywhere|international)$/;

/** The countries of a region; `'world'` where it is all of them, `undefined` where the text names no region. */
export function countriesOfRegion(text: string): ReadonlySet<string> | 'world' | undefined {
  const key = valueKey(text);
  if (worldwide.test(key)) return 'world';
  const codes = regions.get(key);
  return codes === undefined ? undefined : new Set(codes.match(/../g));
}
