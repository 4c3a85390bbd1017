/** A written amount: digits with either convention of grouping and decimals, and a suffix for thousands. */
export const amountPattern =
  "\\d{1,3}(?:[ ,.']\\d{2,3})+(?:[.,]\\d{1,2})?(?!\\d)|\\d+(?:[.,]\\d+)?(?:e\\d{1,2})?";

const factors: Readonly<Record<string, number>> = {
  k: 1e3,
  tys: 1e3,
  thousand: 1e3,
  m: 1e6,
  mio: 1e6,
  million: 1e6,
  lakh: 1e5,
  lakhs: 1e5,
  lac: 1e5,
  lacs: 1e5,
  lpa: 1e5,
  crore: 1e7,
  crores: 1e7,
  cr: 1e7,
  juta: 1e6,
  jt: 1e6,
  ribu: 1e3,
  tausend: 1e3,
  millionen: 1e6,
  万: 1e4,
};

/** The suffixes that multiply an amount, as a pattern. */
export const factorPattern =
  '(?:[kK]|[mM]|tys|thousand|[mM]io|[mM]illion|[lL]akhs?|[lL]acs?|LPA|[cC]rores?|Cr|[jJ]uta|jt|[rR]ibu|[tT]ausend|[mM]illionen)(?!\\p{L})|万';

/** What a suffix multiplies by; 1 without one. */
export function factorOf(suffix: string | undefined): number {
  return factors[(suffix ?? '').toLowerCase()] ?? 1;
}

/**
 * The number that digits with separators stand for. The last separator is a decimal sign when one or two
 * digits follow it, grouping when three do. `undefined` where it is no plain number.
 */
export function parseAmount(text: string): number | undefined {
  const compact = text.replace(/[\s']/g, '');
  if (/^\d+(?:e\d{1,2})?$/i.test(compact)) return finite(Number(compact));
  const separator = Math.max(compact.lastIndexOf(','), compact.lastIndexOf('.'));
  const decimals = compact.length - separator - 1;
  const isRepeated = compact.split(compact[separator] ?? '').length > 2;
  const isDecimal = decimals !== 3 && !isRepeated;
  const whole = compact.slice(0, separator).replace(/[.,]/g, '');
  const rest = compact.slice(separator + 1);
  if (!/^\d+$/.test(whole) || !/^\d+$/.test(rest)) return undefined;
  return finite(Number(isDecimal ? `${whole}.${rest}` : whole + rest));
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}
