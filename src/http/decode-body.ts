/** What windows-1252 has from 0x80 to 0x9f; a space stands for what it leaves undefined. */
export const windows1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Control characters from 0x80 on are windows-1252 that was read as Latin-1: nobody types them. */
export function replaceControls(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (control) => {
    const character = windows1252[control.charCodeAt(0) - 0x80] ?? ' ';
    return character === ' ' ? control : character;
  });
}

/** The charset that the bytes or the server name, in that order; `undefined` where neither does. */
function declaredCharset(bytes: Uint8Array, contentType: string | null): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const declared = /charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType ?? '')?.[1];
  if (declared && !/^utf-?8$/i.test(declared)) return declared;
  // JSON and XML begin with an ASCII character: a zero beside it gives UTF-16 away, whatever is declared.
  if (first === 0 && second) return 'utf-16be';
  if (first && second === 0) return 'utf-16le';
  if (declared) return declared;
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*\sencoding=["']([^"']+)/.exec(start)?.[1];
}

function decode(bytes: Uint8Array, charset: string): string | undefined {
  try {
    const decoder = new TextDecoder(charset);
    const text = decoder.decode(bytes);
    // Node 20 reads windows-1252 as Latin-1.
    return decoder.encoding === 'windows-1252' ? replaceControls(text) : text;
  } catch {
    return undefined; // a charset that nobody knows
  }
}

/** Most characters beyond ASCII could not be decoded: a single broken one is no sign of another charset. */
function isGarbled(text: string): boolean {
  const broken = text.split('\uFFFD').length - 1;
  return broken > 0 && broken >= (text.match(/[^\0-\x7F\uFFFD]/g)?.length ?? 0);
}

/**
 * The text of an answer or file: by its byte order mark, else by the charset of `Content-Type`,
 * else as UTF-8. (`Response.json()` and `text()` would take everything for UTF-8.) Bytes that are
 * clearly not the UTF-8 they should be are read as windows-1252, the usual culprit.
 */
export function decodeBody(bytes: Uint8Array, contentType: string | null): string {
  const charset = declaredCharset(bytes, contentType) ?? 'utf-8';
  const text = decode(bytes, charset) ?? decode(bytes, 'utf-8') ?? '';
  return isGarbled(text) ? (decode(bytes, 'windows-1252') ?? text) : text;
}
