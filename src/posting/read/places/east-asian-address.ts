import type { Place } from '../../model/posting.js';

/** Prefectures of Japan but for those whose names end with 県. */
const prefecture =
  '東京都|北海道|京都府|大阪府|(?:青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|神奈川|新潟|富山|石川|福井|山梨|長野|岐阜|静岡|愛知|三重|滋賀|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島|沖縄)県';
const province =
  '(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海)省';

/** Addresses from the largest part to the smallest, without commas: "東京都渋谷区", "경기도 성남시 분당구", "广东省深圳市". */
const addresses: readonly (readonly [country: string, RegExp])[] = [
  [
    'JP',
    new RegExp(
      `^(?<region>${prefecture})(?:\\S+?郡)?(?<locality>(?:四日市|廿日市|野々市)市|\\S+?[市区町村])?`,
      'u',
    ),
  ],
  [
    'KR',
    /^(?<region>(?:경기|강원|충청[남북]|충[남북]|전라[남북]|전[남북]|경상[남북]|경[남북]|제주)(?:특별자치)?도?) (?<locality>\S+[시군])(?= |$)/u,
  ],
  [
    'KR',
    /^(?<locality>서울|부산|대구|인천|광주|대전|울산|세종)(?:특별자치시|특별시|광역시|시)?(?= |$)/u,
  ],
  ['CN', new RegExp(`^(?<region>${province})(?<locality>\\S+?市)?`, 'u')],
  ['CN', /^(?<locality>北京|上海|天津|重庆)市(?!\p{Script=Han}*[縣區])/u],
  ['TW', /^(?<locality>(?:[台臺][北中南]|新北|桃園|高雄)市)/u],
];

const isWritten =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\d ー々－-]+$/u;

/** What an address in Japanese, Korean or Chinese states; `undefined` for any other text. */
export function readEastAsianAddress(
  text: string,
): Pick<Place, 'locality' | 'region' | 'country'> | undefined {
  if (text.length > 100 || !isWritten.test(text)) return undefined;
  for (const [country, pattern] of addresses) {
    const groups = pattern.exec(text)?.groups;
    if (!groups) continue;
    const { locality, region } = groups;
    return { ...(locality && { locality }), ...(region && { region }), country };
  }
  return undefined;
}
