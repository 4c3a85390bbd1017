import { readPlaces, readWorkplace } from 'open-roles/internal';
import type { IssueCollector } from '../issue-collector.js';
import { readMessageField } from '../prose/message-field.js';
import type { SplitFile } from './split.js';

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
    const field = readMessageField(line);
    if (!field) break;
    if (field.kind === 'date') day ??= { text: field.value, line: end + 1 };
    else if (field.kind === 'subject') subject ??= field.value;
    else names.push(field.name);
  }
  if (subject === undefined || names.length === 0) return undefined;
  const left = names.map((name) => `"${name}:"`).join(', ');
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
