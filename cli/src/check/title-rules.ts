import type { CheckedPosting, Finding } from './checked-posting.js';
import { quoted } from './checked-posting.js';

interface TitleRule {
  code: string;
  /** What the title has; completes "The title … has". */
  what: string;
  advice: string;
  pattern: RegExp;
}

const rules: readonly TitleRule[] = [
  {
    code: 'title-code',
    what: 'a job code',
    advice: 'Keep it in the id.',
    pattern:
      /\b(?:req(?:uisition)?|job|ref(?:erence)?|id|kennziffer|réf)(?:[ .:#-]|no\.?|nr\.?)*\d{3,}|#\s?\d{2,}|\b[A-Z]{1,5}[-_]?\d{4,}\b|(?<!\b(?:ISO|IEC|DIN|EN|IATF)[ -/]*)\b\d{5,}\b/i,
  },
  {
    code: 'title-date',
    what: 'a date',
    advice: 'State it as a fact of its own.',
    pattern:
      /(?<!(?:server|windows|office|exchange|agenda|vision|sql|iso|autocad|visual studio)[ -])\b20[0-4]\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b/i,
  },
  {
    code: 'title-salary',
    what: 'pay',
    advice: 'State it as the salary.',
    pattern: /[$€£¥₹]\s?\d|\d[\d.,']*\s?k?\s?(?:€|£|\b(?:eur|usd|gbp|chf|cad)\b)|\b\d{2,3}k\b/i,
  },
  {
    code: 'title-decoration',
    what: 'decoration',
    advice: 'Leave it out.',
    // "Entwickler*in" is no decoration.
    pattern:
      /[!¡★☆✦✨►▶➤•|]{2,}|[!¡★☆✦►▶➤•~]|\p{Emoji_Presentation}|\*(?!\p{L}|\s?\()|(?<!\p{L})\*/u,
  },
  {
    code: 'title-advert',
    what: 'words of an advert',
    advice: 'Name the job alone.',
    pattern:
      /\bapply now\b|\bnow hiring\b|\bwe(?:['’]re| are) hiring\b|\bhiring now\b|\burgent(?:ly)?\b|\bimmediate start\b|\bjetzt bewerben\b|\bab sofort\b|\bpostulez\b|\burgente?\b/i,
  },
];

/** What a title holds beside the job's name: Google's `title` is that of the job, not of the advert. */
export function findTitleFaults({ posting, organization }: CheckedPosting): Finding[] {
  const { title, locations } = posting;
  const findings = rules
    .filter(({ pattern }) => pattern.test(title))
    .map(({ code, what, advice }) => finding(code, title, `has ${what}. ${advice}`));
  if (isShouted(title)) {
    findings.push(finding('title-capitals', title, 'is in capitals. Write it as a sentence.'));
  }
  const employer = posting.hiringOrganization?.name ?? organization?.name;
  if (employer !== undefined && employer.length > 2 && hasWords(title, employer)) {
    findings.push(finding('title-employer', title, 'has the employer. Leave that out.'));
  }
  const towns = locations.flatMap(({ locality }) => locality ?? []);
  if (towns.some((town) => hasPlace(title, town))) {
    const place = finding('title-place', title, 'has the place. State it as the location.');
    // Boards with one posting a town tell them apart by it.
    findings.push({ ...place, severity: 'info' });
  }
  return findings;
}

function finding(code: string, title: string, what: string): Finding {
  const message = `The title ${quoted(title)} ${what} (JP-02)`;
  return { severity: 'warning', code, message, field: 'title' };
}

/** Two words in capitals: one may be an abbreviation. */
function isShouted(title: string): boolean {
  const words = title.match(/\p{L}{3,}/gu) ?? [];
  const letters = words.join('');
  return words.length > 1 && letters.length >= 8 && /^\p{Lu}+$/u.test(letters);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}

function hasWords(text: string, words: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(words)}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}

/** A town set apart from the job, not a part of its name: "Head of the Berlin Marathon". */
function hasPlace(title: string, town: string): boolean {
  const before = String.raw`(?:[-–—|,(/@:]\s*|\b(?:in|à|en|im raum)\s+)`;
  return new RegExp(`${before}${escaped(town)}(?![\\p{L}\\p{N}])`, 'iu').test(title);
}
