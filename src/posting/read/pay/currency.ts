/** Currencies that pay is told in. */
const codes = new Set(
  (
    'AED ARS AUD AZN BAM BDT BGN BHD BOB BRL BYN CAD CHF CLP CNY COP CRC CZK DKK DOP DZD EGP ETB EUR GBP GEL GHS GTQ HKD HNL HRK HUF ' +
    'IDR ILS INR IQD IRR ISK JMD JOD JPY KES KRW KWD KZT LBP LKR MAD MDL MKD MUR MXN MYR NGN NIO NOK NPR NZD OMR PAB PEN PHP PKR PLN PYG ' +
    'QAR RON RSD RUB RWF SAR SEK SGD THB TND TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND XAF XOF ZAR ZMW'
  ).split(' '),
);

/** Signs and words, longest first: `R$` is not `$`. A bare dollar counts only where nothing else is said. */
const signs: readonly (readonly [string, string])[] = [
  ['US$', 'USD'],
  ['CA$', 'CAD'],
  ['C$', 'CAD'],
  ['AU$', 'AUD'],
  ['A$', 'AUD'],
  ['NZ$', 'NZD'],
  ['HK$', 'HKD'],
  ['NT$', 'TWD'],
  ['MX$', 'MXN'],
  ['S$', 'SGD'],
  ['R$', 'BRL'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₹', 'INR'],
  ['₴', 'UAH'],
  ['₽', 'RUB'],
  ['₪', 'ILS'],
  ['฿', 'THB'],
  ['₱', 'PHP'],
  ['₦', 'NGN'],
  ['₩', 'KRW'],
  ['원', 'KRW'],
  ['₫', 'VND'],
  ['₺', 'TRY'],
  ['円', 'JPY'],
  ['¥', 'JPY'],
  ['元', 'CNY'],
  ['zł', 'PLN'],
  ['Kč', 'CZK'],
  ['Ft', 'HUF'],
  ['грн', 'UAH'],
  ['лв', 'BGN'],
  ['Rp', 'IDR'],
  ['RM', 'MYR'],
  ['KSh', 'KES'],
  ['R', 'ZAR'],
  ['Euro', 'EUR'],
  ['euros', 'EUR'],
  ['euro', 'EUR'],
  ['pounds', 'GBP'],
  ['rupees', 'INR'],
  ['$', 'USD'],
  ['dollars', 'USD'],
];

const bySign = new Map(signs.map(([sign, code]) => [sign.toLowerCase(), code]));

/** A pattern for every sign and code, for use beside an amount. Letters need a border: `R 45 000`, not `for 45`. */
export const currencyPattern = `(?:${[
  ...signs.map(([sign]) =>
    /^\p{L}+$/u.test(sign) && !/[円元원]/.test(sign)
      ? `(?<!\\p{L})${sign}(?!\\p{L})`
      : sign.replace('$', '\\$'),
  ),
  `(?<!\\p{L})(?:${[...codes].join('|')})(?!\\p{L})`,
].join('|')})`;

/** The ISO 4217 code of a code, sign or word. */
export function currencyCode(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  return codes.has(upper) ? upper : bySign.get(trimmed.toLowerCase());
}
