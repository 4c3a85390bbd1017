import { loadPart } from '../feed/load-part.js';
import { openRoles } from './open-roles.js';
import type { Source, SourceId } from './source.js';

/**
 * The library's own format is at hand, so that its feeds wait for nothing else. Each other is a module
 * of its own, loaded by the pages that need it.
 */
const sources: Readonly<Record<SourceId, () => Promise<Source>>> = {
  'open-roles': () => Promise.resolve(openRoles),
  greenhouse: async () => (await import('./greenhouse.js')).greenhouse,
  lever: async () => (await import('./lever.js')).lever,
  ashby: async () => (await import('./ashby.js')).ashby,
  workable: async () => (await import('./workable.js')).workable,
  smartrecruiters: async () => (await import('./smartrecruiters.js')).smartrecruiters,
  recruitee: async () => (await import('./recruitee.js')).recruitee,
  personio: async () => (await import('./personio.js')).personio,
  teamtailor: async () => (await import('./teamtailor.js')).teamtailor,
  bamboohr: async () => (await import('./bamboohr.js')).bamboohr,
  breezy: async () => (await import('./breezy.js')).breezy,
  pinpoint: async () => (await import('./pinpoint.js')).pinpoint,
  rippling: async () => (await import('./rippling.js')).rippling,
  'json-feed': async () => (await import('./json-feed.js')).jsonFeed,
  'schema-org': async () => (await import('./schema-org.js')).schemaOrg,
  remoteok: async () => (await import('./remoteok.js')).remoteok,
  remotive: async () => (await import('./remotive.js')).remotive,
  arbeitnow: async () => (await import('./arbeitnow.js')).arbeitnow,
  jobicy: async () => (await import('./jobicy.js')).jobicy,
  mapping: async () => (await import('./mapped.js')).mapped,
};

/** The adapter of a format; rejects only where its module cannot be loaded, with a FeedError. */
export function loadSource(id: SourceId): Promise<Source> {
  return loadPart(sources[id]());
}
