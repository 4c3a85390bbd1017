import type { SourceId } from './source.js';

/** The domains of each vendor; their subdomains belong to them too. */
const domains: readonly (readonly [domain: string, id: SourceId])[] = [
  ['greenhouse.io', 'greenhouse'],
  ['lever.co', 'lever'],
  ['ashbyhq.com', 'ashby'],
  ['workable.com', 'workable'],
  ['smartrecruiters.com', 'smartrecruiters'],
  ['recruitee.com', 'recruitee'],
  ['jobs.personio.de', 'personio'],
  ['jobs.personio.com', 'personio'],
  ['teamtailor.com', 'teamtailor'],
  ['bamboohr.com', 'bamboohr'],
  ['breezy.hr', 'breezy'],
  ['pinpointhq.com', 'pinpoint'],
  ['rippling.com', 'rippling'],
  ['career.softgarden.de', 'schema-org'],
  ['remoteok.com', 'remoteok'],
  ['remoteok.io', 'remoteok'],
  ['remotive.com', 'remotive'],
  ['remotive.io', 'remotive'],
  ['arbeitnow.com', 'arbeitnow'],
  ['jobicy.com', 'jobicy'],
];

/** The format that an address belongs to; `undefined` for a company's own address. */
export function sourceOfUrl(url: URL): SourceId | undefined {
  const host = `.${url.hostname}`;
  return domains.find(([domain]) => host.endsWith(`.${domain}`))?.[1];
}
