import { readLanguage } from 'open-roles/internal';

/** What the name of a posting file says. */
export interface FileName {
  /** The posting's id where nothing else gives one. */
  id: string;
  extension: string;
  language?: string;
  /** Renamed to keep it out of a site: `baker.md_old`. */
  isRetired: boolean;
  /** The name as words, where they name a job. */
  title?: string;
}

const languages =
  'ar bg ca cs da de el en es et eu fa fi fr gl he hi hr hu id is it ja ko lt lv nb nl nn no pl pt ro ru sk sl sr sv th tr uk vi zh';
const known = new Set(languages.split(' '));

/** Words that only names of jobs have, in English, German, French and Spanish. */
const jobWord =
  /(?:engineer|developer|programmer|designer|manager|director|architect|analyst|scientist|administrator|consultant|specialist|assistant|accountant|recruiter|researcher|writer|editor|technician|teacher|nurse|baker|driver|cook|clerk|intern|trainee|apprentice|officer|coordinator|representative|lead|entwickler|ingenieur|leiter|berater|mitarbeiter|fachkraft|verkäufer|verkaeufer|praktikant|werkstudent|bäcker|pfleger|développeur|developpeur|ingénieur|responsable|chargé|stagiaire|vendeur|desarrollador|ingenier|gerente|diseñador|técnico|vendedor)/i;

/** Reads the path of a posting file. */
export function readFileName(path: string): FileName {
  const parts = path.split(/[\\/]/).filter((part) => part !== '');
  const name = parts.at(-1) ?? '';
  const isRetired = /\.[a-z]+[._-]?(?:old|bak|disabled|closed|archived?)(?=\.|$)/i.test(name);
  let base = name.replace(
    /(?:\.(?:mdx?|markdown|html?|txt|text|astro)(?:[._-]?(?:old|bak|disabled|closed|archived?))?)+$/i,
    '',
  );
  const extension = /\.([a-z]+)[^.]*$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const suffix = /^(.+)\.([a-z]{2}(?:[-_][a-z]{2,4})?)$/i.exec(base);
  const tag = suffix?.[2] === undefined ? undefined : languageOf(suffix[2], base);
  if (tag !== undefined) base = suffix?.[1] ?? base;
  // One folder a posting, with its pictures beside it.
  if (/^_?(?:index|readme)$/i.test(base) && parts.length > 1) base = parts.at(-2) ?? base;
  const id = slug(base) + (tag === undefined ? '' : `.${tag.toLowerCase()}`);
  const words = base
    .replace(/^\d{4}-\d{2}(?:-\d{2})?[-_]/, '')
    .replace(/[-_.\s]+/g, ' ')
    .trim();
  const title = jobWord.test(words) ? capitalise(words) : undefined;
  return {
    id,
    extension,
    isRetired,
    ...(tag && { language: tag }),
    ...(title && { title }),
  };
}

/** "baker.de" and "baker.pt-BR". */
function languageOf(suffix: string, base: string): string | undefined {
  const isDotted = base.at(-suffix.length - 1) === '.';
  if (!isDotted || !known.has(suffix.slice(0, 2).toLowerCase())) return undefined;
  return readLanguage(suffix);
}

function slug(text: string): string {
  const words = text.normalize('NFC').toLowerCase();
  return words.replace(/[^\p{L}\p{N}_]+/gu, '-').replace(/^-+|-+$/g, '') || 'posting';
}

function capitalise(words: string): string {
  return words.replace(/(?:^| )\p{Ll}/gu, (start) => start.toUpperCase());
}
