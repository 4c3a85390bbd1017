import { readText, safeUrl } from 'open-roles/internal';
import { groupName, type PositionedValue, reportAddress, tellsHowToApply } from './entries.js';
import type { FrontMatterContext } from './context.js';
import { firstOf, type FrontMatterValue, isGroup, toList } from './value.js';
import { nameBeside, readEmail, webAddresses } from '../prose/read-fact.js';

type Group = ReadonlyMap<string, FrontMatterValue>;

/** "example.com/jobs" lacks its protocol; "jobs.html" is a page. */
const bareHost = /^(?:[\w-]+\.)+(?!(?:html?|php|aspx?|mdx?|txt|pdf)\b)[a-z]{2,}(?:[/?#:]|$)/i;

/** States the employer and the posting's own page. */
export function readEmployer(context: FrontMatterContext): void {
  const { entries, sheet } = context;
  const [entry] = entries.of('company');
  const [value] = toList(entry?.value);
  const group = isGroup(value) ? value : undefined;
  const name = group ? groupName(group) : readText(value);
  const pages = entries.of('url').flatMap((page) => readAddress(page, context) ?? []);
  // The root of a site is the employer's, not a posting's.
  const root = pages.find((url) => /^https?:\/\/[^/]+\/?$/.test(url));
  const sites = entries.of('companyUrl').flatMap((site) => readAddress(site, context) ?? []);
  const part = (key: string): string | undefined => {
    const given = group?.get(key);
    return entry && given !== undefined
      ? readAddress({ ...entry, name: `${entry.name}.${key}`, value: given }, context)
      : undefined;
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
function readAddress(
  entry: PositionedValue,
  { issues, base }: FrontMatterContext,
): string | undefined {
  const { value } = entry;
  const isWhole = typeof value === 'string' && !bareHost.test(value.trim());
  const url = isWhole ? safeUrl(value, base) : undefined;
  if (url === undefined) {
    const advice = 'Begin a web address with https://, or give --base-url.';
    reportAddress(entry, advice, issues);
  }
  return url;
}

/** The addresses of a group, "apply: { email: …, url: … }", each as an entry of its own. */
function addressesOf(entry: PositionedValue): PositionedValue[] {
  const { name, value } = entry;
  if (!isGroup(value)) return [entry];
  const parts = [...value].filter(([key]) => /^(?:e-?mail|url|link|href|form)$/i.test(key));
  return parts.length === 0
    ? [entry]
    : parts.map(([key, part]) => ({ ...entry, name: `${name}.${key}`, value: part }));
}

/** Keys that do not say what their address is for. */
const contactKey = /^(?:contact\w*\W?)?e?-?mail$/i;

/** Keys of people who hire. */
const staffKey = /recruiter|hiring/i;

/** States where to apply, and whom to ask. */
export function readAddresses(context: FrontMatterContext): void {
  const { entries, sheet, base } = context;
  const given = entries.of('applyUrl');
  for (const value of given.filter(tellsHowToApply).map((each) => each.value)) {
    const text = readText(value) ?? '';
    sheet.set('applyEmail', readEmail(text));
    sheet.set('applyUrl', safeUrl(text.match(webAddresses)?.[0], base));
  }
  for (const entry of given.filter((each) => !tellsHowToApply(each)).flatMap(addressesOf)) {
    const email = typeof entry.value === 'string' ? readEmail(entry.value) : undefined;
    const url = email === entry.value ? `mailto:${email}` : readAddress(entry, context);
    if (url?.startsWith('mailto:')) sheet.set('applyEmail', readEmail(url));
    else sheet.set('applyUrl', url);
  }
  for (const entry of entries.of('applyEmail')) stateEmail(entry, context);
  // Who hires is asked only where nobody is named to ask: no name stands with another's address.
  const contacts = entries.of('contact');
  const named = contacts.filter(({ name }) => !staffKey.test(name));
  for (const entry of named.length > 0 ? named : contacts) stateContact(entry, context);
  for (const entry of contacts)
    if (named.length > 0 && !named.includes(entry))
      sheet.setCustom(entry.name, readText(entry.value));
}

function stateContact(entry: PositionedValue, context: FrontMatterContext): void {
  const { sheet } = context;
  for (const value of toList(entry.value)) {
    if (isGroup(value)) readContact(entry, value, context);
    else {
      const text = readText(value);
      const email = readEmail(text);
      sheet.setContactEmail(email);
      sheet.setCustom('contact', nameBeside(text, email));
    }
  }
}

function stateEmail(entry: PositionedValue, { sheet, issues }: FrontMatterContext): void {
  const { value } = entry;
  const email = typeof value === 'string' ? readEmail(value) : undefined;
  if (contactKey.test(entry.name)) sheet.setContactEmail(email);
  else sheet.set('applyEmail', email);
  if (email === undefined) reportAddress(entry, 'Write it like jobs@example.com.', issues);
}

function readContact(entry: PositionedValue, group: Group, context: FrontMatterContext): void {
  const { sheet } = context;
  const text = (...names: string[]): string | undefined => {
    const value = firstOf(group, ...names);
    return isGroup(value) ? undefined : readText(value);
  };
  const email = text('email', 'mail', 'e-mail');
  if (email !== undefined) {
    stateEmail({ ...entry, name: `${entry.name}.email`, value: email }, context);
  }
  sheet.setCustom('contact', text('name', 'person'));
  sheet.setCustom('contactPhone', text('phone', 'telephone', 'tel'));
}
