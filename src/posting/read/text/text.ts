import { decodeEntities } from './entities.js';

export { decodeEntities };

/**
 * Elements that feeds put into one-line fields. Only these are taken for tags:
 * `Vec<T>` and `C < D` are titles, not markup.
 */
const markup =
  /<\/?(?:a|abbr|b|big|br|center|code|div|em|font|h[1-6]|hr|i|img|li|mark|ol|p|s|script|small|span|strong|style|sub|sup|table|tbody|td|th|tr|tt|u|ul)(?:[\s/][^<>]*)?>/gi;

/** Invisible characters that break search or reverse what follows: soft hyphen, zero-width space, direction overrides. */
const invisible = /[\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g;

/**
 * One line of plain text: tags removed, entities decoded, every kind of space folded into one.
 * Numbers become text; empty and other values are `undefined`.
 */
export function readText(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') {
    return Number.isFinite(Number(value)) ? String(value) : undefined;
  }
  if (typeof value !== 'string') return undefined;
  const decoded = decodeEntities(stripMarkup(repairEncoding(value)));
  // Some feeds escape text that was escaped already: `&amp;amp;`.
  const text = stripMarkup(/&amp;#?\w+;/.test(value) ? decodeEntities(decoded) : decoded);
  return foldSpaces(text) || undefined;
}

/**
 * Text whose UTF-8 was read as Latin-1 somewhere on its way ("GdaÅ\u0084sk"), read again.
 * Only text that holds C1 control characters, which nobody types, and is valid UTF-8 throughout is changed.
 */
export function repairEncoding(text: string): string {
  return /[\u0080-\u009f]/.test(text) ? (textOfBytes(text) ?? text) : text;
}

/** What characters below U+0100 are as the bytes of UTF-8; `undefined` where they are none. */
export function textOfBytes(text: string): string | undefined {
  if (/[^\0-\xff]/.test(text)) return undefined;
  try {
    const bytes = new Uint8Array(text.length);
    for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Plain text on one line: spaces folded, control and invisible characters removed, broken surrogates marked. */
export function foldSpaces(text: string): string {
  return text
    .replace(/[\s\u0085]+/g, ' ')
    .replace(invisible, '')
    .replace(/\p{Cc}/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function stripMarkup(text: string): string {
  return text.includes('<') ? text.replace(markup, ' ') : text;
}
