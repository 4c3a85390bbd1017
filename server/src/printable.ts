/** Text from outside on one line, without what would steer a terminal, a header or the direction of text. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, ' ');
}
