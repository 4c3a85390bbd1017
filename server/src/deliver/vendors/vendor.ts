import { buffer } from 'node:stream/consumers';
import { mediaTypeOf } from 'open-roles/internal';
import type { ApplicationRecord } from '../../manage/manage-applications.js';
import { RemoteError } from '../../remote-error.js';
import type { Delivery, DeliveryTarget } from '../target.js';

/** Where the employer has an account with an applicant tracking system. */
export interface VendorSetting {
  /** Where its interface is. */
  url: string;
  /** The name of the account: a board, a site, a company. Empty where the key says it. */
  account: string;
  /** Empty where none is needed. */
  key: string;
}

/** Makes of an account where applications are delivered to. */
export type MakeTarget = (setting: VendorSetting) => DeliveryTarget;

/** The answers under names of their own: questions, consents and source apart (see "Application protocol"). */
export interface SortedAnswers {
  /** To questions, by name. */
  questions: Map<string, string[]>;
  /** By id, whether it was given. */
  consents: Map<string, boolean>;
  /** Campaign parameters. */
  source: Map<string, string>;
}

const known = /^(?:posting_id|posting_title|name|email|consent_record)$/u;

/** Sorts what was sent by what it is. */
export function sortAnswers({ answers }: ApplicationRecord): SortedAnswers {
  const sorted: SortedAnswers = { questions: new Map(), consents: new Map(), source: new Map() };
  for (const [name, values] of answers) {
    const [, group, key] = /^(consents|source)\[(.+)\]$/u.exec(name) ?? [];
    const [first = ''] = values;
    if (key !== undefined && group === 'consents') sorted.consents.set(key, first === 'true');
    else if (key !== undefined) sorted.source.set(key, first);
    else if (!known.test(name)) sorted.questions.set(name, values);
  }
  return sorted;
}

/** Both halves of the name, for systems that want two: as answered, else what is before and after the last space. */
export function halvesOfName(
  name: string,
  questions: SortedAnswers['questions'],
): { first: string; last: string } {
  const [, start = name.trim(), end = '-'] = /^(.+)\s+(\S+)$/su.exec(name.trim()) ?? [];
  return {
    first: questions.get('first_name')?.[0] ?? start,
    last: questions.get('last_name')?.[0] ?? end,
  };
}

/** What brought the applicant, in one word. */
export function sourceName(source: SortedAnswers['source']): string | undefined {
  const names = ['lever-source', 'gh_src', 'utm_source', 'source', 'ref'];
  return names.map((name) => source.get(name)).find((value) => value !== undefined);
}

/** Whether a file is the résumé, whatever the feed calls it. */
export function isResume(field: string): boolean {
  return /^(?:_systemfield_)?(?:resume|cv)$/u.test(field);
}

/** A file as it is sent on, of the type that its name stands for: some browsers report none, or one of their own. */
export async function fileOf(
  { readFile }: Delivery,
  { id, name, mediaType }: ApplicationRecord['files'][number],
): Promise<File> {
  return new File([await buffer(await readFile(id))], name, {
    type: mediaTypeOf(name) ?? mediaType,
  });
}

/**
 * Asks an address of the system. No redirect is followed: it would hand the application to whoever it names.
 * @throws RemoteError where the answer is no success.
 */
export async function askVendor(address: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(address, { ...init, redirect: 'manual' });
  if (!response.ok) {
    await response.body?.cancel();
    throw RemoteError.of(response);
  }
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    // A log-in page, or an answer that was cut off: nobody knows whether it arrived.
    throw new RemoteError('no JSON');
  }
}

/** HTTP Basic, the key as the user's name, without a password. */
export function basicAuthorization(key: string): string {
  return `Basic ${Buffer.from(`${key}:`).toString('base64')}`;
}

/** A member of an object of which nothing is known. */
export function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

/** The entries of a list; none where it is no list. */
export function entries(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
