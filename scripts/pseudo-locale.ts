// Writes src/i18n/locales/en-XA.ts: the English texts accented and longer, as a page in a language of long
// words is, so that texts that are cut, or that are not from the catalogues, are seen.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import { applyMessages } from '../src/i18n/apply-messages.js';
import { detailMessages } from '../src/i18n/detail-messages.js';
import { filterMessages } from '../src/i18n/filter-messages.js';
import type { Catalogue } from '../src/i18n/message.js';
import { messages } from '../src/i18n/messages.js';
import { savedMessages } from '../src/i18n/saved-messages.js';

const plain = 'aceginorsuyzACEGINORSUYZ';
const accented = 'áçéğíñóřšúýžÁÇÉĞÍÑÓŘŠÚÝŽ'; // each one unit of UTF-16

/** Short texts grow most when they are translated. */
const short = 20;

/** `Apply for {title}` as `[Ááppĺý …]`: every vowel written twice, in short texts thrice; placeholders stay. */
function pseudo(text: string): string {
  const times = text.length > short ? 2 : 3;
  const longer = text
    .split(/(\{\w+\})/)
    .map((part) =>
      part.startsWith('{')
        ? part
        : part
            .replace(/[aeiou]/gi, (vowel) => vowel + vowel.toLowerCase().repeat(times - 1))
            .replace(/[a-z]/gi, (letter) => accented.charAt(plain.indexOf(letter)) || letter),
    );
  return `[${longer.join('')}]`;
}

const english: Catalogue = {
  ...messages,
  ...filterMessages,
  ...savedMessages,
  ...detailMessages,
  ...applyMessages,
};
const texts = Object.entries(english).map(([key, message]) => [
  key,
  typeof message === 'string'
    ? pseudo(message)
    : Object.fromEntries(
        Object.entries({ ...message }).map(([category, text]) => [category, pseudo(text)]),
      ),
]);

const target = fileURLToPath(new URL('../src/i18n/locales/en-XA.ts', import.meta.url));
const code = `import type { Translation } from '../messages.js';

/** English, accented and longer. Written by scripts/pseudo-locale.ts from the English texts. */
export const messages: Translation<'one' | 'other'> = ${JSON.stringify(Object.fromEntries(texts))};
`;
const options = await prettier.resolveConfig(target);
await writeFile(target, await prettier.format(code, { ...options, filepath: target }));
console.log(`wrote ${target}`);
