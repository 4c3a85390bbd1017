import { loadPart } from '../errors/load-part.js';
import { openRoles } from './vendors/open-roles.js';
import type { Source, SourceId } from './source.js';

/**
 * The library's own format is at hand, so that its feeds wait for nothing else. Each other is a module
 * of its own, loaded by the pages that need it.
 */
const sources: Readonly<Record<SourceId, () => Promise<Source>>> = {
  'open-roles': () => Promise.resolve(openRoles),
  greenhouse: async () => (await import('./vendors/greenhouse.js')).greenhouse,
  lever: async () => (await import('./vendors/lever.js')).lever,
  ashby: async () => (await import('./vendors/ashby.js')).ashby,
  workable: async () => (await import('./vendors/workable.js')).workable,
  smartrecruiters: async () => (await import('./vendors/smartrecruiters.js')).smartrecruiters,
  recruitee: async () => (await import('./vendors/recruitee.js')).recruitee,
  personio: async () => (await import('./vendors/personio.js')).personio,
  teamtailor: async () => (await import('./vendors/teamtailor.js')).teamtailor,
  bamboohr: async () => (await import('./vendors/bamboohr.js')).bamboohr,
  breezy: async () => (await import('./vendors/breezy.js')).breezy,
  pinpoint: async () => (await import('./vendors/pinpoint.js')).pinpoint,
  rippling: async () => (await import('./vendors/rippling.js')).rippling,
  'json-feed': async () => (await import('./vendors/json-feed.js')).jsonFeed,
  'schema-org': async () => (await import('./vendors/schema-org.js')).schemaOrg,
  remoteok: async () => (await import('./vendors/remoteok.js')).remoteok,
  remotive: async () => (await import('./vendors/remotive.js')).remotive,
  arbeitnow: async () => (await import('./vendors/arbeitnow.js')).arbeitnow,
  jobicy: async () => (await import('./vendors/jobicy.js')).jobicy,
  mapping: async () => (await import('./mapping/mapped.js')).mapped,
};

/** The adapter of a format; rejects only where its module cannot be loaded, with a FeedError. */
export function loadSource(id: SourceId): Promise<Source> {
  return loadPart(sources[id]());
}
