import type { InputFeed } from './read-file-feed.js';

/**
 * A part of the feed without the fields that a company made for its own use, such as cost centres, which
 * nobody decided to publish: only those that are allowed by name go out. The others are reported.
 */
export function withholdCustom(part: InputFeed): InputFeed {
  const { feed, report } = part;
  const withheld = new Set(feed.postings.flatMap(({ companyFields = [] }) => companyFields));
  if (withheld.size === 0) return part;
  const postings = feed.postings.map(({ companyFields = [], ...posting }) => {
    const kept = Object.entries(posting.custom).filter(([name]) => !companyFields.includes(name));
    return { ...posting, custom: Object.fromEntries(kept) };
  });
  const list = [...withheld].map((name) => `"${name}"`).join(', ');
  const message = `Fields that the company made for itself were left out: ${list}. Name those that readers may see with --custom NAME.`;
  report.add('info', 'custom-withheld', message);
  return { ...part, feed: { ...feed, postings } };
}
