import { type Posting } from 'open-roles/core';
import { htmlToText, type Workplace, sectionKind } from 'open-roles/internal';
import { factName } from '../authoring/prose/fact-words.js';
import { readTitle } from '../authoring/prose/header-facts.js';
import { applyText, workplaceStatements } from '../authoring/prose/prose-words.js';
import type { PostingReading } from '../authoring/compose-posting.js';
import type { Position } from '../position.js';
import { type CheckedPosting, type Finding, quoted } from './checked-posting.js';

/** Wording beyond what the reader takes facts from: it rules remote work out, or asks for days at the office. */
const officeStatements: readonly (readonly [Workplace, RegExp])[] = [
  [
    'on-site',
    /\b(?:on-?site|in-office|in-person)(?:,? (?:role|position|job|only))\b|\bthis (?:role|position|job) is (?:fully |strictly |100 ?% )?(?:on-?site|in[- ]office|in[- ]person)\b|\bnot (?:an? )?remote (?:role|position|job)\b|\b(?:role|position|job) is not remote\b|\bno remote(?: work)?\b(?! experience)|\bremote(?: work)? is not (?:possible|available|an option|offered)\b|\b(?:five|5) days (?:a|per) week (?:in|at|from) (?:our|the) office\b/i,
  ],
  [
    'on-site',
    /\bkein (?:home ?office|remote)\b|\bhome ?office ist (?:leider )?nicht möglich\b|\b(?:ausschließlich|100 ?%|nur) vor ort\b|\b(?:pas de|sans) télétravail\b|\b100 ?% (?:sur site|(?:en )?présentiel)\b|\bsin teletrabajo\b|\b100 ?% presencial\b/i,
  ],
  [
    'hybrid',
    /\b(?:one|two|three|four|[1-4]) days (?:a|per|each|every) week (?:in|at|from) (?:our|the) \p{L}* ?office\b|\b[1-4] tage (?:pro|die|in der) woche (?:im büro|vor ort)\b|\b[1-4] jours par semaine (?:au bureau|sur site)\b/iu,
  ],
];

/** Facts of one posting that cannot all be true. */
export function findContradictions(checked: CheckedPosting): Finding[] {
  return [...workplaceFindings(checked), ...applyFindings(checked), ...titleFindings(checked)];
}

function workplaceFindings({ posting, reading }: CheckedPosting): Finding[] {
  const words = htmlToText(posting.description).replace(/\s+/g, ' ');
  const stated = new Map<Workplace, string>();
  for (const [workplace, pattern] of [...workplaceStatements, ...officeStatements]) {
    const statement = pattern.exec(words)?.[0];
    if (statement !== undefined && !stated.has(workplace)) stated.set(workplace, statement);
  }
  const [first] = stated;
  const [remote, onSite] = [stated.get('remote'), stated.get('on-site')];
  let message: string | undefined;
  let statement = first?.[1];
  if (remote !== undefined && onSite !== undefined) {
    message = `The text says both ${quoted(remote)} and ${quoted(onSite)}. Say one.`;
    statement = onSite;
  } else if (first && posting.workplace !== undefined && !stated.has(posting.workplace)) {
    message = `The workplace is "${posting.workplace}", but the text says ${quoted(first[1])}. Correct one of them.`;
  }
  if (message === undefined) return [];
  const at = statement === undefined ? undefined : positionOf(statement, reading);
  return [warning('workplace-contradicts', `${message} (JP-15)`, 'workplace', at)];
}

/** Whoever follows it finds a closed door. */
function applyFindings({ posting, reading }: CheckedPosting): Finding[] {
  if (posting.status !== 'closed') return [];
  const { applyUrl, applyEmail, description } = posting;
  const valid = description.replace(/<(del|s|strike)\b[\s\S]*?<\/\1>/gi, '');
  const link = [...valid.matchAll(/<a\b[^>]*\bhref[^>]*>([\s\S]*?)<\/a>/gi)]
    .map(([, label = '']) => htmlToText(label).trim())
    .find((label) => label.length <= 60 && applyText.test(label));
  const stated = reading?.stated.origins.get('applyUrl');
  const isStated = [applyUrl, applyEmail, link, stated].some((each) => each !== undefined);
  if (!isStated) return [];
  const message =
    'The posting is closed and still says how to apply. Remove that, or open the posting. (JP-32)';
  const at = stated ?? (link === undefined ? undefined : positionOf(link, reading));
  return [warning('closed-with-apply', message, 'applyUrl', at)];
}

/** A heading at the top of a text names the job; the reader removes it where it is the title. */
function titleFindings({ posting, organization, reading }: CheckedPosting): Finding[] {
  if (!reading) return [];
  const first = /^\s*<h1\b[^>]*>([\s\S]*?)<\/h1>/i.exec(posting.description)?.[1] ?? '';
  const { title: heading } = readTitle(htmlToText(first));
  if (heading === '' || !couldBeTitle(heading)) return [];
  const employer = posting.hiringOrganization?.name ?? organization?.name;
  const [one, other] = [key(heading), key(posting.title)];
  if (one.includes(other) || other.includes(one)) return [];
  if (employer !== undefined && one.includes(key(employer))) return [];
  const message = `The title is ${quoted(posting.title)}, but the text is headed ${quoted(heading)}. Make them one.`;
  return [warning('title-contradicts', message, 'title', positionOf(heading, reading))];
}

function couldBeTitle(heading: string): boolean {
  if (heading.split(' ').length > 8 || /[.:?!]$/.test(heading)) return false;
  return (
    sectionKind(heading) === undefined &&
    factName(heading) === undefined &&
    !/^(?:overview|introduction|intro|summary|job description|über uns|stellenbeschreibung)$/i.test(
      heading,
    )
  );
}

/** Where words stand in the text of a posting's file. */
function positionOf(words: string, reading: PostingReading | undefined): Position | undefined {
  return reading?.source.locate(words, reading.bodyLine);
}

function key(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function warning(code: string, message: string, field: keyof Posting, at: Finding['at']): Finding {
  return { severity: 'warning', code, message, field, ...(at && { at }) };
}
