import type { Workplace } from '../../model/posting.js';
import { workplaceWords } from '../workplace.js';

const words = workplaceWords.map(
  ([workplace, source]) =>
    [workplace, new RegExp(`(^|[^\\p{L}\\d])(?:${source})(?![\\p{L}\\d])`, 'giu')] as const,
);

/** The entry without its words about the workplace, and what they said; of one phrase the first kind counts. */
export function stripWorkplace(entry: string): { text: string; workplaces: Set<Workplace> } {
  const workplaces = new Set<Workplace>();
  let text = entry;
  for (const [workplace, pattern] of words) {
    const rest = text.replace(pattern, '$1');
    if (rest !== text && workplaces.size === 0) workplaces.add(workplace);
    text = rest;
  }
  return { text: tidy(text), workplaces };
}

/** Removes the punctuation and small words that stood around what was taken out. */
function tidy(text: string): string {
  const isBalanced = text.split('(').length === text.split(')').length;
  return (
    (isBalanced ? text : text.replace(/\s*[()]\s*/g, ', '))
      .replace(/\(\s*(?:(?:or|oder|ou|o|and|und|et|y|e|\/|&)\s*)*\)/g, '')
      .replace(/(\(|,|^)[\s,:–—-]+/g, '$1 ')
      .replace(/[\s,:–—-]+(?=\)|$)/g, '')
      .replace(/\([\s;,]*\)/g, '')
      .replace(/\(\s+/g, '(')
      .replace(/\s*[–—-]?\s+,|\s+,/g, ',')
      .replace(/\s+/g, ' ')
      .replace(/ [–—-](?: [–—-])+ /g, ' - ')
      .replace(
        /^[\s,:–—-]*(?:(?:[Bb]ased |[Ll]ocated )?(?:[Ii]n|[Aa]us|[Ff]rom|[Ww]ithin)\s+)?/,
        '',
      )
      .replace(/(?: only|(?<!field)[ -]based)(?=\)|,|$)/gi, '')
      // In capitals "OR" is Oregon and "ET" a time zone.
      .replace(
        /^(?:[\s,:–—-]|(?:or|oder|and|und)\s)+|(?:[\s,:–—-]|\s(?:or|oder|ou|o|and|und|et|y|e|and\/or))+$/g,
        '',
      )
      .replace(/^\(([^()]*)\)$/, '$1')
      // "Auckland, NZ (Remote NZ)"
      .replace(/(?<=, )(\p{L}+) \(\1\)$/u, '$1')
  );
}
