import type { Posting } from 'open-roles/core';
import type { InputFeed } from './read-file-feed.js';

/**
 * Says of posting files that are one another's translations that they are one vacancy: their languages differ, and
 * their paths in nothing but these, as folders or before the extension ("de/baker.md", "baker.de.md"). Front matter
 * that names a vacancy wins.
 */
export function stateVacancies(parts: readonly InputFeed[]): InputFeed[] {
  const keys = parts.map(pathWithoutLanguage);
  const versions = new Map<string, Posting[]>();
  for (const [index, { feed }] of parts.entries()) {
    const key = keys[index];
    if (key !== undefined) versions.set(key, [...(versions.get(key) ?? []), ...feed.postings]);
  }
  return parts.map((part, index) => {
    const all = versions.get(keys[index] ?? '') ?? [];
    const languages = new Set(all.map(({ language }) => language));
    if (all.length < 2 || languages.size < all.length) return part;
    // The shortest is the one without a language.
    const [vacancy = ''] = all.map(({ id }) => id).sort((one, two) => one.length - two.length);
    const postings = part.feed.postings.map((posting) => ({ vacancy, ...posting }));
    return { ...part, feed: { ...part.feed, postings } };
  });
}

/** The path of a posting file but for what names its language; `undefined` for other inputs. */
function pathWithoutLanguage({ reading, report: { file } }: InputFeed): string | undefined {
  if (!reading || file === undefined) return undefined;
  const language = reading.posting.language?.toLowerCase();
  const namesIt = (text: string): boolean => text.toLowerCase().replace('_', '-') === language;
  const folders = file.split(/[\\/]/).filter((folder) => !namesIt(folder));
  return folders
    .join('/')
    .replace(/\.([^./]+)(?=\.[^./]+$)/, (suffix, tag: string) => (namesIt(tag) ? '' : suffix));
}
