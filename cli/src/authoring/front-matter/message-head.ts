import { readPlaces, readWorkplace } from 'open-roles/internal';
import type { IssueCollector } from '../issue-collector.js';
import type { SplitFile } from './split.js';

/** The header fields of a message (RFC 5322), as mail programs word them. */
const fields = {
  subject: 'subject|betreff|objet|asunto|assunto|oggetto|onderwerp|temat|ämne|emne|aihe|předmět',
  date: 'date|sent|gesendet|datum|envoyé|enviado el|enviado|fecha|data|inviato|verzonden',
  other:
    'from|to|cc|bcc|reply-to|message-id|list-id|importance|attachments?|von|an|kopie|de|à|pour|para|da|a|van|aan|od|do|från|till|fra|til|lähettäjä',
};

const field = (names: string): RegExp =>
  new RegExp(`^\\**(?:${names}) ?:\\**\\s+(.*\\S)\\s*$`, 'i');

const patterns = {
  subject: field(fields.subject),
  date: field(fields.date),
  other: field(fields.other),
};

/** What mail programs put above a message that is sent on. */
const forwarded = /^[-_\s]*(?:begin )?(?:forwarded|original) message[-_:\s]*$/i;

/** Other heads have fewer lines. */
const longestHead = 30;

/**
 * A message that was saved as it came: its day is front matter, and its subject what may name the job. Who wrote to
 * whom is left out and reported; `undefined` where a text does not begin with such a head.
 */
export function splitMessage(text: string, issues: IssueCollector): SplitFile | undefined {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.trim() !== '' && !forwarded.test(line));
  const names: string[] = [];
  let subject: string | undefined;
  let day: { text: string; line: number } | undefined;
  let end = Math.max(0, start);
  for (; end < lines.length && end - start < longestHead; end += 1) {
    const line = lines[end] ?? '';
    // A line that is indented continues the one above it.
    if (end > start && /^[ \t]+\S/.test(line)) continue;
    const date = patterns.date.exec(line)?.[1];
    if (date !== undefined) day ??= { text: date, line: end + 1 };
    else if (patterns.subject.test(line)) subject ??= patterns.subject.exec(line)?.[1];
    else if (patterns.other.test(line)) names.push(line.split(':', 1)[0]?.replace(/\*/g, '') ?? '');
    else break;
  }
  if (subject === undefined || names.length === 0) return undefined;
  const left = names.map((name) => `"${name.trim()}:"`).join(', ');
  const message = `The lines ${left} above the text are the head of a message, and were left out.`;
  issues.add('info', 'note-left-out', message, { line: start + 1, column: 1 });
  return {
    values: new Map(day && [['date', day.text]]),
    locate: () => ({ line: day?.line ?? start + 1, column: 1 }),
    subject: withoutListName(subject),
    body: lines.slice(end).join('\n'),
    bodyLine: end + 1,
  };
}

/** "[Jobs] Lamp keeper": a list puts its name first. A place or workplace there is a fact of the job. */
function withoutListName(subject: string): string {
  return subject.replace(
    /^((?:(?:re|fwd?|aw|wg): ?)*)\[([^\]]{2,40})\] */i,
    (whole, reply: string, name: string) =>
      readWorkplace(name) !== undefined || readPlaces(name).places.some(({ country }) => country)
        ? whole
        : reply,
  );
}
