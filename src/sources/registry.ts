import { loadPart } from '../errors/load-part.js';
import { source as openRoles } from './vendors/open-roles.js';
import type { Source, SourceId } from './source.js';

/**
 * The library's own format is at hand, so that its feeds wait for nothing else. Each other is a module
 * of its own, loaded by the pages that need it.
 */
const sources: Readonly<Record<SourceId, () => Promise<{ source: Source }>>> = {
  'open-roles': () => Promise.resolve({ source: openRoles }),
  greenhouse: () => import('./vendors/greenhouse.js'),
  lever: () => import('./vendors/lever.js'),
  ashby: () => import('./vendors/ashby.js'),
  workable: () => import('./vendors/workable.js'),
  smartrecruiters: () => import('./vendors/smartrecruiters.js'),
  recruitee: () => import('./vendors/recruitee.js'),
  personio: () => import('./vendors/personio.js'),
  teamtailor: () => import('./vendors/teamtailor.js'),
  bamboohr: () => import('./vendors/bamboohr.js'),
  breezy: () => import('./vendors/breezy.js'),
  pinpoint: () => import('./vendors/pinpoint.js'),
  rippling: () => import('./vendors/rippling.js'),
  'json-feed': () => import('./vendors/json-feed.js'),
  'schema-org': () => import('./vendors/schema-org.js'),
  remoteok: () => import('./vendors/remoteok.js'),
  remotive: () => import('./vendors/remotive.js'),
  arbeitnow: () => import('./vendors/arbeitnow.js'),
  jobicy: () => import('./vendors/jobicy.js'),
  mapping: () => import('./mapping/mapped.js'),
};

/** Whether there is a format of this name. */
export function isSourceId(name: string): name is SourceId {
  return Object.hasOwn(sources, name);
}

/** The adapter of a format; rejects only where its module cannot be loaded, with a FeedError. */
export async function loadSource(id: SourceId): Promise<Source> {
  return (await loadPart(sources[id]())).source;
}
