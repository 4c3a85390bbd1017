/** HTML that is ready to be written: made by `markup`, or sanitised. Nothing else is taken unescaped. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What stands between the parts of a template: text is escaped, markup is not, nothing is nothing. */
export type Piece = Markup | string | number | false | undefined | readonly Piece[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that neither HTML nor XML can hold; feeds have them from copying. */
const unwritable = /[^\P{Cc}\t\n\r]|[\u{fdd0}-\u{fdef}\u{fffe}\u{ffff}]/gu;

/** Text without what neither HTML nor XML can hold. */
export function writableText(text: string): string {
  return text.replace(unwritable, '').replace(/\p{Surrogate}/gu, '\ufffd');
}

/** Text for HTML and XML, for content and quoted attributes alike. */
export function escapeText(text: string): string {
  return writableText(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

function write(piece: Piece): string {
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === 'string') return escapeText(piece);
  if (typeof piece === 'number') return String(piece);
  if (piece === undefined || piece === false) return '';
  return piece.map(write).join('');
}

/** HTML or XML with every value escaped for its place. Attributes are written in double quotes. */
export function markup(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  let text = strings[0] ?? '';
  pieces.forEach((piece, index) => {
    text += write(piece) + (strings[index + 1] ?? '');
  });
  return new Markup(text);
}

/** Attributes with their leading spaces; `false` and absent values leave the attribute out, `true` is the bare name. */
export function attributes(values: Readonly<Record<string, string | boolean | undefined>>): Markup {
  const written = Object.entries(values).map(([name, value]) => {
    if (value === undefined || value === false) return '';
    return value === true ? ` ${name}` : ` ${name}="${escapeText(value)}"`;
  });
  return new Markup(written.join(''));
}
