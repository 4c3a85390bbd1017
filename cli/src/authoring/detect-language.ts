/** Words that are frequent in one of the languages and rare in the others. */
const frequent: readonly (readonly [string, string])[] = [
  ['en', 'the and you with for our are will your that have this from who team'],
  [
    'de',
    'und der die das mit für wir dich dein eine von zu ist nicht unsere bei den du auf bist ein oder als auch deine',
  ],
  ['fr', 'et les des vous nous pour dans une avec votre sur notre est du au aux êtes'],
  ['es', 'y los las para con una por del nuestro tu se como experiencia en el más son'],
  ['it', 'e di che per con una il della nel sono gli delle dei lavoro siamo nostro'],
  ['nl', 'en het een van voor met je wij zijn onze jij bij aan naar dat werken'],
  ['pt', 'e os para com uma em você nossa dos das nosso não mais são experiência'],
];

const words = frequent.map(([language, list]) => [language, new Set(list.split(' '))] as const);

/** Fewer frequent words than this prove nothing. */
const leastHits = 12;

/** The language of a text where one clearly prevails; `undefined` for short and mixed texts. */
export function detectLanguage(text: string, least = leastHits): string | undefined {
  const counts = new Map(words.map(([language]) => [language, 0]));
  for (const [word] of text
    .slice(0, 20_000)
    .toLowerCase()
    .matchAll(/\p{L}+/gu)) {
    for (const [language, list] of words) {
      if (list.has(word)) counts.set(language, (counts.get(language) ?? 0) + 1);
    }
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  if (!first || first[1] < least || first[1] < 2 * (second?.[1] ?? 0)) return undefined;
  return first[0];
}
