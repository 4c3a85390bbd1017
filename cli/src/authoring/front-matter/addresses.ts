import { readText, safeUrl } from 'open-roles/core';
import type { FactSheet } from '../prose/fact-sheet.js';
import { groupName } from './entries.js';
import type { FrontMatterContext } from './facts.js';
import { firstOf, type FrontMatterValue, isGroup, toList } from './value.js';
import type { PostingIssues, UnreadValue } from '../posting-issues.js';
import { readEmail } from '../prose/read-fact.js';

type Group = ReadonlyMap<string, FrontMatterValue>;

/** "example.com/jobs" lacks its protocol; "jobs.html" is a page. */
const bareHost = /^(?:[\w-]+\.)+(?!(?:html?|php|aspx?|mdx?|txt|pdf)\b)[a-z]{2,}(?:[/?#:]|$)/i;

/** States the employer and the posting's own page. */
export function readEmployer(context: FrontMatterContext): void {
  const { entries, sheet } = context;
  const [value] = entries.of('company').flatMap((entry) => toList(entry.value));
  const group = isGroup(value) ? value : undefined;
  const name = group ? groupName(group) : readText(value);
  const pages = entries.of('url').flatMap((entry) => readAddress(entry, context) ?? []);
  // The root of a site is the employer's, not a posting's.
  const root = pages.find((url) => /^https?:\/\/[^/]+\/?$/.test(url));
  const sites = entries.of('companyUrl').flatMap((entry) => readAddress(entry, context) ?? []);
  const part = (key: string): string | undefined => {
    const given = group?.get(key);
    return given === undefined
      ? undefined
      : readAddress({ name: `company.${key}`, key, value: given }, context);
  };
  const url = part('url') ?? part('sameAs') ?? sites[0] ?? root;
  const logo = part('logo');
  if (name) sheet.set('hiringOrganization', { name, ...(url && { url }), ...(logo && { logo }) });
  sheet.set(
    'url',
    pages.find((page) => page !== root && page.startsWith('http')),
  );
}

/** An address, whole or below the base; what is none is reported. */
function readAddress(entry: UnreadValue, { issues, base }: FrontMatterContext): string | undefined {
  const { value } = entry;
  const isWhole = typeof value === 'string' && !bareHost.test(value.trim());
  const url = isWhole ? safeUrl(value, base) : undefined;
  if (url === undefined) {
    const advice = 'Begin a web address with https://, or give --base-url.';
    issues.addAddress(entry, advice);
  }
  return url;
}

/** States where to apply, and whom to ask. */
export function readAddresses(context: FrontMatterContext): void {
  const { entries, sheet, issues } = context;
  for (const entry of entries.of('applyUrl')) {
    const email = typeof entry.value === 'string' ? readEmail(entry.value) : undefined;
    const url = email === entry.value ? `mailto:${email}` : readAddress(entry, context);
    if (url?.startsWith('mailto:')) sheet.set('applyEmail', readEmail(url));
    else sheet.set('applyUrl', url);
  }
  for (const entry of entries.of('applyEmail')) stateEmail(entry, sheet, issues);
  for (const entry of entries.of('contact')) {
    for (const value of toList(entry.value)) {
      if (isGroup(value)) readContact(entry, value, sheet, issues);
      else {
        const text = readText(value);
        const email = readEmail(text);
        sheet.set('applyEmail', email);
        if (email === undefined) sheet.setCustom('contact', text);
      }
    }
  }
}

function stateEmail(entry: UnreadValue, sheet: FactSheet, issues: PostingIssues): void {
  const { value } = entry;
  const email = typeof value === 'string' ? readEmail(value) : undefined;
  sheet.set('applyEmail', email);
  if (email === undefined) issues.addAddress(entry, 'Write it like jobs@example.com.');
}

function readContact(
  { name, key }: UnreadValue,
  group: Group,
  sheet: FactSheet,
  issues: PostingIssues,
): void {
  const text = (...names: string[]): string | undefined => {
    const value = firstOf(group, ...names);
    return isGroup(value) ? undefined : readText(value);
  };
  const email = text('email', 'mail', 'e-mail');
  if (email !== undefined) stateEmail({ name: `${name}.email`, key, value: email }, sheet, issues);
  sheet.setCustom('contact', text('name', 'person'));
  sheet.setCustom('contactPhone', text('phone', 'telephone', 'tel'));
}
