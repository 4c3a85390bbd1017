import type { InputFeed } from './read-file-feed.js';

/**
 * A part of the feed without the fields that a company made for its own use, such as cost centres, which
 * nobody decided to publish: only those that are allowed by name go out. The others are reported.
 */
export function withholdCustom(part: InputFeed, allowed: readonly string[] = []): InputFeed {
  const { source, feed, report } = part;
  if (!source.customFields) return part;
  const names = new Set([...source.customFields, ...allowed].map(keyOf));
  const withheld = new Set<string>();
  const postings = feed.postings.map((posting) => {
    const entries = Object.entries(posting.custom);
    const kept = entries.filter(([name]) => names.has(keyOf(name)));
    if (kept.length === entries.length) return posting;
    for (const [name] of entries) if (!names.has(keyOf(name))) withheld.add(name);
    return { ...posting, custom: Object.fromEntries(kept) };
  });
  if (withheld.size === 0) return part;
  const list = [...withheld].map((name) => `"${name}"`).join(', ');
  const message = `Fields that the company made for itself were left out: ${list}. Name those that readers may see with --custom NAME.`;
  report.add('info', 'custom-withheld', message);
  return { ...part, feed: { ...feed, postings } };
}

const keyOf = (name: string): string => name.trim().toLowerCase();
