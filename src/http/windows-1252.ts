/** What windows-1252 has from 0x80 to 0x9f; a space stands for what it leaves undefined. */
export const windows1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Control characters from 0x80 on are windows-1252 that was read as Latin-1: nobody types them. */
export function replaceControls(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (control) => {
    const character = windows1252[control.charCodeAt(0) - 0x80] ?? ' ';
    return character === ' ' ? control : character;
  });
}
