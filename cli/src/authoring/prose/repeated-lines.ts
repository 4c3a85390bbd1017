import type { PostingIssues } from '../posting-issues.js';

/** Shorter lines repeat for good reasons: "Experience with Git". */
const leastLength = 24;

/** Reports lines that stand in a text twice: lists that were pasted together. They stay in the posting. */
export function reportRepeatedLines(body: string, bodyLine: number, issues: PostingIssues): void {
  const seen = new Map<string, number>();
  for (const [index, line] of body.split('\n').entries()) {
    const content = line.replace(/^[\s>*+•●▪–—-]+|(?<![\s.;,])[\s.;,]+$/g, '').toLowerCase();
    const isSentence = content.length >= leastLength && content.split(' ').length >= 3;
    if (!isSentence || /^<[^>]*>$/.test(content)) continue;
    const first = seen.get(content);
    const number = bodyLine + index;
    if (first === undefined) seen.set(content, number);
    else {
      const message = `This line repeats line ${first}. Remove one of them if that is a mistake.`;
      const column = line.length - line.trimStart().length + 1;
      issues.add('warning', 'line-repeated', message, { line: number, column });
    }
  }
}
